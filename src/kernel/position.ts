import type { Reading } from "../requirements/open-points.js";

/** One bucket's market as the kernel sees it: its dealer's shelf and cash, its VBT's anchors. */
export interface DealerPosition<N> {
  /** S > 0, money. */
  readonly ticketSize: N;
  /** M, money per ticket. */
  readonly mid: N;
  /** O ≥ 0, money per ticket. */
  readonly spread: N;
  /** a, tickets: a whole number ≥ 0. */
  readonly tickets: N;
  /** C, money. */
  readonly cash: N;
}

/** What of a run's parameters and readings the kernel depends on. */
export interface KernelRules<N> {
  /** M_min ≥ 0, money per ticket. */
  readonly guardThreshold: N;
  readonly bidFloor: boolean;
  readonly priceBasis: Reading<"price-basis">;
  readonly pinFlag: Reading<"pin-flag">;
}

/**
 * Everything the kernel derives from a position.
 *
 * @remarks model/dealer
 */
export interface Quotes<N> {
  /** A, money per ticket. */
  readonly outsideAsk: N;
  /** B, money per ticket. */
  readonly outsideBid: N;
  /** V, money. */
  readonly value: N;
  /** K*, tickets. */
  readonly capacityTickets: N;
  /** X*, face. */
  readonly capacity: N;
  /** N, rungs of the ladder. */
  readonly rungs: N;
  /** λ. */
  readonly layoff: N;
  /** I, money per ticket. */
  readonly width: N;
  /** p(x), money per ticket; without meaning in the Guard. */
  readonly midline: N;
  /** a(x), money per ticket; without meaning in the Guard. */
  readonly interiorAsk: N;
  /** b(x), money per ticket; without meaning in the Guard. */
  readonly interiorBid: N;
  /** a_c(x), money per ticket. */
  readonly ask: N;
  /** b_c(x), money per ticket. */
  readonly bid: N;
  readonly canSell: boolean;
  readonly canBuy: boolean;
  /** What a customer who buys one ticket pays per ticket. */
  readonly postedAsk: N;
  /** What a customer who sells one ticket gets per ticket. */
  readonly postedBid: N;
  readonly pinnedAsk: boolean;
  readonly pinnedBid: boolean;
  /** M ≤ M_min. */
  readonly guard: boolean;
}
