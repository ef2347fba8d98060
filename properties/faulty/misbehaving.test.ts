import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { startFaultText } from "../../src/adapter/fault-text.js";
import type { AdapterSettings } from "../../src/adapter/settings.js";
import { startAdapter } from "../../src/adapter/start-adapter.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { check } from "../../src/conformance/check.js";
import type { Result } from "../../src/conformance/result.js";
import { summary } from "../../src/conformance/verdicts.js";
import { standing } from "../../src/report/standing.js";

const PROGRAM = "properties/faulty/misbehaving.mjs";
/** Twenty quotes, then some of two other methods. */
const CASES = (["quote", "eligibility", "settle"] as const).flatMap((method) =>
  FIXED_CASES.filter((each) => each.method === method && each.refusalOf === undefined).slice(
    0,
    method === "quote" ? 20 : 5,
  ),
);
const PATIENCE = { deadlineMs: 1_500, startDeadlineMs: 5_000, maxRestarts: 0 };
/** Less for those of whom no answer, or no end, is awaited; restarts for some of each kind, and more for one that often has to be started anew. */
const OTHERWISE: Readonly<Record<string, Partial<AdapterSettings>>> = {
  "crashes on one method": { maxRestarts: 5 },
  "closes its standard input": { closeMs: 500 },
  "ignores SIGTERM and hangs": { closeMs: 500 },
  "exits in the middle of a request": { maxRestarts: 1 },
  "leaves a child that holds the pipes": { maxRestarts: 1 },
  "floods standard output": { maxRestarts: 1 },
  "writes a line without an end": { maxRestarts: 1 },
  "is killed by a signal": { maxRestarts: 1 },
  "answers twice": { maxRestarts: 1 },
  "silent from the start": { startDeadlineMs: 1_000 },
  "silent after hello": { deadlineMs: 300, maxRestarts: 1 },
};

/** What a run came to, with everything that was said of it. */
interface Verdict {
  readonly standing: string;
  readonly said: string;
  /** Cases that came to a verdict. */
  readonly kept: number;
}

async function verdictOn(manner: string): Promise<Verdict> {
  const started = await startAdapter([process.execPath, PROGRAM, manner], {
    ...PATIENCE,
    ...OTHERWISE[manner],
  });
  if (!started.ok) {
    return { standing: "no-verdict", said: startFaultText(started.failure.fault), kept: 0 };
  }
  const results: Result[] = [];
  const plan = { suite: "", seed: 1, cases: 0 };
  for await (const result of check(started.implementation, CASES, plan)) results.push(result);
  const counted = summary(results);
  const incidents = results.flatMap((each) => (each.type === "end" ? each.incidents : []));
  const reasons = results.flatMap((each) => (each.type === "case" ? [each.reason ?? ""] : []));
  const { passed, failed } = counted.outcomes;
  const said = [...reasons, ...incidents].join("\n");
  return { standing: standing(counted, incidents.length), said, kept: passed + failed };
}

