import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectation } from "../../src/cases/oracle.js";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { isNumeral } from "../../src/numbers/numeral.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { DEFAULT_READINGS, type Readings } from "../../src/requirements/open-points.js";
import type { Method } from "../../src/wire/methods.js";
import { position } from "../arbitraries/positions.js";
import { worldBefore } from "../arbitraries/run-worlds.js";
import { tape } from "../arbitraries/tapes.js";
import { holds } from "../holds.js";
import { casesOf, SEED } from "../runs.js";
import { askedPeriod } from "./asked.js";

/** A request, with the readings it is answered under. */
interface Asked {
  readonly method: Method;
  readonly params: object;
  readonly readings: Readings;
}

const quote: fc.Arbitrary<Asked> = position.map((params) => ({
  method: "quote",
  params,
  readings: DEFAULT_READINGS,
}));

const period: fc.Arbitrary<Asked> = fc.tuple(worldBefore, tape(24)).map(([world, told]) => {
  const readings = { ...world.readings, "ticket-choice": "lowest-maturity" } as const;
  const { arrivals } = askedPeriod({ ...world, readings }, told);
  const { config, state } = world;
  return { method: "run_period", params: { config, state, arrivals }, readings };
});

/** Whether no comparison of the request nearly falls the other way. */
const hasNoEdge = ({ method, params, readings }: Asked): boolean =>
  expectation(method, params, { readings, arithmetic: "decimal" }).edges === 0;

const EPSILON = rational.parse("0.0000000001");

/** Two answers are the same, but for ε in their numbers. */
function agree(at: string, expected: unknown, actual: unknown): void {
  if (typeof expected === "string" && isNumeral(expected) && typeof actual === "string") {
    const [wanted, given] = [rational.parse(expected), rational.parse(actual)];
    const allowed = EPSILON.mul(rational.max(rational.ratio(1), wanted.abs()));
    if (given.sub(wanted).abs().gt(allowed)) expect(`${at} ${actual}`).toBe(`${at} ${expected}`);
  } else if (typeof expected === "object" && expected !== null) {
    const given = (actual ?? {}) as Readonly<Record<string, unknown>>;
    expect(Object.keys(given), at).toEqual(Object.keys(expected));
    for (const [key, each] of Object.entries(expected)) agree(`${at}/${key}`, each, given[key]);
  } else if (typeof expected === "number") expect(actual, at).toBeCloseTo(expected, 9);
  else if (expected !== actual) expect(`${at} ${String(actual)}`).toBe(`${at} ${String(expected)}`);
}

const agreesIn =
  <N extends Num<N>>(numbers: NumberSystem<N>) =>
  (asked: Asked): void => {
    if (!hasNoEdge(asked)) return;
    const { method, params, readings } = asked;
    const exact = answer(method, params, { numbers: rational, readings });
    agree("", exact, answer(method, params, { numbers, readings }));
  };

/** The share of requests that the law speaks of. */
const share = (requests: fc.Arbitrary<Asked>): number => {
  const all = fc.sample(requests, { seed: SEED, numRuns: casesOf(100) });
  return all.filter(hasNoEdge).length / all.length;
};

describe("arithmetics agree where nothing is on a knife edge", () => {
  it(
    "Knife edges: decimals of 28 digits quote what exact ratios quote, within ε",
    holds(quote, agreesIn(decimal(28)), { cases: 400 }),
  );
  it(
    "Knife edges: decimals of 28 digits live the period that exact ratios live, within ε",
    holds(period, agreesIn(decimal(28)), { cases: 60 }),
  );
  it(
    "Knife edges: float64 quotes what exact ratios quote, within ε",
    holds(quote, agreesIn(float), { cases: 400 }),
  );
  it(
    "Knife edges: float64 lives the period that exact ratios live, within ε",
    holds(period, agreesIn(float), { cases: 60 }),
  );
  it("Knife edges: many requests are on none", () => {
    expect(share(quote)).toBeGreaterThan(0.4);
    expect(share(period)).toBeGreaterThan(0.2);
  });
});
