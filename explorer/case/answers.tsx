import { Fragment, type VNode } from "preact";
import { useState } from "preact/hooks";
import type { AnswerRow } from "../../src/explore/answer-rows.js";

interface Props {
  readonly rows: readonly AnswerRow[];
  /** Whose answer stands beside the reference's. */
  readonly answered: string;
}

/** Rows that are shown at once where only some differ. */
const FEW = 12;

/** A JSON pointer, to be broken at its slashes. */
const Pointer = ({ at }: { readonly at: string }): VNode => (
  <code>
    {at.split(/(?=\/)/).map((part, place) => (
      <Fragment key={place}>
        {part}
        <wbr />
      </Fragment>
    ))}
  </code>
);

/** Both answers side by side, place by place; long ones by their differences first. */
export function Answers({ rows, answered }: Props): VNode {
  const [isWhole, setWhole] = useState(rows.length <= FEW);
  const shown = isWhole ? rows : rows.filter(({ differs }) => differs);
  return (
    <section aria-label="Both answers">
      <h3>The reference’s answer beside {answered}’s</h3>
      {rows.length > FEW && (
        <label class="choose">
          <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} />
          All {rows.length} places, not only those that differ
        </label>
      )}
      <div class="scroll both" role="region" aria-label="Both answers, place by place" tabIndex={0}>
        <table class="answers">
          <thead>
            <tr>
              <th scope="col">place</th>
              <th scope="col">the reference</th>
              <th scope="col">{answered}</th>
              <th scope="col">
                <span class="unseen">compared</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ at, expected, actual, differs }) => (
              <tr key={at} class={differs ? "differs" : undefined}>
                <th scope="row">
                  <Pointer at={at} />
                </th>
                <td>{expected ?? "–"}</td>
                <td>{actual ?? "–"}</td>
                <td class="fails">{differs && "✗ differs"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p class="soft">No place differs by itself.</p>}
    </section>
  );
}
