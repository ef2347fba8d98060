import { describe, expect, it } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world } from "../../../src/cases/fixed/world.js";
import { broken } from "./judged.js";
import {
  orders,
  led,
  missed,
  MARKET,
  market,
  both,
  alone,
  type Draw,
  type Told,
} from "./courses.js";

describe("orders that a broken rule of order flow explains", () => {
  it("trade/single-issuer: a trader that stays bound to the issuer of its last ticket", () => {
    // S1 sells T31 of I; the dealer then owns T31 and T1 of J, of which T1 matures first
    const params = {
      ...world({
        settings: { H: 0, buffer: "0" },
        period: 0,
        tickets: [
          held("dealer:short", "J", 2, 1),
          held("S1", "I", 3, 31),
          held("K1", "S1", 1, 41, 42),
        ],
        cash: { S1: "1.5", "dealer:short": "3" },
        anchors: { short: ["1", "0.3"] },
      }),
      ...arrivals("sell S1", "buy S1"),
    };
    // (a, C) = (1, 3): p = 1.05, b = 1.02; then (2, 1.98): X* = 3, p = 0.97, a = 1.0075
    expect(led(params, "1 sell S1 T31 1.02", "2 buy S1 T31 1.0075")).toBe("trade/single-issuer");
    expect(broken("run_period", params, {})).toEqual([]);
  });
  it("trade/recompute: no quote is made anew", () => {
    const params = market({}, "sell S1", "buy B1");
    expect(led(params, "1 sell S1 T31 0.97", "2 buy B1 T1 1.03")).toBe("trade/recompute");
    expect(led(params, "1 sell S1 T31 0.97", "2 buy B1 T1 1.04")).toBe("trade/buy-interior");
    const four = market(
      { sellers: ["0.5", "0.5"], buyers: ["2", "2"], settings: { Nmax: 4 } },
      "sell S1",
      "sell S2",
      "buy B1",
      "buy B2",
    );
    const sales = ["1 sell S1 T31 0.97", "2 sell S2 T32 0.97"];
    expect(led(four, ...sales, "3 buy B1 T1 1.03", "4 buy B2 T2 1.03")).toBe("trade/recompute");
  });
  it("trade/recompute: after a purchase no quote is made anew", () => {
    const params = market({ buyers: ["2", "2"] }, "sell S1", "buy B1", "buy B2");
    expect(led(params, "1 sell S1 T31 0.97", "2 buy B1 T1 0.98", "3 buy B2 T2 0.98")).toBe(
      "trade/recompute",
    );
  });
  it("trade/recompute: after a sale no quote is made anew", () => {
    const params = market({ buyers: ["2", "2"] }, "buy B1", "sell S1", "buy B2");
    expect(led(params, "1 buy B1 T1 1.03", "2 sell S1 T31 1.02", "3 buy B2 T2 1.08")).toBe(
      "trade/recompute",
    );
  });
  it("trade/recompute: no quote but short's is made anew", () => {
    const base = shortMarket({ ...MARKET, sellers: ["0.5", "0.5"], settings: { Nmax: 4 } });
    const mids = [
      held("dealer:mid", "I", 6, 51, 52),
      held("S3", "I", 6, 53),
      held("S4", "I", 6, 54),
      held("K3", "S3", 1, 55),
      held("K4", "S4", 1, 56),
    ].flat();
    const cash = { S3: "0", S4: "0", K3: "0", K4: "0", "dealer:mid": "2" };
    const params = {
      config: base.config,
      state: {
        ...base.state,
        tickets: [...base.state.tickets, ...mids],
        cash: { ...base.state.cash, ...cash },
      },
      ...arrivals("sell S1", "sell S2", "sell S3", "sell S4"),
    };
    const [first, second, third, fourth] = orders(
      "1 sell S1 T31 0.97",
      "2 sell S2 T32 0.92",
      "3 sell S3 T53 0.97",
      "4 sell S4 T54 0.97",
    );
    const events = [first, second, { ...third, bucket: "mid" }, { ...fourth, bucket: "mid" }];
    expect(broken("run_period", params, { "/events": events })[0]).toBe(
      "/events/3/price trade/recompute trade/sell-interior",
    );
  });
  it("precompute/every-bucket: quotes that were made before step 1", () => {
    const base = market({}, "sell S1");
    const arriving = held("dealer:mid", "I", 4, 61);
    const params = {
      ...base,
      state: { ...base.state, tickets: [...base.state.tickets, ...arriving] },
    };
    const moved = {
      type: "rebucket",
      holder: "dealer",
      ticket: "T61",
      from: "mid",
      to: "short",
      seller: "dealer:mid",
      buyer: "dealer:short",
      price: "1",
    };
    const events = [moved, ...orders("1 sell S1 T31 0.97")];
    expect(broken("run_period", params, { "/events": events })[0]).toBe(
      "/events/1/price precompute/every-bucket trade/sell-interior",
    );
  });
  it("flow/fallback: an arrival on a side where nobody is, missed or lost", () => {
    const params = market({ buyers: [] }, "buy S1", "sell S1");
    expect(missed(params, "buy")).toBe("flow/fallback");
    expect(led(params, "2 sell S1 T31 0.97")).toBe("flow/fallback");
  });
  it("flow/retention: a trader that leaves without a trade", () => {
    const params = market({ buyers: ["1.01", "2"] }, "buy B1", "buy B1");
    expect(missed(params, "buy")).toBe("flow/retention");
  });
  it.each<[string, readonly Draw[], readonly Told[]]>([
    ["stays", ["sell D1", "sell D1"], ["1 sell D1 T31 0.97", "2 sell D1 T32 0.92"]],
    ["leaves both sides", ["sell D1", "buy D1"], ["1 sell D1 T31 0.97"]],
    ["leaves the other side", ["sell D1", "buy D1"], ["1 sell D1 T31 0.97", "2 sell D1 T32 0.92"]],
    [
      "leaves the sellers alone",
      ["sell D1", "sell D1", "buy D1"],
      ["1 sell D1 T31 0.97", "2 buy D1 T1 0.98", "3 buy D1 T2 1.03"],
    ],
    [
      "leaves the buyers alone",
      ["buy D1", "buy D1", "sell D1"],
      ["1 buy D1 T1 1.03", "2 sell D1 T1 1.02", "3 sell D1 T31 0.97"],
    ],
  ])("flow/once-per-side: a trader that %s after a trade", (_, draws, told) => {
    expect(led(alone({}, ...draws), ...told)).toBe("flow/once-per-side");
  });
  it("flow/once-per-side: a trader that stays on both sides", () => {
    const params = alone({ Nmax: 4 }, "sell D1", "sell D1", "buy D1", "buy D1");
    // (a, C) = (4, 0.11): p = 0.9, a = 0.93; then (3, 1.04): p = 0.95, a = 0.98
    const sales = ["1 sell D1 T31 0.97", "2 sell D1 T32 0.92"];
    expect(led(params, ...sales, "3 buy D1 T1 0.93", "4 buy D1 T2 0.98")).toBe(
      "flow/once-per-side",
    );
  });
  it("flow/preference: always the other side, as only that explains whom it misses", () => {
    // D2 is no buyer; D1, if it sold, still is one
    const params = both({}, "buy D1", "sell D2");
    const cash = { ...params.state.cash, D2: "0.5" };
    expect(missed({ ...params, state: { ...params.state, cash } }, "buy")).toBe("flow/preference");
  });
  it("flow/preference: always one side, or always the other one", () => {
    const two = { sellers: ["0.5", "0.5"], buyers: ["2", "2"] };
    expect(missed(market(two, "sell S1", "buy B1"), "sell")).toBe("flow/preference");
    expect(missed(market(two, "buy B1", "sell S1"), "buy")).toBe("flow/preference");
    const crossed = both({}, "sell D1", "buy D2");
    expect(led(crossed, "1 buy D1 T1 1.03", "2 sell D2 T33 1.02")).toBe("flow/preference");
  });
  it("flow/arrivals: order flow that ends where one side is empty, or an arrival early", () => {
    // S1 is no buyer: the second arrival is missed
    const params = market({}, "sell S1", "buy S1");
    expect(led(params, "1 sell S1 T31 0.97")).toBe("flow/arrivals");
    const full = market({ sellers: ["0.5", "0.5"], settings: { Nmax: 2 } }, "sell S1", "sell S1");
    expect(led(full, "1 sell S1 T31 0.97")).toBe("flow/arrivals");
    const more = market({ sellers: ["0.5", "0.5"], settings: { Nmax: 3 } }, "sell S1", "sell S1");
    expect(led(more, "1 sell S1 T31 0.97")).toBe("policy/snapshot");
  });
  it("flow/arrivals: order flow that goes on", () => {
    const three = ["0.5", "0.5", "0.5"];
    const one = market({ sellers: three, settings: { Nmax: 1 } }, "sell S1", "sell S1");
    expect(missed(one, "sell")).toBe("flow/arrivals");
    const two = market({ sellers: three, settings: { Nmax: 1 } }, "sell S1", "sell S2", "sell S1");
    expect(missed(two, "sell")).toBe("flow/arrivals");
    const nobody = (Nmax: number) =>
      market({ buyers: [], settings: { Nmax } }, "sell S1", "sell S1");
    expect(missed(nobody(2), "buy")).toBe("flow/arrivals");
    expect(missed(nobody(1), "buy")).toBe("policy/eligible-to-buy");
  });
  it("policy/snapshot: a set that is made anew after every trade", () => {
    const params = market({ sellers: ["0.9"], buyers: [] }, "sell S1", "buy S1");
    expect(led(params, "1 sell S1 T31 0.97", "2 buy S1 T1 0.98")).toBe("policy/snapshot");
    const buyer = market({ sellers: [], buyers: ["2"] }, "buy B1", "sell B1");
    expect(led(buyer, "1 buy B1 T1 1.03", "2 sell B1 T1 1.02")).toBe("flow/arrivals");
  });
  it("flow/arrivals: what no broken rule explains is what it seems", () => {
    const params = market({}, "sell S1", "buy B1");
    expect(led(params, "1 sell S1 T31 0.97")).toBe("flow/arrivals");
    expect(led(params, "1 sell S1 T31 0.97", "2 buy B1 no-supply")).toBe("policy/choose-bucket");
  });
});
