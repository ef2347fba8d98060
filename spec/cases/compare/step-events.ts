import { held, world } from "../../../src/cases/fixed/world.js";

/** In period 1: T1, T2 and T3 come to mid, T4 stays there. */
export const MOVED = world({
  period: 0,
  tickets: [
    held("dealer:long", "I", 9, 1),
    held("vbt:long", "I", 9, 2),
    held("K", "I", 9, 3),
    held("K", "I", 5, 4),
  ],
  cash: { "dealer:mid": "5", "vbt:mid": "5" },
});
export const event = (type: string, more: object): object => ({ type, ...more });
export const sale = (holder: string, ticket: string): object =>
  event("rebucket", {
    holder,
    ticket,
    from: "long",
    to: "mid",
    seller: `${holder}:long`,
    buyer: `${holder}:mid`,
    price: "1",
  });
export const relabelled = (ticket: string): object =>
  event("rebucket", { holder: "trader", ticket, from: "long", to: "mid" });

/** I pays 1 of 2, J all of 1; M owes later. */
export const SETTLED = world({
  period: 1,
  tickets: [
    held("K", "I", 1, 1),
    held("dealer:short", "I", 1, 2),
    held("L", "J", 1, 3),
    held("vbt:short", "M", 2, 4),
  ],
  cash: { I: "1", J: "1" },
});
export const PAID_I = event("settle", {
  issuer: "I",
  due: "2",
  recovery: "0.5",
  payouts: { K: "0.5", "dealer:short": "0.5" },
});
export const PAID_J = event("settle", {
  issuer: "J",
  due: "1",
  recovery: "1",
  payouts: { L: "1" },
});
