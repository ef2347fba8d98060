import { placesOf, type Measured } from "../conformance/fingerprint.js";
import type { KnownFaults } from "../conformance/likeness.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Shell } from "./shell.js";

const FILE = "adapters/python/fingerprints.json";
const LARGEST_FILE = 4 * 1024 * 1024;

interface FaultDocument {
  readonly names: readonly [string, ...string[]];
  readonly requirement: RequirementId;
  readonly like: string;
  readonly asked: number;
  /** By the case's id. */
  readonly failed: Readonly<Record<string, string>>;
}

/** The cases that were asked, and the faults. */
interface FaultsDocument extends Measured {
  readonly faults: readonly FaultDocument[];
}

/** The planted faults that ship with the suite, with what each gets wrong; `npm run faults` writes them. */
export function shippedFaults(shell: Pick<Shell, "read" | "ownFile">): KnownFaults {
  const text = shell.read(shell.ownFile(FILE), LARGEST_FILE);
  const { faults, ...measured } = JSON.parse(text) as FaultsDocument;
  return {
    places: placesOf(measured),
    faults: faults.map(({ failed, ...fault }) => ({
      ...fault,
      failed: new Map(Object.entries(failed)),
    })),
  };
}
