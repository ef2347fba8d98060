import type { VNode } from "preact";
import type { LegRow, Moment, VerdictRow } from "../../src/explore/play/moment.js";
import { Brief } from "./change.js";

const MEANING: Readonly<Record<string, string>> = {
  C1: "double entry",
  C2: "quote bounds",
  C3: "feasibility",
  C4: "pass-through",
  C5: "equity by role",
  C6: "anchor timing",
};
const SIGN = { held: "✓ holds", violated: "✗ violated", silent: "– silent" } as const;

const ids = (list: readonly string[]): string => (list.length === 0 ? "–" : list.join(", "));

function Legs({ legs }: { readonly legs: readonly LegRow[] }): VNode {
  return (
    <div class="scroll" role="region" aria-label="Legs of the event" tabIndex={0}>
      <table class="legs">
        <caption>Legs: what each party pays, gets and gives</caption>
        <thead>
          <tr>
            <th scope="col">party</th>
            <th scope="col">cash</th>
            <th scope="col">from</th>
            <th scope="col">to</th>
            <th scope="col">receives</th>
            <th scope="col">delivers</th>
          </tr>
        </thead>
        <tbody>
          {legs.map(({ party, cash, before, after, received, delivered }) => (
            <tr key={party}>
              <th scope="row">{party}</th>
              <td class="figure-cell">
                {cash.float > 0 && "+"}
                <Brief value={cash} />
              </td>
              <td class="figure-cell">
                <Brief value={before} />
              </td>
              <td class="figure-cell">
                <Brief value={after} />
              </td>
              <td class="ids">{ids(received)}</td>
              <td class="ids">{ids(delivered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verdicts({ verdicts }: { readonly verdicts: readonly VerdictRow[] }): VNode {
  return (
    <ul class="verdicts" aria-label="C1 to C6 at this moment">
      {verdicts.map(({ assertion, status, said }) => (
        <li key={assertion} class={status}>
          <span class="assertion">{assertion}</span>{" "}
          <span class="meaning">{MEANING[assertion]}</span> <span class="sign">{SIGN[status]}</span>
          {said.length > 0 && (
            <ul>
              {said.map((sentence, at) => (
                <li key={at}>{sentence}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Differences({ differences }: Pick<Moment, "differences">): VNode {
  return (
    <div class="scroll" role="region" aria-label="Where the recorded state differs" tabIndex={0}>
      <table>
        <caption>The recorded state is not what the period’s events left</caption>
        <thead>
          <tr>
            <th scope="col">at</th>
            <th scope="col">by the events</th>
            <th scope="col">recorded</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ at, expected, actual }) => (
            <tr key={at}>
              <th scope="row">
                <code>{at}</code>
              </th>
              <td>{expected}</td>
              <td class="fails">{actual}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What happened at a moment: in a sentence, in legs, and what C1–C6 say of it. */
export function Happened({ moment }: { readonly moment: Moment }): VNode {
  const { words, specEvents, problem, legs, verdicts, differences, recorded } = moment;
  const numbers = specEvents.length === 0 ? "" : ` (Event ${specEvents.join(", ")})`;
  return (
    <section class="happened" aria-label="What happened">
      <div class="told">
        <p class="words">
          {words.replaceAll(/(?<![\w)])-(?=\d)/g, "−")}
          {numbers}
        </p>
        {problem !== undefined && (
          <p class="notice bad">
            {moment.kind === "event" && words !== "" ? "It cannot be played: " : ""}
            {problem}
          </p>
        )}
        {legs.length > 0 && <Legs legs={legs} />}
        {differences.length > 0 && <Differences differences={differences} />}
        <details>
          <summary>The line as it was recorded</summary>
          <pre>{recorded}</pre>
        </details>
      </div>
      {verdicts.length > 0 && <Verdicts verdicts={verdicts} />}
    </section>
  );
}
