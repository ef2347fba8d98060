import { describe, expect, it } from "vitest";
import { adapterSettings } from "../../src/cli/check.js";
import { terminal } from "./terminal.js";

const node = (script: string) => ["--", "node", "-e", script] as const;
const GREETING = `{"jsonrpc":"2.0","id":ID,"result":{"protocol":1,"name":"n","version":"1","arithmetic":"exact","ratios":true,"methods":["quote"]}}`;
/** An adapter that greets and then answers each request with what the expression makes of it. */
const answering = (expression: string) =>
  node(`
    const greeting = ${JSON.stringify(GREETING)};
    require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
      const { id, method } = JSON.parse(line);
      console.log(method === "hello" ? greeting.replace("ID", JSON.stringify(id)) : ${expression});
    });`);

describe("check: what an adapter can do wrong", () => {
  it("a command that is missing is exit 3, and said to be", async () => {
    const { code, err } = await terminal(["check", "--", "no-such-program-at-all"]);
    expect(code).toBe(3);
    expect(err).toContain("was not found");
    expect(err).toContain("no-such-program-at-all");
  });
  it("an adapter that exits at once is exit 3, with its standard error", async () => {
    const { code, err } = await terminal([
      "check",
      ...node("console.error('no licence'); process.exit(9)"),
    ]);
    expect(code).toBe(3);
    expect(err).toContain("ended with exit code 9");
    expect(err).toContain("no licence");
  });
  it("a log line on standard output is exit 3, and quoted", async () => {
    const { code, err } = await terminal(["check", ...node("console.log('starting up')")]);
    expect(code).toBe(3);
    expect(err).toContain("starting up");
  });
  it("an adapter that hangs is exit 3 in bounded time", async () => {
    const { code, err } = await terminal([
      "check",
      "--timeout",
      "0.05",
      "--cases",
      "1",
      ...answering("''.repeat(0) || new Promise(() => 0) && ' '.repeat(0)"),
    ]);
    expect(code).toBe(3);
    expect(err).not.toBe("");
  });
  it("--timeout is patience with the start, too, and never less than ten seconds of it", () => {
    const started = (timeout: number) =>
      adapterSettings({ version: "1" }, { timeout }).startDeadlineMs;
    expect([0.05, 10, 60].map(started)).toEqual([10_000, 10_000, 60_000]);
  });
  it("rubbish for an answer is exit 3, and quoted", async () => {
    const { code, err } = await terminal(["check", "--cases", "1", ...answering("'rubbish 17'")]);
    expect(code).toBe(3);
    expect(err).toContain("rubbish 17");
  });
  it("an adapter that offers nothing is no pass", async () => {
    const { code, out } = await terminal([
      "check",
      ...node(`
        process.stdin.on("data", (line) => console.log(${JSON.stringify(GREETING)}
          .replace("ID", JSON.parse(line).id).replace('"quote"', "")));`),
    ]);
    expect(code).toBe(3);
    expect(out).toContain("no verdict");
  });
  it("always skipping is no pass, and counted", async () => {
    const skipping = answering(
      `JSON.stringify({ jsonrpc: "2.0", id, error: { code: 2, message: "s", data: { reason: "too hard" } } })`,
    );
    const { code, out } = await terminal(["check", "--cases", "3", ...skipping]);
    expect(code).toBe(3);
    expect(out).toContain("skipped by the adapter");
  });
});

describe("check: verdicts", () => {
  const sample = ["--", "node", "adapters/javascript/dealer.mjs"];
  it("the sample conforms, exit 0, and every result is written", async () => {
    const ran = await terminal(["check", "--cases", "5", "--out", "r.ndjson", ...sample]);
    expect(ran.err).toBe("");
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("conforms to");
    const lines = (ran.files.get("r.ndjson") ?? "").trim().split("\n");
    const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types[0]).toBe("start");
    expect(types.at(-1)).toBe("end");
  });
  it("a wrong answer is exit 1, with requirement, case, both answers and how to repeat it", async () => {
    const wrong = answering(
      `JSON.stringify({ jsonrpc: "2.0", id, result: { X_star: "0", ask: "1", bid: "1", can_sell: true, can_buy: false } })`,
    );
    const { code, out } = await terminal(["check", "--cases", "5", "--quiet", ...wrong]);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ kernel\/capacity/);
    expect(out).toMatch(/smallest case {3}quote@42:|smallest case {3}example|smallest case {3}/);
    expect(out).toContain("npx dealer-conformance check --case ");
    expect(out).toContain("does not conform");
  });
  it("one case is repeated by its id, and an unknown id is exit 2", async () => {
    const one = await terminal(["check", "--case", "quote@42:3", ...sample]);
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/kernel\/value +1 +1/);
    const none = await terminal(["check", "--case", "quote@x", ...sample]);
    expect(none.code).toBe(2);
    expect(none.err).toContain("no case has the id quote@x");
  });
  it.each([["--seed", "x"], ["--cases", "-1"], ["--timeout", "0"], ["--nonsense"]])(
    "%s %s is exit 2",
    async (...option) => {
      const { code, err } = await terminal(["check", ...option]);
      expect(code).toBe(2);
      expect(err).toContain(option[0]);
    },
  );
});
