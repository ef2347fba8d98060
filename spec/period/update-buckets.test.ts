import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG, type Bucket, type LedgerEvent, type Rational } from "../../src/index.js";
import { bucketOfTau } from "../../src/config/tau-ranges.js";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { figures, shown } from "../examples/table.js";

/** M differs from bucket to bucket: 0.9, 1.1, 1.3. */
const ANCHORS: Setting["anchors"] = {
  short: ["0.9", "0.20"],
  mid: ["1.1", "0.30"],
  long: ["1.3", "0.40"],
};

/** A rebucketing in words: ticket, from, to, and who sold it to whom at what. */
function migrations(events: readonly LedgerEvent<Rational>[]): string[] {
  return events.flatMap((event) => {
    if (event.kind !== "rebucket") return [];
    const { ticket, holder, from, to, sale } = event;
    const sold = sale && `${sale.seller} to ${sale.buyer} at ${shown(sale.price)}`;
    return [`${ticket} (${holder}) ${from} → ${to}: ${sold ?? "relabelled"}`];
  });
}

describe("step 1: maturity", () => {
  it("maturity/tau: τ of every ticket falls by one, as the period rises and maturities stay", () => {
    const ring = scenario({ period: 4, tickets: { T: ["I", "H", 10], U: ["I", "H", 5] } });
    expect(ring.beginPeriod()[0]).toMatchObject({ kind: "period-start", period: 5, legs: [] });
    expect(ring.ring.period).toBe(5);
    const taus = ["T", "U"].map((id) => ring.ring.ticket(id).maturity - ring.ring.period);
    expect(taus).toEqual([5, 0]);
  });

  it("maturity/bucket: short is τ 1–3, mid 4–8, long 9 and more; a due ticket is where τ = 1 is", () => {
    const buckets = DEFAULT_CONFIG.buckets;
    const ranges = {
      short: { tau: { from: 1, to: Number(buckets.short.tau[1]) } },
      mid: { tau: { from: 4, to: Number(buckets.mid.tau[1]) } },
      long: { tau: { from: 9, to: Infinity } },
    };
    const found = [0, 1, 2, 3, 4, 5, 8, 9, 10, 999].map((tau) => bucketOfTau(ranges, tau));
    const [s, m, l]: Bucket[] = ["short", "mid", "long"];
    expect(found).toEqual([s, s, s, s, m, m, m, l, l, l]);
  });

  it("maturity/bucket: a trader's ticket on its way from τ = 10 to 0", () => {
    const ring = scenario({ traders: { H: "0", I: "0" }, tickets: { T: ["I", "H", 11] } });
    const buckets = Array.from({ length: 10 }, () => {
      ring.beginPeriod();
      return ring.ring.ticket("T").bucket;
    });
    const [s, m, l]: Bucket[] = ["short", "mid", "long"];
    expect(buckets).toEqual([l, m, m, m, m, m, s, s, s, s]);
  });

  it("maturity/bucket: the ranges are parameters", () => {
    const { short, mid, long } = DEFAULT_CONFIG.buckets;
    const ring = scenario({
      tickets: { T: ["I", "H", 4] },
      config: {
        buckets: {
          short: { ...short, tau: [1, 1] },
          mid: { ...mid, tau: [2, 2] },
          long: { ...long, tau: [3, "inf"] },
        },
      },
    });
    expect(ring.ring.ticket("T").bucket).toBe("long");
    expect(migrations(ring.beginPeriod())).toEqual(["T (trader) long → mid: relabelled"]);
    expect(migrations(ring.beginPeriod())).toEqual(["T (trader) mid → short: relabelled"]);
    expect(migrations(ring.beginPeriod())).toEqual([]);
  });

  it("maturity/bucket: nothing migrates where no boundary is crossed", () => {
    const ring = scenario({
      anchors: ANCHORS,
      tickets: { S: ["I", "dealer:short", 3], M: ["I", "vbt:mid", 9], L: ["I", "dealer:long", 11] },
    });
    expect(ring.beginPeriod()).toHaveLength(1);
  });
});

