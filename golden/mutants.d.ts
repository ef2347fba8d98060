import type { Reply } from "../src/reference/answer.js";
import type { Readings } from "../src/requirements/open-points.js";
import type { Method } from "../src/wire/methods.js";

interface Mutant {
  readonly id: string;
  /** File, what stood there, what stands there now; the same whatever lines are added above. */
  readonly name: string;
}

export interface MutatedReference {
  readonly mutants: readonly Mutant[];
  /** What the reference with one mutant awake says, or with none. @throws what the mutant throws */
  readonly answer: (
    mutant: string | undefined,
    method: Method,
    params: object,
    readings: Readings,
  ) => Reply;
}

/** @param rooms - folders of src, each of whose files is mutated */
export declare function mutatedReference(rooms: readonly string[]): Promise<MutatedReference>;
