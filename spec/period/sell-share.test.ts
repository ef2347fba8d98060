import { describe, expect, it } from "vitest";
import { outcomes, rational, type Draws, type Rational } from "../../src/index.js";
import { scenario, type Scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { shown } from "../examples/table.js";
import { SIX, withFlow } from "./six-traders.js";

describe("step 4: shares", () => {
  /** E[SELLs] and E[trades] of a period. */
  function executed(setting: Setting): { sells: Rational; trades: Rational } {
    let [sells, trades] = [rational.ratio(0), rational.ratio(0)];
    const trial = (draws: Draws<Rational>): Scenario => {
      const ring = scenario(setting);
      ring.orderFlow(draws);
      return ring;
    };
    for (const { probability, value } of outcomes(rational, trial)) {
      for (const event of value.events) {
        if (event.kind !== "trade") continue;
        trades = trades.add(probability);
        if (event.side === "sell") sells = sells.add(probability);
      }
    }
    return { sells, trades };
  }

  it("flow/sell-share: where both sets last and all is feasible it is π_sell", () => {
    const { sells, trades } = executed(withFlow("0.3", 2));
    expect([sells, trades, sells.div(trades)].map(shown)).toEqual(["0.6", "2", "0.3"]);
  });

  it("flow/sell-share: fallback takes it off π_sell", () => {
    // No sellers: 0. One seller, many buyers, two arrivals: 0.3 at the first, 0.7·0.3 at the second.
    const none = executed(withFlow("0.3", 2, { ...SIX, tickets: {} }));
    expect([none.sells, none.trades].map(shown)).toEqual(["0", "2"]);
    const tickets: Setting["tickets"] = { T1: ["I", "S1", 7], d1: ["S1", "K1", 1] };
    const one = executed(withFlow("0.3", 2, { ...SIX, tickets }));
    expect([one.sells, one.trades].map(shown)).toEqual(["0.51", "2"]);
  });
});
