import { describe, expect, it } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world, type Settings } from "../../../src/cases/fixed/world.js";
import type { WorldParams } from "../../../src/cases/generate/worlds.js";
import type { Side } from "../../../src/terms/party.js";
import { sum } from "../../../src/cases/sum.js";
import { broken, differencesOf } from "./judged.js";

type Draw = `${Side} ${string}`;

/** `1 sell S1 T31 0.97`: the arrival's number, the side, the trader, the ticket and the price. */
type Told = string;

const DRAWN = /^(\d+) (sell|buy) (\w+) ([\w-]+)(?: (\S+))?$/;

/** Interior trades of the short bucket; without a price, an order without a trade and why. */
function orders(...told: readonly Told[]): readonly object[] {
  return told.map((text) => {
    const [, number, side, trader, ticket, price] = DRAWN.exec(text) ?? expect.fail(text);
    const arrival = Number(number);
    return price === undefined
      ? { type: "no-trade", side, trader, reason: ticket, arrival }
      : { type: side, route: "interior", trader, bucket: "short", ticket, price, arrival };
  });
}

/** What a period's answer with these orders breaks first. */
const led = (params: WorldParams, ...told: readonly Told[]): string | undefined =>
  differencesOf({ method: "run_period", params }, (exact) => {
    const nothing = { eligible: { sell: [], buy: [] }, state: params.state };
    return { kind: "result", result: { ...nothing, ...exact, events: orders(...told) } };
  })[0]?.requirements[0];

/** What it breaks first to miss a trader in a set. */
const missed = (params: object, side: "sell" | "buy"): string | undefined =>
  differencesOf({ method: "run_period", params }, () => ({
    kind: "refused",
    message: "rejected",
    data: { not_in_set: side },
  }))[0]?.requirements[0];

/** The market at M = 1 and O = 0.30, where the dealer begins with two tickets and 2 in cash. */
const MARKET = { period: 0, a: 2, C: "2", vbt: 0 } as const;
const market = (
  { sellers = ["0.5"], buyers = ["2"], settings = {} }: Partial<Parameters<typeof shortMarket>[0]>,
  ...draws: readonly Draw[]
) => ({ ...shortMarket({ ...MARKET, sellers, buyers, settings }), ...arrivals(...draws) });

/**
 * D1 and D2 hold I's T31 and T32, T33 and T34, owe 3 now and have 2: they are in both sets, and so is
 * nobody else.
 */
const both = (settings: Settings, ...draws: readonly Draw[]) => ({
  ...world({
    settings,
    period: 0,
    tickets: [
      held("dealer:short", "I", 3, 1, 2),
      held("D1", "I", 3, 31, 32),
      held("D2", "I", 3, 33, 34),
      held("K1", "D1", 1, 41, 42, 43),
      held("K2", "D2", 1, 44, 45, 46),
    ],
    cash: { D1: "2", D2: "2", "dealer:short": "2" },
    anchors: { short: ["1", "0.3"] },
  }),
  ...arrivals(...draws),
});
/** The same without D2. */
function alone(settings: Settings, ...draws: readonly Draw[]) {
  const { config, state, ...drawn } = both(settings, ...draws);
  const cash = Object.fromEntries(
    Object.entries(state.cash).filter(([party]) => party !== "D2" && party !== "K2"),
  );
  const tickets = state.tickets.filter(({ owner }) => owner !== "D2" && owner !== "K2");
  return { config, state: { ...state, tickets, cash }, ...drawn };
}

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

describe("an order that wrong quotes explain", () => {
  /** S1 sells T9 of mid, where (a, C) = (2, 2), M = 1, O = 0.3; short is at M = 0.8, O = 0.2. */
  const MID = {
    ...world({
      period: 1,
      tickets: [
        held("dealer:mid", "I", 6, 1, 2),
        held("vbt:mid", "I", 6, 3, 4),
        held("dealer:mid", "I", 3, 5),
        held("S1", "I", 6, 9),
      ],
      cash: { "dealer:mid": "2", "dealer:short": "1", "dealer:long": "1", "vbt:mid": "3" },
      anchors: { short: ["0.8", "0.2"], mid: ["1", "0.3"], long: ["1.1", "0.5"] },
    }),
    trader: "S1",
  };
  it.each([
    ["short's anchors", "0.78"],
    ["short's spread", "0.98"],
    ["short's mid", "0.77"],
    ["the VBT's cash", "279/280"],
    ["every dealer's cash", "569/560"],
    ["every ticket that the dealer owns", "267/280"],
    ["the VBT's tickets", "527/560"],
    ["short altogether", "47/60"],
  ])("kernel/independence: a kernel that reads %s", (_, price) => {
    expect(broken("sell", MID, { "/events/0/price": price })[0]).toBe(
      "/events/0/price kernel/independence trade/sell-interior",
    );
    const period = {
      ...MID,
      state: {
        ...MID.state,
        period: 0,
        tickets: [...MID.state.tickets, ...held("K1", "S1", 1, 11)],
        cash: { ...MID.state.cash, K1: "0" },
      },
      ...arrivals("sell S1"),
    };
    expect(broken("run_period", period, { "/events/0/price": price })[0]).toBe(
      "/events/0/price kernel/independence trade/sell-interior",
    );
  });
  it("trade/sell-interior: a price that is no kernel's", () => {
    expect(broken("sell", MID, { "/events/0/price": "0.9" })[0]).toBe(
      "/events/0/price trade/sell-interior",
    );
    const elsewhere = { "/events/0/price": "0.78", "/events/0/ticket": "T1" };
    expect(broken("sell", MID, elsewhere)[0]).toBe("/events/0/ticket trade/existing-ticket C1");
    expect(broken("sell", MID, { "/events/0/price": "0.78", "/events/0/trader": "I" })[0]).toBe(
      "/events/0/trader flow/uniform",
    );
  });
  it("maturity/bucket: a shelf from which what is due is gone", () => {
    const due = world({
      period: 1,
      tickets: [
        held("dealer:short", "I", 3, 1),
        held("dealer:short", "I", 1, 2),
        held("S1", "I", 3, 9),
      ],
      cash: { "dealer:short": "2" },
      anchors: { short: ["1", "0.3"] },
    });
    expect(broken("sell", { ...due, trader: "S1" }, { "/events/0/price": "0.9925" })[0]).toBe(
      "/events/0/price maturity/bucket trade/sell-interior",
    );
  });
  it("kernel/independence: one bucket's dealer that buys in another", () => {
    // short sells T1 at 0.8 + … of its own: (a, C) = (1, 1), V = 1.8, X* = 2, p = 0.8, a = 0.8 + 1/30
    const params = {
      ...world({
        period: 1,
        tickets: [held("dealer:mid", "I", 6, 1, 2), held("dealer:short", "I", 3, 3)],
        cash: { "dealer:mid": "2", "dealer:short": "1", "dealer:long": "3" },
        anchors: { short: ["0.8", "0.2"], mid: ["1", "0.3"] },
      }),
      trader: "dealer:long",
      bucket: "mid",
    };
    const [first] = broken("buy", params, { "/events/0/price": "5/6" });
    expect(first).toBe("/events/0/price kernel/independence trade/buy-interior");
  });
});

