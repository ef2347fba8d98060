import { openRun, type OpeningStep } from "../../src/explore/run-play-open.js";
import { RunPlay } from "../../src/explore/run-play.js";
import type { RecordedTrace } from "../../src/explore/run-play-trace.js";
import { terminal } from "../cli/terminal.js";

/** A ring with trades on both routes, defaults, rebucketings and moving anchors. */
export const RING = `
seed: 5
ring: { n_traders_min: 3, traders: 12, tickets_each: 2, maturities: [1, 12], cash: 1.5 }
order_flow: { Nmax: 6 }
trader_policy: { buffer_cash_B: 0.2, H_min_invest: 1 }
periods: 9
`;

/** The trace that the command line writes for a run file. */
export async function commandLineTrace(file: string, ...more: string[]): Promise<string> {
  const args = ["run", "ring.yaml", "--out", "trace.ndjson", ...more];
  const { files } = await terminal(args, { "ring.yaml": file });
  return files.get("trace.ndjson") ?? "";
}

/** What comes of opening a text in so many bytes at a time. */
export async function opening(text: string, name = "", bytes = 1_000): Promise<OpeningStep> {
  const all = new TextEncoder().encode(text);
  const chunks = Array.from({ length: Math.ceil(all.length / bytes) }, (_, index) =>
    all.subarray(index * bytes, (index + 1) * bytes),
  );
  let last: OpeningStep = { kind: "progress", lines: 0 };
  for await (const step of openRun({ name, chunks })) last = step;
  return last;
}

/** The trace of a text that opens. @throws where it does not */
export async function traceOf(text: string): Promise<RecordedTrace> {
  const opened = await opening(text);
  if (opened.kind === "opened") return opened.trace;
  throw new Error(JSON.stringify(opened));
}

export const played = async (text: string): Promise<RunPlay> => new RunPlay(await traceOf(text));

/** A trace with one of its lines changed. */
export function changed(
  trace: string,
  place: number,
  change: (line: Record<string, unknown>) => object,
): string {
  const lines = trace.trimEnd().split("\n");
  const line = JSON.parse(lines[place] ?? "") as Record<string, unknown>;
  lines[place] = JSON.stringify(change(line));
  return `${lines.join("\n")}\n`;
}

/** The places of the lines that are as they should be. */
export const placesWhere = (
  trace: string,
  is: (line: Readonly<Record<string, unknown>>) => boolean,
): readonly number[] =>
  trace
    .trimEnd()
    .split("\n")
    .flatMap((line, place) => (is(JSON.parse(line) as Record<string, unknown>) ? [place] : []));
