import type { BucketDocument, ConfigDocument } from "../../config/config-document.js";
import { DEFAULT_CONFIG } from "../../config/defaults.js";
import type { TicketDocument } from "../../config/state-document.js";
import { perBucket, type PerBucket } from "../../terms/bucket.js";
import { MARKET_MAKERS, type Party } from "../../terms/party.js";
import { sum } from "../sum.js";
import type { WorldParams } from "../generate/worlds.js";

/** What of a configuration differs from the defaults, under the specification's symbols. */
export interface Settings extends Partial<Pick<BucketDocument, "phiM" | "phiO" | "O_min">> {
  readonly S?: string;
  readonly Mmin?: string;
  /** Whether the outside bid is floored at 0. */
  readonly floor?: boolean;
  readonly piSell?: string;
  readonly Nmax?: number;
  readonly H?: number;
  readonly buffer?: string;
  readonly stopOnDefault?: boolean;
}

/** A configuration document with every key; the target capacity is 4 tickets at any ticket size. */
export function config({
  S = DEFAULT_CONFIG.ticket_size_S,
  Mmin = DEFAULT_CONFIG.guard.Mmin,
  floor = DEFAULT_CONFIG.guard.clip_nonneg_B,
  piSell = DEFAULT_CONFIG.order_flow.pi_sell,
  Nmax = DEFAULT_CONFIG.order_flow.Nmax,
  H = DEFAULT_CONFIG.trader_policy.H_min_invest,
  buffer = DEFAULT_CONFIG.trader_policy.buffer_cash_B,
  stopOnDefault = DEFAULT_CONFIG.stop_on_default,
  ...sensitivity
}: Settings = {}): ConfigDocument {
  return {
    ...DEFAULT_CONFIG,
    ticket_size_S: S,
    buckets: perBucket((bucket) => ({ ...DEFAULT_CONFIG.buckets[bucket], ...sensitivity })),
    guard: { Mmin, clip_nonneg_B: floor },
    dealers: { init_target_capacity_Xstar: sum([["4", S]]) },
    order_flow: { pi_sell: piSell, Nmax },
    trader_policy: { H_min_invest: H, buffer_cash_B: buffer },
    stop_on_default: stopOnDefault,
  };
}

/** Tickets of one owner, issuer and maturity; a ticket's id is T and its serial. */
export const held = (
  owner: Party,
  issuer: Party,
  maturity: number,
  ...serials: readonly number[]
): readonly TicketDocument[] =>
  serials.map((serial) => ({ id: `T${serial}`, issuer, owner, maturity, serial }));

/** A small world, told by what is in it. */
export interface Scene {
  readonly settings?: Settings;
  readonly period: number;
  readonly tickets: readonly (readonly TicketDocument[])[];
  /** Whoever is not named holds no cash. */
  readonly cash: Readonly<Record<Party, string>>;
  /** M and O of a bucket where they are not the defaults. */
  readonly anchors?: Partial<PerBucket<readonly [M: string, O: string]>>;
}

/** A configuration and a state with every party that a scene names, and all six market makers. */
export function world({ settings, period, tickets, cash, anchors = {} }: Scene): WorldParams {
  const all = tickets.flat();
  const named = [...all.flatMap(({ owner, issuer }) => [owner, issuer]), ...MARKET_MAKERS];
  return {
    config: config(settings),
    state: {
      period,
      tickets: all,
      cash: { ...Object.fromEntries(named.map((party) => [party, "0"])), ...cash },
      anchors: perBucket((bucket) => {
        const { M0, O0 } = DEFAULT_CONFIG.buckets[bucket];
        const [M, O] = anchors[bucket] ?? [M0, O0];
        return { M, O };
      }),
    },
  };
}
