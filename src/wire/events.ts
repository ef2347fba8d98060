import type { LedgerEvent, NoTrade, Rebucket, Trade } from "../events/event.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { Bucket } from "../terms/bucket.js";
import type { NoTradeReason, Party, Role, Route, Side } from "../terms/party.js";

/** What an event that came with an arrival says of it. */
interface WireArrival {
  readonly arrival?: number;
  readonly prefer?: Side;
}

export interface WireTrade extends WireArrival {
  readonly type: Side;
  readonly route: Route;
  readonly trader: Party;
  readonly bucket: Bucket;
  readonly ticket: string;
  readonly price: string;
}
export interface WireNoTrade extends WireArrival {
  readonly type: "no-trade";
  readonly side: Side;
  readonly trader: Party;
  readonly reason: NoTradeReason;
}
export interface WireRebucket {
  readonly type: "rebucket";
  readonly holder: Role;
  readonly ticket: string;
  readonly from: Bucket;
  readonly to: Bucket;
  readonly seller?: Party;
  readonly buyer?: Party;
  readonly price?: string;
}
export interface WireSettle {
  readonly type: "settle";
  readonly issuer: Party;
  readonly due: string;
  readonly recovery: string;
  readonly payouts: Readonly<Record<Party, string>>;
}
export interface WireAnchors {
  readonly type: "anchors";
  readonly bucket: Bucket;
  readonly loss: string;
  readonly M: string;
  readonly O: string;
}

/** An event as the protocol carries it; numbers are decimals or exact ratios. */
export type WireEvent = WireTrade | WireNoTrade | WireRebucket | WireSettle | WireAnchors;

/** How the order of one customer ended. */
export type WireOrder = WireTrade | WireNoTrade;

export const isWireOrder = (event: WireEvent): event is WireOrder =>
  event.type === "sell" || event.type === "buy" || event.type === "no-trade";

const arrivalOf = <N>({ arrival }: Trade<N> | NoTrade<N>): WireArrival =>
  arrival === undefined ? {} : { arrival: arrival.number, prefer: arrival.prefer };

function wireRebucket<N extends Num<N>>(
  { holder, ticket, from, to, sale }: Rebucket<N>,
  { show }: NumberSystem<N>,
): WireRebucket {
  const internal = sale && { seller: sale.seller, buyer: sale.buyer, price: show(sale.price) };
  return { type: "rebucket", holder, ticket, from, to, ...internal };
}

/** The event on the wire; undefined for what the protocol does not carry (the clock, recomputed quotes). */
export function wireEvent<N extends Num<N>>(
  event: LedgerEvent<N>,
  numbers: NumberSystem<N>,
): WireEvent | undefined {
  const { show } = numbers;
  switch (event.kind) {
    case "trade": {
      const { side, route, trader, bucket, ticket, price } = event;
      const order = { type: side, route, trader, bucket, ticket, price: show(price) };
      return { ...order, ...arrivalOf(event) };
    }
    case "no-trade": {
      const { side, trader, reason } = event;
      return { type: "no-trade", side, trader, reason, ...arrivalOf(event) };
    }
    case "rebucket":
      return wireRebucket(event, numbers);
    case "settlement": {
      const { issuer, due, recovery } = event;
      const payouts = Object.fromEntries(
        event.payouts.map(({ holder, paid }) => [holder, show(paid)]),
      );
      return { type: "settle", issuer, due: show(due), recovery: show(recovery), payouts };
    }
    case "anchors": {
      const { bucket, loss, mid, spread } = event;
      return { type: "anchors", bucket, loss: show(loss), M: show(mid), O: show(spread) };
    }
  }
  return undefined;
}
