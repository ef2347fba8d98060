import { describe, expect, it } from "vitest";
import { anchorPath, parseLosing } from "../../src/explore/anchor-path.js";
import { usualBounds } from "../../src/explore/bounds.js";
import { PRESETS } from "../../src/explore/presets.js";
import type { Preset } from "../../src/explore/presets/preset.js";
import { quantities } from "../../src/explore/quantities.js";
import { scriptedTrace } from "../../src/explore/scripted-trace.js";
import { staircase, type Point } from "../../src/explore/staircase.js";
import { at } from "./at.js";

type Figures = Readonly<Record<string, string>>;
type Line = Readonly<Record<string, unknown>>;

const levels = (point: Point | undefined, after: string): Figures =>
  point === undefined
    ? {}
    : {
        [`V${after}`]: point.value.exact,
        [`K*${after}`]: point.capacityTickets.exact,
        [`λ${after}`]: point.layoff.exact,
        [`I${after}`]: point.width.exact,
      };

/** What a preset's view shows, under the labels of its figures; a run's, as the texts of its lines. */
function shownBy(preset: Preset): Figures {
  if (preset.view === "ladder")
    return Object.fromEntries(
      quantities(at(preset.position)).map(({ symbol, exact }) => [symbol, exact]),
    );
  if (preset.view === "staircase") {
    const position = at(preset.position);
    const bounds = usualBounds(position, preset.axis);
    const { current, afterSell, afterBuy } = staircase(position, preset.axis, bounds);
    return {
      ...levels(current, ""),
      ...levels(afterSell, " after a SELL"),
      ...levels(afterBuy, " after a BUY"),
    };
  }
  if (preset.view === "run") return {};
  const losing = parseLosing(preset.position, preset.losses);
  const last = losing.ok ? anchorPath(losing.value).at(-1) : undefined;
  if (last === undefined) throw new Error(preset.id);
  const { mid, spread, outsideAsk, outsideBid, rawBid } = last;
  return {
    M: mid.exact,
    O: spread.exact,
    A: outsideAsk.exact,
    B: outsideBid.exact,
    "M − O/2": rawBid.exact,
  };
}

/** The events of a run, and the cash in the states between its periods. */
function recordOf(preset: Preset & { readonly view: "run" }): readonly Line[] {
  const lines = scriptedTrace(preset.run).map((line) => JSON.parse(line) as Line);
  return lines.map(({ state, ...line }) => ({ ...line, ...(state as object | undefined) }));
}

const [SHORT, MID, LONG] = ["dealer:short", "dealer:mid", "dealer:long"] as const;
const paid = (dealer: string, vbt: string, trader: string) => ({
  payouts: { [SHORT]: dealer, "vbt:short": vbt, H1: trader },
});

/** What the Examples say of their runs, line by line after the header. */
const RUNS: Readonly<Record<string, readonly Line[]>> = {
  "01-run": [
    { type: "sell", route: "interior", bucket: "long", price: "0.95" },
    { type: "settle", issuer: "A1", due: "2", recovery: "1" },
    { period: 1, cash: { [LONG]: "0.05", [MID]: "1", A1: "0" } },
    { type: "rebucket", from: "long", to: "mid", seller: LONG, buyer: MID, price: "1" },
    { period: 2, cash: { [LONG]: "1.05", [MID]: "0" } },
  ],
  "03-run": [
    { issuer: "I1", recovery: "1" },
    { issuer: "I2", recovery: "0" },
    { issuer: "I3", recovery: "0" },
    { type: "anchors", loss: "2/3", M: "1/3", O: "0.7" },
    { period: 1, cash: { [SHORT]: "2" } },
  ],
  "04-run": [
    { type: "buy", route: "interior", price: "1.03" },
    { type: "buy", route: "interior", price: "1.08" },
    { type: "buy", route: "pass-through", price: "1.15" },
    { period: 1, cash: { [SHORT]: "4.11" } },
  ],
  "05-run": [
    { type: "sell", route: "interior", price: "0.97" },
    { type: "buy", route: "interior", price: "0.98" },
    { type: "sell", route: "interior", price: "0.97" },
    { type: "settle" },
    { type: "settle" },
    { period: 1, cash: { [SHORT]: "1.04" } },
  ],
  "08-run": [
    { type: "sell", route: "pass-through", price: "0.005" },
    { type: "buy", route: "pass-through", price: "0.015" },
    { type: "settle" },
    { period: 1, cash: { [SHORT]: "2", "vbt:short": "10.01" } },
  ],
  "09-run": [
    { due: "8", recovery: "0.375", ...paid("1.125", "0.75", "1.125") },
    { type: "anchors", bucket: "short", loss: "0.625" },
    { period: 1, tickets: [], cash: { I1: "0" } },
  ],
  "10-run": [
    { type: "rebucket", holder: "trader", from: "long", to: "mid" },
    { type: "sell", bucket: "mid" },
    { type: "settle", recovery: "1" },
    { period: 2, cash: { [LONG]: "2" } },
  ],
  "11-run": [
    { due: "5", recovery: "0.6", ...paid("1.2", "1.2", "0.6") },
    { type: "anchors", loss: "0.4" },
    { period: 1, cash: { I1: "0" } },
  ],
  "13-run": [
    { type: "sell", trader: "S1", route: "interior", price: "0.97", prefer: "sell" },
    { type: "no-trade", side: "buy", trader: "B2", reason: "cash", prefer: "sell" },
    { type: "buy", trader: "B1", route: "interior", price: "0.98", prefer: "buy" },
    { type: "settle" },
    { period: 1, cash: { [SHORT]: "2.01", B1: "1.02", B2: "0.9" } },
  ],
  "14-a": [
    { type: "buy", ticket: "k2", route: "interior", price: "1.03" },
    { period: 1, cash: { [MID]: "3.03", J: "0.97" } },
  ],
  "14-b": [
    { type: "buy", ticket: "v2", route: "pass-through", price: "1.15" },
    { period: 1, cash: { [MID]: "4.11", J: "0.85", "vbt:mid": "1.15" } },
  ],
};

const isRun = (preset: Preset): preset is Preset & { readonly view: "run" } =>
  preset.view === "run";

describe("presets", () => {
  it("presets: the fourteen Examples, in their order, each moment under a name of its own", () => {
    const numbers = PRESETS.map(({ number }) => number);
    expect([...new Set(numbers)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(numbers).toEqual([...numbers].sort((left, right) => left - right));
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
    expect(PRESETS.filter(isRun).map(({ id }) => id)).toEqual(Object.keys(RUNS));
  });
  it.each(PRESETS.filter((preset) => !isRun(preset)))(
    "Example $number: $moment: the figures are what the view shows",
    (preset) => {
      expect(shownBy(preset)).toMatchObject(Object.fromEntries(preset.figures));
    },
  );
  it.each(PRESETS.filter(isRun))("Example $number: $moment: the run is the Example's", (preset) => {
    const [header, ...lines] = recordOf(preset);
    expect(header).toMatchObject({ trace: 1, arithmetic: "exact" });
    expect(lines).toMatchObject(RUNS[preset.id] ?? []);
    for (const [, exact] of preset.figures) expect(JSON.stringify(lines)).toContain(`"${exact}"`);
  });
});
