import fc from "fast-check";
import type { Readings } from "../../requirements/open-points.js";
import { BUCKETS } from "../../terms/bucket.js";
import type { Method } from "../../wire/methods.js";
import { arrivalsFor, type Departure } from "./arrivals.js";
import { anchorUpdate, position, target } from "./positions.js";
import { world, type WorldParams } from "./worlds.js";

/** What is asked of an implementation: a method's parameters, as the protocol carries them. */
export type Params = object;

const tradersOf = ({ state }: WorldParams): readonly string[] =>
  Object.keys(state.cash).filter((party) => !party.includes(":"));

/** One of the ring's traders orders. */
const order = fc.tuple(world(0), fc.nat(5)).map(([params, pick]) => {
  const traders = tradersOf(params);
  return { ...params, trader: traders[pick % traders.length] };
});

/** Another bucket's dealer buys. */
const dealerOrder = fc
  .record({ world: world(0), home: fc.nat(2), step: fc.integer({ min: 1, max: 2 }) })
  .map(({ world, home, step }) => ({
    ...world,
    trader: `dealer:${BUCKETS[home]}`,
    bucket: BUCKETS[(home + step) % BUCKETS.length],
  }));

const departure: fc.Arbitrary<Departure | undefined> = fc.option(
  fc.record({ at: fc.nat(3), trader: fc.nat(5) }),
  { nil: undefined, freq: 4 },
);

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
      return world(1);
    case "eligibility":
    case "settle":
      return world(0);
    case "sell":
      return order;
    case "buy":
      return fc.oneof({ weight: 4, arbitrary: order }, { weight: 1, arbitrary: dealerOrder });
    case "run_period":
      return fc
        .record({ world: world(1), seed: fc.nat(999), departure })
        .map(({ world, ...script }) => ({
          ...world,
          arrivals: arrivalsFor(world, readings, script),
        }));
  }
}
