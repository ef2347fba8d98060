import { describe, expect, it } from "vitest";
import { generatedCases } from "../../../src/cases/generate/generated.js";
import type { QuoteParams } from "../../../src/cases/generate/positions.js";
import { rational } from "../../../src/numbers/rational.js";
import { answer } from "../../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../../src/requirements/open-points.js";
import type { WireQuotes } from "../../../src/wire/quotes.js";
import type { Method } from "../../../src/wire/methods.js";

const { parse } = rational;
const paramsOf = <T>(method: Method, count: number) =>
  generatedCases(method, DEFAULT_READINGS, { seed: 3, count }).map(({ params }) => params as T);
const answerTo = (method: Method, params: object) => {
  const reply = answer(method, params, { numbers: rational, readings: DEFAULT_READINGS });
  return reply.kind === "result" ? reply.result : expect.fail(JSON.stringify(params));
};
const isWithin = (text: string, least: number, most: number) =>
  parse(text).gte(parse(String(least))) && parse(text).lte(parse(String(most)));

describe("generated quotes", () => {
  const quotes = paramsOf<QuoteParams>("quote", 1000).map((params) => {
    const V = parse(params.M)
      .mul(parse(String(params.a)))
      .add(parse(params.C));
    const mids = parse(params.M).equals(0) ? parse("0.5") : V.div(parse(params.M));
    return { params, mids, quote: answerTo("quote", params) as WireQuotes };
  });
  type Quote = (typeof quotes)[number];
  const share = (isOne: (each: Quote) => boolean) => quotes.filter(isOne).length;

  it("generated quotes: each is one that has an answer, within the bounds of its kind", () => {
    for (const { params } of quotes) {
      expect(["1", "5", "2", "0.5", "0.25", "1.25"]).toContain(params.S);
      expect(Number.isInteger(params.a) && params.a >= 0 && params.a <= 12).toBe(true);
      expect([params.M, isWithin(params.M, -2, 200)]).toEqual([params.M, true]);
      expect([params.C, isWithin(params.C, -3, 1400)]).toEqual([params.C, true]);
      expect([params.O, parse(params.O).gte(0)]).toEqual([params.O, true]);
      expect([params.M_min, isWithin(params.M_min, 0, 0.9)]).toEqual([params.M_min, true]);
    }
  });

  /** Of a thousand requests so many at least lie there, as the generator's weights are meant. */
  it.each<[string, number, (each: Quote) => boolean]>([
    ["in the Guard", 100, ({ quote }) => quote.guard],
    // 3 of 23 lie near the Guard, a third of them on it: 43, give or take 6
    ["at M = M_min", 25, ({ params: { M, M_min } }) => parse(M).equals(parse(M_min))],
    ["M below 0", 20, ({ params: { M } }) => M.startsWith("-")],
    ["M below 0, with a shelf", 10, ({ params: { M, a } }) => M.startsWith("-") && a > 0],
    ["V/M a whole number", 100, ({ mids, quote }) => !quote.guard && mids.equals(mids.floor())],
    [
      "V/M just below a whole number",
      40,
      ({ mids, quote }) => !quote.guard && mids.add(parse("0.01")).floor().gt(mids),
    ],
    [
      "V/M just above a whole number",
      40,
      ({ mids, quote }) => !quote.guard && mids.sub(parse("0.01")).lt(mids.floor()),
    ],
    ["x = 0", 100, ({ params: { a }, quote }) => !quote.guard && a === 0],
    ["x = X* > 0", 40, ({ params: { a }, quote }) => a > 0 && quote.K_star === a],
    [
      "a bid that the floor lifts",
      50,
      ({ params, quote }) => params.clip_nonneg_B && quote.B === "0" && !quote.guard,
    ],
    [
      "room, and no cash for the bid",
      30,
      ({ params: { a }, quote }) => !quote.guard && a < quote.K_star && !quote.can_buy,
    ],
    ["O = 0", 50, ({ params: { O } }) => parse(O).equals(0)],
    ["cash below 0", 20, ({ params: { C } }) => C.startsWith("-")],
    ["no finite decimal", 20, ({ params: { M } }) => M.includes("/")],
    ["S not 1", 250, ({ params: { S } }) => S !== "1"],
    ["no floor", 300, ({ params }) => !params.clip_nonneg_B],
  ])("generated quotes: %s", (_, floor, isOne) => {
    expect(share(isOne)).toBeGreaterThanOrEqual(floor);
  });
});

describe("generated targets and anchors", () => {
  it("init/target: each target is a positive even multiple of S, of 18 S at most", () => {
    const seen = new Set<string>();
    for (const target of paramsOf<Record<"S" | "M" | "X_target", string>>(
      "initialize_dealer",
      300,
    )) {
      const tickets = parse(target.X_target).div(parse(target.S));
      seen.add(rational.show(tickets));
      expect(answerTo("initialize_dealer", target)).toMatchObject({ X_star: target.X_target });
      expect(isWithin(target.M, 0.01, 3)).toBe(true);
    }
    const even = Array.from({ length: 9 }, (_, index) => String(2 * index + 2));
    expect([...seen].sort()).toEqual(even.sort());
  });

  it("anchors/update: losses are shares, whole and none among them, and the least spread binds at times", () => {
    type Update = Record<"M" | "O" | "loss" | "O_min", string>;
    const updates = paramsOf<Update>("update_anchors", 400);
    const after = updates.map((each) => answerTo("update_anchors", each) as Update);
    for (const { loss, O } of updates) {
      expect(isWithin(loss, 0, 1)).toBe(true);
      expect(isWithin(O, 0, 1.5)).toBe(true);
    }
    const count = (isOne: (each: Update, at: number) => boolean) => updates.filter(isOne).length;
    expect(count(({ loss }) => parse(loss).equals(0))).toBeGreaterThan(20);
    expect(count(({ loss }) => parse(loss).equals(1))).toBeGreaterThan(20);
    const binds = count(
      ({ O_min, loss }, at) => loss !== "0" && O_min !== "0" && after[at]?.O === O_min,
    );
    expect(binds).toBeGreaterThan(20);
  });
});
