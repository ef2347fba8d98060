import { execFile } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { commandOf, FAULTS, type Fault } from "./catalogue.js";
import { inTurns } from "./verdict.js";

/** What the vectors alone, without Node, say of the sample: nothing, or what is wrong. */
const said = (name?: string): Promise<string> =>
  new Promise((resolve) => {
    const env = { ...process.env, DEALER: commandOf(name).join(" ") };
    const args = ["-B", "adapters/python/test_golden.py"];
    execFile("python3", args, { env }, (failed, _out, err) => {
      resolve(failed ? (err.trimEnd().split("\n").at(-1) ?? "") : "");
    });
  });

describe("the vectors alone, against every planted fault", () => {
  let found: ReadonlyMap<Fault, string>;
  beforeAll(async () => {
    const pairs = await inTurns(
      FAULTS,
      2,
      async (fault) => [fault, await said(fault.name)] as const,
    );
    found = new Map(pairs);
  }, 1_200_000);

  it("golden: the sample as it stands passes", async () => {
    expect(await said()).toBe("");
  });
  it("golden: each fault fails a vector", () => {
    const missed = [...found].filter(([, words]) => !/^AssertionError: \S+, /.test(words));
    expect(missed.map(([{ name }, words]) => `${name}: ${words}`)).toEqual([]);
  });
});