/** The manner, what the run comes to, what is said of it, and how many cases are decided at least. */
const GALLERY: readonly (readonly [string, Verdict["standing"], RegExp, number])[] = [
  ["silent from the start", "no-verdict", /no answer within/, 0],
  ["silent after hello", "no-verdict", /no answer within/, 0],
  ["never answers one request", "no-verdict", /no answer within|not/, 10],
  ["answers one request late", "no-verdict", /no answer within|not/, 10],
  ["exits in the middle of a request", "no-verdict", /ended/, 5],
  ["crashes on one method", "no-verdict", /exit code 7/, 10],
  ["is killed by a signal", "no-verdict", /SIGKILL/, 5],
  ["leaves a child that holds the pipes", "no-verdict", /ended/, 5],
  ["floods standard output", "no-verdict", /./, 5],
  ["floods standard error", "conforms", /^\s*$/, CASES.length],
  ["writes a line without an end", "no-verdict", /./, 5],
  ["splits lines", "conforms", /^\s*$/, CASES.length],
  ["merges lines", "conforms", /^\s*$/, CASES.length],
  ["ends lines with CR LF", "conforms", /^\s*$/, CASES.length],
  ["writes invalid UTF-8", "no-verdict", /UTF-8/, 10],
  ["writes a byte order mark", "no-verdict", /byte order mark/, 10],
  ["logs to standard output", "no-verdict", /computing/, 10],
  ["answers with a wrong id", "no-verdict", /987654321/, 10],
  ["answers twice", "no-verdict", /id/, 10],
  ["answers without an id", "no-verdict", /id/, 10],
  ["answers what nobody asked", "no-verdict", /987654321/, 10],
  ["answers with an array", "no-verdict", /./, 10],
  ["answers with JSON cut short", "no-verdict", /JSON/, 10],
  ["answers result and error both", "no-verdict", /result|error/, 10],
  ["gives floats for money", "no-verdict", /decimal such as|expected/, 5],
  ["answers a bare NaN", "no-verdict", /JSON/, 0],
  ['answers "NaN"', "no-verdict", /\/ask/, 5],
  ['answers "1e400"', "no-verdict", /\/ask/, 5],
  ['answers "0x10"', "no-verdict", /\/ask/, 5],
  ["answers a numeral of ten million digits", "no-verdict", /./, 5],
  ["answers a numeral of a hundred thousand digits", "no-verdict", /\/ask/, 5],
  ["adds fields", "conforms", /^\s*$/, CASES.length],
  ["leaves out a required field", "no-verdict", /\/bid/, 5],
  ["nests deeply", "no-verdict", /nest|deep/, 10],
  ["uses __proto__ as a key", "conforms", /^\s*$/, CASES.length],
  ["changes its mind", "violates", /^\s*$/, CASES.length],
  ["declares a reading that it does not follow", "violates", /^\s*$/, CASES.length],
  ["declares an unknown reading", "no-verdict", /pin-flag/, 0],
  ["declares a method that it lacks", "violates", /^\s*$/, CASES.length],
  ["always skips", "no-verdict", /not today/, 0],
  ["always breaks", "violates", /^\s*$/, CASES.length],
  ["refuses everything", "violates", /^\s*$/, CASES.length],
  ["echoes the request", "no-verdict", /./, 0],
  ["closes its standard input", "no-verdict", /./, 5],
  ["ignores SIGTERM and hangs", "no-verdict", /no answer within|not/, 5],
];

/** Command lines of processes that still run one of the gallery's manners. */
const leftRunning = (): readonly string[] =>
  readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((id) => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0").join(" ");
        return command.includes(PROGRAM) ? [command] : [];
      } catch {
        return [];
      }
    });

/** Bytes outside the heap that the gallery may take at once, several adapters side by side: lines are of 8 MiB. */
const MOST_BYTES = 64 * 1024 * 1024;
let mostBytes = 0;
const watch = setInterval(() => {
  mostBytes = Math.max(mostBytes, process.memoryUsage().arrayBuffers);
}, 20);

describe.concurrent("an adapter that misbehaves", () => {
  it.each(GALLERY)("%s: %s", async (manner, expected, told, kept) => {
    const verdict = await verdictOn(manner);
    expect(verdict.said).toMatch(told);
    expect(verdict.standing).toBe(expected);
    expect(verdict.kept).toBeGreaterThanOrEqual(kept);
  });
});

describe("the gallery", () => {
  it("has every manner once", () => {
    const listed = execFileSync(process.execPath, [PROGRAM, "--list"], { encoding: "utf8" });
    expect(GALLERY.map(([manner]) => manner).sort()).toEqual(listed.trim().split("\n").sort());
    expect(GALLERY.length).toBeGreaterThanOrEqual(30);
  });
  afterAll(() => {
    clearInterval(watch);
    expect(mostBytes).toBeLessThan(MOST_BYTES);
    if (process.platform === "linux") expect(leftRunning()).toEqual([]);
  });
});
