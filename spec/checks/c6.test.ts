import { describe } from "vitest";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { refuses, type Exact, type Fault } from "./rows.js";
import { withAfter } from "./tamper.js";

/** R = 3/8 on four short tickets: ℓ = 5/8, M = 1 − 5/8, O = 0.2 + 0.6·5/8. */
const MOVED = ["0.625", "0.375", "0.575"] as const;
const parties = ["vbt:short"];

/** H3's default, then what a test says happened to the short anchors. */
const after = (w: Exact, ...update: Parameters<Exact["anchors"]>) => [
  w.settle("H3", "0.375"),
  w.anchors(...update),
];
const moving = (w: Exact, bucket: "short" | "long") => ({
  ...w.ledger.ring.anchors(bucket),
  mid: w.n("0.9"),
});

const { buckets } = DEFAULT_CONFIG;
const LIFTED = {
  config: { buckets: { ...buckets, short: { ...buckets.short, O_min: "0.7" } } },
} as const;

const STAND: readonly Fault[] = [
  {
    title: "anchors that move with the order flow",
    entries: (w) => {
      const entry = w.sell({ trader: "H2", ticket: "T1" });
      return withAfter(entry, { anchors: { ...entry.after.anchors, short: moving(w, "short") } });
    },
    says: { event: "trade", parties, expected: "(1, 0.2)", actual: "(0.9, 0.2)" },
  },
  {
    title: "anchors that move with a recomputation of their own bucket",
    entries: (w) => {
      const entry = w.recompute("short");
      return withAfter(entry, { anchors: { ...entry.after.anchors, short: moving(w, "short") } });
    },
    says: { event: "recompute", parties, expected: "(1, 0.2)", actual: "(0.9, 0.2)" },
  },
  {
    title: "a spread that moves at a settlement",
    entries: (w) => {
      const entry = w.settle("H3", "0.375");
      const short = { mid: w.n("1"), spread: w.n("0.575") };
      return withAfter(entry, { anchors: { ...entry.after.anchors, short } });
    },
    says: { event: "settlement", parties, expected: "(1, 0.2)", actual: "(1, 0.575)" },
  },
  {
    title: "anchors that move between two events",
    entries: (w) => {
      const first = w.recompute("short");
      w.books.setAnchors("long", moving(w, "long"));
      return [first, w.recompute("short")];
    },
    says: { index: 1, parties: ["vbt:long"], expected: "(1, 0.4)", actual: "(0.9, 0.4)" },
  },
  {
    title: "an update that moves another bucket's anchors too",
    entries: (w) => {
      const [settled, entry] = after(w, "short", MOVED);
      if (settled === undefined || entry === undefined) return [];
      const anchors = { ...entry.after.anchors, long: moving(w, "long") };
      return [settled, withAfter(entry, { anchors })];
    },
    says: { event: "anchors", parties: ["vbt:long"], expected: "(1, 0.4)", actual: "(0.9, 0.4)" },
  },
];

const UPDATES: readonly Fault[] = [
  {
    title: "a wrong loss",
    entries: (w) => after(w, "short", ["0.5", "0.375", "0.575"]),
    says: { event: "anchors", parties, expected: "0.625", actual: "0.5" },
  },
  {
    title: "a mid that does not follow the loss, by 1e−12",
    entries: (w) => after(w, "short", ["0.625", "0.375000000001", "0.575"]),
    says: { parties, identity: "M⁺ = M − φ_M·ℓ", expected: "0.375", actual: "0.375000000001" },
  },
  {
    title: "a spread that does not follow the loss",
    entries: (w) => after(w, "short", ["0.625", "0.375", "0.2"]),
    says: { parties, identity: "O⁺ = max(O_min, O + φ_O·ℓ)", expected: "0.575", actual: "0.2" },
  },
  {
    title: "a spread below O_min",
    changes: LIFTED,
    entries: (w) => after(w, "short", MOVED),
    says: { parties, identity: "O⁺ = max(O_min, O + φ_O·ℓ)", expected: "0.7", actual: "0.575" },
  },
  {
    title: "a loss credited to another bucket",
    entries: (w) => after(w, "mid", ["0.625", "0.375", "0.675"]),
    says: { parties: ["vbt:mid"], expected: "0", actual: "0.625" },
  },
  {
    title: "an update without a loss",
    entries: (w) => [w.settle("H3", "1"), w.anchors("short", ["0", "1", "0.2"])],
    says: { parties, expected: "> 0", actual: "0" },
  },
  {
    title: "a second update of a bucket in a period",
    entries: (w) => [...after(w, "short", MOVED), w.anchors("short", MOVED)],
    says: { index: 2, parties, expected: "one a period" },
  },
  {
    title: "an update where updates are off",
    changes: { config: { anchor_updates: false } },
    entries: (w) => after(w, "short", MOVED),
    says: { parties, expected: "none, as updates are off" },
  },
  {
    title: "an update that does not come into force",
    entries: (w) => {
      const [settled, entry] = after(w, "short", MOVED);
      return settled && entry ? [settled, withAfter(entry, { anchors: entry.before.anchors })] : [];
    },
    says: { parties, expected: "(0.375, 0.575)", actual: "(1, 0.2)" },
  },
  {
    title: "an update of which half comes into force",
    entries: (w) => {
      const [settled, entry] = after(w, "short", MOVED);
      if (settled === undefined || entry === undefined) return [];
      const short = { mid: w.n("0.375"), spread: w.n("0.2") };
      return [settled, withAfter(entry, { anchors: { ...entry.after.anchors, short } })];
    },
    says: { parties, expected: "(0.375, 0.575)", actual: "(0.375, 0.2)" },
  },
  {
    title: "a loss of the last period that moved nothing",
    entries: (w) => [w.settle("H3", "0.375"), w.nextPeriod()],
    says: { event: "period-start", period: 2, parties, expected: "0.375", actual: "1" },
  },
  {
    title: "a settlement after its bucket's update",
    changes: {
      tickets: {
        D1: ["H3", "dealer:short", 1, "short"],
        D2: ["H5", "dealer:short", 1, "short"],
      },
    },
    entries: (w) => [
      w.settle("H3", "0.375"),
      w.anchors("short", ["0.625", "0.375", "0.575"]),
      w.settle("H5", "1"),
    ],
    says: { index: 2, parties, actual: "a settlement of H5" },
  },
  {
    title: "losses of the last period counted again",
    entries: (w) => [...after(w, "short", MOVED), w.nextPeriod(), w.anchors("short", MOVED)],
    says: { period: 2, parties, expected: "0", actual: "0.625" },
  },
];

describe("C6: anchors stand still", () => refuses("C6", STAND));
describe("C6: anchor updates", () => refuses("C6", UPDATES));
