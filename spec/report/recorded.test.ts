import { describe, expect, it } from "vitest";
import type { Result } from "../../src/conformance/result.js";
import { html } from "../../src/report/html.js";
import { recordedRun } from "../../src/report/recorded.js";
import { recording } from "../../src/report/recording.js";
import { caseResult, worstRun } from "./records.js";

const run = worstRun("n");
const lines = (results: readonly object[]) => results.map((result) => JSON.stringify(result));
const issue = async (given: readonly string[]) => {
  const read = await recordedRun(given);
  return read.ok ? undefined : read.issues[0];
};
const changed = (place: number, more: object) =>
  lines(run.map((result, index) => (index === place ? { ...result, ...more } : result)));

describe("a recorded run", () => {
  it("read again, it makes the same report", async () => {
    const read = await recordedRun(lines(run));
    expect(read.ok && html([read.value])).toBe(html([recording(run)]));
  });
  it("members that JSON drops and members that are not known do no harm", async () => {
    const absent = run.map((result) =>
      result.type === "finding" ? { ...result, actual: undefined, later: 1 } : result,
    );
    expect((await recordedRun(lines(absent))).ok).toBe(true);
  });
  it.each<[string, readonly string[], string, string]>([
    ["no JSON", ["{"], "line 1", "one JSON object"],
    ["nothing", [], "line 1", "the end of the run"],
    ["an empty line", [...lines(run.slice(0, 2)), ""], "line 3", "one JSON object"],
    ["null", ["null"], "line 1", "start, case, finding or end"],
    ["another type", ['{"type":"toString"}'], "line 1", "start, case, finding or end"],
    ["no start", lines(run.slice(1)), "line 1", "the start of the run"],
    ["two runs", lines([...run.slice(0, 2), ...run]), "line 3", "one run a file"],
    ["no end", lines(run.slice(0, -1)), "line 8", "the end of the run"],
    ["more after the end", lines([...run, caseResult("n", {})]), "line 9", "nothing after the end"],
    ["an unknown requirement", changed(1, { shows: ["x"] }), "line 2", "the id of a requirement"],
    ["an unknown outcome", changed(1, { outcome: "fine" }), "line 2", "an outcome at /outcome"],
    [
      "a failure of nothing",
      changed(1, { outcome: "failed" }),
      "line 2",
      "what a failed case breaks",
    ],
    ["a text for a count", changed(6, { failures: "1" }), "line 7", "a whole number at /failures"],
    ["no hello", changed(0, { implementation: {} }), "line 1", "/implementation/"],
  ])("%s is refused with its line", async (_name, given, where, expected) => {
    const found = await issue(given);
    expect(found?.where).toBe(where);
    expect(found?.expected).toContain(expected);
  });
  it("a verdict stands only on a whole run: an adapter that failed unblamed leaves it open", () => {
    const clean: readonly Result[] = [run[0], caseResult("n", {}), run.at(-1)].flatMap(
      (each) => each ?? [],
    );
    expect(recording(clean)).toMatchObject({ standing: "no-verdict" });
    expect(recording(clean).line).toContain("no verdict");
    expect(recording(clean).line).toContain("the adapter failed 2 times");
  });
});
