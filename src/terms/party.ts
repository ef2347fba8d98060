import { BUCKETS, isBucket, type Bucket } from "./bucket.js";

/** Who holds cash and tickets: `dealer:short`, `vbt:mid`, …; any id without a colon is a trader. */
export type Party = string;
export type Role = "dealer" | "vbt" | "trader";

/** Those who quote: a dealer and a VBT in each bucket. */
export type MarketMaker = Exclude<Role, "trader">;

export const dealerOf = (bucket: Bucket): Party => `dealer:${bucket}`;
export const vbtOf = (bucket: Bucket): Party => `vbt:${bucket}`;

/** All six market makers, dealers first. */
export const MARKET_MAKERS: readonly Party[] = [...BUCKETS.map(dealerOf), ...BUCKETS.map(vbtOf)];

const isTrader = (party: Party): boolean => !party.includes(":");

/** Whether the id can be a party at all: a trader, or one of the six market makers. */
export const isParty = (id: string): boolean =>
  id.length > 0 && (isTrader(id) || MARKET_MAKERS.includes(id));

/** Role and home bucket of a party; a trader has no home. */
export function roleOf(party: Party): { readonly role: Role; readonly home?: Bucket } {
  if (isTrader(party)) return { role: "trader" };
  const [role, home] = party.split(":") as [string, string];
  return isBucket(home) ? { role: role === "dealer" ? "dealer" : "vbt", home } : { role: "trader" };
}

/** The two sides of an order are always the customer's. */
export type Side = "sell" | "buy";
export const otherSide = (side: Side): Side => (side === "sell" ? "buy" : "sell");

/** How an order was filled: from the dealer's shelf, or by the VBT behind it. */
export type Route = "interior" | "pass-through";

/** Why an arrival left without a trade; the first that applies. */
export type NoTradeReason = "no-ticket" | "no-supply" | "cash";
