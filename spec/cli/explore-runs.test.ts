import { describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

/** Example 13: one seller, a buyer who can pay, one who cannot. */
const ARRIVALS = `
ring: { n_traders_min: 0 }
trader_policy: { H_min_invest: 3, buffer_cash_B: 0.5 }
periods: 2
state:
  period: 0
  cash: { "dealer:short": 0, "dealer:mid": 2, "dealer:long": 0, "vbt:short": 0, "vbt:mid": 0, "vbt:long": 0, S1: 0, B1: 2.00, B2: 0.90, I: 0, K: 0 }
  anchors: { short: { M: 1, O: 0.2 }, mid: { M: 1, O: 0.3 }, long: { M: 1, O: 0.4 } }
  tickets:
    - { id: T1, issuer: I, owner: "dealer:mid", maturity: 8, serial: 1 }
    - { id: T2, issuer: I, owner: "dealer:mid", maturity: 8, serial: 2 }
    - { id: T3, issuer: I, owner: S1, maturity: 6, serial: 3 }
    - { id: T4, issuer: S1, owner: K, maturity: 1, serial: 4 }
`;
const FILES = { "ring.yaml": ARRIVALS };
const period = (...args: readonly string[]) =>
  terminal(["explore", "period", "ring.yaml", ...args], FILES);

describe("explore period", () => {
  it("Example 13: the outcomes, the likeliest first, each with its exact probability", async () => {
    const { code, out } = await period("--period", "1");
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toBe("period 1: 1 seller and 2 buyers, at most 3 arrivals, π_sell 0.5");
    expect(lines[1]).toBe(
      "13 outcomes; expected SELLs 0.875, BUYs 0.765625, share of SELLs in trades 8/15",
    );
    expect(lines[2]).toBe("");
    expect(lines[4]).toMatch(
      /^0\.25 +25\.0 % +SELL S1: mid 0\.97, BUY B1: mid 0\.98, BUY B2: none \(cash\)/,
    );
    expect(out).toMatch(/^0\.015625 +1\.56 % .*\n?.*default: S1 at R 0/m);
  });
  it("flow/arrivals: --arrivals follows the period as if N_max were less", async () => {
    const { out } = await period("--period", "1", "--arrivals", "1");
    expect(out).toContain(
      "3 outcomes; expected SELLs 0.5, BUYs 0.25, share of SELLs in trades 2/3",
    );
  });
  it("period: as JSON", async () => {
    const { out } = await period("--period", "1", "--json");
    const { outcomes } = JSON.parse(out) as { outcomes: object[] };
    expect(outcomes).toHaveLength(13);
    expect(outcomes[0]).toMatchObject({ probability: { exact: "0.25", float: 0.25 } });
  });
  it("period: the likeliest 40 unless all are asked for, what is left out is told", async () => {
    const big = `
seed: 5
ring: { n_traders_min: 3, traders: 12, tickets_each: [1, 3], maturities: [1, 5], cash: 1.2 }
`;
    const args = ["explore", "period", "big.yaml", "--period", "2"];
    const short = await terminal(args, { "big.yaml": big });
    const [, count = ""] = /^(\d+) outcomes/m.exec(short.out) ?? [];
    expect(Number(count)).toBeGreaterThan(40);
    expect(short.out).toContain(`… and ${Number(count) - 40} more, `);
    const whole = await terminal([...args, "--all"], { "big.yaml": big });
    expect(whole.out).not.toContain("more, ");
    expect(whole.out.length).toBeGreaterThan(short.out.length);
  });
  it("period: too many arrivals are exit 2, with the limit and a way out", async () => {
    const { code, out, err } = await period("--period", "1", "--arrivals", "31");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("/order_flow/Nmax: expected at most 30 arrivals a period, found 31");
    expect(err).toContain("--arrivals N");
  });
  it("period: no period, or a file that is refused, is exit 2", async () => {
    expect((await period()).code).toBe(2);
    const wrong = await terminal(["explore", "period", "r.yaml", "--period", "1"], {
      "r.yaml": "sed: 3",
    });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("did you mean seed?")]);
    const early = ARRIVALS.replace("period: 0", "period: 4").replaceAll(
      "maturity: ",
      "maturity: 1",
    );
    const before = await terminal(["explore", "period", "r.yaml", "--period", "4"], {
      "r.yaml": early,
    });
    expect([before.code, before.err]).toEqual([
      2,
      "/period: expected a period from 5 on, where the run begins, found 4",
    ]);
  });
});

describe("explore edges", () => {
  it("Example 13: the edges of each period and bucket, named once", async () => {
    const { code, out } = await terminal(["explore", "edges", "ring.yaml"], FILES);
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines.filter((line) => line.startsWith("period 1 "))).toHaveLength(1);
    expect(out).toContain("mid    start       V/M and a whole number lie within 1e−9, at 4");
    const json = await terminal(["explore", "edges", "ring.yaml", "--json"], FILES);
    expect(json.out.split("\n")).toHaveLength(lines.length);
    expect(JSON.parse(json.out.split("\n")[0] ?? "")).toMatchObject({ period: 1, when: "start" });
  });
  it("edges: empty shelves, and the Guard in each period", async () => {
    // K* = 9 at V = 9.5 each, empty shelves, nobody to trade
    const calm = ARRIVALS.replace(/dealer:(short|mid|long)": \d/g, 'dealer:$1": 9.5')
      .replace(/  tickets:[^]*/, "  tickets: []\n")
      .replace("B1: 2.00, B2: 0.90", "B1: 0, B2: 0");
    const { out } = await terminal(["explore", "edges", "r.yaml"], { "r.yaml": calm });
    expect(out).toMatch(/one SELL puts a ticket on the shelf/);
    const guarded = calm.replaceAll("M: 1,", "M: 0,");
    const { out: on } = await terminal(["explore", "edges", "r.yaml"], { "r.yaml": guarded });
    expect(on.match(/the Guard is on/g)).toHaveLength(6);
  });
  it("edges: a file that is refused is exit 2", async () => {
    const { code, err } = await terminal(["explore", "edges", "r.yaml"], { "r.yaml": "sed: 3" });
    expect([code, err]).toEqual([2, expect.stringContaining("did you mean seed?")]);
  });
});
