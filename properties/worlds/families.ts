import type { Bounds } from "./small-worlds.js";

/** A family of small worlds, and the least number of transitions that living it through comes to. */
export interface Family {
  readonly name: string;
  readonly bounds: Bounds;
  readonly transitions: number;
}

/** Tickets due in the first period, or crossing from mid to short in it; a trader broke, or able to buy. */
const BASE = {
  traders: 3,
  periods: 2,
  arrivals: 2,
  maturities: [1, 4],
  holders: ["creditor", "dealer"],
  cash: ["0", "2"],
  dealerCash: ["1.2"],
} as const satisfies Bounds;

const OTHER_READINGS = {
  "price-basis": "face",
  "due-tickets": "withdrawn",
  "settlement-order": "simultaneous",
  "seller-may-buy": "excluded",
  "bucket-choice": "first-unpinned",
  "rebucket-overdraft": "vbt-takes",
  "issuer-mismatch": "pass-through",
  "pin-flag": "clipped",
} as const satisfies Bounds["readings"];

/** Lived through by `npm test`: rings of three traders, at least 10,500 transitions together. */
export const FAMILIES: readonly Family[] = [
  {
    name: "three periods of one arrival, held by creditors and dealers, cash 2",
    bounds: { ...BASE, periods: 3, arrivals: 1, cash: ["2"] },
    transitions: 3_500,
  },
  {
    name: "two periods of two arrivals, held by creditors, cash 0 or 2",
    bounds: { ...BASE, holders: ["creditor"] },
    transitions: 7_000,
  },
];

/**
 * Lived through by the deep run beside those: up to four traders, three periods and three arrivals a
 * period, tickets held by anyone, purses and dealers with nothing, and in one family every open point
 * read otherwise: more than a million transitions together.
 */
export const DEEP_FAMILIES: readonly Family[] = [
  {
    name: "two periods of two arrivals, held by creditors and dealers, cash 2",
    bounds: { ...BASE, cash: ["2"] },
    transitions: 22_000,
  },
  {
    name: "three periods of one arrival, held by creditors and dealers, cash 0 or 2",
    bounds: { ...BASE, periods: 3, arrivals: 1 },
    transitions: 14_000,
  },
  {
    name: "two periods of two arrivals, held by anyone, cash 0 or 2",
    bounds: { ...BASE, holders: ["creditor", "dealer", "vbt"] },
    transitions: 180_000,
  },
  {
    name: "two periods of one arrival, held by anyone, due in 1, 2 or 4, cash 0, 1 or 2, dealers with 0 or 1.2",
    bounds: {
      ...BASE,
      arrivals: 1,
      maturities: [1, 2, 4],
      holders: ["creditor", "dealer", "vbt"],
      cash: ["0", "1", "2"],
      dealerCash: ["0", "1.2"],
    },
    transitions: 500_000,
  },
  {
    name: "four traders, two periods of one arrival, held by creditors and dealers, cash 0 or 2",
    bounds: { ...BASE, traders: 4, arrivals: 1 },
    transitions: 120_000,
  },
  {
    name: "three periods of two arrivals, due in 1 or 2, held by creditors and dealers, cash 0 or 2",
    bounds: { ...BASE, periods: 3, maturities: [1, 2] },
    transitions: 70_000,
  },
  {
    name: "two periods of three arrivals, due in 2 or 4, held by creditors and dealers, cash 0 or 2",
    bounds: { ...BASE, arrivals: 3, maturities: [2, 4] },
    transitions: 100_000,
  },
  {
    name: "every other reading at once and no bid floor, two periods of two arrivals, cash 0 or 2",
    bounds: { ...BASE, readings: OTHER_READINGS, bidFloor: false },
    transitions: 45_000,
  },
];
