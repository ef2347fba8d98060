import type { RequirementId } from "../requirements/statements.js";
import type { Method } from "../wire/methods.js";

/** What each method is there for, the first that a request shows coming first. */
const HEART: Readonly<Record<Method, readonly RequirementId[]>> = {
  quote: ["kernel/capacity", "kernel/guard"],
  initialize_dealer: ["init/target"],
  update_anchors: ["anchors/update"],
  advance: ["rebucket/dealer", "rebucket/vbt", "rebucket/trader", "maturity/tau"],
  eligibility: ["model/trader"],
  sell: ["trade/sell-interior", "trade/sell-pass-through", "policy/choose-ticket"],
  buy: ["trade/buy-interior", "trade/buy-pass-through", "policy/choose-bucket"],
  settle: ["settle/payout", "anchors/loss-rate"],
  run_period: ["flow/arrivals", "maturity/tau"],
};

/** What a request shows, what its method is there for first: the likeliest place for an implementation to break. */
export function fromTheHeart(
  method: Method,
  shows: readonly [RequirementId, ...RequirementId[]],
): readonly [RequirementId, ...RequirementId[]] {
  const heart = HEART[method].find((requirement) => shows.includes(requirement));
  if (heart === undefined) return shows;
  return [heart, ...shows.filter((requirement) => requirement !== heart)];
}
