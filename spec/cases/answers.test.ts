import { describe, expect, it } from "vitest";
import { answered, answeredEvent, answeredState } from "../../src/cases/answers.js";
import { METHODS, type Method } from "../../src/wire/methods.js";

const ARRIVAL = { arrival: 1, prefer: "buy" };
const TRADE = { trader: "S1", bucket: "short", ticket: "T1", price: "0.97" };
const MOVED = { type: "rebucket", ticket: "T1", from: "long", to: "mid" };
/** Each kind of event that the protocol knows, with all that it may hold. */
const EVENTS = [
  { type: "sell", route: "interior", ...TRADE, ...ARRIVAL },
  { type: "buy", route: "pass-through", ...TRADE, ...ARRIVAL },
  { type: "no-trade", side: "sell", trader: "S1", reason: "no-ticket", ...ARRIVAL },
  { type: "no-trade", side: "buy", trader: "S1", reason: "no-supply", arrival: 2, prefer: "sell" },
  { type: "no-trade", side: "buy", trader: "S1", reason: "cash" },
  { ...MOVED, holder: "dealer", seller: "dealer:long", buyer: "dealer:mid", price: "1" },
  { ...MOVED, holder: "vbt", seller: "vbt:long", buyer: "vbt:mid", price: "1" },
  { ...MOVED, holder: "trader" },
  { type: "settle", issuer: "I", due: "8", recovery: "3/8", payouts: { H1: "1.125" } },
  { type: "anchors", bucket: "short", loss: "0.625", M: "0.375", O: "0.575" },
];
const STATE = {
  period: 3,
  tickets: [{ id: "T1", issuer: "I", owner: "dealer:short", maturity: 5, serial: 17 }],
  cash: { H1: "2.5", "dealer:short": "-31/30" },
  anchors: { short: { M: "1", O: "0.2" }, mid: { M: "1", O: "0.3" }, long: { M: "1", O: "0.4" } },
};
const HAPPENED = { events: EVENTS, state: STATE };
const ELIGIBLE = { sell: ["S1"], buy: ["B1", "B2"] };
const REQUIRED = { X_star: "4", ask: "1.03", bid: "0.97", can_sell: true, can_buy: false };
const OPTIONAL = {
  ...{ A: "1.15", B: "0.85", V: "4", K_star: 4, N: 5, lambda: "1/5", I: "0.06", p: "1" },
  ...{ interior_ask: "1.03", interior_bid: "0.97", posted_ask: "1.03", posted_bid: "0.97" },
  ...{ pinned_ask: false, pinned_bid: true, guard: false },
};

/** A whole answer of each method, in its form. */
const WHOLE: Readonly<Record<Method, object>> = {
  quote: { ...REQUIRED, ...OPTIONAL },
  initialize_dealer: { x: "2", a: 2, C: "2", X_star: "4", lambda: "0.2", I: "0.06" },
  update_anchors: { M: "1", O: "0.3", A: "1.15", B: "0.85" },
  advance: HAPPENED,
  eligibility: ELIGIBLE,
  sell: HAPPENED,
  buy: HAPPENED,
  settle: { ...HAPPENED, loss: { short: "0.625", mid: "0", long: "0" } },
  run_period: { ...HAPPENED, eligible: ELIGIBLE, stopped: true },
};
/** What may be left out of an answer, or of what in it holds the key. */
const mayLack = (key: string, holder: object): boolean =>
  ["arrival", "prefer", "stopped"].includes(key) ||
  ("guard" in holder && key in OPTIONAL) ||
  ("holder" in holder && ["seller", "buyer", "price"].includes(key));
/** Places of tables and lists, to which it is no matter what they hold. */
const isEntry = (at: string) => /\/(cash|payouts|sell|buy|events|tickets)\/[^/]+$/.test(at);

type Place = readonly (string | number)[];
const pointer = (place: Place) => `/${place.join("/")}`;

/** All that a value is made of: where it stands, and in what. */
const parts = (
  holder: object,
  at: Place = [],
): readonly { place: Place; key: string; value: unknown; holder: object }[] =>
  Object.entries(holder).flatMap(([key, value]: [string, unknown]) => {
    const place = [...at, Array.isArray(holder) ? Number(key) : key];
    const inner = typeof value === "object" && value !== null ? parts(value, place) : [];
    return [{ place, key, value, holder }, ...inner];
  });

/** A copy with something else at a place; undefined takes away what is there. */
function changed(value: object, [key = "", ...rest]: Place, to: unknown): object {
  const inner = (value as Record<string, object>)[key] ?? {};
  const other = rest.length === 0 ? to : changed(inner, rest, to);
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === key ? other : each));
  return Object.fromEntries(
    Object.entries({ ...value, [key]: other }).filter(([, each]) => each !== undefined),
  );
}

