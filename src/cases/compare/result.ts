import type { ConfigDocument } from "../../config/config-document.js";
import type { StateDocument } from "../../config/state-document.js";
import type { Eligible } from "../../period/3-eligibility.js";
import type { Happened, PeriodHappened, Settled } from "../../reference/ring-methods.js";
import type { RequirementId } from "../../requirements/statements.js";
import { BUCKETS } from "../../terms/bucket.js";
import type { Method } from "../../wire/methods.js";
import type { WireInitialDealer, WireQuotes } from "../../wire/quotes.js";
import type { Answered } from "../answers.js";
import { shown, type AnsweredNumber, type Difference, type SameNumber } from "./difference.js";
import { eligibilityDifferences } from "./eligibility.js";
import { eventDifferences } from "./events.js";
import { quoteDifferences } from "./quote.js";
import { stateDifferences } from "./state.js";
import { World } from "./world.js";

interface WorldParams {
  readonly config: ConfigDocument;
  readonly state: StateDocument;
}

/** Flat results of numbers, field by field: what each shows. */
function fieldDifferences<F extends string>(
  expected: Readonly<Record<F, AnsweredNumber>>,
  actual: Readonly<Record<F, AnsweredNumber>>,
  shows: Readonly<Record<F, RequirementId>>,
  same: SameNumber,
): readonly Difference[] {
  return (Object.keys(shows) as F[]).flatMap((field): readonly Difference[] => {
    const [wanted, given] = [String(expected[field]), actual[field]];
    if (same(wanted, given)) return [];
    return [
      { at: `/${field}`, expected: wanted, actual: shown(given), requirements: [shows[field]] },
    ];
  });
}

const OF_DEALER = {
  x: "init/target",
  a: "init/target",
  C: "init/target",
  X_star: "init/target",
  lambda: "init/target",
  I: "init/target",
} as const;

function anchorsDifferences(
  params: { readonly O_min: string },
  expected: Readonly<Record<"M" | "O" | "A" | "B", string>>,
  actual: Answered<"update_anchors">,
  same: SameNumber,
): readonly Difference[] {
  const { O_min } = params;
  const atLeastSpread = same(expected.O, O_min) || same(O_min, actual.O);
  const floored = same("0", expected.B) || same("0", actual.B) || expected.B.startsWith("-");
  const askFloored = expected.A.startsWith("-") && same("0", actual.A);
  const shows = {
    M: "anchors/update",
    O: atLeastSpread ? "outside/min-spread" : "anchors/update",
    A: askFloored ? "outside/bid-floor" : "outside/quotes",
    B: floored ? "outside/bid-floor" : "outside/quotes",
  } as const;
  return fieldDifferences(expected, actual, shows, same);
}

/** What goes wrong before the sets are made. */
const STEP_1 = /(maturity|rebucket)\//;

/** Whether a difference of the state has no event to blame: the clock, or anchors that moved untold. */
const driftIn =
  ({ events }: Answered<"advance">) =>
  ({ at, requirements: [broken] }: Difference): boolean =>
    at === "/state/period" ||
    (broken === "anchors/timing" && !events.some(({ type }) => type === "anchors"));

/** Where events and the state they left differ. */
export function happenedDifferences(
  params: WorldParams,
  expected: Happened,
  actual: Answered<"advance">,
  same: SameNumber,
): readonly Difference[] {
  const world = new World(params.config, params.state);
  const events = [...eventDifferences(expected.events, actual.events, world, same)];
  const states = stateDifferences(expected.state, actual.state, expected.events, same);
  const isCause = driftIn(actual);
  const causes = events.length > 0 ? states.filter(isCause) : [];
  return [...causes, ...events, ...states.filter((each) => !causes.includes(each))];
}

/** Loss rates; every ticket that matures was in short, so that the others' are 0. */
function lossDifferences(
  expected: Settled["loss"],
  actual: Answered<"settle">["loss"],
  same: SameNumber,
): readonly Difference[] {
  return BUCKETS.flatMap((bucket): readonly Difference[] => {
    const [wanted, given] = [expected[bucket], actual[bucket]];
    if (same(wanted, given)) return [];
    const texts = { expected: wanted, actual: shown(given) };
    const requirements: Difference["requirements"] =
      bucket === "short" ? ["anchors/loss-rate"] : ["anchors/locality", "anchors/loss-rate"];
    return [{ at: `/loss/${bucket}`, ...texts, requirements }];
  });
}

function stopDifferences(
  expected: PeriodHappened,
  actual: Answered<"run_period">,
): readonly Difference[] {
  if ((actual.stopped ?? false) === expected.stopped) return [];
  const texts = { expected: shown(expected.stopped), actual: shown(actual.stopped) };
  return [{ at: "/stopped", ...texts, requirements: ["settle/continue"] }];
}

function periodDifferences(
  params: WorldParams,
  expected: PeriodHappened,
  actual: Answered<"run_period">,
  same: SameNumber,
): readonly Difference[] {
  const happened = happenedDifferences(params, expected, actual, same);
  const isDrift = driftIn(actual);
  const isStep1 = (each: Difference) =>
    isDrift(each) || (STEP_1.test(each.requirements[0]) && each.at.startsWith("/events"));
  const sets = eligibilityDifferences("/eligible", expected.eligible, actual.eligible, {
    params,
    period: params.state.period + 1,
  });
  const stopped = stopDifferences(expected, actual);
  return [
    ...happened.filter(isStep1),
    ...sets,
    ...happened.filter((difference) => !isStep1(difference)),
    ...stopped,
  ];
}

/**
 * Where a result differs from what the specification says, causes before what follows from them.
 *
 * @param params - of the request, as sent
 * @param actual - of the form that the protocol gives the method's result
 */
export function resultDifferences(
  method: Method,
  params: object,
  expected: object,
  actual: Answered,
  same: SameNumber,
): readonly Difference[] {
  const world = params as WorldParams;
  switch (method) {
    case "quote":
      return quoteDifferences(expected as WireQuotes, actual as Answered<"quote">, same);
    case "initialize_dealer": {
      const given = actual as Answered<"initialize_dealer">;
      return fieldDifferences(expected as WireInitialDealer, given, OF_DEALER, same);
    }
    case "update_anchors": {
      const anchors = expected as Readonly<Record<"M" | "O" | "A" | "B", string>>;
      const given = actual as Answered<"update_anchors">;
      return anchorsDifferences(params as { readonly O_min: string }, anchors, given, same);
    }
    case "eligibility": {
      const by = { params: world, period: world.state.period };
      return eligibilityDifferences("", expected as Eligible, actual as Eligible, by);
    }
    case "advance":
    case "sell":
    case "buy":
      return happenedDifferences(world, expected as Happened, actual as Answered<"sell">, same);
    case "settle": {
      const [wanted, given] = [expected as Settled, actual as Answered<"settle">];
      const happened = happenedDifferences(world, wanted, given, same);
      return [...happened, ...lossDifferences(wanted.loss, given.loss, same)];
    }
    case "run_period": {
      const given = actual as Answered<"run_period">;
      return periodDifferences(world, expected as PeriodHappened, given, same);
    }
  }
}
