import { describe } from "vitest";
import { refuses, type Exact, type Fault } from "./rows.js";
import { withAfter, withEvent, withLeg, withSheet } from "./tamper.js";

const settle = (w: Exact) => w.settle("H3", "0.375");

const SETTLEMENTS: readonly Fault[] = [
  {
    title: "a payout of less than q·S·R",
    entries: (w) => {
      const entry = settle(w);
      const { event } = entry;
      if (event.kind !== "settlement") return entry;
      const payouts = event.payouts.map((each) =>
        each.holder === "H4" ? { ...each, paid: w.n("0.3") } : each,
      );
      return withEvent(entry, { payouts });
    },
    says: { parties: ["H4"], identity: "paid = q·S·R", expected: "0.375", actual: "0.3" },
  },
  {
    title: "an issuer that pays less than its holders get",
    entries: (w) => withLeg(settle(w), "H3", { cash: w.n("-1") }),
    says: { parties: ["H3"], identity: "the issuer's ΔC = −R·D", expected: "-1.5", actual: "-1" },
  },
  {
    title: "holders that get more than they are paid out",
    entries: (w) => withLeg(settle(w), "vbt:short", { cash: w.n("1") }),
    says: {
      parties: ["vbt:short"],
      identity: "ΔC = what is paid out",
      expected: "0.375",
      actual: "1",
    },
  },
  {
    title: "a total due that is not S·N",
    entries: (w) => withEvent(settle(w), { due: w.n("5") }),
    says: { parties: ["H3"], identity: "D = S·N", expected: "4", actual: "5" },
  },
  {
    title: "a total paid that is not R·D",
    entries: (w) => withEvent(settle(w), { recovery: w.n("0.5") }),
    says: { parties: ["H3"], identity: "total paid = R·D", expected: "2", actual: "1.5" },
  },
  {
    title: "an issuer still owing one of the settled tickets",
    entries: (w) =>
      withSheet(settle(w), "after", "H3", ({ equity }) => ({ owed: 1, equity: equity.sub(1) })),
    says: { parties: ["H3"], expected: "4 + -4 = 0", actual: "1" },
  },
  {
    title: "a holder still holding one of the settled tickets",
    entries: (w) =>
      withSheet(settle(w), "after", "dealer:short", ({ held, equity }) => {
        return { held: { ...held, short: 1 }, equity: equity.add(1) };
      }),
    says: { parties: ["dealer:short"], expected: "2 + -2 = 0", actual: "1" },
  },
  {
    title: "a registry that keeps a settled ticket",
    entries: (w) => withAfter(settle(w), { registry: 6 }),
    says: {
      parties: ["H3", "dealer:short", "vbt:short", "H4"],
      expected: "9 − 4 = 5",
      actual: "6",
    },
  },
  {
    title: "a holder that gives up another ticket than it is paid for",
    entries: (w) => withLeg(settle(w), "H4", { delivered: ["T1"] }),
    says: { parties: ["H4"], expected: "D4", actual: "T1" },
  },
  {
    title: "a settled ticket handed on",
    entries: (w) => withLeg(settle(w), "H4", { received: ["D3"] }),
    says: {
      expected: "4 tickets delivered, 0 received",
      actual: "4 paid for, 4 delivered, 1 received",
    },
  },
];

describe("C1: settlements", () => refuses("C1", SETTLEMENTS));
