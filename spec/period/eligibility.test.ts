import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG, earliestLiability, shortfall } from "../../src/index.js";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { shown } from "../examples/table.js";

const shortfallOf = (setting: Setting, trader = "H"): string => {
  const { ring, rules } = scenario(setting);
  return shown(shortfall(ring, trader, rules));
};

describe("step 3: what is due", () => {
  const due: Setting["tickets"] = { d1: ["H", "K", 1], d2: ["H", "K", 1], later: ["H", "L", 2] };

  it("policy/shortfall: payments due now less cash, and not below 0", () => {
    const at = (cash: string) => shortfallOf({ traders: { H: cash }, tickets: due });
    expect([at("0.5"), at("2"), at("9"), at("-1")]).toEqual(["1.5", "0", "0", "3"]);
    expect(shortfallOf({ traders: { H: "0" } })).toBe("0");
  });

  it("policy/shortfall: what is due is face, S a ticket", () => {
    const five = { ticket_size_S: "5" };
    expect(shortfallOf({ traders: { H: "0.5" }, tickets: due, config: five })).toBe("9.5");
  });

  it("policy/earliest-liability: the earliest maturity after t, +∞ where there is none", () => {
    const ring = scenario({
      period: 3,
      traders: { H: "0", G: "0", F: "0" },
      tickets: {
        now: ["H", "K", 3],
        soon: ["H", "K", 7],
        sooner: ["H", "K", 5],
        only: ["G", "L", 3],
      },
    }).ring;
    expect(["H", "G", "F"].map((trader) => earliestLiability(ring, trader))).toEqual([
      5,
      Infinity,
      Infinity,
    ]);
  });
});

describe("step 3: who may trade", () => {
  it("policy/eligible-to-sell: a shortfall above 0, and a ticket to sell", () => {
    const { sell } = scenario({
      traders: { rich: "1", poor: "0.99", bare: "0", free: "0" },
      tickets: {
        d1: ["rich", "K", 1],
        d2: ["poor", "K2", 1],
        d3: ["bare", "K3", 1],
        t1: ["I", "rich", 9],
        t2: ["I", "poor", 9],
        t3: ["I", "free", 9],
      },
    }).eligible();
    expect(sell).toEqual(["poor"]);
  });

  it("policy/eligible-to-buy: T^min − t ≥ H, at H exactly too, and cash strictly above the buffer", () => {
    const { buy } = scenario({
      period: 4,
      traders: { atH: "2", tooSoon: "2", never: "2", onBuffer: "1", above: "1.000001" },
      tickets: {
        l1: ["atH", "K", 7],
        l2: ["tooSoon", "K2", 6],
        l3: ["onBuffer", "K3", 9],
        l4: ["above", "K4", 9],
      },
    }).eligible();
    expect(buy).toEqual(["atH", "never", "above"]);
  });

  it("policy/eligible-to-buy: H and the buffer are parameters; what is due now does not count", () => {
    const { buy } = scenario({
      traders: { H1: "0.3", H2: "0.2" },
      tickets: { now: ["H1", "K", 1], next: ["H1", "K", 2] },
      config: { trader_policy: { H_min_invest: 1, buffer_cash_B: "0.2" } },
    }).eligible();
    expect(buy).toEqual(["H1"]);
  });

  it("policy/snapshot: computed once, after step 2; trades only remove", () => {
    const ring = scenario({
      dealers: { mid: [2, "2"] },
      traders: { S1: "0.5", K: "0" },
      tickets: { T: ["I", "S1", 7], due: ["S1", "K", 2] },
      config: { order_flow: { pi_sell: "0.5", Nmax: 3 } },
    });
    const { eligible } = ring.period([{ prefer: "sell", trader: "S1" }]);
    expect(eligible).toEqual({ sell: ["S1"], buy: [] });
    // It has 1.47 after its sale, above the buffer, and owes nothing later; yet it cannot arrive to buy.
    const again = scenario({
      dealers: { mid: [2, "2"] },
      traders: { S1: "0.5", K: "0" },
      tickets: { T: ["I", "S1", 7], due: ["S1", "K", 2] },
    });
    const [prefer, trader] = ["sell" as const, "S1"];
    again.period([
      { prefer, trader },
      { prefer, trader },
    ]);
    const orders = again.events.filter(({ kind }) => kind === "trade" || kind === "no-trade");
    expect(orders).toHaveLength(1);
  });

  it("policy/snapshot: the sets are of the ring's traders, in the order in which they are listed", () => {
    const { sell, buy } = scenario({
      dealers: { mid: [1, "9"] },
      vbts: { mid: [1, "9"] },
      traders: { H10: "5", H2: "5", H1: "5" },
      config: { trader_policy: { ...DEFAULT_CONFIG.trader_policy, H_min_invest: 0 } },
    }).eligible();
    expect([sell, buy]).toEqual([[], ["H10", "H2", "H1"]]);
  });
});
