import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world } from "../../../src/cases/fixed/world.js";
import type { Side } from "../../../src/terms/party.js";
import type { WorldParams } from "../../../src/cases/generate/worlds.js";
import { broken } from "./judged.js";
import type { Changes } from "./wrong-answers.js";

export type Draw = `${Side} ${string}`;

/** A trader's order by itself. */
export const order = (
  params: WorldParams,
  trader: string,
): WorldParams & { readonly trader: string } => ({ ...params, trader });
export const market = shortMarket({ a: 2, C: "2", vbt: 2 });
export const empty = shortMarket({ a: 0, C: "0", vbt: 2 });
export const guarded = shortMarket({ a: 2, C: "2", M: "0.01", O: "0.01" });

/** S1 may offer T1 or T2, T1 first; K owns T4; the dealer owns T5, the VBT T6. */
export const SELLER = order(
  world({
    period: 1,
    tickets: [
      held("S1", "I", 2, 1),
      held("S1", "I", 3, 2),
      held("K", "I", 2, 4),
      held("dealer:short", "I", 2, 5),
      held("vbt:short", "I", 2, 6),
    ],
    cash: { "dealer:short": "5" },
  }),
  "S1",
);
/** B is bound to I, of whose tickets the dealer owns T2 and T3; T4 is J's, T5 B's own, K owns T7. */
export const supply = [
  held("dealer:short", "I", 3, 2, 3),
  held("dealer:short", "J", 2, 4),
  held("dealer:short", "B", 2, 5),
  held("vbt:short", "I", 2, 6),
  held("K", "I", 2, 7),
];
export const BOUND = order(
  world({
    period: 1,
    tickets: [held("B", "I", 9, 1), ...supply],
    cash: { B: "5", "dealer:short": "5" },
  }),
  "B",
);
/** As B was, but that it holds nothing: it buys T4. */
export const FREE = order(
  world({ period: 1, tickets: supply, cash: { B: "5", "dealer:short": "5" } }),
  "B",
);
/** The long dealer buys T4 in short. */
export const DEALER = {
  ...order(
    world({
      period: 1,
      tickets: [...supply, held("dealer:long", "J", 12, 12)],
      cash: { "dealer:long": "5", "dealer:short": "5" },
    }),
    "dealer:long",
  ),
  bucket: "short",
};

export const event = (field: string): string => `/events/0/${field}`;

/** What the only event breaks: where, and what. */
export const breaks = (method: Side, params: object, changes: Changes): string | undefined =>
  broken(method, params, changes)[0];
