import { NotInSet } from "../draws/scripted.js";
import type { Num } from "../numbers/num.js";
import type { Method } from "../wire/methods.js";
import { initializeDealer, quote, updateAnchors } from "./kernel-methods.js";
import type { Interpretation } from "./interpretation.js";
import { advance, buy, eligibility, runPeriod, sell, settlePeriod } from "./ring-methods.js";
import { Refused } from "./refused.js";

/** What the reference says to a request: a result, or why it refuses. */
export type Reply =
  | { readonly kind: "result"; readonly result: object }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "not-in-set"; readonly side: "sell" | "buy" };

type Answers<N extends Num<N>> = Record<
  Method,
  (params: unknown, interpretation: Interpretation<N>) => object
>;

const answers = <N extends Num<N>>(): Answers<N> => ({
  quote,
  initialize_dealer: initializeDealer,
  update_anchors: updateAnchors,
  advance,
  eligibility,
  sell,
  buy,
  settle: settlePeriod,
  run_period: runPeriod,
});

/**
 * The specification as an implementation of the protocol: any method, in any arithmetic and under
 * any readings. Pure: the same request, the same answer.
 */
export function answer<N extends Num<N>>(
  method: Method,
  params: unknown,
  interpretation: Interpretation<N>,
): Reply {
  try {
    return { kind: "result", result: answers<N>()[method](params, interpretation) };
  } catch (cause) {
    if (cause instanceof Refused) return { kind: "refused", message: cause.message };
    if (cause instanceof NotInSet) return { kind: "not-in-set", side: cause.side };
    throw cause;
  }
}
