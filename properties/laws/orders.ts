import type { StateDocument } from "../../src/config/state-document.js";
import type { Bucket } from "../../src/terms/bucket.js";
import { dealerOf } from "../../src/terms/party.js";
import type { RunWorld } from "../arbitraries/run-worlds.js";
import { oracleQuote, type OracleQuote } from "./quote-oracle.js";

type TicketDocument = StateDocument["tickets"][number];

/** Whether a ticket can change hands this period, as the readings have it. */
export const isTradeable = ({ state, readings }: RunWorld, ticket: TicketDocument): boolean =>
  readings["due-tickets"] === "keep-bucket" || ticket.maturity > state.period;

/** The bucket of a ticket of a state within a period. */
export function bucketOf({ config, state }: RunWorld, { maturity }: TicketDocument): Bucket {
  const tau = Math.max(1, maturity - state.period);
  const upTo = (bucket: "short" | "mid") => Number(config.buckets[bucket].tau[1]);
  return tau <= upTo("short") ? "short" : tau <= upTo("mid") ? "mid" : "long";
}

/** A bucket's quotes by the second derivation, from the state as it is written. */
export function marketOracle(world: RunWorld, bucket: Bucket): OracleQuote {
  const { config, state, readings } = world;
  const onShelf = (ticket: TicketDocument) =>
    ticket.owner === dealerOf(bucket) &&
    bucketOf(world, ticket) === bucket &&
    isTradeable(world, ticket);
  return oracleQuote(
    {
      S: config.ticket_size_S,
      M: state.anchors[bucket].M,
      O: state.anchors[bucket].O,
      M_min: config.guard.Mmin,
      clip_nonneg_B: config.guard.clip_nonneg_B,
      a: state.tickets.filter(onShelf).length,
      C: state.cash[dealerOf(bucket)] ?? "",
    },
    readings,
  );
}
