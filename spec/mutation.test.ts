import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mutantsOf } from "../mutation/mutants-of.js";

/** At least so many mutants a file: fewer, and the score counts on a mutator that sees nothing. */
const LEAST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  kernel: {
    "anchors.ts": 15,
    "capacity.ts": 19,
    "crossed.ts": 4,
    "feasibility.ts": 12,
    "initial-dealer.ts": 25,
    "inside.ts": 24,
    "outside.ts": 11,
    "position.ts": 0,
    "quotes.ts": 34,
    "recovery.ts": 7,
  },
  events: {
    "apply.ts": 19,
    "event.ts": 0,
    "ledger.ts": 15,
    "rebuckets.ts": 24,
    "settlements.ts": 32,
    "trades.ts": 27,
  },
  period: {
    "1-update-buckets.ts": 31,
    "2-precompute.ts": 4,
    "3-eligibility.ts": 45,
    "4-order-flow.ts": 35,
    "5-settle.ts": 19,
    "6-update-anchors.ts": 30,
    "buy-order.ts": 35,
    "chosen-ticket.ts": 9,
    "eligible-set.ts": 9,
    "run.ts": 9,
    "sell-order.ts": 11,
    "supply.ts": 39,
  },
  checks: {
    "assertions.ts": 10,
    "c1-books.ts": 73,
    "c1-double-entry.ts": 53,
    "c1-exchange.ts": 58,
    "c1-settlement.ts": 75,
    "c2-quote-bounds.ts": 92,
    "c3-feasibility.ts": 99,
    "c4-pass-through.ts": 28,
    "c5-equity-by-role.ts": 28,
    "c6-anchor-timing.ts": 108,
    "conservation.ts": 91,
    "losses.ts": 31,
    "record.ts": 33,
    "recount.ts": 54,
    "ticket-rules.ts": 49,
    "tolerance.ts": 29,
    "violation.ts": 18,
  },
};

const OURS = new Set(["MethodArithmetic", "MethodBoundary", "OperandOrder"]);

const ofArithmetic = async (expression: string): Promise<readonly string[]> =>
  (await mutantsOf(`const result = ${expression};`))
    .filter(({ mutatorName }) => OURS.has(mutatorName))
    .map(({ replacement }) => replacement);

describe("mutation: arithmetic in method calls", () => {
  it.each([
    ["x.add(y)", ["x.sub(y)"]],
    ["x.sub(y)", ["x.add(y)", "y.sub(x)"]],
    ["x.mul(y)", ["x.div(y)"]],
    ["x.div(y)", ["x.mul(y)", "y.div(x)"]],
    ["x.div(2)", ["x.mul(2)", "1"]],
    ["x.lt(y)", ["x.gte(y)", "x.lte(y)"]],
    ["x.lte(y)", ["x.gt(y)", "x.lt(y)"]],
    ["x.gt(0)", ["x.lte(0)", "x.gte(0)", "1"]],
    ["x.gte(y)", ["x.lt(y)", "x.gt(y)"]],
    ["x.equals(y)", ["!x.equals(y)"]],
    ["x.floor()", ["x"]],
    ["min(x, y)", ["max(x, y)"]],
    ["max(x, y)", ["min(x, y)"]],
    ["numbers.floorDiv(x, y)", ["x.div(y)", "numbers.floorDiv(y, x)"]],
    ["ratio(0)", ["1"]],
    ["numbers.ratio(1)", ["0"]],
    ["x.ratio(3)", []],
    ["Math.floor(x)", []],
    ["x.constructor(1)", []],
  ])("mutation: %s", async (expression, mutants) => {
    expect(await ofArithmetic(expression)).toEqual(mutants);
  });

  it("mutation: adding to a set is no arithmetic", async () => {
    expect(await mutantsOf("seen.add(x);")).toEqual([]);
  });
});

describe("mutation: what is left alone", () => {
  it.each([
    'say("prose is read by people");',
    "say(`${who} reads prose`);",
    'if (x === undefined) throw new Defect("never");',
  ])("mutation: %s", async (code) => {
    expect(await mutantsOf(code)).toEqual([]);
  });

  it("mutation: words without a space, and other errors, are not", async () => {
    expect(await mutantsOf('say("code");')).toHaveLength(1);
    expect(await mutantsOf('if (x === y) throw new Error("a b");')).not.toHaveLength(0);
  });
});

describe.each(Object.entries(LEAST))("mutation: the mutants of src/%s", (room, least) => {
  it("mutation: every file is pinned", () => {
    expect(Object.keys(least)).toEqual(readdirSync(`src/${room}`).sort());
  });

  it.each(Object.entries(least))("mutation: %s has its mutants", async (file, atLeast) => {
    const mutants = await mutantsOf(readFileSync(`src/${room}/${file}`, "utf8"));
    expect(mutants.length).toBeGreaterThanOrEqual(atLeast);
  });
});
