import type { Hello } from "../adapter/implementation.js";
import type { Summary } from "../conformance/verdicts.js";
import { OPEN_POINT_IDS, OPEN_POINTS } from "../requirements/open-points.js";

/** The readings under which a verdict stands, but for defaults: `due-tickets = withdrawn`. */
const otherReadings = ({ readings }: Hello): string =>
  OPEN_POINT_IDS.filter((point) => readings[point] !== OPEN_POINTS[point][0])
    .map((point) => `${point} = ${readings[point]}`)
    .join(", ");

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

/** What the adapter did that leaves the verdict open, in words; empty where it did nothing. */
function openEnds({ outcomes }: Summary, incidents: number): string {
  const { timeout, crash, protocol } = outcomes;
  const parts = [
    timeout > 0 ? plural(timeout, "timeout") : "",
    crash > 0 ? (crash === 1 ? "1 crash" : `${crash} crashes`) : "",
    protocol > 0 ? plural(protocol, "breach of protocol").replace("protocols", "protocol") : "",
    outcomes["not-run"] > 0 ? `${outcomes["not-run"]} not run` : "",
  ];
  const told = parts.filter((part) => part !== "").join(", ");
  return told === "" && incidents > 0 ? `the adapter failed ${times(incidents)}` : told;
}

/**
 * A run in one sentence: "conforms to 67 of 77 requirements under the default readings; 10 untested".
 *
 * @param incidents - processes given up, or ended by themselves
 */
export function verdictLine(summary: Summary, hello: Hello, incidents = 0): string {
  const { verdicts } = summary;
  const count = (status: string) => verdicts.filter((each) => each.status === status).length;
  const [passed, failed, untested] = [count("passed"), count("failed"), count("untested")];
  const readings = otherReadings(hello);
  const under = readings === "" ? "the default readings" : readings;
  const ends = openEnds(summary, incidents);
  const verdict =
    failed > 0
      ? `does not conform: breaks ${plural(failed, "requirement")} and keeps ${passed} of ${verdicts.length}`
      : ends === "" && passed > 0
        ? `conforms to ${passed} of ${verdicts.length} requirements`
        : `no verdict: ${passed} of ${verdicts.length} requirements seen to hold`;
  return [`${verdict} under ${under}`, ...(ends === "" ? [] : [ends]), `${untested} untested`].join(
    "; ",
  );
}
