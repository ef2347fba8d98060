import type { DealerPosition, Quotes } from "../../kernel/position.js";
import { quotes } from "../../kernel/quotes.js";
import type { Rational } from "../../numbers/rational.js";
import type { RequirementId } from "../../requirements/statements.js";
import { kernelRules, marketQuotes, shelfCount } from "../../ring/market.js";
import type { Ring } from "../../ring/ring.js";
import type { Rules } from "../../config/rules.js";
import { BUCKETS, type Bucket } from "../../terms/bucket.js";
import { dealerOf, otherSide, vbtOf, type Party, type Side } from "../../terms/party.js";

/** S_t and B_t while order flow goes on. */
export type Sets = Readonly<Record<Side, Set<Party>>>;

/** How a bucket is quoted. */
export type Quoting = (
  ring: Ring<Rational>,
  bucket: Bucket,
  rules: Rules<Rational>,
) => Quotes<Rational>;

/** One statement of order flow, broken in one way; everything else is as the specification says. */
export interface BrokenRule {
  readonly requirement: RequirementId;
  /** Which side an arrival is processed on; undefined where it is lost. */
  readonly side?: (prefer: Side, sets: Sets) => Side | undefined;
  /** Whether order flow is over before the arrival of this number. */
  readonly isOver?: (number: number, sets: Sets, maxArrivals: number) => boolean;
  /** The sets that a trader leaves after an order on one side. */
  readonly leaves?: (side: Side, isTrade: boolean) => readonly Side[];
  /** After a trade the other side's set is made anew. */
  readonly isLive?: boolean;
  /** Whether a traded bucket is quoted anew. */
  readonly isRequoted?: (bucket: Bucket, side: Side) => boolean;
  /** Quotes are made before step 1. */
  readonly isQuotedEarly?: true;
  readonly quoting?: Quoting;
  /** A trader stays bound to the issuer of what it held before order flow. */
  readonly isBoundForGood?: true;
}

const isNobodyLeft = ({ sell, buy }: Sets): boolean => sell.size + buy.size === 0;
const SIDES = ["sell", "buy"] as const;

/** The specification's own rules, one of which a broken rule replaces. */
export const WHOLE = {
  side: (prefer, sets) => (sets[prefer].size > 0 ? prefer : otherSide(prefer)),
  isOver: (number, sets, maxArrivals) => number > maxArrivals || isNobodyLeft(sets),
  leaves: (side, isTrade) => (isTrade ? [side] : []),
  isLive: false,
  isRequoted: () => true,
  quoting: marketQuotes,
} satisfies Omit<BrokenRule, "requirement">;

/** A quoting that takes part of a dealer's position from elsewhere. */
const quotedFrom =
  (
    elsewhere: (
      ring: Ring<Rational>,
      bucket: Bucket,
      rules: Rules<Rational>,
    ) => Partial<DealerPosition<Rational>>,
  ): Quoting =>
  (ring, bucket, rules) => {
    const own = {
      ...ring.anchors(bucket),
      ticketSize: rules.config.ticketSize,
      tickets: rules.numbers.ratio(shelfCount(ring, bucket, rules)),
      cash: ring.cash(dealerOf(bucket)),
    };
    return quotes(rules.numbers, { ...own, ...elsewhere(ring, bucket, rules) }, kernelRules(rules));
  };

const heldAnywhere = (ring: Ring<Rational>, party: Party): number =>
  BUCKETS.reduce((count, bucket) => count + ring.heldCounts(party)[bucket], 0);

/** Ways to let a kernel read what is not its own. */
const ELSEWHERE: readonly Quoting[] = [
  quotedFrom((ring) => ring.anchors("short")),
  quotedFrom((ring) => ({ spread: ring.anchors("short").spread })),
  quotedFrom((ring) => ({ mid: ring.anchors("short").mid })),
  quotedFrom((ring, bucket) => ({ cash: ring.cash(vbtOf(bucket)) })),
  quotedFrom((ring) => ({
    cash: BUCKETS.map((each) => ring.cash(dealerOf(each))).reduce((all, each) => all.add(each)),
  })),
  quotedFrom((ring, bucket, { numbers }) => ({
    tickets: numbers.ratio(heldAnywhere(ring, dealerOf(bucket))),
  })),
  quotedFrom((ring, bucket, { numbers }) => ({
    tickets: numbers.ratio(
      ring.heldCounts(dealerOf(bucket))[bucket] + ring.heldCounts(vbtOf(bucket))[bucket],
    ),
  })),
  (ring, _bucket, rules) => marketQuotes(ring, "short", rules),
];

/** Kernels that read what is not their own, or leave out what is. */
export const BROKEN_QUOTINGS: readonly BrokenRule[] = [
  ...ELSEWHERE.map((quoting): BrokenRule => ({ requirement: "kernel/independence", quoting })),
  {
    requirement: "maturity/bucket",
    quoting: quotedFrom((ring, bucket, { numbers }) => {
      const dealer = dealerOf(bucket);
      return {
        tickets: numbers.ratio(ring.heldCounts(dealer)[bucket] - ring.dueCount(dealer, bucket)),
      };
    }),
  },
];

/** What order flow gets wrong, the likeliest first. */
export const BROKEN_RULES: readonly BrokenRule[] = [
  { requirement: "trade/single-issuer", isBoundForGood: true },
  // Stryker disable next-line ArrowFunction: undefined is as false as false is
  { requirement: "trade/recompute", isRequoted: () => false },
  { requirement: "trade/recompute", isRequoted: (_bucket, side) => side === "sell" },
  { requirement: "trade/recompute", isRequoted: (_bucket, side) => side === "buy" },
  { requirement: "trade/recompute", isRequoted: (bucket) => bucket === "short" },
  { requirement: "precompute/every-bucket", isQuotedEarly: true },
  { requirement: "flow/fallback", side: (prefer) => prefer },
  {
    requirement: "flow/fallback",
    side: (prefer, sets) => (sets[prefer].size > 0 ? prefer : undefined),
  },
  { requirement: "flow/retention", leaves: (side) => [side] },
  { requirement: "flow/once-per-side", leaves: () => [] },
  { requirement: "flow/once-per-side", leaves: (_side, isTrade) => (isTrade ? SIDES : []) },
  {
    requirement: "flow/once-per-side",
    leaves: (side, isTrade) => (isTrade ? [otherSide(side)] : []),
  },
  {
    requirement: "flow/once-per-side",
    leaves: (side, isTrade) => (isTrade && side === "sell" ? [side] : []),
  },
  {
    requirement: "flow/once-per-side",
    leaves: (side, isTrade) => (isTrade && side === "buy" ? [side] : []),
  },
  { requirement: "flow/preference", side: (_prefer, sets) => WHOLE.side("sell", sets) },
  { requirement: "flow/preference", side: (_prefer, sets) => WHOLE.side("buy", sets) },
  { requirement: "flow/preference", side: (prefer, sets) => WHOLE.side(otherSide(prefer), sets) },
  {
    requirement: "flow/arrivals",
    isOver: (_number, { sell, buy }) => Math.min(sell.size, buy.size) === 0,
  },
  {
    requirement: "flow/arrivals",
    isOver: (number, sets, most) => WHOLE.isOver(number + 1, sets, most),
  },
  { requirement: "flow/arrivals", isOver: (_number, sets) => isNobodyLeft(sets) },
  { requirement: "flow/arrivals", isOver: (number, _sets, most) => number > most },
  { requirement: "policy/snapshot", isLive: true },
];
