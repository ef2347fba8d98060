import type { ConfigDocument } from "../../config/config-document.js";
import type { StateDocument } from "../../config/state-document.js";
import { rational } from "../../numbers/rational.js";
import type { Eligible } from "../../period/3-eligibility.js";
import type { RequirementId } from "../../requirements/statements.js";
import type { Side } from "../../terms/party.js";
import { shown, type Difference } from "./difference.js";

/** Which statement decides whether a trader is in a set: what a wrong membership breaks. */
export type MembershipReason = (side: Side, trader: string) => Difference["requirements"];

/** The deciding statements, read off the state in which the sets are made. */
export function membershipReason(
  { config, state }: { readonly config: ConfigDocument; readonly state: StateDocument },
  period: number,
): MembershipReason {
  const buffer = rational.parse(config.trader_policy.buffer_cash_B);
  return (side, trader) => {
    if (side === "sell") {
      const owns = state.tickets.some(({ owner }) => owner === trader);
      return owns ? ["policy/shortfall", "policy/eligible-to-sell"] : ["policy/eligible-to-sell"];
    }
    const cash = rational.parse(state.cash[trader] ?? "0");
    const owesLater = state.tickets.some(
      ({ issuer, maturity }) => issuer === trader && maturity > period,
    );
    return cash.gt(buffer) && owesLater
      ? ["policy/earliest-liability", "policy/eligible-to-buy"]
      : ["policy/eligible-to-buy"];
  };
}

/** Which traders an answer puts in the wrong set, or in it twice. */
export function eligibilityDifferences(
  at: string,
  expected: Eligible,
  actual: Eligible,
  why: MembershipReason,
): readonly Difference[] {
  return (["sell", "buy"] as const).flatMap((side): readonly Difference[] => {
    const [wanted, given] = [new Set(expected[side]), new Set(actual[side])];
    const wrong = [...new Set([...wanted, ...given])].filter(
      (trader) => wanted.has(trader) !== given.has(trader),
    );
    const texts = { expected: shown([...wanted]), actual: shown(actual[side]) };
    const [trader] = wrong;
    if (trader !== undefined) {
      return [{ at: `${at}/${side}`, ...texts, requirements: why(side, trader) }];
    }
    const twice: RequirementId = `policy/eligible-to-${side}`;
    if (given.size === actual[side].length) return [];
    return [{ at: `${at}/${side}`, ...texts, requirements: [twice] }];
  });
}