const FORMS = [
  ...METHODS.map((method) => ({
    name: method,
    whole: WHOLE[method],
    read: (value: unknown, by: "exact" | "float") => answered(method, value, by),
  })),
  { name: "state", whole: STATE, read: answeredState },
  ...EVENTS.map((whole, at) => ({
    name: `event ${at}, ${whole.type}`,
    whole,
    read: answeredEvent,
  })),
];

describe.each(FORMS)("the form of an answer: $name", ({ whole, read }) => {
  it("answers: one that is of the form is read, without what is unknown", () => {
    expect(read(whole, "exact")).toEqual({ ok: true, value: whole });
    expect(read({ ...whole, more: 1 }, "float")).toEqual({ ok: true, value: whole });
  });

  it("answers: a value of another kind is told by its place", () => {
    for (const { place, key, value } of parts(whole)) {
      if (key === "prefer") continue;
      const other = typeof value === "object" ? 5 : [];
      const at = pointer(place);
      expect(read(changed(whole, place, other), "exact")).toMatchObject({ ok: false, at });
    }
  });

  it("answers: what is missing is told by its place", () => {
    for (const { place, key, holder } of parts(whole)) {
      const at = pointer(place);
      if (isEntry(at)) continue;
      const { ok, ...told } = read(changed(whole, place, undefined), "exact");
      expect([at, ok]).toEqual([at, mayLack(key, holder)]);
      if (!ok) expect(told).toMatchObject({ at });
    }
  });

  it("answers: null is of no form", () => {
    expect(read(null, "exact")).toMatchObject({ ok: false, at: "/" });
  });
});

describe("the words and numbers of an answer", () => {
  it.each([
    ["route", { ...EVENTS[0], route: "inside" }],
    ["bucket", { ...EVENTS[0], bucket: "longer" }],
    ["reason", { ...EVENTS[2], reason: "price" }],
    ["side", { ...EVENTS[2], side: "hold" }],
    ["holder", { ...EVENTS[5], holder: "issuer" }],
    ["type", { ...EVENTS[0], type: "swap" }],
  ])("answers: another %s than the protocol's is told", (word, event) => {
    expect(answeredEvent(event, "exact")).toMatchObject({ ok: false, at: `/${word}` });
  });

  it("answers: a preference that is none is passed over", () => {
    const told = { type: "buy", route: "interior", ...TRADE, arrival: 1 };
    expect(answeredEvent({ ...told, prefer: "both" }, "exact")).toEqual({ ok: true, value: told });
  });

  it.each(["1e-3", "1/0", "", " 1", "0x1", "Infinity"])("answers: %j is no numeral", (C) => {
    const { ok, ...told } = answered("update_anchors", { M: "1", O: C, A: "1", B: "1" }, "decimal");
    expect([ok, told]).toEqual([
      false,
      { at: "/O", expected: "a decimal such as 0.97 or a ratio such as 31/30" },
    ]);
  });

  it("answers: a numeral may have 4096 characters, and no more", () => {
    const anchors = (M: string) =>
      answered("update_anchors", { M, O: "1", A: "1", B: "1" }, "exact");
    expect(anchors("7".repeat(4096)).ok).toBe(true);
    expect(anchors("7".repeat(4097))).toEqual({
      ok: false,
      at: "/M",
      expected: "a numeral of at most 4096 characters",
    });
  });

  it.each(["exact", "decimal", "float"] as const)(
    "answers: JSON numbers stand for money where arithmetic is float, here %s",
    (arithmetic) => {
      const isFloat = arithmetic === "float";
      const anchors = { M: 0.5, O: "0.3", A: 0.65, B: "0.35" };
      expect(answered("update_anchors", anchors, arithmetic).ok).toBe(isFloat);
      expect(answeredEvent({ ...EVENTS[0], price: 0.97 }, arithmetic).ok).toBe(isFloat);
      expect(answeredState({ ...STATE, cash: { H1: 2.5 } }, arithmetic).ok).toBe(isFloat);
      expect(answeredState(STATE, arithmetic)).toEqual({ ok: true, value: STATE });
      expect(answeredEvent(EVENTS[9], arithmetic)).toEqual({ ok: true, value: EVENTS[9] });
    },
  );

  it.each([0.5, 2 ** 53, -1.5, "3"])("answers: %j is no count", (a) => {
    const dealer = { ...WHOLE.initialize_dealer, a };
    expect(answered("initialize_dealer", dealer, "float")).toMatchObject({ ok: false, at: "/a" });
  });
});
