import { describe, expect, it } from "vitest";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { tradersOf, type WorldParams } from "../../src/cases/generate/worlds.js";
import type { DrawnArrival } from "../../src/draws/draws.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import {
  DEFAULT_READINGS,
  OPEN_POINTS,
  type Readings,
} from "../../src/requirements/open-points.js";
import type { WireEvent } from "../../src/wire/events.js";
import type { Method } from "../../src/wire/methods.js";

type Params = WorldParams & {
  readonly trader?: string;
  readonly bucket?: string;
  readonly arrivals?: readonly DrawnArrival[];
};
interface Answered {
  readonly events?: readonly WireEvent[];
  readonly sell?: readonly string[];
  readonly buy?: readonly string[];
}
interface Asked {
  readonly params: Params;
  readonly kind: string;
  readonly result: Answered;
}

function asked(method: Method, count: number, readings: Readings = DEFAULT_READINGS) {
  return generatedCases(method, readings, { seed: 3, count }).map(({ params }): Asked => {
    const reply = answer(method, params, { numbers: rational, readings });
    const result: Answered = reply.kind === "result" ? reply.result : {};
    return { params: params as Params, kind: reply.kind, result };
  });
}

const RING = ["advance", "eligibility", "sell", "buy", "settle", "run_period"] as const;
type RingMethod = (typeof RING)[number];
const answeredOnce = new Map<RingMethod, readonly Asked[]>();
/** Two hundred requests for a method, each answered. */
function twoHundred(method: RingMethod): readonly Asked[] {
  const all = answeredOnce.get(method) ?? asked(method, 200);
  answeredOnce.set(method, all);
  return all;
}

describe.each(RING)("generated rings for %s", (method) => {
  it("generated rings: each is one that has an answer, but for draws that depart", () => {
    const kinds = twoHundred(method).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(
      new Set(method === "run_period" ? ["result", "not-in-set"] : ["result"]),
    );
    // a sixth of the scripts depart, and not each departure shows
    const departed = kinds.filter((kind) => kind === "not-in-set").length;
    expect(departed).toBeLessThan(200 / 6);
  });

  it("generated rings: small, with the six market makers, and serials of their own", () => {
    for (const { params } of twoHundred(method)) {
      const { period, tickets, cash } = params.state;
      expect(period >= 0 && period <= 5).toBe(true);
      expect(tickets.length).toBeLessThanOrEqual(14);
      const traders = tradersOf(params);
      expect(traders.length >= 3 && traders.length <= 6).toBe(true);
      expect(Object.keys(cash)).toHaveLength(traders.length + 6);
      for (const { serial, id, maturity } of tickets) {
        expect([id, serial >= 1 && serial <= 23]).toEqual([`T${serial}`, true]);
        expect(maturity - period).toBeLessThanOrEqual(12);
      }
    }
  });
});

it.each(["face", "withdrawn", "simultaneous", "excluded", "short-only", "vbt-takes"])(
  "generated rings: under the reading %s, too, each has an answer",
  (reading) => {
    const points = Object.entries(OPEN_POINTS) as [string, readonly string[]][];
    const [point = ""] = points.find(([, readings]) => readings.includes(reading)) ?? [];
    const readings = { ...DEFAULT_READINGS, [point]: reading };
    for (const method of ["sell", "buy", "run_period"] as const) {
      for (const { kind } of asked(method, 20, readings)) expect(kind).not.toBe("refused");
    }
  },
);

const events = ({ result }: Asked) => result.events ?? [];
const has = (isOne: (event: WireEvent) => boolean) => (each: Asked) => events(each).some(isOne);
const trades = (type: string, route: string) =>
  has((event) => event.type === type && "route" in event && event.route === route);
const fails = (reason: string) =>
  has((event) => event.type === "no-trade" && event.reason === reason);
const moved = (holder: string) =>
  has((event) => event.type === "rebucket" && event.holder === holder);

/** Of two hundred requests so many at least have it. */
describe("what generated rings are for", () => {
  it.each<[string, RingMethod, number, (each: Asked) => boolean]>([
    ["rebucket/dealer", "advance", 60, moved("dealer")],
    ["rebucket/vbt", "advance", 60, moved("vbt")],
    ["rebucket/trader", "advance", 60, moved("trader")],
    ["policy/eligible-to-sell", "eligibility", 60, ({ result }) => (result.sell ?? []).length > 0],
    ["policy/eligible-to-buy", "eligibility", 60, ({ result }) => (result.buy ?? []).length > 0],
    ["trade/sell-interior", "sell", 20, trades("sell", "interior")],
    ["trade/sell-pass-through", "sell", 20, trades("sell", "pass-through")],
    ["policy/choose-ticket: none to sell", "sell", 15, fails("no-ticket")],
    ["trade/buy-interior", "buy", 20, trades("buy", "interior")],
    ["trade/buy-pass-through", "buy", 10, trades("buy", "pass-through")],
    ["flow/buyer-cash: too little", "buy", 10, fails("cash")],
    ["trade/existing-ticket: no supply", "buy", 10, fails("no-supply")],
    ["buying of another bucket", "buy", 20, ({ params }) => params.bucket !== undefined],
    [
      "settle/default-record",
      "settle",
      40,
      has((event) => event.type === "settle" && event.recovery !== "1"),
    ],
    [
      "settle/recovery: in full",
      "settle",
      40,
      has((event) => event.type === "settle" && event.recovery === "1"),
    ],
    ["anchors/update", "run_period", 40, has(({ type }) => type === "anchors")],
    ["flow/retention", "run_period", 20, has(({ type }) => type === "no-trade")],
    ["trade/sell-interior in a period", "run_period", 5, trades("sell", "interior")],
    ["trade/buy-interior in a period", "run_period", 10, trades("buy", "interior")],
    [
      "flow/arrivals: some come too late",
      "run_period",
      60,
      ({ params, kind, result }) =>
        kind === "result" &&
        (params.arrivals ?? []).length >
          (result.events ?? []).filter((event) => "arrival" in event).length,
    ],
  ])("%s: often enough in %s", (_, method, floor, isOne) => {
    expect(twoHundred(method).filter(isOne).length).toBeGreaterThanOrEqual(floor);
  });
});
