import type { Moment } from "../../src/explore/play/moment.js";
import type { Overview } from "../../src/explore/play/overview.js";
import type { MomentAsked } from "../../src/explore/play/world.js";
import type { InputIssue } from "../../src/errors.js";

/** What the page asks of the worker that plays a run. */
export type Ask =
  | { readonly ask: "open"; readonly name: string; readonly file: Blob }
  | { readonly ask: "moment"; readonly place: number; readonly asked: MomentAsked }
  | { readonly ask: "trace" };

/** A run that is open. */
export interface About {
  readonly from: "trace" | "run file";
  /** Who recorded it. */
  readonly name: string;
  readonly arithmetic: string;
  /** Readings that are not the defaults, as `point = reading`. */
  readonly readings: readonly string[];
  readonly traders: number;
  readonly tickets: number;
  /** Lines that are played, and lines behind the last whole period, which are not. */
  readonly places: number;
  readonly unfinished: number;
  /** What every position of the run shares, as the ladder's view names it. */
  readonly rules: Readonly<Record<string, string>>;
  /** The place of each period's last line, in order, and the number of the first period. */
  readonly ends: Int32Array;
  readonly firstPeriod: number;
}

/** What the worker says. */
export type Said =
  | { readonly said: "lines"; readonly lines: number }
  | { readonly said: "opened"; readonly about: About }
  | { readonly said: "refused"; readonly issues: readonly [InputIssue, ...InputIssue[]] }
  | { readonly said: "moment"; readonly moment: Moment }
  /** A long period is being played before its moments can be shown. */
  | { readonly said: "preparing"; readonly place: number; readonly events: number }
  | { readonly said: "overview"; readonly overview: Overview; readonly isWhole: boolean }
  | { readonly said: "trace"; readonly file: Blob }
  | { readonly said: "defect"; readonly message: string };
