import { describe, expect, it } from "vitest";
import { boundIssuer } from "../../src/index.js";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { figures } from "../examples/table.js";

const BALANCED: Setting = {
  anchors: { mid: ["1", "0.30"] },
  dealers: { mid: [2, "2"] },
  vbts: { mid: [1, "3"] },
  traders: { B1: "2" },
};

describe("a customer BUY", () => {
  it("trade/buy-interior: at a_c, from the trader's cash to the dealer's; a ticket leaves the shelf", () => {
    const ring = scenario(BALANCED);
    expect(ring.buy("B1")).toBe("interior at 1.03");
    expect([ring.cash("B1"), ...figures(ring, "mid", "a C")]).toEqual(["0.97", "1", "3.03"]);
    const purchase = ring.events.find(({ kind }) => kind === "trade");
    expect(purchase).toMatchObject({ specEvent: 2, side: "buy", bucket: "mid" });
    expect([ring.cash("vbt:mid"), ring.ring.heldCounts("vbt:mid").mid]).toEqual(["3", 1]);
  });

  it("trade/buy-pass-through: at A, to the VBT's cash, one of its tickets; the dealer is unchanged", () => {
    const ring = scenario({ ...BALANCED, dealers: { mid: [0, "4.11"] } });
    expect(ring.buy("B1")).toBe("pass-through at 1.15");
    expect([ring.cash("B1"), ring.cash("vbt:mid")]).toEqual(["0.85", "4.15"]);
    expect(figures(ring, "mid", "a C")).toEqual(["0", "4.11"]);
    expect(ring.ring.heldCounts("vbt:mid").mid).toBe(0);
    const purchase = ring.events.find(({ kind }) => kind === "trade");
    expect(purchase).toMatchObject({ specEvent: 10, side: "buy" });
  });

  it("flow/buyer-cash: an interior BUY needs the price, to the last bit", () => {
    const at = (cash: string) => scenario({ ...BALANCED, traders: { B1: cash } }).buy("B1");
    expect([at("1.03"), at("1.0299999")]).toEqual(["interior at 1.03", "no-trade: cash"]);
  });

  it("flow/buyer-cash: and so does a pinned one", () => {
    const pinned = { ...BALANCED, dealers: { mid: [0, "4.11"] as const } };
    const at = (cash: string) => scenario({ ...pinned, traders: { B1: cash } }).buy("B1");
    expect([at("1.15"), at("1.1499999")]).toEqual(["pass-through at 1.15", "no-trade: cash"]);
  });

  it("flow/buyer-cash: tested after the choice of bucket, so no cheaper one is tried", () => {
    const ring = scenario({
      anchors: { short: ["2", "0.20"], mid: ["1", "0.30"] },
      dealers: { short: [1, "2"], mid: [2, "2"] },
      traders: { B1: "1.5" },
    });
    expect(ring.buy("B1")).toBe("no-trade: cash");
  });

  it("trade/existing-ticket: what nobody who sells here owns cannot be bought", () => {
    const ring = scenario({ ...BALANCED, dealers: { mid: [0, "4"] }, vbts: {} });
    expect(ring.buy("B1")).toBe("no-trade: no-supply");
    expect([ring.cash("B1"), ring.ring.ticketCount]).toEqual(["2", 0]);
  });

  it("policy/choose-bucket: short, then mid, then long", () => {
    const ring = scenario({
      dealers: { short: [1, "1"], mid: [1, "1"], long: [1, "1"] },
      traders: { B1: "2", B2: "2", B3: "2", B4: "2" },
    });
    for (const buyer of ["B1", "B2", "B3", "B4"]) ring.buy(buyer);
    const bought = ring.events.flatMap((event) =>
      event.kind === "trade" ? [event.bucket] : event.kind === "no-trade" ? [event.reason] : [],
    );
    expect(bought).toEqual(["short", "mid", "long", "no-supply"]);
  });
});

describe("which ticket a BUY moves", () => {
  it("trade/tie-break: lowest maturity, then smallest serial, as numbers", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [0, "9"] },
      traders: { B1: "2", B2: "2", B3: "2", B4: "2" },
      tickets: {
        a: ["I", "dealer:mid", 7, 10],
        b: ["I", "dealer:mid", 7, 9],
        c: ["I", "dealer:mid", 6, 100],
        d: ["I", "dealer:mid", 8, 4],
      },
    });
    for (const buyer of ["B1", "B2", "B3", "B4"]) ring.buy(buyer);
    expect(["B1", "B2", "B3", "B4"].flatMap((buyer) => ring.tickets(buyer))).toEqual([
      "c",
      "b",
      "a",
      "d",
    ]);
  });

  const TWO_ISSUERS: Setting = {
    anchors: { mid: ["1", "0.30"] },
    dealers: { mid: [0, "9"] },
    traders: { B1: "9" },
    tickets: {
      own: ["B1", "dealer:mid", 5],
      first: ["I1", "dealer:mid", 6],
      second: ["I2", "dealer:mid", 7],
      third: ["I1", "dealer:mid", 8],
    },
  };

  it("trade/single-issuer: who holds none buys any but its own, and is then bound to its issuer", () => {
    const ring = scenario(TWO_ISSUERS);
    expect(boundIssuer(ring.ring, "B1")).toBeUndefined();
    ring.buy("B1");
    expect([ring.tickets("B1"), boundIssuer(ring.ring, "B1")]).toEqual([["first"], "I1"]);
    ring.buy("B1");
    expect(ring.tickets("B1")).toEqual(["first", "third"]);
    expect(ring.buy("B1")).toBe("no-trade: no-supply");
  });

  it("trade/single-issuer: bound by a ticket of any bucket, k(i)'s in serial order of maturity", () => {
    const ring = scenario({
      ...TWO_ISSUERS,
      tickets: { ...TWO_ISSUERS.tickets, held: ["I2", "B1", 30] },
    });
    ring.buy("B1");
    expect(ring.tickets("B1")).toEqual(["second", "held"]);
  });

  it("trade/tie-break: among its issuer's tickets, too, a bound buyer gets lowest maturity first", () => {
    const ring = scenario({
      ...TWO_ISSUERS,
      tickets: {
        held: ["I1", "B1", 30, 99],
        late: ["I1", "dealer:mid", 8, 4],
        second: ["I1", "dealer:mid", 6, 10],
        early: ["I1", "dealer:mid", 6, 9],
        elsewhere: ["I1", "dealer:mid", 2, 3],
        deep: ["I1", "vbt:mid", 5, 2],
      },
    });
    for (let purchases = 0; purchases < 3; purchases += 1) ring.buy("B1");
    const bought = ring.events.flatMap((event) => (event.kind === "trade" ? [event.ticket] : []));
    expect(bought).toEqual(["early", "second", "late"]);
  });

  it("trade/single-issuer: a dealer that buys as a customer is bound to no issuer", () => {
    const ring = scenario({
      ...TWO_ISSUERS,
      dealers: { short: [1, "9"], mid: [0, "9"] },
    });
    expect(ring.buy("dealer:short", "mid")).toMatch(/^interior/);
    expect(ring.ring.ticket("own").owner).toBe("dealer:short");
  });
});
