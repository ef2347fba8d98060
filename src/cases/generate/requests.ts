import fc from "fast-check";
import type { Readings } from "../../requirements/open-points.js";
import type { Method } from "../../wire/methods.js";
import { arrivalsFor, type Departure, type Script } from "./arrivals.js";
import { dealerPurchase, purchase, sale } from "./orders.js";
import { anchorUpdate, position, target } from "./positions.js";
import { world } from "./worlds.js";

/** What is asked of an implementation: a method's parameters, as the protocol carries them. */
export type Params = object;

/** Remaining periods that the methods turn on, at the ranges that configurations use. */
const TAUS = {
  /** One period before the boundaries. */
  crossing: [4, 9, 2, 4, 9, 1],
  due: [0, 0, 0, 1, 2, 5],
  period: [1, 1, 1, 2, 3, 4, 9, 6],
  /** With next to nothing in short, so that buyers come to mid and long. */
  far: [1, 1, 4, 6, 8, 9, 10, 12],
} as const;

const periodWorld = fc.oneof(
  { weight: 3, arbitrary: world(1, TAUS.period) },
  { weight: 1, arbitrary: world(1, TAUS.far) },
);
const departure: fc.Arbitrary<Departure | undefined> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.record({ at: fc.nat(2), trader: fc.nat(7) }) },
);
const late = fc.record({ prefer: fc.constantFrom("sell", "buy"), trader: fc.nat(5) });
const script: fc.Arbitrary<Script> = fc.record({
  seed: fc.nat(999),
  departure,
  surplus: fc.array(late, { maxLength: 2 }),
});

/**
 * Requests for a method, on what the specification turns on.
 *
 * @param readings - forced draws are such as these readings could draw
 */
export function requests(method: Method, readings: Readings): fc.Arbitrary<Params> {
  switch (method) {
    case "quote":
      return position;
    case "initialize_dealer":
      return target;
    case "update_anchors":
      return anchorUpdate;
    case "advance":
      return world(1, TAUS.crossing);
    case "eligibility":
    case "settle":
      return world(0, TAUS.due);
    case "sell":
      return sale;
    case "buy":
      return fc.oneof(
        { weight: 4, arbitrary: purchase(readings) },
        { weight: 1, arbitrary: dealerPurchase },
      );
    case "run_period":
      return fc
        .record({ world: periodWorld, script })
        .map(({ world, script }) => ({ ...world, arrivals: arrivalsFor(world, readings, script) }));
  }
}
