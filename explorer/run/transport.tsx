import type { VNode } from "preact";
import type { Moment } from "../../src/explore/play/moment.js";
import type { About } from "./messages.js";
import { nextPeriod, periodBefore } from "./run-query.js";

interface Props {
  readonly about: About;
  /** The line that was asked for; the moment may still be on its way. */
  readonly place: number;
  readonly moment: Moment | undefined;
  readonly preparing: number | undefined;
  readonly turn: (place: number) => void;
}

/** The keys that step through a run, and where each leads. */
const KEYS: Readonly<Record<string, (about: About, place: number) => number>> = {
  ArrowRight: ({ places }, place) => Math.min(place + 1, places - 1),
  ArrowLeft: (_, place) => Math.max(place - 1, 0),
  PageDown: nextPeriod,
  PageUp: periodBefore,
  Home: () => 0,
  End: ({ places }) => places - 1,
};

/** Where a key leads; undefined for keys that are somebody else's. */
export function placeByKey(event: KeyboardEvent, about: About, place: number): number | undefined {
  const isOurs = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  return isOurs ? KEYS[event.key]?.(about, place) : undefined;
}

const BUTTONS: readonly (readonly [key: string, sign: string, name: string])[] = [
  ["Home", "⇤", "The opening"],
  ["PageUp", "«", "A period back"],
  ["ArrowLeft", "‹", "A step back"],
  ["ArrowRight", "›", "A step on"],
  ["PageDown", "»", "A period on"],
  ["End", "⇥", "The end"],
];

/** Where in the run the moment is, in words. */
function whereOf({ kind, period, event, events, place, places }: Moment): string {
  const line = `line ${place + 1} of ${places}`;
  if (kind === "opening") return `The opening, ${line}`;
  const which = kind === "end" ? "its end" : `event ${event} of ${events}`;
  return `Period ${period}, ${which}, ${line}`;
}

/** Steps through a run: by events, by periods, to any line. */
export function Transport({ about, place, moment, preparing, turn }: Props): VNode {
  return (
    <div class="transport" role="group" aria-label="Step through the run">
      <div class="steps">
        {BUTTONS.map(([key, sign, name]) => {
          const there = KEYS[key]?.(about, place) ?? place;
          return (
            <button
              key={key}
              type="button"
              title={`${name} (${key})`}
              aria-label={name}
              aria-disabled={there === place}
              onClick={() => turn(there)}
            >
              {sign}
            </button>
          );
        })}
      </div>
      <input
        type="range"
        aria-label="Line of the run"
        aria-valuetext={moment && whereOf(moment)}
        min={0}
        max={about.places - 1}
        step={1}
        value={place}
        onInput={({ currentTarget }) => turn(Number(currentTarget.value))}
      />
      <p class="where" role="status">
        {moment === undefined ? "…" : whereOf(moment)}
        {preparing !== undefined && `; playing a long period, ${preparing} events so far`}
      </p>
    </div>
  );
}
