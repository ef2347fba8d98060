import { rational, type Rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { drawnPeriod, type PeriodHappened } from "../../src/reference/ring-methods.js";
import { recordedDraws } from "../../src/draws/seeded.js";
import type { DrawnArrival } from "../../src/draws/draws.js";
import type { RunWorld } from "../arbitraries/run-worlds.js";
import { tapeDraws, type Tape } from "../arbitraries/tapes.js";

/** A period to be run: a world, and the arrivals that its draws come to. */
export interface AskedPeriod {
  readonly world: RunWorld;
  readonly arrivals: readonly DrawnArrival[];
}

/** What the reference answers to a period with forced draws, in exact numbers. */
export function periodOf({ world, arrivals }: AskedPeriod): PeriodHappened {
  const { config, state, readings } = world;
  const reply = answer("run_period", { config, state, arrivals }, { numbers: rational, readings });
  if (reply.kind === "result") return reply.result as PeriodHappened;
  throw new Error(reply.kind === "refused" ? reply.message : "not in set");
}

/** The period that a tape asks for. */
export function askedPeriod(world: RunWorld, told: Tape): AskedPeriod {
  const { draws, arrivals } = recordedDraws<Rational>(tapeDraws(told));
  const { config, state, readings } = world;
  drawnPeriod({ config, state }, { numbers: rational, readings }, draws);
  return { world, arrivals };
}
