import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { caseShown, type CaseShown, type FailingCase } from "../../src/explore/failing-case.js";
import type { MarkedLadder } from "../../src/explore/case-marks.js";
import { Chart } from "../chart/chart.js";
import { player } from "../run/player.js";
import { Answers } from "./answers.js";
import { markedPlot, marksTable } from "./marked-plot.js";

interface LadderProps {
  readonly marked: MarkedLadder;
  readonly answered: string;
}

function LadderOf({ marked, answered }: LadderProps): VNode {
  const { bucket, current } = marked.ladder;
  const options = useMemo(() => markedPlot(marked), [marked]);
  const table = useMemo(() => marksTable(marked), [marked]);
  const whose = bucket === undefined ? "The dealer" : `The ${bucket} dealer`;
  const caption = `${whose} has ${current.tickets.exact} on the shelf and posts ask ${current.ask.exact} and bid ${current.bid.exact} (filled, or hollow where pinned); crosses are what ${answered} answered.`;
  return (
    <Chart
      name={`ladder${bucket === undefined ? "" : `-${bucket}`}`}
      caption={caption.replaceAll(/(?<=\s)-(?=\d)/g, "−")}
      options={options}
      table={table}
    />
  );
}

/** A period as a run: to be stepped through, event by event. */
function Periods({
  traces,
  answered,
}: Pick<CaseShown, "traces"> & { readonly answered: string }): VNode | null {
  const { reference, answer } = traces;
  if (reference === undefined && answer === undefined) return null;
  const open = (name: string, trace: string): void => {
    player.open(name, new Blob([trace]));
    location.hash = "#run";
  };
  return (
    <section aria-label="The period">
      <h3>Step through the period</h3>
      <div class="actions">
        {reference !== undefined && (
          <button type="button" onClick={() => open("The reference’s period.ndjson", reference)}>
            As the reference has it
          </button>
        )}
        {answer !== undefined && (
          <button type="button" onClick={() => open(`The period of ${answered}.ndjson`, answer)}>
            As {answered} answered
          </button>
        )}
      </div>
    </section>
  );
}

/** The reading that an answer contradicts, in a sentence. */
function readingWords({ finding: { reading } }: FailingCase): string | undefined {
  if (reading === undefined) return undefined;
  const { point, declared, shown } = reading;
  return `It declares ${point} = ${declared}, but its answer shows ${shown ?? "none of the readings"}.`;
}

/** A failing case: what is broken, both answers, the ladder where they part, the request. */
export function CaseOf({ found }: { readonly found: FailingCase }): VNode {
  const { finding, implementation, repeat } = found;
  const shown = useMemo(() => caseShown(found), [found]);
  const [first] = shown.broken;
  const reading = readingWords(found);
  const answered = implementation.name.slice(0, 60);
  const concerned = shown.ladders.filter(({ marks }) => marks.length > 0);
  return (
    <article>
      <h2>
        {first?.id}: {finding.case.title.slice(0, 200)}
      </h2>
      <p class="lead">
        <strong>{answered}</strong> {implementation.version.slice(0, 40)},{" "}
        {implementation.arithmetic} arithmetic; {finding.failures}{" "}
        {finding.failures === 1 ? "case" : "cases"} failed, the smallest is{" "}
        <code>{finding.case.id.slice(0, 200)}</code>.
      </p>
      <ul class="broken">
        {shown.broken.map(({ id, statement }) => (
          <li key={id}>
            <strong>{id}</strong>: {statement}
          </li>
        ))}
      </ul>
      {reading !== undefined && <p class="notice">{reading}</p>}
      <Answers rows={shown.rows} answered={answered} />
      {concerned.length > 0 && (
        <section aria-label="Ladders">
          <h3>Where they part</h3>
          <div class="columns">
            {concerned.map((marked) => (
              <LadderOf key={marked.ladder.bucket ?? ""} marked={marked} answered={answered} />
            ))}
          </div>
        </section>
      )}
      <Periods traces={shown.traces} answered={answered} />
      <h3>
        The request, <code>{finding.method}</code>
      </h3>
      <div class="scroll" role="region" aria-label="The request" tabIndex={0}>
        <table>
          <tbody>
            {shown.request.map(([at, text]) => (
              <tr key={at}>
                <th scope="row">
                  <code>{at}</code>
                </th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>Repeat it</h3>
      <pre class="repeat">{repeat}</pre>
    </article>
  );
}
