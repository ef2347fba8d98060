import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/cases/case.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { requests } from "../../src/cases/generate/requests.js";
import { tryCase } from "../../src/conformance/try-case.js";
import {
  DEFAULT_READINGS,
  OPEN_POINT_IDS,
  type Readings,
} from "../../src/requirements/open-points.js";
import { METHODS, type Method } from "../../src/wire/methods.js";
import { readings, SINGLE_DEPARTURES } from "../arbitraries/readings.js";
import { worldBefore, worldWithin, type RunWorld } from "../arbitraries/run-worlds.js";
import { tape } from "../arbitraries/tapes.js";
import { hair, position } from "../arbitraries/positions.js";
import { sum } from "../../src/cases/sum.js";
import { holds } from "../holds.js";
import { IS_DEEP } from "../runs.js";
import { askedPeriod } from "./asked.js";
import { correct, MANNER_NAMES, type MannerName } from "./manners.js";

/** Something to ask of a correct implementation. */
interface Asked {
  readonly readings: Readings;
  readonly manner: MannerName;
  readonly method: Method;
  readonly params: object;
}

const manner = fc.constantFrom(...MANNER_NAMES);

/** The cases that a run of the suite would make, of every method. */
const askedUnder = (readings: Readings): fc.Arbitrary<Asked> =>
  fc
    .tuple(manner, fc.constantFrom(...METHODS))
    .chain(([manner, method]) =>
      requests(method, readings).map((params) => ({ readings, manner, method, params })),
    );

/** Periods of rings that a run reaches, some of them large, with the long ratios of a run. */
const askedOfRun: fc.Arbitrary<Asked> = fc
  .tuple(manner, worldBefore, tape(24))
  .map(([manner, world, told]) => {
    const readings = { ...world.readings, "ticket-choice": "lowest-maturity" } as const;
    const { arrivals } = askedPeriod({ ...world, readings }, told);
    const { config, state } = world;
    return { readings, manner, method: "run_period", params: { config, state, arrivals } };
  });

/** The quotes of positions that the suite need not ask about. */
const askedOfPosition: fc.Arbitrary<Asked> = fc
  .tuple(readings, manner, position)
  .map(([readings, manner, params]) => ({ readings, manner, method: "quote", params }));

/** Steps within a period of such rings. */
const askedWithin: fc.Arbitrary<Asked> = fc
  .tuple(manner, fc.constantFrom("eligibility", "settle"), worldWithin)
  .map(([manner, method, { config, state, readings }]) => ({
    readings,
    manner,
    method,
    params: { config, state },
  }));

/** The same, with every purse a hair off what it was. */
const askedOnEdge: fc.Arbitrary<Asked> = fc
  .tuple(fc.oneof(askedOfRun, askedWithin), fc.array(hair, { minLength: 3, maxLength: 7 }))
  .map(([{ params, ...asked }, hairs]) => {
    const { state, ...rest } = params as Pick<RunWorld, "state">;
    const cash = Object.entries(state.cash).map(([party, amount], at) => [
      party,
      sum([[amount], [hairs[at % hairs.length] ?? "0"]]),
    ]);
    const edged = { ...state, cash: Object.fromEntries(cash) as typeof state.cash };
    return { ...asked, params: { ...rest, state: edged } };
  });

/** What the suite says of a correct implementation's answer to a case. */
async function verdict(asked: Case, manner: MannerName, readings: Readings): Promise<string> {
  const { result, failure } = await tryCase(correct(manner, readings), asked);
  const accusation = failure?.differences[0] ?? result.reason;
  return accusation === undefined
    ? result.outcome
    : `${asked.id} ${result.outcome}: ${JSON.stringify(accusation)}`;
}

async function conforms({ readings, manner, method, params }: Asked): Promise<void> {
  const asked = { id: "asked", title: "asked", origin: "generated", method, params } as const;
  expect(await verdict(asked, manner, readings)).toBe("passed");
}

/** How a set of readings departs from the default. */
const departure = (departed: Readings): string =>
  OPEN_POINT_IDS.filter((point) => departed[point] !== DEFAULT_READINGS[point])
    .map((point) => `${point}: ${departed[point]}`)
    .join() || "the defaults";

/**
 * Under one departure of `npm test`: what tells readings apart, and a fifth of the other fixed cases,
 * so that each of these is asked under every fifth departure. All of them in a deep run.
 */
const fixedCasesUnder = (index: number): readonly Case[] =>
  FIXED_CASES.filter(
    ({ witnessOf }, place) => IS_DEEP || witnessOf !== undefined || (place + index) % 5 === 0,
  );

/** How a ring opens shows in no method. */
const shows = (departed: Readings): boolean => !departure(departed).startsWith("initial-");

describe.each(
  SINGLE_DEPARTURES.filter(shows).map(
    (readings, index) => [departure(readings), readings, index] as const,
  ),
)("false accusations under %s", (_, readings, index) => {
  it(
    "Knife edges: no correct implementation is accused, whatever its arithmetic",
    holds(askedUnder(readings), conforms, { cases: 25 }),
  );
  it("Knife edges: no fixed case accuses a correct implementation", async () => {
    const one = MANNER_NAMES[index % MANNER_NAMES.length] ?? "float64";
    for (const name of IS_DEEP ? MANNER_NAMES : [one])
      for (const each of fixedCasesUnder(index))
        expect(await verdict(each, name, readings)).toBe("passed");
  });
});

describe("false accusations under any combination of readings", () => {
  it(
    "Knife edges: no correct implementation is accused of any case",
    holds(readings.chain(askedUnder), conforms, { cases: 200 }),
  );
  it(
    "Knife edges: no correct implementation is accused of any quote",
    holds(askedOfPosition, conforms, { cases: 300 }),
  );
  it(
    "Knife edges: no correct implementation is accused where purses are a hair off",
    holds(askedOnEdge, conforms, { cases: 100 }),
  );
  it(
    "Knife edges: no correct implementation is accused of any step of a run",
    holds(fc.oneof(askedOfRun, askedWithin), conforms, { cases: 100 }),
  );
});
