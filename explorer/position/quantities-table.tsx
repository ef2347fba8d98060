import type { VNode } from "preact";
import type { Position } from "../../src/explore/position.js";
import { quantities } from "../../src/explore/quantities.js";
import { Exact } from "../math/exact.js";
import { Formula } from "../math/formula.js";

/** Every quantity of the kernel as one equation: its formula, the numbers put in, its value. */
export function QuantitiesTable({ at }: { readonly at: Position }): VNode {
  return (
    <section>
      <h3 id="quantities">Every quantity, with the numbers put in</h3>
      <div class="scroll whole" role="region" aria-labelledby="quantities" tabIndex={0}>
        <table class="quantities">
          <thead>
            <tr>
              <th scope="col">symbol</th>
              <th scope="col">formula</th>
              <th scope="col">numbers</th>
              <th scope="col" class="figure-cell">
                value
              </th>
              <th scope="col">what it is</th>
            </tr>
          </thead>
          <tbody>
            {quantities(at).map((quantity) => (
              <tr key={quantity.symbol} data-symbol={quantity.symbol}>
                <th scope="row">
                  <Formula text={quantity.symbol} />
                </th>
                <td title={quantity.requirement}>
                  = <Formula text={quantity.formula} />
                </td>
                <td>
                  = <Formula text={quantity.inserted} />
                </td>
                <td class="figure-cell">
                  <Exact value={quantity} />
                </td>
                <td class="what">
                  {quantity.name}
                  {quantity.unit !== "" && <span class="soft">, {quantity.unit}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