describe("step 1: rebucketing", () => {
  it("rebucket/dealer: sold to the new bucket's dealer at the new bucket's mid (Event 11)", () => {
    const ring = scenario({
      anchors: ANCHORS,
      dealers: { short: [1, "5"], mid: [0, "5"] },
      tickets: { T: ["I", "dealer:mid", 5] },
    });
    const events = ring.beginPeriod();
    expect(migrations(events)).toEqual([
      "T (dealer) mid → short: dealer:mid to dealer:short at 0.9",
    ]);
    expect(events[1]).toMatchObject({ sale: { specEvent: 11 } });
    expect([...figures(ring, "mid", "a C"), ...figures(ring, "short", "a C")]).toEqual([
      "0",
      "5.9",
      "2",
      "4.1",
    ]);
  });

  it("rebucket/dealer: in order of serial, over both boundaries", () => {
    const ring = scenario({
      anchors: ANCHORS,
      dealers: { short: [0, "5"], mid: [0, "5"], long: [0, "5"] },
      tickets: {
        A: ["I", "dealer:mid", 5, 3],
        B: ["I", "dealer:long", 10, 2],
        C: ["I", "dealer:mid", 5, 1],
        D: ["I", "dealer:long", 10, 11],
      },
    });
    expect(migrations(ring.beginPeriod())).toEqual([
      "C (dealer) mid → short: dealer:mid to dealer:short at 0.9",
      "B (dealer) long → mid: dealer:long to dealer:mid at 1.1",
      "A (dealer) mid → short: dealer:mid to dealer:short at 0.9",
      "D (dealer) long → mid: dealer:long to dealer:mid at 1.1",
    ]);
  });

  it("rebucket/dealer: outside its home bucket a dealer's ticket is relabelled; coming home it joins the shelf", () => {
    const ring = scenario({
      anchors: ANCHORS,
      dealers: { short: [0, "2"], mid: [0, "2"] },
      tickets: { T: ["I", "dealer:short", 5], U: ["I", "dealer:short", 10] },
    });
    expect(figures(ring, "short", "a C V")).toEqual(["0", "2", "2"]);
    expect(migrations(ring.beginPeriod())).toEqual([
      "T (trader) mid → short: relabelled",
      "U (trader) long → mid: relabelled",
    ]);
    expect(figures(ring, "short", "a C V")).toEqual(["1", "2", "2.9"]);
    expect(figures(ring, "mid", "a C V")).toEqual(["0", "2", "2"]);
  });

  it("rebucket/vbt: sold to the new bucket's VBT at the new bucket's mid (Event 12)", () => {
    const ring = scenario({
      anchors: ANCHORS,
      vbts: { long: [0, "1"], mid: [0, "0"] },
      tickets: { T: ["I", "vbt:long", 10] },
    });
    const events = ring.beginPeriod();
    expect(migrations(events)).toEqual(["T (vbt) long → mid: vbt:long to vbt:mid at 1.1"]);
    expect(events[1]).toMatchObject({ sale: { specEvent: 12 } });
    expect([ring.cash("vbt:long"), ring.cash("vbt:mid")]).toEqual(["2.1", "-1.1"]);
    expect(ring.tickets("vbt:mid")).toEqual(["T"]);
  });

  it("rebucket/trader: only the label changes", () => {
    const ring = scenario({
      anchors: ANCHORS,
      dealers: { mid: [1, "1"], short: [1, "1"] },
      traders: { H: "3" },
      tickets: { T: ["I", "H", 5] },
    });
    expect(migrations(ring.beginPeriod())).toEqual(["T (trader) mid → short: relabelled"]);
    expect([ring.cash("H"), ring.equity("H"), ring.tickets("H")]).toEqual(["3", "4", ["T"]]);
    expect([...figures(ring, "mid", "a C"), ...figures(ring, "short", "a C")]).toEqual([
      "1",
      "1",
      "1",
      "1",
    ]);
  });

  it.each<[string, Setting, string[]]>([
    ["money per ticket", {}, ["6.1", "5.9", "5", "5"]],
    [
      "money per unit of face, S = 5",
      { config: { ticket_size_S: "5" }, readings: { "price-basis": "face" } },
      ["10.5", "9.5", "5", "5"],
    ],
  ])("rebucket/equity: %s", (_basis, more, [before, after, ...receiver]) => {
    const ring = scenario({
      anchors: ANCHORS,
      dealers: { mid: [0, "5"], short: [0, "5"] },
      tickets: { T: ["I", "dealer:mid", 5] },
      ...more,
    });
    expect([ring.equity("dealer:mid"), ring.equity("dealer:short")]).toEqual([before, receiver[0]]);
    ring.beginPeriod();
    expect([ring.equity("dealer:mid"), ring.equity("dealer:short")]).toEqual([after, receiver[1]]);
  });

  it("rebucket/equity: the receiver's stays, the giver's changes by M_new − M_old", () => {
    const ring = scenario({
      anchors: ANCHORS,
      vbts: { mid: [0, "5"], short: [0, "5"] },
      tickets: { T: ["I", "vbt:mid", 5] },
    });
    ring.beginPeriod();
    expect([ring.equity("vbt:mid"), ring.equity("vbt:short")]).toEqual(["5.9", "5"]);
  });
});
