import type { VNode } from "preact";
import { edges } from "../../src/explore/edges.js";
import type { Position } from "../../src/explore/position.js";
import { Exact } from "../math/exact.js";
import { Formula } from "../math/formula.js";

const orders = (count: number, side: string, does: string): string =>
  count === 1 ? `one ${side} ${does}s it` : `${count} ${side}s in a row ${does} it`;

/** How many orders in a row move the capacity, in a sentence; none where none do. */
function inARow({ sellsUp, buysDown }: ReturnType<typeof edges>): string | undefined {
  const told = [
    ...(sellsUp === undefined ? [] : [orders(sellsUp, "SELL", "raise")]),
    ...(buysDown === undefined ? [] : [orders(buysDown, "BUY", "lower")]),
  ];
  return told.length === 0 ? undefined : `As to the capacity, ${told.join(" and ")}.`;
}

/** What is near a position: where something about the dealer changes, and by how much it is missed. */
export function NearEdges({ at }: { readonly at: Position }): VNode {
  const near = edges(at);
  const row = inARow(near);
  return (
    <section>
      <h3 id="near">What is near</h3>
      {near.knifeEdges.map(({ words, left, right }) => (
        <p key={words} class="notice">
          On a knife edge: {words} are <Exact value={left} /> and <Exact value={right} />, less than
          1e−9 apart. An implementation that rounds may fall on either side.
        </p>
      ))}
      <div class="scroll" role="region" aria-labelledby="near" tabIndex={0}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">what changes</th>
              <th scope="col">where</th>
              <th scope="col" class="figure-cell">
                to be added
              </th>
              <th scope="col">requirement</th>
            </tr>
          </thead>
          <tbody>
            {near.edges.map(({ kind, words, axis, at: value, distance, reached, requirement }) => (
              <tr key={kind}>
                <th scope="row">
                  <Formula text={words} />
                </th>
                <td>
                  {reached} <Formula text={axis} /> = <Exact value={value} />
                </td>
                <td class="figure-cell">
                  <Exact value={distance} />
                </td>
                <td class="soft">{requirement}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {row !== undefined && <p>{row}</p>}
    </section>
  );
}
