import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showViolation } from "../../src/checks/violation.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import type { Ring } from "../../src/ring/ring.js";
import { Observed, sequence, StepCommand, type Phase, type Step } from "../arbitraries/commands.js";
import { worldWithin, type RunWorld } from "../arbitraries/run-worlds.js";
import { holds } from "../holds.js";
import { equal } from "./relations.js";

interface Lived {
  readonly world: RunWorld;
  readonly steps: Iterable<fc.Command<Phase, Observed>>;
}

const lived: fc.Arbitrary<Lived> = fc.record({ world: worldWithin, steps: sequence });

const toJson = ({ world, steps }: Lived): unknown => ({
  world,
  steps: Array.from(steps, (step) => JSON.parse(String(step)) as Step),
});

function fromJson(json: unknown): Lived {
  const { world, steps } = json as { world: RunWorld; steps: readonly Step[] };
  return { world, steps: steps.map((step) => new StepCommand(step)) };
}

/** The ring after all steps, with everything that was observed on the way. */
function outcome({ world, steps }: Lived): Observed {
  const ring = new Observed(world);
  const model: Phase = { done: "nothing" };
  fc.modelRun(() => ({ model, real: ring }), steps);
  return ring;
}

const law = (claim: (ring: Observed, world: RunWorld) => void) =>
  holds(lived, (given) => claim(outcome(given), given.world), {
    cases: 70,
    written: toJson,
    read: fromJson,
  });

const totalCash = (ring: Ring<Rational>) =>
  ring.parties.reduce((total, party) => total.add(ring.cash(party)), rational.ratio(0));

describe("sequences of events in any legal order", () => {
  it(
    "C1, C2, C3, C4, C5, C6: hold after every event, and at every checkpoint",
    law(({ violations }) => {
      expect(violations.map(showViolation)).toEqual([]);
    }),
  );
  it(
    "C1: cash is neither made nor lost, and of the tickets only settled ones are gone",
    law(({ ledger: { ring }, entries }, { state }) => {
      const before = Object.values(state.cash).map(rational.parse);
      const opening = before.reduce((total, cash) => total.add(cash), rational.ratio(0));
      equal("Σ C", totalCash(ring), opening);
      const settled = entries.flatMap(({ event }) =>
        event.kind === "settlement"
          ? event.payouts.flatMap(({ tickets }) => tickets.map(({ id }) => id))
          : [],
      );
      const ids = [...settled, ...Array.from(ring.tickets(), ({ id }) => id)];
      expect(ids.sort()).toEqual(state.tickets.map(({ id }) => id).sort());
    }),
  );
});
