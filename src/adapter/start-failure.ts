import type { FormFault } from "./hello.js";
import type { Implementation, ProtocolBreach } from "./implementation.js";
import type { LaunchFailure, ProcessEnd } from "./pipe.js";

/** What kept an adapter from saying hello. */
export type StartFault =
  | LaunchFailure
  | { readonly kind: "ended"; readonly end: ProcessEnd }
  | { readonly kind: "no-answer"; readonly afterMs: number; readonly unfinished: string }
  | ProtocolBreach
  | { readonly kind: "refused"; readonly code: number; readonly message: string }
  | { readonly kind: "hello-form"; readonly faults: readonly [FormFault, ...FormFault[]] };

/** Why there is no implementation to ask, and what the adapter wrote to standard error. */
export interface StartFailure {
  readonly fault: StartFault;
  readonly stderrTail: string;
}

export type Started =
  | { readonly ok: true; readonly implementation: Implementation }
  | { readonly ok: false; readonly failure: StartFailure };
