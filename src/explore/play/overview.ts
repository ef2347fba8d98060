import type { Rules } from "../../config/rules.js";
import { explanation, type RecordedPeriod } from "../../conformance/recorded-period.js";
import type { TraceStart } from "../../conformance/trace-lines.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { BUCKETS, perBucket, type Bucket, type PerBucket } from "../../terms/bucket.js";
import { marketFigures, type MarketFigures } from "./markets.js";
import { violationWords } from "./words.js";
import type { RecordedSpan } from "./trace.js";
import type { JudgedEvent, PeriodVerdicts } from "./verdicts.js";

/** A bucket's quotes from one moment on; the floats are for a picture. */
export interface QuotePoint {
  /** The period, and how far into it: 7.5 is halfway through the events of period 7. */
  readonly at: number;
  readonly ask: number;
  readonly bid: number;
  readonly A: number;
  readonly B: number;
  readonly M: number;
}

/** Something about one line of a trace. */
export interface Remark {
  readonly place: number;
  readonly period: number;
  readonly said: string;
}

/** What a run came to, as far as it has been played. */
export interface Overview {
  /** Periods played, of so many. */
  readonly played: number;
  readonly periods: number;
  readonly events: number;
  readonly interior: number;
  readonly passedThrough: number;
  readonly defaults: number;
  /** What C1–C6 say against it: the first of so many. */
  readonly violations: readonly Remark[];
  readonly violationCount: number;
  /** Where the specification does not explain it: the first of so many. */
  readonly unexplained: readonly Remark[];
  readonly unexplainedCount: number;
  /** Periods that were not judged by the specification: too many knife edges, or too long. */
  readonly undecided: number;
  readonly quotes: PerBucket<readonly QuotePoint[]>;
}

/** Remarks that are kept, points of a picture, and events of a period that is judged as a whole. */
const KEPT = 200;
const DRAWN = 2_000;
const JUDGED_EVENTS = 20_000;
/** The longest remark, characters. */
const LONGEST = 2_000;

/** Points in the order of time, every second one let go whenever there are too many. */
class Thinned {
  readonly #points: QuotePoint[] = [];
  #stride = 1;
  #taken = 0;
  #last: QuotePoint | undefined;

  take(point: QuotePoint): void {
    this.#last = point;
    this.#taken += 1;
    if ((this.#taken - 1) % this.#stride !== 0) return;
    this.#points.push(point);
    if (this.#points.length <= DRAWN) return;
    const half = this.#points.filter((_, index) => index % 2 === 0);
    this.#points.splice(0, this.#points.length, ...half);
    this.#stride *= 2;
  }

  get points(): readonly QuotePoint[] {
    const last = this.#last;
    return last === undefined || this.#points.at(-1) === last
      ? this.#points
      : [...this.#points, last];
  }
}

function pointOf({ quotes, mid }: MarketFigures, at: number): QuotePoint {
  const [ask, bid, A, B, M] = [
    quotes.postedAsk,
    quotes.postedBid,
    quotes.outsideAsk,
    quotes.outsideBid,
    mid,
  ].map(rational.toNumber);
  return { at, ask: ask ?? NaN, bid: bid ?? NaN, A: A ?? NaN, B: B ?? NaN, M: M ?? NaN };
}

/** The buckets whose quotes an event can have moved. */
function moved({ entry }: JudgedEvent): readonly Bucket[] {
  if (entry === undefined) return [];
  const { event } = entry;
  if (event.kind === "anchors") return [event.bucket];
  return BUCKETS.filter((bucket) => event.legs.some(({ party }) => party === `dealer:${bucket}`));
}

/** How far into its period a line is, as a number of periods. */
export const timeOf = ({ period, first, end }: RecordedSpan, place: number): number =>
  period + (place - first + 1) / (end - first + 1);

/** What a run comes to, added up period by period. */
export class RunTally {
  readonly #start: TraceStart;
  readonly #periods: number;
  readonly #quotes = perBucket(() => new Thinned());
  readonly #violations: Remark[] = [];
  readonly #unexplained: Remark[] = [];
  readonly #counts = { played: 0, events: 0, interior: 0, passedThrough: 0, defaults: 0 };
  readonly #against = { violationCount: 0, unexplainedCount: 0, undecided: 0 };

  constructor(start: TraceStart, periods: number) {
    this.#start = start;
    this.#periods = periods;
  }

  /** The quotes with which a period begins. */
  begin(span: RecordedSpan, figures: readonly MarketFigures[]): void {
    for (const market of figures) this.#quotes[market.bucket].take(pointOf(market, span.period));
  }

  event(played: JudgedEvent, span: RecordedSpan, rules: Rules<Rational>): void {
    this.#count(played, rules);
    const buckets = moved(played);
    if (buckets.length === 0) return;
    const at = timeOf(span, span.first + played.place);
    for (const bucket of buckets) {
      const [market] = marketFigures(played.ring, rules, [bucket]);
      if (market !== undefined) this.#quotes[bucket].take(pointOf(market, at));
    }
  }

  #count({ entry }: JudgedEvent, { numbers }: Rules<Rational>): void {
    this.#counts.events += 1;
    const event = entry?.event;
    if (event?.kind === "settlement") {
      const isDefault = event.recovery.add(numbers.cashTolerance).lt(1);
      if (isDefault) this.#counts.defaults += 1;
    }
    if (event?.kind !== "trade") return;
    this.#counts[event.route === "interior" ? "interior" : "passedThrough"] += 1;
  }

  end(span: RecordedSpan, verdicts: PeriodVerdicts): void {
    this.#counts.played += 1;
    this.#against.violationCount += verdicts.count;
    for (const [place, found] of verdicts.violations) {
      for (const violation of found) {
        if (this.#violations.length >= KEPT) return;
        const said = violationWords(violation);
        this.#violations.push({ place: span.first + place, period: span.period, said });
      }
    }
  }

  /** Lets the specification explain a period that was played. */
  explain(span: RecordedSpan, recorded: Omit<RecordedPeriod, "config">): void {
    const { config, readings, arithmetic } = this.#start;
    if (recorded.events.length > JUDGED_EVENTS) {
      this.#against.undecided += 1;
      return;
    }
    const said = explanation({ config, ...recorded }, { readings, arithmetic });
    if (said.kind === "undecided") this.#against.undecided += 1;
    if (said.kind !== "unexplained") return;
    const [{ at, expected, actual, requirements }] = said.differences;
    const [, index] = /^\/events\/(\d+)/.exec(at) ?? [];
    const place = index === undefined ? span.end : Math.min(span.end, span.first + Number(index));
    const text = `${requirements.join(" or ")}: ${at}: expected ${expected}, recorded ${actual}`;
    this.remark({ place, period: span.period, said: text.slice(0, LONGEST) });
  }

  /** A period that cannot be played. */
  pass(remark: Remark): void {
    this.#counts.played += 1;
    this.remark(remark);
  }

  /** Something that the specification does not explain. */
  remark(remark: Remark): void {
    this.#against.unexplainedCount += 1;
    if (this.#unexplained.length < KEPT) this.#unexplained.push(remark);
  }

  get overview(): Overview {
    return {
      periods: this.#periods,
      ...this.#counts,
      ...this.#against,
      violations: this.#violations,
      unexplained: this.#unexplained,
      quotes: perBucket((bucket) => this.#quotes[bucket].points),
    };
  }
}
