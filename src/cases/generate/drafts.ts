import fc from "fast-check";
import type { ConfigDocument } from "../../config/config-document.js";
import type { Bucket } from "../../terms/bucket.js";
import { cents, offEdge, onEdge } from "./amounts.js";
import { configuration } from "./configs.js";

/** What a purse is filled to: what a policy turns on, give or take, or just some cash. */
const PURSES = ["nothing", "due", "due", "buffer", "ask", "some"] as const;

export interface TraderDraft {
  /** Whose tickets it holds, as steps round the ring. */
  readonly holds: number;
  readonly purse: (typeof PURSES)[number];
  readonly offset: string;
  readonly some: string;
}

export interface TicketDraft {
  readonly owner: "trader" | "dealer" | "vbt" | "away";
  /** Which trader, or which dealer where it is away from home. */
  readonly which: number;
  /** Whose it is where no trader's holdings decide that. */
  readonly issuer: number;
  readonly tau: number;
}

export interface MakerDraft {
  readonly M: string;
  readonly O: string;
  /** For how many more tickets the dealer has cash, at M. */
  readonly room: number;
  readonly offset: string;
  readonly vbtCash: string;
}

/** A small ring before its numbers are worked out; it shrinks towards few traders and tickets. */
export interface Draft {
  readonly config: ConfigDocument;
  readonly period: number;
  readonly names: readonly string[];
  /** How serials run through the tickets. */
  readonly stride: number;
  readonly traders: readonly TraderDraft[];
  readonly tickets: readonly TicketDraft[];
  readonly makers: Readonly<Record<Bucket, MakerDraft>>;
}

/** Ids whose order is not the order of their text, and some that are. */
const NAMES = [
  ["H2", "H10", "H1", "H", "H3", "G9"],
  ["A1", "A2", "A3", "A4", "A5", "A6"],
  ["z", "b07", "b7", "B1", "a", "c100"],
] as const;

const trader: fc.Arbitrary<TraderDraft> = fc.record({
  holds: fc.nat(4),
  purse: fc.constantFrom(...PURSES),
  offset: fc.oneof(onEdge, cents(-90, 90)),
  some: cents(0, 400),
});

/** Who may hold a ticket, as often as is useful. */
const OWNERS = [
  ...(["trader", "trader", "trader", "trader"] as const),
  ...(["dealer", "dealer", "dealer", "dealer"] as const),
  ...(["vbt", "vbt", "vbt", "away"] as const),
];

const ticket = (taus: readonly number[]): fc.Arbitrary<TicketDraft> =>
  fc.record({
    owner: fc.constantFrom(...OWNERS),
    which: fc.nat(5),
    issuer: fc.nat(5),
    tau: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...taus) },
      { weight: 1, arbitrary: fc.integer({ min: Math.min(...taus), max: 12 }) },
    ),
  });

const anchors = fc.oneof(
  { weight: 7, arbitrary: fc.record({ M: cents(40, 150), O: cents(1, 80) }) },
  { weight: 1, arbitrary: fc.record({ M: cents(40, 150), O: fc.constant("0") }) },
  { weight: 1, arbitrary: fc.record({ M: cents(-60, 4), O: cents(0, 150) }) },
  { weight: 2, arbitrary: fc.record({ M: cents(3, 30), O: cents(60, 200) }) },
);

const maker: fc.Arbitrary<MakerDraft> = fc
  .tuple(
    anchors,
    fc.record({
      room: fc.constantFrom(1, 0, 1, 2, 3, -1),
      offset: fc.oneof(offEdge, cents(-40, 40)),
      vbtCash: fc.oneof(fc.constant("0"), cents(-100, 900)),
    }),
  )
  .map(([quoted, holdings]) => ({ ...quoted, ...holdings }));

/**
 * Drafts of small rings with everything in them that a step turns on.
 *
 * @param taus - the remaining periods that the step turns on, the smallest allowed among them
 */
export const draft = (taus: readonly number[]): fc.Arbitrary<Draft> =>
  fc.record({
    config: configuration,
    period: fc.nat(5),
    names: fc.constantFrom(...NAMES),
    stride: fc.constantFrom(1, 5, 7, 22),
    traders: fc.array(trader, { minLength: 3, maxLength: 6 }),
    tickets: fc.noBias(fc.array(ticket(taus), { maxLength: 14, size: "max" })),
    makers: fc.record({ short: maker, mid: maker, long: maker }),
  });
