import { perBucket } from "../../terms/bucket.js";
import type { QuoteParams } from "../generate/positions.js";
import type { WorldParams } from "../generate/worlds.js";
import { held, world, type Settings } from "./world.js";

/** A `quote` request: the Examples' market, M = 1 and O = 0.30 at S = 1, but for what is given. */
export const position = (
  given: Partial<QuoteParams> & Pick<QuoteParams, "a" | "C">,
): QuoteParams => ({
  S: "1",
  M: "1",
  O: "0.30",
  M_min: "0.02",
  clip_nonneg_B: true,
  ...given,
});

/** What is in a market where only the short bucket trades. */
export interface ShortMarket {
  readonly settings?: Settings;
  readonly period?: 0 | 1;
  readonly M?: string;
  readonly O?: string;
  /** Tickets on the dealer's shelf. */
  readonly a: number;
  /** The dealer's cash. */
  readonly C: string;
  /** Tickets that the VBT owns. */
  readonly vbt?: number;
  readonly vbtCash?: string;
  /** Cash of the sellers S1, S2, …, each with one ticket to sell and one to pay in period 1. */
  readonly sellers?: readonly string[];
  /** Cash of the buyers B1, B2, …, who hold nothing and owe nothing. */
  readonly buyers?: readonly string[];
}

const serials = (count: number, from: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
const purses = (name: string, cash: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(cash.map((amount, index) => [`${name}${index + 1}`, amount]));

/**
 * A ring of which only the short bucket trades, in period 1 unless it begins before it. Everything
 * that trades is of issuer I and matures in period 3: the dealer holds T1, T2, …, its VBT T21, …, the
 * sellers T31, …; what the sellers owe, T41, …, is owned by K1, K2, ….
 */
export function shortMarket({
  settings = {},
  period = 1,
  M = "1",
  O = "0.30",
  a,
  C,
  vbt = 1,
  vbtCash = "10",
  sellers = ["0.5"],
  buyers = ["2"],
}: ShortMarket): WorldParams {
  return world({
    settings,
    period,
    tickets: [
      held("dealer:short", "I", 3, ...serials(a, 1)),
      held("vbt:short", "I", 3, ...serials(vbt, 21)),
      ...sellers.flatMap((_, index) => [
        held(`S${index + 1}`, "I", 3, 31 + index),
        held(`K${index + 1}`, `S${index + 1}`, 1, 41 + index),
      ]),
    ],
    cash: {
      "dealer:short": C,
      "vbt:short": vbtCash,
      ...purses("S", sellers),
      ...purses("B", buyers),
    },
    anchors: perBucket(() => [M, O] as const),
  });
}
