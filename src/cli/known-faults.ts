import type { KnownFault } from "../conformance/likeness.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Shell } from "./shell.js";

const FILE = "adapters/python/fingerprints.json";
const LARGEST_FILE = 4 * 1024 * 1024;

interface FaultDocument {
  readonly names: readonly [string, ...string[]];
  readonly requirement: RequirementId;
  readonly like: string;
  readonly asked: number;
  /** By the case's place. */
  readonly failed: Readonly<Record<string, string>>;
}

/** The planted faults that ship with the suite, with what each gets wrong; `npm run faults` writes them. */
export function shippedFaults(shell: Pick<Shell, "read" | "ownFile">): readonly KnownFault[] {
  const text = shell.read(shell.ownFile(FILE), LARGEST_FILE);
  const { faults } = JSON.parse(text) as { readonly faults: readonly FaultDocument[] };
  return faults.map(({ failed, ...fault }) => ({
    ...fault,
    failed: new Map(Object.entries(failed).map(([place, trait]) => [Number(place), trait])),
  }));
}
