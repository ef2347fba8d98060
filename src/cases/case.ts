import { decimal } from "../numbers/decimal.js";
import type { OpenPoint } from "../requirements/open-points.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Method } from "../wire/methods.js";

/** Where a case comes from. */
export type Origin = "example" | "witness" | "ruling" | "refusal" | "generated";

/** One thing asked of an implementation. */
export interface Case {
  /** Names the case for good: the same id, the same request. */
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
  readonly method: Method;
  readonly params: object;
  /** Of a refusal: what accepting the input breaks. */
  readonly refusalOf?: readonly [RequirementId, ...RequirementId[]];
  /** Of a witness: the open point whose readings it tells apart. */
  readonly witnessOf?: OpenPoint;
}

/** With a positive denominator: what is malformed goes as it is, to be refused. */
const RATIO = /^-?\d+\/\d*[1-9]\d*$/;
const SENT_DIGITS = decimal(30);

/**
 * The parameters as they are sent: to an adapter that takes no ratios, a value that is no finite
 * decimal goes rounded half-even to 30 digits. What the specification says is worked out from the
 * values as sent.
 */
export function asSent(params: object, ratios: boolean): { params: object; rounded: boolean } {
  if (ratios) return { params, rounded: false };
  const text = JSON.stringify(params);
  const sent = JSON.stringify(params, (_key, value: unknown) =>
    typeof value === "string" && RATIO.test(value)
      ? SENT_DIGITS.show(SENT_DIGITS.parse(value))
      : value,
  );
  const rounded = sent !== text;
  return { params: rounded ? (JSON.parse(sent) as object) : params, rounded };
}
