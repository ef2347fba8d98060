import type { Recording } from "./recording.js";

/** What the verdict allows, a line for each method: sides taken on knife edges as no rounding does. */
export const leaningLines = ({ end: { leanings = [] } }: Recording): readonly string[] =>
  leanings.map(
    ({ method, edges, neighbours, requirement, ties, turned }) =>
      `warning: ${method} takes the other side of ${neighbours} of ${edges} knife edges, and of ${turned} of ${ties} on which both sides are equal: more than rounding does, though the verdict allows it; the comparison itself seems to be another one than specified (${requirement})`,
  );
