import { arrivals, rulings } from "../asked.js";
import { position, shortMarket } from "../short-market.js";
import { held, world } from "../world.js";

const serials = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

const numbers = rulings(
  ["size/zeros", '"007.50" is 7.5', "quote", position({ a: 2, C: "007.50" })],
  [
    "size/mid",
    "a mid of 2^53 + 3, in the last digit",
    "quote",
    position({ M: "9007199254740995", O: "2", a: 0, C: "0" }),
  ],
  [
    "size/decimals-11",
    "a mid 10⁻¹¹ above 1: the capacity is 3, as V/M lies below 4",
    "quote",
    position({ M: "1.00000000001", a: 2, C: "2" }),
  ],
  [
    "size/decimals-19",
    "a mid 10⁻¹⁹ above 1: the capacity is 3, as V/M lies below 4",
    "quote",
    position({ M: "1.0000000000000000001", a: 2, C: "2" }),
  ],
  [
    "size/capacity",
    "a capacity of 3,333,335 tickets",
    "quote",
    position({ M: "0.03", a: 2, C: "100000" }),
  ],
  [
    "size/capacity-32-bits",
    "a capacity of 3,333,333,335 tickets",
    "quote",
    position({ M: "0.03", a: 2, C: "100000000" }),
  ],
  ["size/shelf", "101 tickets on the shelf", "quote", position({ a: 101, C: "2" })],
);

const due = (count: number, cash: string) =>
  world({
    period: 1,
    tickets: [held("dealer:short", "H1", 1, ...serials(count)), held("H1", "I", 3, count + 1)],
    cash: { H1: cash },
  });
const counts = rulings(
  [
    "size/shelf-17",
    "a SELL to a dealer with 17 tickets",
    "sell",
    { ...shortMarket({ a: 17, C: "2" }), trader: "S1" },
  ],
  [
    "size/due-17",
    "17 tickets of one issuer are due: it is short of 0.5",
    "eligibility",
    due(17, "16.5"),
  ],
  ["size/due-17/settle", "17 tickets of one issuer are paid", "settle", due(17, "17")],
  [
    "size/traders-9",
    "nine traders, all of whom may buy",
    "eligibility",
    world({
      period: 1,
      tickets: [],
      cash: Object.fromEntries(serials(9).map((number) => [`H${number}`, "5"])),
    }),
  ],
  [
    "size/arrivals-9",
    "nine arrivals in a period",
    "run_period",
    {
      ...shortMarket({
        settings: { Nmax: 9 },
        period: 0,
        a: 0,
        C: "1",
        vbt: 0,
        sellers: [],
      }),
      ...arrivals(...serials(9).map(() => "buy B1" as const)),
    },
  ],
  [
    "size/serials",
    "of serials 1001 and 999 the smaller is offered",
    "sell",
    {
      ...world({
        period: 1,
        tickets: [held("S1", "I", 3, 1001, 999)],
        cash: { "dealer:short": "3.5" },
      }),
      trader: "S1",
    },
  ],
  [
    "size/maturity",
    "a ticket that matures in 60 periods stays long",
    "advance",
    world({ period: 0, tickets: [held("S1", "I", 60, 1)], cash: {} }),
  ],
  [
    "size/period",
    "period 1000: a ticket comes from mid to short",
    "advance",
    world({ period: 999, tickets: [held("S1", "I", 1003, 1)], cash: {} }),
  ],
  [
    "size/id",
    "H5 settles before H4294967297",
    "settle",
    world({
      period: 1,
      tickets: [held("H4294967297", "H5", 1, 1), held("K", "H4294967297", 1, 2)],
      cash: { H5: "1" },
    }),
  ],
);

const B1 = { B1: "2" };
const again = rulings(
  [
    "stateless/eligibility",
    "B1 with 2.00 and no debt may buy",
    "eligibility",
    world({ period: 1, tickets: [held("B1", "I", 1, 1)], cash: { I: "0", ...B1 } }),
  ],
  [
    "stateless/eligibility-tickets",
    "the same parties and cash, but B1 owes the ticket",
    "eligibility",
    world({ period: 1, tickets: [held("I", "B1", 2, 1)], cash: { I: "0", ...B1 } }),
  ],
  [
    "stateless/eligibility-config",
    "the same world, but a buffer of 2.00",
    "eligibility",
    world({
      settings: { buffer: "2" },
      period: 1,
      tickets: [held("B1", "I", 1, 1)],
      cash: { I: "0", ...B1 },
    }),
  ],
  [
    "stateless/sell",
    "a SELL at the mid of 1",
    "sell",
    { ...shortMarket({ a: 2, C: "2.5" }), trader: "S1" },
  ],
  [
    "stateless/sell-anchors",
    "the same tickets and cash at a mid of 0.9",
    "sell",
    { ...shortMarket({ M: "0.9", a: 2, C: "2.5" }), trader: "S1" },
  ],
  [
    "stateless/sell-spread",
    "the same tickets and cash at a spread of 0.4",
    "sell",
    { ...shortMarket({ O: "0.4", a: 2, C: "2.5" }), trader: "S1" },
  ],
);

/** Numbers, counts and ids have no bounds that a small case would keep, and one answer bears on no other. */
export const ON_SIZES = [...numbers, ...counts, ...again];
