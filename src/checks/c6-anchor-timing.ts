import type { Rules } from "../config/rules.js";
import type { AnchorUpdate, Payout, Settlement } from "../events/event.js";
import type { Entry, Snapshot } from "../events/ledger.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { Ring } from "../ring/ring.js";
import { BUCKETS, perBucket, type Bucket } from "../terms/bucket.js";
import { vbtOf } from "../terms/party.js";
import { anchorsAfterLoss, PeriodLosses, type Anchors } from "./losses.js";
import { near } from "./tolerance.js";
import { findingsOf, type Findings, type Violation } from "./violation.js";

type AllAnchors<N> = Snapshot<N>["anchors"];

function breach(
  bucket: Bucket,
  found: Findings,
  [identity, expected, actual]: readonly [string, string, string],
): void {
  found.add("C6", { parties: [vbtOf(bucket)], identity, expected, actual });
}

/** M and O are the same on both sides, bit for bit. */
function stand<N extends Num<N>>(
  { show }: NumberSystem<N>,
  [before, after]: readonly [AllAnchors<N>, AllAnchors<N>],
  found: Findings,
  moving?: Bucket,
): void {
  const pair = ({ mid, spread }: Anchors<N>) => `(${show(mid)}, ${show(spread)})`;
  for (const bucket of BUCKETS) {
    const [was, is] = [before[bucket], after[bucket]];
    if (bucket === moving) continue;
    if (is.mid.equals(was.mid) && is.spread.equals(was.spread)) continue;
    const identity = `(M, O) of ${bucket} change at its own anchor update only`;
    breach(bucket, found, [identity, pair(was), pair(is)]);
  }
}

/** M and O are what the losses make of them. */
function follow<N extends Num<N>>(
  bucket: Bucket,
  { expected, actual }: { expected: Anchors<N>; actual: Anchors<N> },
  numbers: NumberSystem<N>,
  found: Findings,
): void {
  const { show } = numbers;
  if (!near(numbers, expected.mid, actual.mid)) {
    breach(bucket, found, ["M⁺ = M − φ_M·ℓ", show(expected.mid), show(actual.mid)]);
  }
  if (!near(numbers, expected.spread, actual.spread)) {
    const identity = "O⁺ = max(O_min, O + φ_O·ℓ)";
    breach(bucket, found, [identity, show(expected.spread), show(actual.spread)]);
  }
}

/**
 * Anchor timing: M and O stand still but for an anchor update, which moves its own bucket only, once
 * a period, to exactly what M, O and the losses settled in that period give. Entries are to be
 * observed from the start of a period on.
 *
 * @remarks C6, anchors/loss-rate, anchors/update, anchors/locality, anchors/timing
 */
export class AnchorTiming<N extends Num<N>> {
  readonly #rules: Rules<N>;
  #period: number | undefined;
  #losses: PeriodLosses<N>;
  readonly #updated = new Set<Bucket>();
  #last: { readonly index: number; readonly anchors: AllAnchors<N> } | undefined;

  constructor(rules: Rules<N>) {
    this.#rules = rules;
    this.#losses = new PeriodLosses(rules.numbers);
  }

  observe(entry: Entry<N>): readonly Violation[] {
    const { numbers } = this.#rules;
    const { event, before, after, index, period } = entry;
    const found = findingsOf(entry);
    if (this.#last !== undefined && this.#last.index + 1 === index) {
      stand(numbers, [this.#last.anchors, before.anchors], found);
    }
    if (period !== this.#period) this.#turn(entry, found);
    const moving = event.kind === "anchors" ? event.bucket : undefined;
    stand(numbers, [before.anchors, after.anchors], found, moving);
    if (event.kind === "settlement") this.#settle(event, found);
    if (event.kind === "anchors") this.#judge(event, entry, found);
    this.#last = { index, anchors: after.anchors };
    return found.violations;
  }

  /** A ring's anchors are those that the last event left. */
  checkpoint(ring: Ring<N>, found: Findings): void {
    if (this.#last === undefined) return;
    const anchors = perBucket((bucket) => ring.anchors(bucket));
    stand(this.#rules.numbers, [this.#last.anchors, anchors], found);
  }

  /** Another period begins: what was lost in the one before has moved the anchors by now. */
  #turn({ period, before }: Entry<N>, found: Findings): void {
    const { numbers, config } = this.#rules;
    for (const bucket of BUCKETS) {
      const loss = this.#losses.rate(bucket);
      if (!config.anchorUpdates || this.#updated.has(bucket)) continue;
      if (loss.lte(numbers.cashTolerance)) continue;
      const actual = before.anchors[bucket];
      const expected = anchorsAfterLoss(numbers, actual, loss, config.buckets[bucket]);
      follow(bucket, { expected, actual }, numbers, found);
    }
    this.#period = period;
    this.#losses = new PeriodLosses(numbers);
    this.#updated.clear();
  }

  #settle(event: Settlement<N>, found: Findings): void {
    this.#losses.add(event);
    for (const bucket of this.#updated) {
      const inBucket = ({ tickets }: Payout<N>) => tickets.some((each) => each.bucket === bucket);
      if (!event.payouts.some(inBucket)) continue;
      const identity = `tickets of ${bucket} that settle after its anchor update = 0`;
      breach(bucket, found, [identity, "0", `a settlement of ${event.issuer}`]);
    }
  }

  #judge(event: AnchorUpdate<N>, { before, after }: Entry<N>, found: Findings): void {
    const { numbers, config } = this.#rules;
    const { bucket, mid, spread } = event;
    const repeated = this.#updated.has(bucket);
    this.#updated.add(bucket);
    if (repeated || !config.anchorUpdates) {
      const allowed = repeated ? "one a period" : "none, as updates are off";
      breach(bucket, found, [`anchor updates of ${bucket}`, allowed, "another one"]);
      return;
    }
    const settled = this.#losses.rate(bucket);
    const agrees = near(numbers, settled, event.loss);
    if (!agrees) {
      const sides = [numbers.show(settled), numbers.show(event.loss)] as const;
      breach(bucket, found, ["ℓ = Σ S(1−R) / Σ S", ...sides]);
    } else if (!event.loss.gt(0)) {
      breach(bucket, found, ["ℓ > 0 where anchors are updated", "> 0", numbers.show(event.loss)]);
    }
    const loss = agrees ? event.loss : settled;
    const { [bucket]: was } = before.anchors;
    const expected = anchorsAfterLoss(numbers, was, loss, config.buckets[bucket]);
    follow(bucket, { expected, actual: { mid, spread } }, numbers, found);
    const left = after.anchors[bucket];
    if (left.mid.equals(mid) && left.spread.equals(spread)) return;
    const pair = (anchors: Anchors<N>) =>
      `(${numbers.show(anchors.mid)}, ${numbers.show(anchors.spread)})`;
    breach(bucket, found, ["anchors in force = anchors announced", pair(event), pair(left)]);
  }
}
