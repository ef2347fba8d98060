import { NotInSet } from "../draws/scripted.js";
import type { Num } from "../numbers/num.js";
import type { Method } from "../wire/methods.js";
import { initializeDealer, quote, updateAnchors } from "./kernel-methods.js";
import type { Answering, Interpretation } from "./interpretation.js";
import { advance, buy, eligibility, runPeriod, sell, settlePeriod } from "./ring-methods.js";
import { Refused } from "./refused.js";

/** What the reference says to a request: a result, or why it refuses. */
export type Reply =
  | { readonly kind: "result"; readonly result: object }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "not-in-set"; readonly side: "sell" | "buy" };

/** Each method: reads a request's parameters, and answers it under any interpretation. */
const METHODS: Readonly<Record<Method, (params: unknown) => Answering<object>>> = {
  quote: (params) => (by) => quote(params, by),
  initialize_dealer: (params) => (by) => initializeDealer(params, by),
  update_anchors: (params) => (by) => updateAnchors(params, by),
  advance,
  eligibility,
  sell,
  buy,
  settle: settlePeriod,
  run_period: runPeriod,
};

function refusal(cause: unknown): Reply {
  if (cause instanceof Refused) return { kind: "refused", message: cause.message };
  if (cause instanceof NotInSet) return { kind: "not-in-set", side: cause.side };
  throw cause;
}

/** What the specification says to a request under each interpretation; the request is read once. */
export function replies(
  method: Method,
  params: unknown,
): <N extends Num<N>>(by: Interpretation<N>) => Reply {
  let answering: Answering<object>;
  try {
    answering = METHODS[method](params);
  } catch (cause) {
    const refused = refusal(cause);
    return () => refused;
  }
  return (by) => {
    try {
      return { kind: "result", result: answering(by) };
    } catch (cause) {
      return refusal(cause);
    }
  };
}

/**
 * The specification as an implementation of the protocol: any method, in any arithmetic and under
 * any readings. Pure: the same request, the same answer.
 */
export const answer = <N extends Num<N>>(
  method: Method,
  params: unknown,
  by: Interpretation<N>,
): Reply => replies(method, params)(by);
