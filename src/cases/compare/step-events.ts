import type { WireAnchors, WireSettle } from "../../wire/events.js";
import type { AnsweredEvent } from "../answers.js";
import { fieldDifference, shown, type Difference, type SameNumber } from "./difference.js";
import type { World } from "./world.js";

type Requirements = Difference["requirements"];
type Of<T extends AnsweredEvent["type"]> = Extract<AnsweredEvent, { type: T }>;

/** An issuer pays from its cash at its turn. */
const IN_TURN: Requirements = ["settle/recovery", "settle/issuer-cash"];
const DUE: Requirements = ["settle/due"];

/** Where a settlement differs: who, how much was due, at what recovery, and what each holder got. */
export function settleDifference(
  at: string,
  expected: WireSettle,
  actual: Of<"settle">,
  { world, same }: { readonly world: World; readonly same: SameNumber },
): Difference | undefined {
  const payout = payoutDifference(at, expected, actual, same);
  const recovery: Requirements =
    payout === undefined
      ? ["settle/default-record", "settle/recovery"]
      : ["settle/recovery", "settle/default-record"];
  const fields = [
    ["issuer", false, ...(world.owesNow(actual.issuer) ? IN_TURN : DUE)],
    ["due", true, "settle/due"],
    ["recovery", true, ...recovery],
  ] as const;
  return fieldDifference(at, expected, actual, fields, same) ?? payout;
}

function payoutDifference(
  at: string,
  expected: WireSettle,
  actual: Of<"settle">,
  same: SameNumber,
): Difference | undefined {
  const holders = new Set([...Object.keys(expected.payouts), ...Object.keys(actual.payouts)]);
  for (const holder of holders) {
    const wanted = Object.hasOwn(expected.payouts, holder) ? expected.payouts[holder] : undefined;
    const given = Object.hasOwn(actual.payouts, holder) ? actual.payouts[holder] : undefined;
    if (wanted !== undefined && given !== undefined && same(wanted, given)) continue;
    const texts = { expected: shown(wanted), actual: shown(given) };
    return { at: `${at}/payouts/${holder}`, ...texts, requirements: ["settle/payout"] };
  }
  return undefined;
}

/** Where an anchor update differs. */
export function anchorsDifference(
  at: string,
  expected: WireAnchors,
  actual: Of<"anchors">,
  same: SameNumber,
): Difference | undefined {
  const fields = [
    ["bucket", false, "anchors/locality"],
    ["loss", true, "anchors/loss-rate"],
    ["M", true, "anchors/update"],
    ["O", true, "anchors/update", "outside/min-spread"],
  ] as const;
  return fieldDifference(at, expected, actual, fields, same);
}
