import { openRun } from "../../src/explore/play/open.js";
import { RunTally } from "../../src/explore/play/overview.js";
import type { RecordedTrace } from "../../src/explore/play/trace.js";
import { RunPlay } from "../../src/explore/play/play.js";
import type { MomentAsked } from "../../src/explore/play/world.js";
import { Defect } from "../../src/errors.js";
import { DEFAULT_READINGS, OPEN_POINT_IDS } from "../../src/requirements/open-points.js";
import type { About, Ask, Said } from "./messages.js";

/** Milliseconds of work between two looks at what is asked, and between two words of progress. */
const SLICE = 12;
const PROGRESS_EVERY = 150;
const OVERVIEW_EVERY = 400;

const say = (said: Said): void => postMessage(said);

/** What is left to be played, and what is asked meanwhile. */
interface Table {
  readonly trace: RecordedTrace;
  readonly play: RunPlay;
  readonly tally: RunTally;
  readonly playing: Generator<undefined>;
  asked: { readonly place: number; readonly asked: MomentAsked } | undefined;
  preparing:
    { readonly place: number; readonly steps: Generator<undefined>; events: number } | undefined;
  isWhole: boolean;
  shown: number;
}

function aboutOf(trace: RecordedTrace, play: RunPlay, from: About["from"]): About {
  const { start, spans, unfinished } = trace;
  if (start === undefined) throw new Defect("a trace without a first line");
  const { readings, state, config } = start;
  const isTrader = (party: string): boolean => !party.includes(":");
  return {
    from,
    name: start.name,
    arithmetic: start.arithmetic,
    readings: OPEN_POINT_IDS.filter((point) => readings[point] !== DEFAULT_READINGS[point]).map(
      (point) => `${point} = ${readings[point]}`,
    ),
    traders: Object.keys(state.cash).filter(isTrader).length,
    tickets: state.tickets.length,
    places: play.places,
    unfinished,
    rules: {
      S: config.ticket_size_S,
      M_min: config.guard.Mmin,
      clip_nonneg_B: String(config.guard.clip_nonneg_B),
      "price-basis": readings["price-basis"],
      "pin-flag": readings["pin-flag"],
    },
    ends: Int32Array.from(spans, ({ end }) => end),
    firstPeriod: spans[0]?.period ?? 0,
  };
}

async function open(name: string, file: Blob): Promise<Table | undefined> {
  let said = 0;
  const steps = openRun({ name, chunks: piecesOf(file) });
  for (;;) {
    const step = await steps.next();
    if (step.done !== true) {
      if (performance.now() - said < PROGRESS_EVERY) continue;
      said = performance.now();
      say({ said: "lines", lines: step.value });
    } else if (step.value.ok) {
      const { trace, from } = step.value;
      const play = new RunPlay(trace);
      const about = aboutOf(trace, play, from);
      if (trace.start === undefined) throw new Defect("a trace without a first line");
      say({ said: "opened", about });
      const tally = new RunTally(trace.start, trace.spans.length);
      const playing = play.playInto(tally);
      const nothing = { asked: undefined, preparing: undefined, isWhole: false, shown: 0 };
      return { trace, play, tally, playing, ...nothing };
    } else {
      say({ said: "refused", issues: step.value.issues });
      return undefined;
    }
  }
}

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Takes steps until the slice is over; whether there are none left. */
function ran(steps: Generator<undefined>, taken?: () => void): boolean {
  const start = performance.now();
  while (performance.now() - start < SLICE) {
    if (steps.next().done === true) return true;
    taken?.();
  }
  return false;
}

function answerMoment(table: Table): void {
  if (table.asked === undefined) return;
  const { place, asked } = table.asked;
  if (table.preparing?.place !== place) {
    table.preparing = { place, steps: table.play.prepare(place), events: 0 };
  }
  const { preparing } = table;
  if (ran(preparing.steps, () => (preparing.events += 1))) {
    table.asked = undefined;
    table.preparing = undefined;
    say({ said: "moment", moment: table.play.moment(place, asked) });
  } else if (performance.now() - table.shown > PROGRESS_EVERY) {
    table.shown = performance.now();
    say({ said: "preparing", place, events: preparing.events });
  }
}

function playOn(table: Table): void {
  table.isWhole = ran(table.playing);
  if (!table.isWhole && performance.now() - table.shown < OVERVIEW_EVERY) return;
  table.shown = performance.now();
  say({ said: "overview", overview: table.tally.overview, isWhole: table.isWhole });
}

let table: Table | undefined;
let isAwake = false;
const bell = new MessageChannel();

/** Works in slices, what is asked first, until nothing is left to do. */
function work(): void {
  isAwake = false;
  if (table === undefined) return;
  try {
    if (table.asked !== undefined) answerMoment(table);
    else if (!table.isWhole) playOn(table);
  } catch (cause) {
    tellDefect(cause);
    return;
  }
  if (table.asked !== undefined || !table.isWhole) wake();
}

function wake(): void {
  if (isAwake) return;
  isAwake = true;
  bell.port2.postMessage(undefined);
}

function tellDefect(cause: unknown): void {
  table = undefined;
  say({ said: "defect", message: cause instanceof Error ? cause.message : String(cause) });
}

bell.port1.onmessage = work;
addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  if (data.ask === "open") {
    open(data.name, data.file).then((opened) => {
      table = opened;
      wake();
    }, tellDefect);
  } else if (table !== undefined && data.ask === "moment") {
    table.asked = data;
    wake();
  } else if (table !== undefined) {
    const lines = table.trace.lines.map((line) => `${line}\n`);
    say({ said: "trace", file: new Blob(lines, { type: "application/x-ndjson" }) });
  }
});
