import { parsePosition, type Position, type PositionTexts } from "../../src/explore/position.js";

/** A position from its texts, which must be right. */
export function at(texts: Partial<PositionTexts>): Position {
  const parsed = parsePosition(texts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** Example 12, up: a = 2, C = 1.97, M = 1, O = 0.30. */
export const EXAMPLE_12_UP: Partial<PositionTexts> = { M: "1", O: "0.30", a: "2", C: "1.97" };
/** Example 12, down: a = 4, C = 0.02. */
export const EXAMPLE_12_DOWN: Partial<PositionTexts> = { M: "1", O: "0.30", a: "4", C: "0.02" };
/** Example 8: the Guard. */
export const EXAMPLE_8: Partial<PositionTexts> = { M: "0.01", O: "0.01", a: "3", C: "2" };
