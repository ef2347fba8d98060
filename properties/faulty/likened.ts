import { readFileSync } from "node:fs";
import type { Case } from "../../src/cases/case.js";
import { shippedFaults } from "../../src/cli/known-faults.js";
import { likeness } from "../../src/conformance/likeness.js";
import { fingerprintOf } from "./fingerprints.js";

/** The faults as they ship. */
export const SHIPPED = shippedFaults({
  read: (path) => readFileSync(path, "utf8"),
  ownFile: (path) => path,
});

/** The planted faults, by their names, that an implementation is likened to by these cases. */
export async function likened(
  command: readonly string[],
  cases: readonly Case[],
): Promise<readonly (readonly string[])[]> {
  const { failed } = await fingerprintOf(command, cases, Infinity);
  const decided = new Set(cases.map(({ id }) => id));
  return likeness({ decided, failed }, SHIPPED).map(({ names }) => names);
}
