import { describe, expect, it } from "vitest";
import { BUCKETS, boundIssuer, completeReadings, rational } from "../../src/index.js";
import { answer } from "../../src/reference/answer.js";
import { scenario } from "../examples/scenario.js";
import { figures, inWords, shown, words } from "../examples/table.js";

describe("settled: order flow", () => {
  it("settled: a pinned BUY of which the VBT owns no admissible ticket is infeasible; the trader stays", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [0, "4.11"] },
      vbts: { mid: [0, "9"] },
      traders: { B1: "5" },
    });
    const arrival = { prefer: "buy", trader: "B1" } as const;
    const events = ring.orderFlow([arrival, arrival, arrival]);
    expect(events.map(inWords)).toEqual(words("a b c").map(() => "no-trade: no-supply"));
    expect(ring.ring.ticketCount).toBe(0);
  });

  it("settled: S_t and B_t are snapshots: cash 0.5, due 1, sells at 0.97: not added to B_t", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [2, "2"] },
      traders: { S1: "0.5" },
      tickets: { T: ["I", "S1", 7], due: ["S1", "K", 1] },
    });
    expect(ring.eligible()).toEqual({ sell: ["S1"], buy: [] });
    const events = ring.orderFlow([
      { prefer: "sell", trader: "S1" },
      { prefer: "buy", trader: "S1" },
    ]);
    expect(events.map(inWords)).toEqual(["interior at 0.97", "recompute"]);
    expect([ring.cash("S1"), ring.eligible().buy]).toEqual(["1.47", ["S1"]]); // of a new snapshot
  });

  it("settled: the arrival counter rises with every arrival, inside the loop", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [1, "1"] },
      traders: { B1: "1.01", B2: "2" },
    });
    const events = ring.orderFlow([
      { prefer: "buy", trader: "B1" },
      { prefer: "sell", trader: "B2" },
      { prefer: "buy", trader: "B1" },
      { prefer: "buy", trader: "B1" },
    ]);
    const numbers = events.flatMap((event) =>
      event.kind === "trade" || event.kind === "no-trade" ? [event.arrival?.number] : [],
    );
    expect(numbers).toEqual([1, 2, 3]);
  });

  it("settled: the deterministic tie-break picks the ticket, not the shares of issuers on the shelf", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [5, "5"] },
      traders: { B1: "2" },
      tickets: { rare: ["R", "dealer:mid", 5] },
    });
    ring.buy("B1");
    expect(ring.tickets("B1")).toEqual(["rare"]);
  });

  it("settled: one SELL a period, though the shortfall is not gone", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [4, "4"] },
      traders: { S1: "0" },
      tickets: {
        T1: ["I", "S1", 7],
        T2: ["I", "S1", 7],
        d1: ["S1", "K", 1],
        d2: ["S1", "K", 1],
      },
    });
    const arrival = { prefer: "sell", trader: "S1" } as const;
    ring.orderFlow([arrival, arrival, arrival]);
    expect(ring.events.filter(({ kind }) => kind === "trade")).toHaveLength(1);
    expect(ring.tickets("S1")).toEqual(["T2"]);
  });

  it("settled: a seller's tickets of one τ are in one bucket, so no bid can break a tie", () => {
    for (let maturity = 1; maturity <= 20; maturity += 1) {
      const ring = scenario({
        tickets: { a: ["I", "S1", maturity], b: ["I", "S1", maturity], c: ["I", "S1", maturity] },
      }).ring;
      const counts = ring.heldCounts("S1");
      expect(BUCKETS.filter((bucket) => counts[bucket] > 0)).toHaveLength(1);
    }
  });
});

describe("settled: tickets", () => {
  it("settled: rebucketings of a period go in ascending serial", () => {
    const ring = scenario({
      traders: { H: "0" },
      tickets: { x: ["I", "H", 10, 7], y: ["I", "H", 5, 30], z: ["I", "H", 10, 4] },
    });
    const crossed = ring
      .beginPeriod()
      .flatMap((event) => (event.kind === "rebucket" ? [event.ticket] : []));
    expect(crossed).toEqual(["z", "x", "y"]);
  });

  it("settled: the binding to an issuer ends with the last ticket", () => {
    const ring = scenario({
      anchors: { short: ["1", "0.20"], mid: ["1", "0.30"] },
      dealers: { short: [0, "1"], mid: [0, "1"] },
      traders: { B1: "9", I2: "1", I3: "0" },
      tickets: { two: ["I2", "dealer:short", 1], three: ["I3", "dealer:mid", 7] },
    });
    ring.buy("B1");
    expect(boundIssuer(ring.ring, "B1")).toBe("I2");
    expect(ring.buy("B1")).toBe("no-trade: no-supply");
    ring.settle();
    expect(boundIssuer(ring.ring, "B1")).toBeUndefined();
    ring.beginPeriod();
    expect(ring.buy("B1")).toMatch(/^interior/);
    expect(boundIssuer(ring.ring, "B1")).toBe("I3");
  });

  it("settled: a dealer's tickets outside its bucket are ordinary assets, and join the shelf on entering", () => {
    const ring = scenario({
      anchors: { short: ["0.9", "0.20"], mid: ["1.1", "0.30"] },
      dealers: { short: [0, "2"] },
      tickets: { T: ["I", "dealer:short", 5] },
    });
    expect([...figures(ring, "short", "a C V"), ring.equity("dealer:short")]).toEqual(
      words("0 2 2 3.1"),
    );
    const [, relabelled] = ring.beginPeriod();
    expect(relabelled).toMatchObject({
      kind: "rebucket",
      holder: "trader",
      from: "mid",
      to: "short",
    });
    expect([...figures(ring, "short", "a C V"), ring.equity("dealer:short")]).toEqual(
      words("1 2 2.9 2.9"),
    );
  });

  it("settled: an odd X*_target is refused", () => {
    const initialized = (X_target: string) =>
      answer(
        "initialize_dealer",
        { S: "1", M: "1", O: "0.30", X_target },
        { numbers: rational, readings: completeReadings({}) },
      ).kind;
    expect(["3", "4"].map(initialized)).toEqual(["refused", "result"]);
  });

  it("settled: stopOnDefault ends the run after step 6 of the first default's period", () => {
    const ring = scenario({
      period: 0,
      traders: { I: "0", J: "5" },
      tickets: { paid: ["J", "H", 1], lost: ["I", "G", 2] },
      config: { stop_on_default: true },
    });
    expect([ring.period([]).stopped, ring.period([]).stopped]).toEqual([false, true]);
    expect(ring.events.at(-1)?.kind).toBe("anchors");
    expect(shown(ring.ring.anchors("short").mid)).toBe("0");
  });
});
