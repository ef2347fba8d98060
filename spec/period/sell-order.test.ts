import { describe, expect, it } from "vitest";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { figures } from "../examples/table.js";

const BALANCED: Setting = {
  anchors: { mid: ["1", "0.30"] },
  dealers: { mid: [2, "2"] },
  traders: { S1: "0.1" },
};

describe("a customer SELL", () => {
  it("trade/sell-interior: at b_c, from the dealer's cash to the trader's; the ticket joins the shelf", () => {
    const ring = scenario({ ...BALANCED, tickets: { T: ["I", "S1", 7] } });
    expect(ring.sell("S1")).toBe("interior at 0.97");
    expect([ring.cash("S1"), ...figures(ring, "mid", "a C")]).toEqual(["1.07", "3", "1.03"]);
    expect(ring.ring.ticket("T").owner).toBe("dealer:mid");
    const sale = ring.events.find(({ kind }) => kind === "trade");
    expect(sale).toMatchObject({ specEvent: 1, side: "sell", ticket: "T", bucket: "mid" });
    expect(ring.cash("vbt:mid")).toBe("0");
  });

  it("trade/sell-pass-through: at B, from the VBT's cash; the dealer is unchanged", () => {
    const ring = scenario({
      ...BALANCED,
      dealers: { mid: [2, "0.999"] },
      vbts: { mid: [1, "3"] },
      tickets: { T: ["I", "S1", 7] },
    });
    expect(ring.sell("S1")).toBe("pass-through at 0.85");
    expect([ring.cash("S1"), ring.cash("vbt:mid")]).toEqual(["0.95", "2.15"]);
    expect(figures(ring, "mid", "a C")).toEqual(["2", "0.999"]);
    expect(ring.tickets("vbt:mid")).toContain("T");
    const sale = ring.events.find(({ kind }) => kind === "trade");
    expect(sale).toMatchObject({ specEvent: 9, side: "sell" });
  });

  it("trade/sell-pass-through: always feasible, with the VBT's cash at 0 or below too", () => {
    const ring = scenario({
      ...BALANCED,
      dealers: { mid: [0, "0"] },
      tickets: { T: ["I", "S1", 7], U: ["I", "S1", 7] },
    });
    expect([ring.sell("S1"), ring.sell("S1")]).toEqual([
      "pass-through at 0.85",
      "pass-through at 0.85",
    ]);
    expect(ring.cash("vbt:mid")).toBe("-1.7");
  });

  it("policy/choose-ticket: lowest τ, then smallest serial, whatever the bucket's bid", () => {
    const ring = scenario({
      ...BALANCED,
      anchors: { short: ["0.5", "0.20"], mid: ["1", "0.30"] },
      tickets: {
        a: ["I", "S1", 9, 1],
        b: ["I", "S1", 3, 9],
        c: ["I", "S1", 3, 10],
        d: ["I", "S1", 6, 2],
        e: ["I", "S1", 1, 99],
      },
    });
    for (let sales = 0; sales < 5; sales += 1) ring.sell("S1");
    const sold = ring.events.flatMap((event) => (event.kind === "trade" ? [event.ticket] : []));
    expect(sold).toEqual(["e", "b", "c", "d", "a"]);
  });

  it("flow/retention: who holds no ticket sells none, and nothing changes", () => {
    const ring = scenario(BALANCED);
    expect(ring.sell("S1")).toBe("no-trade: no-ticket");
    expect([ring.cash("S1"), ...figures(ring, "mid", "a C")]).toEqual(["0.1", "2", "2"]);
  });
});
