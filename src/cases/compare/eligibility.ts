import type { Eligible } from "../../period/3-eligibility.js";
import type { RequirementId } from "../../requirements/statements.js";
import type { WorldParams } from "../generate/worlds.js";
import { shown, type Difference } from "./difference.js";
import { membershipBreaks } from "./membership.js";

/**
 * Which traders an answer puts in the wrong set, or in it twice.
 *
 * @param period - in which the sets are made
 */
export function eligibilityDifferences(
  at: string,
  expected: Eligible,
  actual: Eligible,
  { params, period }: { readonly params: WorldParams; readonly period: number },
): readonly Difference[] {
  return (["sell", "buy"] as const).flatMap((side): readonly Difference[] => {
    const [wanted, given] = [new Set(expected[side]), new Set(actual[side])];
    const wrong = [...new Set([...wanted, ...given])].filter(
      (trader) => wanted.has(trader) !== given.has(trader),
    );
    const texts = { expected: shown([...wanted]), actual: shown(actual[side]) };
    const [trader] = wrong;
    if (trader !== undefined) {
      const requirements = membershipBreaks(params, period, side, actual[side], trader);
      return [{ at: `${at}/${side}`, ...texts, requirements }];
    }
    const twice: RequirementId = `policy/eligible-to-${side}`;
    if (given.size === actual[side].length) return [];
    return [{ at: `${at}/${side}`, ...texts, requirements: [twice] }];
  });
}
