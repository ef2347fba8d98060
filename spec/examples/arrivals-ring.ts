import { DEFAULT_CONFIG } from "../../src/index.js";
import { scenario, type Scenario } from "./scenario.js";

/**
 * Example 13's start, which every one of its periods has again: S1 is short of 1 and holds one
 * ticket, B1 has 2.00, B2 has 0.90.
 */
export const arrivalsRing = (): Scenario =>
  scenario({
    anchors: { mid: ["1", "0.30"] },
    dealers: { mid: [2, "2"] },
    traders: { S1: "0", B1: "2.00", B2: "0.90", I: "0", K: "0" },
    tickets: { T: ["I", "S1", 6], due: ["S1", "K", 1] },
    config: {
      order_flow: { pi_sell: "0.5", Nmax: 3 },
      trader_policy: { ...DEFAULT_CONFIG.trader_policy, buffer_cash_B: "0.5" },
    },
  });
