import type { InputIssue, Parsed } from "../errors.js";

/** A request that the protocol answers −32602. */
export class Refused extends Error {}

/** The value that was read, or a refusal that names the first thing wrong with it. */
export function accepted<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  const [{ where, expected, found }]: readonly [InputIssue, ...unknown[]] = parsed.issues;
  throw new Refused(`${where}: expected ${expected}, found ${found}`);
}
