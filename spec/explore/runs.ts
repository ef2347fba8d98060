import { openRun, type OpenedRun } from "../../src/explore/play/open.js";
import { RunTally, type Overview } from "../../src/explore/play/overview.js";
import { RunPlay } from "../../src/explore/play/play.js";
import type { RecordedTrace } from "../../src/explore/play/trace.js";
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

/** What comes of opening a file that arrives in pieces. */
export async function openingOf(chunks: readonly Uint8Array[], name = ""): Promise<OpenedRun> {
  const steps = openRun({ name, chunks });
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** What comes of opening a text in so many bytes at a time. */
export function opening(text: string, name = "", bytes = 1_000): Promise<OpenedRun> {
  const all = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(all.length / bytes) }, (_, index) =>
    all.subarray(index * bytes, (index + 1) * bytes),
  );
  return openingOf(pieces, name);
}

/** The trace of a text that opens. @throws where it does not */
export async function traceOf(text: string): Promise<RecordedTrace> {
  const opened = await opening(text);
  if (opened.ok) return opened.trace;
  throw new Error(JSON.stringify(opened));
}

/** The overview of a run that has been played to its end. */
export async function overviewOf(text: string): Promise<Overview> {
  const { start, spans } = await traceOf(text);
  if (start === undefined) throw new Error("no first line");
  const tally = new RunTally(start, spans.length);
  const playing = (await played(text)).playInto(tally);
  while (playing.next().done !== true);
  return tally.overview;
}

/** Nothing in particular of the world. */
export const ASKED = { find: "", from: 0, chosen: [] };

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
