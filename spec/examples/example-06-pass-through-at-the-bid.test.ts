import { describe, expect, it } from "vitest";
import { marketQuotes, rational } from "../../src/index.js";
import { scenario } from "./scenario.js";
import { figures, shown, words } from "./table.js";

describe("Example 6: pass-through at the bid", () => {
  it("Example 6, Subcase A: the shelf is full", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [2, "0.10"] },
      traders: { S1: "0" },
      tickets: { T: ["I", "S1", 6] },
    });
    const full = words("2 0.1 2 2 0.1 0.925 0.875");
    expect(figures(ring, "mid", "x C K* X* I p b_c")).toEqual(full);
    expect(ring.sell("S1")).toBe("pass-through at 0.85");
    expect(figures(ring, "mid", "x C K* X* I p b_c")).toEqual(full);
    expect([ring.tickets("vbt:mid"), ring.cash("vbt:mid")]).toEqual([["T"], "-0.85"]);
    expect([ring.tickets("S1"), ring.cash("S1")]).toEqual([[], "0.85"]);
  });

  it("Example 6, Subcase B (price-basis: face): cash does not reach for five times the bid", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [0, "3.40"] },
      traders: { S1: "0" },
      tickets: { T: ["I", "S1", 6] },
      config: { ticket_size_S: "5" },
      readings: { "price-basis": "face" },
    });
    expect(figures(ring, "mid", "x C   K* X* λ    I     p    b_c    can_buy")).toEqual(
      words("                    0 3.4 3  15 0.25 0.075 1.09 1.0525 no"),
    );
    const { ticketSize: S } = ring.rules.config;
    const { bid, capacity } = marketQuotes(ring.ring, "mid", ring.rules);
    expect(shown(S.mul(bid))).toBe("5.2625");
    expect(S.lte(capacity)).toBe(true); // room on the shelf: x + S ≤ X*
    expect(rational.parse("3.40").gte(bid)).toBe(true); // money per ticket would do
    expect(ring.sell("S1")).toBe("pass-through at 0.85");
    expect(figures(ring, "mid", "x C")).toEqual(words("0 3.4"));
    expect([ring.cash("S1"), ring.cash("vbt:mid")]).toEqual(["4.25", "-4.25"]);
  });
});
