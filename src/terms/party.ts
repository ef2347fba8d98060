import { BUCKETS, type Bucket } from "./bucket.js";

/** Who holds cash and tickets: `dealer:short`, `vbt:mid`, …; any id without a colon is a trader. */
export type Party = string;
export type Role = "dealer" | "vbt" | "trader";

/** Those who quote: a dealer and a VBT in each bucket. */
export type MarketMaker = Exclude<Role, "trader">;

export const dealerOf = (bucket: Bucket): Party => `dealer:${bucket}`;
export const vbtOf = (bucket: Bucket): Party => `vbt:${bucket}`;

/** All six market makers, dealers first. */
export const MARKET_MAKERS: readonly Party[] = [...BUCKETS.map(dealerOf), ...BUCKETS.map(vbtOf)];

/** Whether the id can be a party at all: a trader, or one of the six market makers. */
export const isParty = (id: string): boolean =>
  id.length > 0 && (!id.includes(":") || MARKET_MAKERS.includes(id));

/** A party's role, and the home bucket that only market makers have. */
type Standing =
  | { readonly role: "trader"; readonly home?: undefined }
  | { readonly role: MarketMaker; readonly home: Bucket };

const TRADER: Standing = { role: "trader" };
const STANDINGS: ReadonlyMap<Party, Standing> = new Map<Party, Standing>([
  ...BUCKETS.map((home) => [dealerOf(home), { role: "dealer", home }] as const),
  ...BUCKETS.map((home) => [vbtOf(home), { role: "vbt", home }] as const),
]);

/** Role and home bucket of a party; whoever is none of the six market makers is a trader. */
export const roleOf = (party: Party): Standing => STANDINGS.get(party) ?? TRADER;

/** The two sides of an order are always the customer's. */
export type Side = "sell" | "buy";
export const otherSide = (side: Side): Side => (side === "sell" ? "buy" : "sell");

/** How an order was filled: from the dealer's shelf, or by the VBT behind it. */
export type Route = "interior" | "pass-through";

/** Why an arrival left without a trade; the first that applies. */
export type NoTradeReason = "no-ticket" | "no-supply" | "cash";
