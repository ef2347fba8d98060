import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG, completeReadings, quotes, rational } from "../../src/index.js";
import type { Quotes, Rational } from "../../src/index.js";
import { scenario, type Scenario } from "./scenario.js";
import { figures, shown, table, words } from "./table.js";

const standing = (a: number, C: string): Scenario =>
  scenario({
    anchors: { mid: ["1", "0.30"] },
    dealers: { mid: [a, C] },
    vbts: { mid: [1, "0"] },
    traders: { B1: "2", S1: "0" },
    tickets: { T: ["I", "S1", 6] },
  });

/** M = 1, O = 0.30, and cash that makes X* what is asked for at a tickets on the shelf. */
const atRung = (X: number, a: number): Quotes<Rational> =>
  quotes(
    rational,
    {
      ticketSize: rational.ratio(1),
      mid: rational.ratio(1),
      spread: rational.parse("0.30"),
      tickets: rational.ratio(a),
      cash: rational.ratio(X - a),
    },
    {
      guardThreshold: rational.parse(DEFAULT_CONFIG.guard.Mmin),
      bidFloor: true,
      priceBasis: completeReadings({})["price-basis"],
      pinFlag: completeReadings({})["pin-flag"],
    },
  );

describe("Example 7: edge rungs are not clipped", () => {
  it("Example 7: a(1) and b(3) stay 0.07 inside the outside quotes (a = 4, C = 0.90)", () => {
    const ring = standing(4, "0.90");
    expect(figures(ring, "mid", "a C   X* I    A    B")).toEqual(words("4 0.9 4  0.06 1.15 0.85"));
    // Second erratum: on its own cash the source could not buy at x = 3; one BUY at 0.93 later it can.
    expect(ring.buy("B1")).toBe("interior at 0.93");
    expect(figures(ring, "mid", "x C    X* b_c  can_buy")).toEqual(words("3 1.83 4 0.92 yes"));
    expect(ring.sell("S1")).toBe("interior at 0.92");

    const low = standing(1, "3.84");
    expect(figures(low, "mid", "x C    X* a_c  can_sell")).toEqual(words("1 3.84 4 1.08 yes"));
    expect(low.buy("B1")).toBe("interior at 1.08");

    const [one, three] = [atRung(4, 1), atRung(4, 3)];
    expect([one.ask, one.outsideAsk.sub(one.ask)].map(shown)).toEqual(["1.08", "0.07"]);
    expect([three.bid, three.bid.sub(three.outsideBid)].map(shown)).toEqual(["0.92", "0.07"]);
  });

  it("Example 7: at x = 0 a BUY is pinned at A, at x = X* a SELL at B", () => {
    const empty = standing(0, "4.11");
    expect(figures(empty, "mid", "x X* a_c ask is_pinned_ask")).toEqual(words("0 4 1.13 1.15 yes"));
    expect(empty.buy("B1")).toBe("pass-through at 1.15");
    expect(figures(empty, "mid", "x C")).toEqual(words("0 4.11"));

    const full = standing(4, "0.90");
    expect(figures(full, "mid", "x X* b_c bid is_pinned_bid")).toEqual(words("4 4 0.87 0.85 yes"));
    expect(full.sell("S1")).toBe("pass-through at 0.85");
    expect(figures(full, "mid", "x C")).toEqual(words("4 0.9"));
  });

  it("Example 7: a(x) < A and b°(x) > B° on every rung of every ladder up to X* = 16", () => {
    for (let X = 1; X <= 16; X += 1) {
      for (let a = 0; a <= X; a += 1) {
        const rung = atRung(X, a);
        expect(shown(rung.capacity)).toBe(String(X));
        expect(rung.interiorAsk.lt(rung.outsideAsk)).toBe(true);
        expect(rung.interiorBid.gt(rung.outsideBid)).toBe(true);
        expect([rung.ask, rung.bid]).toEqual([rung.interiorAsk, rung.interiorBid]);
      }
    }
  });

  it("Example 7, erratum: A − a(S) = b(X*−S) − B shrinks as X* grows", () => {
    const gaps = [1, 2, 3, 4, 16].map((X) => {
      const [lowest, highest] = [atRung(X, 1), atRung(X, X - 1)];
      const [ofAsk, ofBid] = [
        lowest.outsideAsk.sub(lowest.interiorAsk),
        highest.interiorBid.sub(highest.outsideBid),
      ];
      return [String(X), shown(ofAsk), shown(ofBid)];
    });
    expect(gaps).toEqual(
      table(`
        X* | A − a(S) | b(X*−S) − B
        1  | 0.125    | 0.125
        2  | 0.1      | 0.1
        3  | 0.0825   | 0.0825
        4  | 0.07     | 0.07
        16 | 5/204    | 5/204`),
    );
  });
});
