import type { Reply } from "../../reference/answer.js";
import type { RequirementId } from "../../requirements/statements.js";
import type { Side } from "../../terms/party.js";
import type { Answered } from "../answers.js";
import type { Difference } from "./difference.js";

/** A refusal as it was heard. */
export interface Refusal {
  readonly kind: "refused";
  readonly message: string;
  readonly data?: unknown;
}

/** How a reply that is not a result is put to the implementation's developer. */
const refusalText = (reply: Reply): string =>
  reply.kind === "not-in-set" ? `rejected: not in the ${reply.side} set` : "refused";

/** The side an implementation missed a trader in, where it said so. */
export function missedIn({ data }: Refusal): Side | undefined {
  const side = (data as { readonly not_in_set?: unknown } | null | undefined)?.not_in_set;
  return side === "sell" || side === "buy" ? side : undefined;
}

/** What a result breaks where a trader should have been missed in a set. */
function intruderBreaks({ events }: Answered<"run_period">): Difference["requirements"] {
  const trades = events.flatMap((event) =>
    event.type === "sell" || event.type === "buy" ? [`${event.type} ${event.trader}`] : [],
  );
  const isTwice = new Set(trades).size < trades.length;
  return isTwice ? ["flow/once-per-side"] : ["policy/snapshot", "flow/uniform", "flow/fallback"];
}

/**
 * Where one side refused and the other did not, or for another reason.
 *
 * @param shows - what the request puts to the test: what a plain refusal breaks
 */
export function refusalDifferences(
  shows: Difference["requirements"],
  expected: Reply,
  heard: { readonly kind: "result"; readonly result: Answered } | Refusal,
): readonly Difference[] {
  const differs = (actual: string, requirements: readonly [RequirementId, ...RequirementId[]]) => {
    const wanted = expected.kind === "result" ? "a result" : refusalText(expected);
    return [{ at: "/", expected: wanted, actual, requirements }];
  };
  if (heard.kind === "result") {
    const isIntruder = expected.kind === "not-in-set";
    return differs(
      "a result",
      isIntruder ? intruderBreaks(heard.result as Answered<"run_period">) : shows,
    );
  }
  const side = missedIn(heard);
  if (expected.kind === "result") {
    const breaks: Difference["requirements"] =
      side === undefined ? shows : [`policy/eligible-to-${side}`, "flow/fallback"];
    return differs(`refused: ${heard.message}`, breaks);
  }
  if (expected.kind !== "not-in-set" || side === undefined || side === expected.side) return [];
  return differs(`rejected: not in the ${side} set`, ["flow/fallback"]);
}
