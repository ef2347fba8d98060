import { describe } from "vitest";
import { rebucketSale, relabelling } from "../../src/events/rebuckets.js";
import { rational } from "../../src/numbers/rational.js";
import { refuses, type Exact, type Fault } from "./rows.js";
import { withAfter, withEvent, withLeg, withSheet } from "./tamper.js";
import type { TicketRow } from "./world.js";

const TINY = "0.000000000001";
const buy = (w: Exact) => w.buy({ trader: "H5", ticket: "M1" });
const crossing: Record<string, TicketRow> = { L1: ["H1", "dealer:long", 9, "long"] };

const TRADES: readonly Fault[] = [
  {
    title: "a cash leg off by 1e−12, the books with it",
    entries: (w) => {
      const entry = withLeg(buy(w), "H5", { cash: w.n("-1.03").add(w.n(TINY)) });
      return withSheet(entry, "after", "H5", ({ cash, equity }) => {
        return { cash: cash.add(w.n(TINY)), equity: equity.add(w.n(TINY)) };
      });
    },
    says: { parties: ["dealer:mid", "H5"], identity: "Σ ΔC = 0", expected: "0", actual: TINY },
  },
  {
    title: "books that do not follow the leg",
    entries: (w) =>
      withSheet(buy(w), "after", "dealer:mid", ({ equity }) => {
        return { cash: w.n("3"), equity: equity.sub(w.n("0.03")) };
      }),
    says: { parties: ["dealer:mid"], expected: "3.03", actual: "3" },
  },
  {
    title: "a ticket delivered and not received",
    entries: (w) => withLeg(buy(w), "H5", { received: [] }),
    says: { parties: ["dealer:mid", "H5"], expected: "1", actual: "0" },
  },
  {
    title: "a created ticket",
    entries: (w) => withLeg(buy(w), "H5", { received: ["M1", "N1"] }),
    says: {
      identity: "times ticket N1 is received = times it is delivered",
      expected: "0",
      actual: "1",
    },
  },
  {
    title: "a ticket exchanged for another on its way",
    entries: (w) => withLeg(buy(w), "H5", { received: ["M2"] }),
    says: {
      identity: "times ticket M2 is received = times it is delivered",
      expected: "0",
      actual: "1",
    },
  },
  {
    title: "another ticket than the event names",
    entries: (w) => withEvent(buy(w), { ticket: "M2" }),
    says: { parties: ["dealer:mid", "H5"], expected: "M2", actual: "delivers M1, receives M1" },
  },
  {
    title: "legs at another price than the event's",
    entries: (w) => withEvent(buy(w), { price: w.n("1.02") }),
    says: { parties: ["H5"], expected: "-1.02", actual: "-1.03" },
  },
  {
    title: "a shelf that keeps what it delivered",
    entries: (w) =>
      withSheet(buy(w), "after", "dealer:mid", ({ held, equity }) => {
        return { held: { ...held, mid: 2 }, equity: equity.add(1) };
      }),
    says: {
      parties: ["dealer:mid"],
      identity: "tickets held in mid after = before + the event's",
      expected: "2 + -1 = 1",
      actual: "2",
    },
  },
  {
    title: "a trader that owes more after a trade",
    entries: (w) =>
      withSheet(buy(w), "after", "H5", ({ owed, equity }) => {
        return { owed: owed + 1, equity: equity.sub(1) };
      }),
    says: { parties: ["H5"], identity: "tickets owed after = before + the event's", actual: "1" },
  },
  {
    title: "a registry that grows in a trade",
    entries: (w) => withAfter(buy(w), { registry: 10 }),
    says: { parties: ["dealer:mid", "H5"], expected: "9 − 0 = 9", actual: "10" },
  },
  {
    title: "an arrival without a trade that pays",
    entries: (w) => {
      const leg = { party: "H5", cash: w.n("0"), received: ["M1"], delivered: [] };
      return withEvent(w.noTrade("H5"), { legs: [leg] });
    },
    says: { parties: ["H5"], expected: "no leg", actual: "a leg with 1 tickets" },
  },
];

const REBUCKETS: readonly Fault[] = [
  {
    title: "a relabelling that charges the trader",
    entries: (w) => {
      const entry = w.ledger.post(relabelling(rational, w.books.ticket("T1"), "short"));
      return withLeg(entry, "H2", { cash: w.n("-1") });
    },
    says: { parties: ["H2"], expected: "0, no ticket", actual: "-1, none" },
  },
  {
    title: "a relabelling that leaves the label",
    entries: (w) => {
      const entry = w.ledger.post(relabelling(rational, w.books.ticket("T1"), "short"));
      return withSheet(entry, "after", "H2", () => ({ held: { short: 0, mid: 2, long: 0 } }));
    },
    says: { parties: ["H2"], expected: "0 + 1 = 1", actual: "0" },
  },
  {
    title: "an internal sale that pays less than its price",
    changes: { tickets: crossing },
    entries: (w) => {
      const sale = { holder: "dealer", buyer: "dealer:mid", price: w.n("1") } as const;
      const terms = { ...sale, cash: w.n("0.9") };
      return w.ledger.post(rebucketSale(rational, w.books.ticket("L1"), "mid", terms));
    },
    says: { parties: ["dealer:mid"], expected: "-1", actual: "-0.9" },
  },
];

describe("C1: trades", () => refuses("C1", TRADES));
describe("C1: rebuckets", () => refuses("C1", REBUCKETS));
