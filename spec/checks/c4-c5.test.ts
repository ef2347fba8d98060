import { describe, expect, it } from "vitest";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import type { Entry } from "../../src/events/ledger.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { relabelling } from "../../src/events/rebuckets.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { sheet, withSheet } from "./tamper.js";
import { refuses, type Exact, type Fault } from "./rows.js";
import { World } from "./world.js";

const past = <N extends Num<N>>(w: World<N>) =>
  w.sell({ trader: "H2", ticket: "T1", route: "pass-through" });
const parties = ["dealer:mid"];

const PASS_THROUGH: readonly Fault[] = [
  {
    title: "a dealer whose cash moves by 1e−30 in a pass-through",
    entries: (w) =>
      withSheet(past(w), "after", "dealer:mid", ({ cash, equity }) => {
        const tiny = w.n(`0.${"0".repeat(29)}1`);
        return { cash: cash.add(tiny), equity: equity.add(tiny) };
      }),
    says: { parties, expected: "2", actual: `2.${"0".repeat(29)}1` },
  },
  {
    title: "a dealer that keeps the ticket of a pass-through",
    entries: (w) =>
      withSheet(past(w), "after", "dealer:mid", ({ held, equity }) => {
        return { held: { ...held, mid: 3 }, equity: equity.add(1) };
      }),
    says: { parties, identity: "the dealer's tickets of mid stay", expected: "2", actual: "3" },
  },
  {
    title: "a dealer that swaps cash for a ticket at mid, its equity unchanged",
    entries: (w) =>
      withSheet(past(w), "after", "dealer:mid", ({ cash, held }) => {
        return { cash: cash.sub(1), held: { ...held, mid: 3 } };
      }),
    says: { parties, identity: "the dealer's C' = C", expected: "2", actual: "1" },
  },
];

/** The entry with another equity on a party's sheet after it. */
const worth = (w: Exact, entry: Entry<Rational>, party: string, equity: string) =>
  withSheet(entry, "after", party, () => ({ equity: w.n(equity) }));

const HALF = { anchors: { mid: ["0.5", "0.3"] } } as const;
const FACE = { config: { ticket_size_S: "5" }, readings: { "price-basis": "face" } } as const;

const EQUITY: readonly Fault[] = [
  {
    title: "a dealer marked at face",
    changes: HALF, // B = 0.35; C = 2, a = 2
    entries: (w) => worth(w, past(w), "dealer:mid", "4"),
    says: { parties, identity: "E = C + Σ M·a", expected: "3", actual: "4" },
  },
  {
    title: "a VBT marked at its bid",
    changes: HALF, // C = 5 − 0.35, two tickets at 0.5
    entries: (w) => worth(w, past(w), "vbt:mid", "5.35"),
    says: { parties: ["vbt:mid"], expected: "5.65", actual: "5.35" },
  },
  {
    title: "a trader marked at mid",
    changes: HALF, // cash 2.35, one ticket at face
    entries: (w) => worth(w, past(w), "H2", "2.85"),
    says: { parties: ["H2"], expected: "3.35", actual: "2.85" },
  },
  {
    title: "a trader whose debt is left out",
    entries: (w) => {
      // H1 has 5, owes five tickets and buys one at 1.03
      const entry = w.buy({ trader: "H1", ticket: "M1" });
      return worth(w, entry, "H1", "4.97");
    },
    says: { parties: ["H1"], expected: "-0.03", actual: "4.97" },
  },
  {
    title: "price-basis: face: a dealer whose tickets are not scaled by S",
    changes: FACE,
    entries: (w) => worth(w, past(w), "dealer:mid", "4"),
    says: { parties, expected: "12", actual: "4" },
  },
  {
    title: "price-basis: ticket: a dealer whose tickets are scaled by S = 5",
    changes: { config: { ticket_size_S: "5" } },
    entries: (w) => worth(w, past(w), "dealer:mid", "12"),
    says: { parties, expected: "4", actual: "12" },
  },
  {
    title: "a VBT marked at the mid of before the anchor update",
    entries: (w) => {
      const entries = [
        w.settle("H3", "0.375"),
        w.anchors("short", ["0.625", "0.375", "0.575"]),
        w.nextPeriod(),
      ];
      // T1 relabelled short and passed to the short VBT: cash 5.375 − 0.0875, a = 1 at 0.375
      w.ledger.post(relabelling(rational, w.books.ticket("T1"), "short"));
      const last = w.sell({ trader: "H2", ticket: "T1", bucket: "short", route: "pass-through" });
      return [...entries, worth(w, last, "vbt:short", "6.2875")];
    },
    says: { parties: ["vbt:short"], expected: "5.6625", actual: "6.2875" },
  },
  {
    title: "a dealer on record as a trader",
    entries: (w) => withSheet(past(w), "after", "dealer:mid", () => ({ role: "trader" })),
    says: { parties, expected: "dealer", actual: "trader" },
  },
];

describe("C4", () => refuses("C4", PASS_THROUGH));
describe("C5", () => refuses("C5", EQUITY));

function roundsIn<N extends Num<N>>(numbers: NumberSystem<N>) {
  it("C4 has no tolerance: 1e−12 in a pass-through is found", () => {
    const w = new World(numbers);
    const entry = withSheet(past(w), "after", "dealer:mid", ({ cash }) => {
      return { cash: cash.add(w.n("0.000000000001")) };
    });
    const found = w.observe(entry);
    expect(found.map(({ assertion }) => assertion)).toEqual(["C4"]);
  });

  it("C5 has ε_cash = 1e−10: 1e−11 is within, 1e−9 is not", () => {
    const off = (by: string) => {
      const w = new World(numbers);
      const entry = past(w);
      const { equity } = sheet(entry, "after", "H2");
      return w.observe(withSheet(entry, "after", "H2", () => ({ equity: equity.add(w.n(by)) })));
    };
    expect(off("0.00000000001")).toEqual([]);
    expect(off("0.000000001").map(({ assertion }) => assertion)).toEqual(["C5"]);
  });
}

describe("C4 C5: decimal", () => roundsIn(decimal(28)));
describe("C4 C5: float", () => roundsIn(float));
