import type fc from "fast-check";
import type { ConfigDocument } from "../../config/config-document.js";
import type { StateDocument } from "../../config/state-document.js";
import { BUCKETS, perBucket, type Bucket } from "../../terms/bucket.js";
import { dealerOf, vbtOf } from "../../terms/party.js";
import { sum } from "../sum.js";
import { counted } from "./counted.js";
import { draft, type Draft, type TicketDraft, type TraderDraft } from "./drafts.js";

/** A configuration and a state that go together. */
export interface WorldParams {
  readonly config: ConfigDocument;
  readonly state: StateDocument;
}

export const tradersOf = ({ state }: WorldParams): readonly string[] =>
  Object.keys(state.cash).filter((party) => !party.includes(":"));

/** The last bucket has no end that is a number. */
const bucketOf = (config: ConfigDocument, tau: number): Bucket =>
  BUCKETS.find((bucket) => tau <= Number(config.buckets[bucket].tau[1])) ?? "long";

/** Who holds a ticket, and who issued it: a trader holds one issuer's tickets, never its own. */
function partiesOf(
  { config, traders, names }: Draft,
  { owner, which, issuer, tau }: TicketDraft,
): { readonly owner: string; readonly issuer: string } {
  const count = traders.length;
  const name = (steps: number) => counted(names.slice(0, count), steps);
  if (owner === "trader") {
    const { holds } = counted(traders, which);
    return { owner: name(which), issuer: name((which % count) + 1 + (holds % (count - 1))) };
  }
  const home = bucketOf(config, tau);
  const shelf = owner === "away" ? counted(BUCKETS, which) : home;
  const holder = owner === "vbt" ? vbtOf(home) : dealerOf(shelf);
  return { owner: holder, issuer: name(issuer) };
}

function ticketsOf(draft: Draft): StateDocument["tickets"] {
  return draft.tickets.map((each, index) => {
    const serial = ((index * draft.stride) % 23) + 1;
    const maturity = draft.period + each.tau;
    return { id: `T${serial}`, ...partiesOf(draft, each), maturity, serial };
  });
}

/** A purse filled to just what a policy turns on. */
function cashOf(draft: Draft, { purse, offset, some }: TraderDraft, owes: number): string {
  const { config, makers } = draft;
  if (purse === "nothing") return "0";
  if (purse === "some") return some;
  if (purse === "due") return sum([[String(owes), config.ticket_size_S], [offset]]);
  if (purse === "buffer") return sum([[config.trader_policy.buffer_cash_B], [offset]]);
  return sum([[makers.short.M], ["0.5", makers.short.O], [offset]]);
}

function worldOf(draft: Draft, due: number): WorldParams {
  const { config, period, names, traders, makers } = draft;
  const tickets = ticketsOf(draft);
  const purses = traders.map((each, index) => {
    const name = counted(names, index);
    const owed = tickets.filter(
      ({ issuer, maturity }) => issuer === name && maturity === period + due,
    );
    return [name, cashOf(draft, each, owed.length)] as const;
  });
  const dealers = BUCKETS.map((bucket) => {
    const { M, room, offset } = makers[bucket];
    return [dealerOf(bucket), sum([[String(room), M], [offset]])] as const;
  });
  const vbts = BUCKETS.map((bucket) => [vbtOf(bucket), makers[bucket].vbtCash] as const);
  return {
    config,
    state: {
      period,
      tickets,
      cash: Object.fromEntries([...purses, ...dealers, ...vbts]),
      anchors: perBucket((bucket) => ({ M: makers[bucket].M, O: makers[bucket].O })),
    },
  };
}

/**
 * Small rings with everything in them that a step turns on: due tickets, boundary crossings, shelves
 * with and without room, empty VBTs, tickets away from home, purses at a policy's edge.
 *
 * @param due - τ of the tickets that a trader may have to pay for: 0, or 1 where a step comes first
 * @param taus - the remaining periods that the step turns on, none below `due`
 */
export const world = (due: 0 | 1, taus: readonly number[]): fc.Arbitrary<WorldParams> =>
  draft(taus).map((each) => worldOf(each, due));
