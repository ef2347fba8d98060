import { printable } from "./printable.js";
import type { Recording } from "./recording.js";

/** What all the findings of a run look like together, a line each: rounding, or a planted fault. */
export function likenessLines({ end, start }: Recording): readonly string[] {
  const { behavesLike = [], rightPlaces } = end;
  const { arithmetic } = start.implementation;
  const asked = arithmetic === "exact" ? "exact numbers, as it declares" : "1e-10";
  const rounded =
    rightPlaces === undefined
      ? []
      : [
          `all differences are within 1e-${rightPlaces}: this looks like rounding to ${rightPlaces + 1} or ${rightPlaces + 2} digits, not like a wrong formula; the protocol asks for ${asked}`,
        ];
  const likened = behavesLike.map(({ faults, requirement, like }, place) => {
    const also = place === 0 ? "" : "and ";
    return printable(`${also}behaves like: ${like} (${requirement}; ${faults.join(" or ")})`);
  });
  return [...rounded, ...likened];
}
