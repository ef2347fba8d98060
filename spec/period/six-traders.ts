import type { Setting } from "../examples/setting.js";

/** Three sellers short of 1 with one ticket each, three buyers with 2. */
export const SIX: Setting = {
  anchors: { mid: ["1", "0.30"] },
  dealers: { mid: [2, "2"] },
  traders: { S1: "0", S2: "0", S3: "0", B1: "2", B2: "2", B3: "2", K: "0", I: "0" },
  tickets: {
    T1: ["I", "S1", 7],
    T2: ["I", "S2", 7],
    T3: ["I", "S3", 7],
    d1: ["S1", "K1", 1],
    d2: ["S2", "K2", 1],
    d3: ["S3", "K3", 1],
  },
};
/** The six under another π_sell and N_max. */
export const withFlow = (pi_sell: string, Nmax: number, setting = SIX): Setting => ({
  ...setting,
  config: { ...setting.config, order_flow: { pi_sell, Nmax } },
});
