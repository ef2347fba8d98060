import type { ConfigDocument } from "../../config/config-document.js";
import type { StateDocument } from "../../config/state-document.js";
import type { DrawnArrival } from "../../draws/draws.js";
import type { LossTexts } from "../anchor-path.js";
import type { Axis } from "../jumps.js";
import type { PositionTexts } from "../position.js";

/** A figure that the Example states: what it is called, and its exact text. */
export type PresetFigure = readonly [label: string, exact: string];

/** A ring and who arrives, period after period: chance is not asked. */
export interface ScriptedRun {
  readonly config: ConfigDocument;
  readonly state: StateDocument;
  readonly arrivals: readonly (readonly DrawnArrival[])[];
}

/** For Examples that know of no buyers: nobody has so much cash to spare. */
export const NOBODY_BUYS = { buffer: "9" } as const;

/** What a preset shows, and in which view. */
export type Shown =
  | { readonly view: "ladder"; readonly position: Partial<PositionTexts> }
  | { readonly view: "staircase"; readonly axis: Axis; readonly position: Partial<PositionTexts> }
  | {
      readonly view: "anchors";
      readonly position: Partial<PositionTexts>;
      readonly losses: Partial<LossTexts>;
    }
  | { readonly view: "run"; readonly run: ScriptedRun };

/** A worked Example, or one moment of it. */
export type Preset = Shown & {
  /** A word for an address, such as `12-up`. */
  readonly id: string;
  /** Of the Example, 1 to 14. */
  readonly number: number;
  readonly title: string;
  /** Which moment of the Example it is. */
  readonly moment: string;
  /** What to see, in a sentence. */
  readonly note: string;
  /** Under the symbols of `quantities`, or in words. */
  readonly figures: readonly PresetFigure[];
};

type Moment = readonly [id: string, moment: string, note: string, shown: Shown, figures: string];

/** Figures told as `V 3.97 · K* 3`: a label, and behind its last space the exact text. */
const figuresOf = (text: string): readonly PresetFigure[] =>
  text.split(" · ").map((figure) => {
    const end = figure.lastIndexOf(" ");
    return [figure.slice(0, end), figure.slice(end + 1)];
  });

/** The moments of one Example. */
export const example = (
  number: number,
  title: string,
  ...moments: readonly Moment[]
): readonly Preset[] =>
  moments.map(([id, moment, note, shown, figures]) => ({
    ...shown,
    id,
    number,
    title,
    moment,
    note,
    figures: figuresOf(figures),
  }));

/** The Examples' market, M = 1 and O = 0.30, but for what is given. */
export const ladderAt = (a: number, C: string, given: Partial<PositionTexts> = {}): Shown => ({
  view: "ladder",
  position: { M: "1", O: "0.30", ...given, a: String(a), C },
});
