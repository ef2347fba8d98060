import fc from "fast-check";
import type { ConfigDocument } from "../../config/config-document.js";
import type { StateDocument } from "../../config/state-document.js";
import { BUCKETS, perBucket, type Bucket } from "../../terms/bucket.js";
import { cents, offEdge, sum } from "./amounts.js";
import { configuration } from "./configs.js";

/** A configuration and a state that go together. */
export interface WorldParams {
  readonly config: ConfigDocument;
  readonly state: StateDocument;
}

/** Ids whose order is not the order of their text, and some that are. */
const NAMES = [
  ["H2", "H10", "H1", "H", "H3", "G9"],
  ["A1", "A2", "A3", "A4", "A5", "A6"],
  ["z", "b07", "b7", "B1", "a", "c100"],
] as const;

const PURSES = ["nothing", "due", "buffer", "ask", "some"] as const;
interface TraderDraft {
  /** Whose tickets it holds, as steps round the ring. */
  readonly holds: number;
  readonly purse: (typeof PURSES)[number];
  readonly offset: string;
  readonly some: string;
}
interface TicketDraft {
  readonly issuer: number;
  readonly tau: number;
  readonly owner: "trader" | "dealer" | "vbt" | "away";
  readonly which: number;
}
interface MakerDraft {
  readonly M: string;
  readonly O: string;
  readonly room: number;
  readonly offset: string;
  readonly vbtCash: string;
}

const trader: fc.Arbitrary<TraderDraft> = fc.record({
  holds: fc.nat(4),
  purse: fc.constantFrom(...PURSES),
  offset: fc.oneof(fc.constantFrom("0", "0.01", "-0.01"), cents(-90, 90)),
  some: cents(0, 400),
});

const ticket = (least: number): fc.Arbitrary<TicketDraft> =>
  fc.record({
    issuer: fc.nat(5),
    tau: fc.oneof(
      fc.constantFrom(least, least, 1, 2, 3, 4, 8, 9),
      fc.integer({ min: least, max: 12 }),
    ),
    owner: fc.constantFrom("trader", "trader", "dealer", "dealer", "dealer", "vbt", "vbt", "away"),
    which: fc.nat(5),
  });

const ordinary = { M: cents(40, 150), O: cents(0, 80) };
const anchors = fc.oneof(
  { weight: 8, arbitrary: fc.record(ordinary) },
  { weight: 1, arbitrary: fc.record({ M: cents(-60, 4), O: cents(0, 150) }) },
  { weight: 1, arbitrary: fc.record({ M: cents(3, 30), O: cents(60, 200) }) },
);
const maker: fc.Arbitrary<MakerDraft> = fc
  .tuple(
    anchors,
    fc.record({
      room: fc.constantFrom(0, 0, 1, 2, 3, -1),
      offset: offEdge,
      vbtCash: fc.oneof(fc.constant("0"), cents(-100, 900)),
    }),
  )
  .map(([quoted, holdings]) => ({ ...quoted, ...holdings }));

const bucketOf = (config: ConfigDocument, tau: number): Bucket =>
  BUCKETS.find((bucket) => {
    const [, to] = config.buckets[bucket].tau;
    return to === "inf" || Math.max(1, tau) <= to;
  }) ?? "long";

interface Draft {
  readonly config: ConfigDocument;
  readonly period: number;
  readonly names: readonly string[];
  readonly stride: number;
  readonly traders: readonly TraderDraft[];
  readonly tickets: readonly TicketDraft[];
  readonly makers: Readonly<Record<Bucket, MakerDraft>>;
}

/** Who holds a ticket: a trader only where it may hold that issuer's, else the bucket's VBT. */
function ownerOf(draft: Draft, { owner, which, tau, issuer }: TicketDraft): string {
  const bucket = bucketOf(draft.config, tau);
  if (owner === "dealer" || owner === "vbt") return `${owner}:${bucket}`;
  if (owner === "away") return `dealer:${BUCKETS[which % BUCKETS.length] ?? bucket}`;
  const count = draft.traders.length;
  const holders = draft.traders.flatMap(({ holds }, index) =>
    (index + 1 + (holds % (count - 1))) % count === issuer % count ? [index] : [],
  );
  const holder = holders[which % Math.max(1, holders.length)];
  return (holder === undefined ? undefined : draft.names[holder]) ?? `vbt:${bucket}`;
}

function ticketsOf(draft: Draft): StateDocument["tickets"] {
  const { tickets, traders, names, stride, period } = draft;
  return tickets.map((each, index) => {
    const serial = ((index * stride) % 23) + 1;
    const issuer = names[each.issuer % traders.length] ?? "";
    return {
      id: `T${serial}`,
      issuer,
      owner: ownerOf(draft, each),
      maturity: period + each.tau,
      serial,
    };
  });
}

/** A purse filled to just what a policy turns on. */
function purse(draft: Draft, { purse, offset, some }: TraderDraft, owes: number): string {
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
    const owes = tickets.filter(
      ({ issuer, maturity }) => issuer === names[index] && maturity === period + due,
    );
    return [names[index] ?? "", purse(draft, each, owes.length)] as const;
  });
  const dealers = BUCKETS.map((bucket) => {
    const { M, room, offset } = makers[bucket];
    return [`dealer:${bucket}`, sum([[String(room), M], [offset]])] as const;
  });
  const vbts = BUCKETS.map((bucket) => [`vbt:${bucket}`, makers[bucket].vbtCash] as const);
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
 */
export const world = (due: 0 | 1): fc.Arbitrary<WorldParams> =>
  fc
    .record<Draft>({
      config: configuration,
      period: fc.nat(5),
      names: fc.constantFrom(...NAMES),
      stride: fc.constantFrom(1, 5, 7, 22),
      traders: fc.array(trader, { minLength: 3, maxLength: 6 }),
      tickets: fc.array(ticket(due), { maxLength: 16 }),
      makers: fc.record({ short: maker, mid: maker, long: maker }),
    })
    .map((draft) => worldOf(draft, due));
