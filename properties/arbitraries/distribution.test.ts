import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../src/numbers/rational.js";
import { period } from "../../src/period/run.js";
import { SEED } from "../runs.js";
import { PERIOD_KINDS } from "./period-kinds.js";
import { positionKinds } from "./position-kinds.js";
import { position } from "./positions.js";
import { opened, worldBefore } from "./run-worlds.js";
import { tape, tapeDraws } from "./tapes.js";

/** Of a thousand positions so many at least lie there. */
const POSITION_FLOORS: Readonly<Record<string, number>> = {
  "in the Guard": 80,
  "at M = M_min exactly": 40,
  "V/M an integer": 50,
  "one trade from an up-jump": 100,
  "one trade from a down-jump": 100,
  "x = 0": 100,
  "x = X*": 80,
  "cash test binding": 15,
  "bid floor binding": 30,
  "S ≠ 1": 250,
  overdrawn: 20,
};

/** Of a thousand periods so many at least have it. */
const PERIOD_FLOORS: Readonly<Record<string, number>> = {
  "a fallback": 200,
  "a retention": 200,
  "an interior SELL": 25,
  "an interior BUY": 100,
  "a SELL passed through": 50,
  "a BUY passed through": 60,
  "a partial default": 150,
  "a total default": 50,
  "several issuers defaulting on several kinds of holder": 20,
  "a dealer's ticket rebucketed": 150,
  "a VBT's ticket rebucketed": 150,
  "a trader's ticket rebucketed": 150,
  "an overdraft": 50,
  "anchors below the Guard": 100,
  "a crossed inside market": 20,
};

/** Kinds that are rarer among the values than their floor says, with how many of a thousand there are. */
function missed(
  floors: Readonly<Record<string, number>>,
  kinds: readonly (readonly string[])[],
): readonly string[] {
  const share = (kind: string) =>
    (1000 * kinds.filter((each) => each.includes(kind)).length) / kinds.length;
  return Object.entries(floors).flatMap(([kind, floor]) =>
    share(kind) < floor ? [`${kind}: ${share(kind)} of 1000, not ${floor}`] : [],
  );
}

describe("distribution floors", () => {
  it("kernel/guard: positions lie often enough where the specification turns", () => {
    const kinds = fc.sample(position, { seed: SEED, numRuns: 1500 }).map(positionKinds);
    expect(missed(POSITION_FLOORS, kinds)).toEqual([]);
  });

  it("flow/fallback: periods have everything in them that the specification has words for", () => {
    const runs = fc.sample(fc.tuple(worldBefore, tape(16)), { seed: SEED, numRuns: 600 });
    const kinds = runs.map(([world, told]) => {
      const entries = [...period(opened(world, rational), tapeDraws(told))];
      return PERIOD_KINDS.filter(([, happens]) => happens(entries)).map(([kind]) => kind);
    });
    expect(Object.keys(PERIOD_FLOORS)).toEqual(PERIOD_KINDS.map(([kind]) => kind));
    expect(missed(PERIOD_FLOORS, kinds)).toEqual([]);
  });
});
