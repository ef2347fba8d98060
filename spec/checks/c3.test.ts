import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/events/ledger.js";
import type { Rational } from "../../src/numbers/rational.js";
import { withSheet } from "./tamper.js";
import { refuses, type Exact, type Fault } from "./rows.js";
import { world, type TicketRow } from "./world.js";

const IN_GUARD = { anchors: { mid: ["0.02", "0.01"] } } as const;

/** The entry as if a party had held so many tickets of mid fewer, before and after. */
function holdingLess(entry: Entry<Rational>, party: string, less: number, worth: Rational) {
  const fewer = (when: "before" | "after", each: Entry<Rational>) =>
    withSheet(each, when, party, ({ held, equity }) => ({
      held: { ...held, mid: held.mid - less },
      equity: equity.sub(worth),
    }));
  return fewer("after", fewer("before", entry));
}

const DEALER: readonly Fault[] = [
  {
    title: "a BUY from an empty shelf",
    entries: (w) => holdingLess(w.buy({ trader: "H5", ticket: "M1" }), "dealer:mid", 2, w.n("2")),
    says: { parties: ["dealer:mid"], expected: "1", actual: "0" },
  },
  {
    title: "a BUY filled inside at M = M_min, in the Guard",
    changes: IN_GUARD,
    entries: (w) => w.buy({ trader: "H5", ticket: "M1" }),
    says: { parties: ["dealer:mid"], identity: "M > M_min", expected: "0.02", actual: "0.02" },
  },
  {
    title: "a SELL filled inside in the Guard",
    changes: { anchors: { mid: ["0.01", "0.01"] } },
    entries: (w) => w.sell({ trader: "H2", ticket: "T1" }),
    says: { parties: ["dealer:mid"], identity: "M > M_min", expected: "0.02", actual: "0.01" },
  },
  {
    title: "a SELL to a full shelf, its cash below M and above the price",
    changes: { cash: { "dealer:mid": "0.99" } },
    entries: (w) => w.sell({ trader: "H2", ticket: "T1" }),
    says: {
      parties: ["dealer:mid"],
      identity: "x + S ≤ X*, which is C ≥ M",
      expected: "1",
      actual: "0.99",
    },
  },
  {
    title: "a SELL to a dealer whose cash is below 0, however much it holds",
    changes: { cash: { "dealer:mid": "-0.5" } },
    entries: (w) => w.sell({ trader: "H2", ticket: "T1" }),
    says: { parties: ["dealer:mid"], expected: "1", actual: "-0.5" },
  },
  {
    // S = 1, M = 1, O = 11.5, a = 0, C = 3: K* = 3, b_c = 241/80
    title: "a SELL that the dealer has to borrow for, with room on its shelf",
    changes: {
      tickets: { T1: ["H1", "H2", 6, "mid"] },
      anchors: { mid: ["1", "11.5"] },
      cash: { "dealer:mid": "3" },
    },
    entries: (w) => w.sell({ trader: "H2", ticket: "T1" }),
    says: { parties: ["dealer:mid"], expected: "3.0125", actual: "3" },
  },
  {
    // Example 6, Subcase B: S·b_c = 5·1.0525
    title: "price-basis: face: a SELL whose cash leg S·b_c exceeds the dealer's cash",
    changes: {
      tickets: { T1: ["H1", "H2", 6, "mid"] },
      cash: { "dealer:mid": "3.40" },
      config: { ticket_size_S: "5" },
      readings: { "price-basis": "face" },
    },
    entries: (w) => w.sell({ trader: "H2", ticket: "T1" }),
    says: { parties: ["dealer:mid"], expected: "5.2625", actual: "3.4" },
  },
  {
    title: "due-tickets: withdrawn: a BUY from a shelf of which V says that it is empty",
    changes: {
      tickets: { D1: ["H3", "dealer:short", 1, "short"] },
      readings: { "due-tickets": "withdrawn" },
    },
    entries: (w) => w.buy({ trader: "H5", ticket: "D1", bucket: "short" }),
    says: { parties: ["dealer:short"], expected: "1", actual: "0" },
  },
];

const CUSTOMER: readonly Fault[] = [
  {
    title: "a BUY with borrowed cash",
    changes: { cash: { H5: "1.02" } },
    entries: (w) => w.buy({ trader: "H5", ticket: "M1" }),
    says: { parties: ["H5"], expected: "1.03", actual: "1.02" },
  },
  {
    title: "a SELL of what the trader does not hold",
    entries: (w) => holdingLess(w.sell({ trader: "H2", ticket: "T1" }), "H2", 2, w.n("2")),
    says: { parties: ["H2"], expected: "1", actual: "0" },
  },
];

const PINNED_BUY: Fault = {
  title: "a BUY passed through with borrowed cash",
  changes: { cash: { H5: "1.14" } },
  entries: (w) => w.buy({ trader: "H5", ticket: "V1", route: "pass-through" }),
  says: { parties: ["H5"], expected: "1.15", actual: "1.14" },
};

const EMPTY_VBT: Fault = {
  title: "a BUY passed through to a VBT that holds nothing",
  entries: (w) =>
    holdingLess(
      w.buy({ trader: "H5", ticket: "V1", route: "pass-through" }),
      "vbt:mid",
      1,
      w.n("1"),
    ),
  says: { parties: ["vbt:mid"], expected: "1", actual: "0" },
};

describe("C3: the dealer", () => refuses("C3", DEALER));
describe("C3: the customer", () => refuses("C3", CUSTOMER));
describe("C3: passed through, cash", () => refuses("flow/buyer-cash", [PINNED_BUY]));
describe("C3: passed through, tickets", () => refuses("trade/existing-ticket", [EMPTY_VBT]));

describe("C3: exactly at the edge", () => {
  const fills = (changes: Parameters<typeof world>[0], entry: (w: Exact) => Entry<Rational>) => {
    const w = world(changes);
    return w.observe(entry(w));
  };
  const sell = (w: Exact) => w.sell({ trader: "H2", ticket: "T1" });

  it("C3: a SELL with C = M and a BUY with cash = a_c are feasible", () => {
    expect(fills({ cash: { "dealer:mid": "1" } }, sell)).toEqual([]);
    const buy = (w: Exact) => w.buy({ trader: "H5", ticket: "M1" });
    expect(fills({ cash: { H5: "1.03" } }, buy)).toEqual([]);
  });

  it("C3: a VBT may pay what it does not have", () => {
    const past = (w: Exact) => w.sell({ trader: "H2", ticket: "T1", route: "pass-through" });
    expect(fills({ cash: { "vbt:mid": "0", "dealer:mid": "0" } }, past)).toEqual([]);
  });

  it("due-tickets: keep-bucket: a due ticket is sold off the shelf", () => {
    const tickets: Record<string, TicketRow> = { D1: ["H3", "dealer:short", 1, "short"] };
    const buy = (w: Exact) => w.buy({ trader: "H5", ticket: "D1", bucket: "short" });
    expect(fills({ tickets }, buy)).toEqual([]);
  });
});
