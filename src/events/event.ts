import type { Quotes } from "../kernel/position.js";
import type { Bucket } from "../terms/bucket.js";
import type { NoTradeReason, Party, Role, Route, Side } from "../terms/party.js";

/** One party's part in an event: what its cash changes by and which tickets it gets and gives. */
export interface Leg<N> {
  readonly party: Party;
  /** Money; negative where it pays. */
  readonly cash: N;
  readonly received: readonly string[];
  readonly delivered: readonly string[];
}

interface EventBase<N> {
  /** The double entry: every party the event touches, once. */
  readonly legs: readonly Leg<N>[];
}

/** Which arrival of the period an order came with, counted from 1, and the side it preferred. */
export interface Arrival {
  readonly number: number;
  readonly prefer: Side;
}

/** Events 1, 2 (interior) and 9, 10 (passed through to the VBT): one ticket changes hands. */
export interface Trade<N> extends EventBase<N> {
  readonly kind: "trade";
  readonly specEvent: 1 | 2 | 9 | 10;
  readonly side: Side;
  readonly route: Route;
  readonly trader: Party;
  readonly bucket: Bucket;
  readonly ticket: string;
  /** Quoted price, money per ticket (per unit of face under `price-basis: face`). */
  readonly price: N;
  /** The bucket's quotes at which it was executed. */
  readonly quotes: Quotes<N>;
  readonly arrival?: Arrival;
}

/** An arrival that found nothing feasible; nothing changes. */
export interface NoTrade<N> extends EventBase<N> {
  readonly kind: "no-trade";
  readonly side: Side;
  readonly trader: Party;
  readonly reason: NoTradeReason;
  readonly arrival?: Arrival;
}

/** Events 11 (dealers) and 12 (VBTs): an internal sale at the new bucket's mid; a trader's ticket is relabelled. */
export interface Rebucket<N> extends EventBase<N> {
  readonly kind: "rebucket";
  readonly holder: Role;
  readonly ticket: string;
  readonly from: Bucket;
  readonly to: Bucket;
  /** Absent where the ticket is only relabelled. */
  readonly sale?: {
    readonly specEvent: 11 | 12;
    readonly seller: Party;
    readonly buyer: Party;
    /** M of the new bucket, money per ticket. */
    readonly price: N;
  };
}

/** Which tickets of a settling issuer a holder gives up, and what it is paid for them, money. */
export interface Payout<N> {
  readonly holder: Party;
  readonly tickets: readonly { readonly id: string; readonly bucket: Bucket }[];
  readonly paid: N;
}

/** Events 3–5 (repaid in full) and 6–8 (default): an issuer settles what falls due. */
export interface Settlement<N> extends EventBase<N> {
  readonly kind: "settlement";
  readonly specEvents: readonly (3 | 4 | 5 | 6 | 7 | 8)[];
  readonly issuer: Party;
  /** D, money. */
  readonly due: N;
  /** R, between 0 and 1; below 1 it records a default (settle/default-record). */
  readonly recovery: N;
  readonly payouts: readonly Payout<N>[];
}

/** A bucket's anchors for the next period, after losses in this one. */
export interface AnchorUpdate<N> extends EventBase<N> {
  readonly kind: "anchors";
  readonly bucket: Bucket;
  /** ℓ, above 0 and at most 1. */
  readonly loss: N;
  readonly mid: N;
  readonly spread: N;
}

/** The clock: τ of every ticket falls by one. */
export interface PeriodStart<N> extends EventBase<N> {
  readonly kind: "period-start";
  readonly period: number;
}

/** A dealer's kernel, computed anew; changes no books. */
export interface Recompute<N> extends EventBase<N> {
  readonly kind: "recompute";
  readonly bucket: Bucket;
  readonly quotes: Quotes<N>;
}

export type LedgerEvent<N> =
  | Trade<N>
  | NoTrade<N>
  | Rebucket<N>
  | Settlement<N>
  | AnchorUpdate<N>
  | PeriodStart<N>
  | Recompute<N>;
