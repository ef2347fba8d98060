import { beforeAll, describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

const RING = `
seed: 3
ring: { n_traders_min: 3, traders: 9, tickets_each: 2, maturities: [1, 5], cash: 1.2 }
order_flow: { Nmax: 4 }
periods: 5
`;
type Line = Record<string, unknown>;

let trace: readonly Line[] = [];
beforeAll(async () => {
  const { files } = await terminal(["run", "r.yaml", "--out", "t"], { "r.yaml": RING });
  const text = files.get("t") ?? "";
  trace = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
});

const judged = (lines: readonly Line[]) =>
  terminal(["trace", "t.ndjson"], {
    "t.ndjson": lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
  });

/** The trace with the first line of a kind changed. */
function changed(matches: (line: Line) => boolean, change: (line: Line) => Line) {
  const place = trace.findIndex(matches);
  expect(place).toBeGreaterThan(0);
  return trace.map((line, index) => (index === place ? change(line) : line));
}

describe("trace", () => {
  it("the reference's own trace is explained whole", async () => {
    const { code, out } = await judged(trace);
    const events = trace.filter(({ type }) => type !== "period").length - 1;
    expect(out).toContain(
      `explains 5 of 5 periods and ${events} of ${events} events; 0 divergences`,
    );
    expect(code).toBe(0);
  });
  it("trade/sell-interior or another trade: a wrong price is the first unexplained event", async () => {
    const isTrade = ({ type }: Line) => type === "sell" || type === "buy";
    const { code, out } = await judged(changed(isTrade, (line) => ({ ...line, price: "77" })));
    const line = trace.findIndex(isTrade) + 1;
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`line ${line}: breaks trade/`));
    expect(out).toContain("recorded      77");
    expect(out).toMatch(/guard {11}the price = \S+ is false: 77 ≠ /);
    expect(out).toContain("1 divergence");
  });
  it("settle/default-record: a wrong recovery beside right payouts is named, and the next period is judged afresh", async () => {
    const isDefault = ({ type, recovery }: Line) => type === "settle" && recovery !== "1";
    const { out } = await judged(changed(isDefault, (line) => ({ ...line, recovery: "0.123" })));
    expect(out).toContain("breaks settle/default-record");
    expect(out).toContain("explains 4 of 5 periods");
  });
  it("flow/arrivals: order flow that ends early is noticed", async () => {
    const last = trace.findLastIndex(({ type }) =>
      ["sell", "buy", "no-trade"].includes(String(type)),
    );
    const period = trace.findIndex((line, index) => index > last && line["type"] === "period");
    const shorter = trace.filter((_, index) => index !== last);
    const { code, out } = await judged(shorter.slice(0, period));
    expect(code).toBe(1);
    expect(out).toContain("breaks");
  });
  it("independent divergences are counted, not their echoes", async () => {
    const isSettle = ({ type }: Line) => type === "settle";
    const wrong = [trace.findIndex(isSettle), trace.findLastIndex(isSettle)];
    const lines = trace.map((line, index) =>
      wrong.includes(index) ? { ...line, due: "99" } : line,
    );
    const { out } = await judged(lines);
    expect(out).toContain("2 divergences");
  });
  it.each([
    ["no JSON", "rubbish\n", "one JSON object"],
    ["an array", "[]\n", "one JSON object"],
    ["another version", '{"trace":2}\n', "/trace"],
    ["no config", '{"trace":1,"name":"n","arithmetic":"exact","readings":{}}\n', "expected"],
    [
      "an unknown reading",
      '{"trace":1,"name":"n","arithmetic":"exact","readings":{"x":"y"}}\n',
      "x = y",
    ],
  ])("%s is exit 2 with the line", async (_name, text, told) => {
    const { code, err } = await terminal(["trace", "t.ndjson"], { "t.ndjson": text });
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
  it("what was judged before an unreadable line is kept", async () => {
    const { code, out, err } = await judged([...trace, { type: "nonsense" }]);
    expect(code).toBe(2);
    expect(out).toContain("explains 5 of 5 periods");
    expect(err).toContain(`line ${trace.length + 1}`);
  });
});
