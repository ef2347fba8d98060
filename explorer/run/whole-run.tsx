import type { VNode } from "preact";
import type { Overview, Remark } from "../../src/explore/play/overview.js";

interface Props {
  readonly overview: Overview;
  readonly isWhole: boolean;
  readonly turn: (place: number) => void;
}

interface ListProps extends Pick<Props, "turn"> {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly count: number;
}

function Remarks({ title, remarks, count, turn }: ListProps): VNode {
  const left = count - remarks.length;
  return (
    <div class="remarks">
      <h4>{title}</h4>
      <ol>
        {remarks.map(({ place, period, said }, at) => (
          <li key={at}>
            <button type="button" onClick={() => turn(place)}>
              Period {period}, line {place + 1}
            </button>{" "}
            {said}
          </li>
        ))}
      </ol>
      {left > 0 && <p class="soft">and {left} more</p>}
    </div>
  );
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** What speaks for and against a run, in a sentence. */
function verdict({ violationCount, unexplainedCount, undecided }: Overview): string {
  const faults =
    violationCount === 0 ? "C1–C6 hold" : `C1–C6 are violated ${counted(violationCount, "time")}`;
  const told =
    unexplainedCount === 0
      ? "the specification explains every period"
      : `the specification does not explain ${counted(unexplainedCount, "period")}`;
  const left =
    undecided === 0 ? "" : `; ${undecided} periods are too long or too near an edge to be judged`;
  return `${faults}, and ${told}${left}.`;
}

/** The run as a whole, as far as it has been played. */
export function WholeRun({ overview, isWhole, turn }: Props): VNode {
  const { played, periods, events, interior, passedThrough, defaults } = overview;
  const isClean = overview.violationCount + overview.unexplainedCount === 0;
  return (
    <section class="whole" aria-label="The whole run">
      <h3>The whole run</h3>
      <p class={isClean ? "holds" : "fails"} role="status">
        {isWhole ? (isClean ? "✓ " : "✗ ") : `Played ${played} of ${periods} periods so far: `}
        {verdict(overview)}
      </p>
      <p class="soft">
        {counted(played, "period")}, {counted(events, "event")}: {counted(interior, "trade")}{" "}
        inside, {passedThrough} passed through, {counted(defaults, "default")}.
      </p>
      {overview.violations.length > 0 && (
        <Remarks
          title="Violations"
          remarks={overview.violations}
          count={overview.violationCount}
          turn={turn}
        />
      )}
      {overview.unexplained.length > 0 && (
        <Remarks
          title="Not explained by the specification"
          remarks={overview.unexplained}
          count={overview.unexplainedCount}
          turn={turn}
        />
      )}
    </section>
  );
}
