import { describe, expect, it } from "vitest";
import { terminal } from "../../spec/cli/terminal.js";
import type { Implementation } from "../../src/adapter/implementation.js";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { sum } from "../../src/cases/sum.js";
import { check } from "../../src/conformance/check.js";
import { leanings } from "../../src/conformance/leanings.js";
import type { Result } from "../../src/conformance/result.js";
import { tryCase, type Tried } from "../../src/conformance/try-case.js";
import { rational } from "../../src/numbers/rational.js";
import { resultSchema } from "../../src/report/recorded-schema.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { correct, rough } from "../laws/manners.js";
import { withChanges, type Change } from "./javascript-faults.js";

/** Those with the most knife edges. */
const METHODS_ASKED = ["quote", "initialize_dealer"] as const;

/** Half of what a default run asks of them. */
const PLAN = { suite: "", seed: 42, cases: 125 };
const ASKED = METHODS_ASKED.flatMap((method) =>
  generatedCases(method, DEFAULT_READINGS, { seed: PLAN.seed, count: PLAN.cases }),
);

/** What a run, as far as these methods go, comes to at its end. */
async function endOf(implementation: Implementation) {
  const results: Result[] = [];
  for await (const result of check(implementation, ASKED, PLAN)) results.push(result);
  const onEdge = results.filter((each) => each.type === "case" && each.edge !== undefined);
  return { onEdge, end: results.at(-1) };
}

/** Whether V pays for whole tickets just so, with nothing left. */
const isTied = ({ M, a, C }: { readonly M: string; readonly a: number; readonly C: string }) =>
  /^\d+$/.test(rational.show(rational.parse(sum([[M, String(a)], [C]])).div(rational.parse(M))));

const ROUNDING = correct("28 digits", DEFAULT_READINGS);
const TRIED = Promise.all(
  generatedCases("quote", DEFAULT_READINGS, { seed: 1, count: 400 }).map((each) =>
    tryCase(ROUNDING, each),
  ),
);

/** Quotes on a knife edge: of equal sides and of others, so many of each of which the other side was taken. */
async function quotes(ties: readonly [number, number], others: readonly [number, number]) {
  const onEdge = (await TRIED).filter(({ result: { edge } }) => edge === "exact");
  const isOfTie = (each: Tried) => isTied(each.case.params as Parameters<typeof isTied>[0]);
  const some = (each: readonly Tried[], [taken, left]: readonly [number, number]) =>
    each.slice(0, taken + left).map((one, place): Tried => {
      const turned = { edge: "neighbour", neighbour: "kernel/capacity" } as const;
      return place < taken ? { ...one, result: { ...one.result, ...turned } } : one;
    });
  const chosen = [
    ...some(onEdge.filter(isOfTie), ties),
    ...some(
      onEdge.filter((each) => !isOfTie(each)),
      others,
    ),
  ];
  expect(chosen).toHaveLength(ties[0] + ties[1] + others[0] + others[1]);
  return leanings(chosen, ROUNDING.hello);
}

/** A whole ticket less where V is whole tickets: not ⌊V/M⌋, yet within its knife edge. */
const ONE_LESS: Change = ["kernel.mjs", "Math.floor(V / M)", "Math.ceil(V / M) - 1"];

describe("Knife edges, the other side taken too often", () => {
  it.each([
    ["9 digits", rough(9, DEFAULT_READINGS)],
    ["28 digits", correct("28 digits", DEFAULT_READINGS)],
    ["50 digits", correct("50 digits", DEFAULT_READINGS)],
    ["float64", correct("float64", DEFAULT_READINGS)],
    ["float64 in yet another", correct("float64 in yet another", DEFAULT_READINGS)],
    ["float64 in another order", correct("float64 in another order", DEFAULT_READINGS)],
  ])("Knife edges: no warning of one that only rounds: %s", async (_, implementation) => {
    const { onEdge, end } = await endOf(implementation);
    expect(onEdge.length).toBeGreaterThan(60);
    expect(end).not.toHaveProperty("leanings");
  });
  it("Knife edges: more than a quarter, at least 12, and nearly all where both sides are equal", async () => {
    const told = { method: "quote", requirement: "kernel/capacity" };
    expect(await quotes([12, 3], [0, 32])).toEqual([
      { ...told, edges: 47, neighbours: 12, ties: 15, turned: 12 },
    ]);
    expect(await quotes([12, 3], [0, 33])).toEqual([]);
    expect(await quotes([12, 4], [0, 0])).toEqual([]);
    expect(await quotes([11, 0], [0, 0])).toEqual([]);
    expect(await quotes([11, 0], [9, 0])).toEqual([]);
  });
  it("kernel/capacity: ⌈V/M⌉ − 1 conforms by the letter, and every report warns of it", async () => {
    const reports = ["sarif", "html", "markdown", "github"];
    const options = reports.flatMap((format) => ["--report", `${format}=${format}`]);
    const { code, out, files } = await withChanges([ONE_LESS], (command) =>
      terminal([
        "check",
        "--cases",
        "60",
        ...options,
        "--out",
        "record",
        "--quiet",
        "--",
        ...command,
      ]),
    );
    const warned = /quote takes the other side of (\d+) of (\d+) knife edges.*\(kernel\/capacity\)/;
    expect(code).toBe(0);
    expect(out).toMatch(warned);
    for (const name of ["html", "github"]) expect(files.get(name), name).toMatch(warned);
    expect(files.get("markdown")).toMatch(/quote takes the other side of \d+ of \d+ knife edges/);
    expect(files.get("record")).toMatch(
      /"leanings":\[\{"method":"quote","edges":\d+,"neighbours":\d+,"requirement":"kernel\/capacity",/,
    );
    const last: unknown = JSON.parse(files.get("record")?.trimEnd().split("\n").at(-1) ?? "");
    expect(resultSchema.parse(last)).toEqual(last);
    const { runs } = JSON.parse(files.get("sarif") ?? "") as {
      runs: { results: { level: string; ruleId: string; message: { text: string } }[] }[];
    };
    expect(runs[0]?.results).toMatchObject([{ level: "note", ruleId: "kernel/capacity" }]);
    expect(runs[0]?.results[0]?.message.text).toMatch(warned);
  }, 60_000);
});
