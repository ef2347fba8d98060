import type { Arithmetic } from "../numbers/num.js";
import type { Readings } from "../requirements/open-points.js";
import type { Method } from "../wire/methods.js";
import type { ProcessEnd } from "./pipe.js";
import type { BrokenRule } from "./protocol-rule.js";
import type { TranscriptLine } from "./transcript.js";

/** Who an implementation is, what it offers and how it reads the open points. */
export interface Hello {
  readonly protocol: 1;
  readonly name: string;
  readonly version: string;
  readonly language?: string;
  readonly arithmetic: Arithmetic;
  /** Whether requests may hold exact ratios. */
  readonly ratios: boolean;
  /** In the order of the protocol. */
  readonly methods: readonly Method[];
  /** Names it listed that are no method of the protocol: never asked, worth a warning. */
  readonly unknownMethods: readonly string[];
  /** Every open point; the default where nothing was declared. */
  readonly readings: Readings;
  readonly declaredReadings: Partial<Readings>;
  /** Requests that may be unanswered at once, at least 1 and at most 64. */
  readonly maxInFlight: number;
}

/** No answer came, alone and in a new process too. */
export interface TimedOut {
  readonly kind: "timeout";
  readonly afterMs: number;
  /** The beginning of a line that came without its end; else empty. */
  readonly unfinished: string;
  readonly stderrTail: string;
}

/** The process ended over this request. */
export interface Crashed {
  readonly kind: "crash";
  readonly end: ProcessEnd;
  readonly stderrTail: string;
}

/** A rule of the protocol was broken, and by whom. */
export interface ProtocolBreach extends BrokenRule {
  readonly kind: "protocol";
  readonly side: "adapter";
}

/** Not the answer but what became of the process: each of them ends it. */
export type Fault = TimedOut | Crashed | ProtocolBreach;

/** What came of one request. */
export type Answer =
  | { readonly kind: "result"; readonly result: unknown }
  /** The input is refused: −32602, or 1 `rejected`. */
  | {
      readonly kind: "refused";
      readonly code: -32602 | 1;
      readonly message: string;
      readonly data?: unknown;
    }
  /** The adapter cannot express this case. */
  | { readonly kind: "skipped"; readonly reason: string }
  /** The method is not offered: −32601. */
  | { readonly kind: "unsupported" }
  /** The implementation failed: −32603 or any other error. */
  | { readonly kind: "broke"; readonly code: number; readonly message: string }
  | Fault
  /** It was never asked, or never to the end. */
  | { readonly kind: "not-run"; readonly why: string };

/** A process that was given up or ended by itself, whether or not a request can be blamed for it. */
export interface Incident {
  readonly fault: Fault;
  /** The methods of the requests that had no answer then, the oldest first. */
  readonly unanswered: readonly string[];
  readonly stderrTail: string;
}

/** What a report tells of the dealings with an implementation, apart from the answers. */
export interface Dealings {
  readonly restarts: number;
  /** Requests sent, repeated ones included, `hello` not. */
  readonly requests: number;
  readonly incidents: readonly Incident[];
  /** The last lines sent and received, the oldest first, each at most 200 characters. */
  readonly transcript: readonly TranscriptLine[];
  /** The end of what the last process wrote to standard error. */
  readonly stderrTail: string;
}

/** Something that can be put to the test, behind a pipe or in this process. */
export interface Implementation {
  readonly hello: Hello;
  readonly dealings: Dealings;
  /** Never rejects for what the implementation does: that is the answer. */
  ask(method: Method, params: object): Promise<Answer>;
  /** What is unanswered becomes not-run. Afterwards nothing of the implementation is left running. */
  close(): Promise<void>;
}
