import { arrivals } from "../src/cases/fixed/asked.js";
import { position, shortMarket } from "../src/cases/fixed/short-market.js";
import { held, world } from "../src/cases/fixed/world.js";
import type { Asked } from "./answers.js";
import type { Told } from "./compose.js";

type Thought = readonly [
  word: string,
  title: string,
  of: string,
  asked: Asked & Pick<Told, "points">,
];

const thought = (purpose: string, ...vectors: readonly Thought[]): readonly (Told & Asked)[] =>
  vectors.map(([word, title, of, asked]) => ({
    id: `hand/${word}`,
    title,
    for: purpose,
    provenance: { kind: "mutant", of },
    ...asked,
  }));

const quoted = (given: Parameters<typeof position>[0]): Asked => ({
  method: "quote",
  params: position(given),
});

const ON_MUTANTS = thought(
  "Kills a mutant of the reference that no other vector kills.",
  [
    "guard-threshold",
    "M = M_min is inside the Guard",
    "M ≤ M_min becomes M < M_min",
    quoted({ M: "0.02", O: "0.01", a: 3, C: "2" }),
  ],
  [
    "small-target",
    "a target capacity below 1",
    "X*_target > 0 becomes X*_target > 1",
    { method: "initialize_dealer", params: { S: "0.25", M: "1", O: "0.30", X_target: "0.5" } },
  ],
  [
    "overdraft-boundary",
    "a ticket at 1 comes to a mid dealer with 1",
    "vbt-takes: cash < price becomes cash ≤ price",
    {
      method: "advance",
      points: ["rebucket-overdraft"],
      params: world({
        period: 1,
        tickets: [held("dealer:long", "I", 10, 1)],
        cash: { "dealer:mid": "1", "vbt:mid": "2" },
      }),
    },
  ],
  [
    "guard-period",
    "a period in the Guard, M = M_min",
    "M ≤ M_min becomes M < M_min",
    {
      method: "run_period",
      params: {
        ...shortMarket({ period: 0, M: "0.02", O: "0.01", a: 3, C: "2" }),
        ...arrivals("sell S1", "buy B1"),
      },
    },
  ],
);

/** Two mid tickets, of which S1 and S2 sell one each: 0.97 at x = 2, then 0.92 at x = 3. */
const twoSales = {
  ...world({
    period: 0,
    tickets: [
      held("dealer:mid", "I", 6, 1, 2),
      held("S1", "I", 6, 3),
      held("S2", "I", 6, 4),
      held("K1", "S1", 1, 5),
      held("K2", "S2", 1, 6),
    ],
    cash: { "dealer:mid": "2.5" },
  }),
  ...arrivals("sell S1", "sell S2"),
};

const ON_FAULTS = thought(
  "Tells a planted fault of the Python sample that no other vector tells.",
  [
    "below-a-whole",
    "V/M = 2.999999998: K* = 2",
    "V/M is rounded to six or eight digits before the floor, or 1e-8 is added",
    quoted({ a: 1, C: "1.999999998" }),
  ],
  [
    "above-a-whole",
    "V/M = 3.000000002: K* = 3",
    "1e-8 is taken off before the floor",
    quoted({ a: 1, C: "2.000000002" }),
  ],
  ["long-ladder", "46 rungs", "X* never exceeds 40 tickets", quoted({ a: 41, C: "4.5" })],
  [
    "bid-takes-all-cash",
    "without a spread b_c = M = C: the dealer can buy one",
    "C ≥ b_c becomes C > b_c",
    quoted({ O: "0", a: 0, C: "1" }),
  ],
  [
    "bid-between-cents",
    "b_c = 2.0451 ≤ C = 2.047: the dealer can buy one",
    "cash is compared with the bid in cents",
    quoted({ O: "12.5412", a: 0, C: "2.047" }),
  ],
  [
    "above-the-guard",
    "M half a millionth above M_min is outside the Guard",
    "the Guard begins a millionth early",
    quoted({ M: "0.0200005", O: "0.01", a: 3, C: "0.05" }),
  ],
  [
    "price-takes-all-cash",
    "without a spread A = M: a buyer with just that buys",
    "cash ≥ price becomes cash > price",
    {
      method: "buy",
      params: { ...shortMarket({ O: "0", a: 0, C: "0.5", buyers: ["1"] }), trader: "B1" },
    },
  ],
  [
    "floor-lifts-bid",
    "b(3) lies below 0, the floor lifts b_c to 0: an interior SELL at 0",
    "a SELL gets the unclipped bid",
    {
      method: "sell",
      params: { ...shortMarket({ M: "0.1", O: "0.74", a: 3, C: "0.15" }), trader: "S1" },
    },
  ],
  [
    "two-sales-in-mid",
    "two SELLs in mid, the second at the quote that the first has moved",
    "only the short quotes are recomputed",
    { method: "run_period", params: twoSales },
  ],
);

/** Vectors thought out for what outlived all others. */
export const BY_HAND: readonly (Told & Asked)[] = [...ON_MUTANTS, ...ON_FAULTS];
