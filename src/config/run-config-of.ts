import type { Num, NumberSystem } from "../numbers/num.js";
import { perBucket } from "../terms/bucket.js";
import type { ConfigDocument } from "./config-document.js";
import type { RunConfig } from "./run-config.js";

/** A valid configuration document in one arithmetic. */
export function runConfig<N extends Num<N>>(
  document: ConfigDocument,
  { parse }: NumberSystem<N>,
): RunConfig<N> {
  const { guard, order_flow, trader_policy, initial_allocation, buckets } = document;
  return {
    seed: document.seed,
    ticketSize: parse(document.ticket_size_S),
    buckets: perBucket((bucket) => {
      const { tau, M0, O0, phiM, phiO, O_min } = buckets[bucket];
      return {
        tau: { from: tau[0], to: tau[1] === "inf" ? Infinity : tau[1] },
        mid: parse(M0),
        spread: parse(O0),
        phiM: parse(phiM),
        phiO: parse(phiO),
        minSpread: parse(O_min),
      };
    }),
    guardThreshold: parse(guard.Mmin),
    bidFloor: guard.clip_nonneg_B,
    targetCapacity: parse(document.dealers.init_target_capacity_Xstar),
    piSell: parse(order_flow.pi_sell),
    maxArrivals: order_flow.Nmax,
    horizon: trader_policy.H_min_invest,
    cashBuffer: parse(trader_policy.buffer_cash_B),
    allocation: {
      dealer: parse(initial_allocation.dealer_share),
      vbt: parse(initial_allocation.vbt_share),
      traders: parse(initial_allocation.traders_share),
    },
    minTraders: document.ring.n_traders_min,
    anchorUpdates: document.anchor_updates,
    stopOnDefault: document.stop_on_default,
  };
}