describe("sets of another moment", () => {
  /**
   * S1 is a seller in period 1 and no more after it; of the buyers B1 owes nothing, B2 in period 3,
   * which is 3 periods off in period 0, and 2 in period 1.
   */
  const params = {
    ...shortMarket({ ...MARKET, buyers: ["2", "5"] }),
    ...arrivals("sell S1", "buy B1"),
  };
  const owing: WorldParams = {
    ...params,
    state: {
      ...params.state,
      tickets: [...params.state.tickets, ...held("vbt:short", "B2", 3, 71)],
    },
  };
  const asked = { ...owing, ...arrivals("sell S1", "buy B1") };
  const sets = (sell: readonly string[], buy: readonly string[]) =>
    broken("run_period", asked, { "/eligible/sell": sell, "/eligible/buy": buy })[0];
  it("policy/snapshot: before the period", () => {
    expect(sets([], ["B1", "B2"])).toBe("/eligible/sell policy/snapshot policy/eligible-to-sell");
  });
  it("policy/snapshot: once trades have removed some", () => {
    expect(sets([], [])).toBe("/eligible/sell policy/snapshot policy/eligible-to-sell");
  });
  it("policy/snapshot: a trader is removed from the side on which it traded", () => {
    const changes = { "/eligible/sell": ["D2"], "/eligible/buy": ["D1"] };
    expect(broken("run_period", both({}, "sell D1", "buy D2"), changes)[0]).toBe(
      "/eligible/sell policy/snapshot policy/shortfall policy/eligible-to-sell",
    );
  });
  it("policy/snapshot: after the period", () => {
    // S1 is left with 0.5 + 0.97 − 1; B1 with 2 − 0.98, which is more than 1
    expect(sets([], ["B1"])).toBe("/eligible/sell policy/eligible-to-sell");
    const later = { ...asked, ...arrivals("sell S1", "buy B1") };
    const rich = {
      ...later,
      state: { ...later.state, cash: { ...later.state.cash, K1: sum([["0.5"]]) } },
    };
    expect(
      broken("run_period", rich, { "/eligible/sell": [], "/eligible/buy": ["K1", "B1"] })[0],
    ).toBe("/eligible/sell policy/snapshot policy/eligible-to-sell");
  });
  it("policy/shortfall: at no moment", () => {
    expect(sets(["B1"], ["S1"])).toBe("/eligible/sell policy/shortfall policy/eligible-to-sell");
    expect(sets(["S1"], ["B1", "B2"])).toBe("/eligible/buy policy/eligible-to-buy");
  });
});

describe("answers that are wrong in something else", () => {
  it("settle/due: right orders are not to blame", () => {
    const params = market({}, "sell S1", "buy B1");
    expect(broken("run_period", params, { "/events/2/due": "2" })[0]).toBe(
      "/events/2/due settle/due",
    );
  });
  it("rebucket/dealer: where nothing was moved, nothing was moved a period late", () => {
    const params = world({ period: 0, tickets: [held("dealer:long", "I", 9, 1)], cash: {} });
    expect(broken("advance", params, { "/events": [] })[0]).toBe(
      "/events rebucket/dealer maturity/bucket",
    );
  });
  it("maturity/tau: a period moves what crosses a boundary in it", () => {
    const params = {
      ...world({ period: 0, tickets: [held("K", "I", 8, 1), held("K", "I", 9, 2)], cash: {} }),
      ...arrivals(),
    };
    const moved = { type: "rebucket", holder: "trader", ticket: "T1", from: "long", to: "mid" };
    expect(broken("run_period", params, { "/events": [moved] })[0]).toBe(
      "/events maturity/tau rebucket/trader maturity/bucket",
    );
  });
});
