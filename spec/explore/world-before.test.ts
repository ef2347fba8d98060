import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/parse-config.js";
import { Ledger } from "../../src/events/ledger.js";
import { worldBefore, type World } from "../../src/explore/world-before.js";
import { rational, seededDraws } from "../../src/index.js";
import { period } from "../../src/period/run.js";

const SMALL = `
seed: 5
ring: { n_traders_min: 3, traders: 8, tickets_each: [1, 3], maturities: [1, 5], cash: 1.2 }
order_flow: { Nmax: 2 }
`;

function worldOf(file: string, before: number): World {
  const parsed = parseConfig(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const world = worldBefore(parsed.value, before);
  if (!world.ok) throw new Error(JSON.stringify(world.issues));
  return world.value;
}

describe("the world before a period", () => {
  it("flow/seed: it is the one that the run leaves", () => {
    const { books, rules } = worldOf(SMALL, 3);
    const { books: ours } = worldOf(SMALL, 1);
    const ledger = new Ledger(ours, rules);
    const draws = seededDraws(5, rational);
    for (let left = 2; left > 0; left -= 1) {
      const steps = period(ledger, draws);
      while (steps.next().done !== true);
    }
    expect(books.period).toBe(2);
    for (const party of books.parties)
      expect(ours.cash(party).equals(books.cash(party))).toBe(true);
  });
  it("settle/continue: past a stop at the first default there is no period", () => {
    const parsed = parseConfig(`${SMALL.replace("1.2", "0")}stop_on_default: true\n`);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const world = worldBefore(parsed.value, 9);
    expect(world.ok ? [] : world.issues).toMatchObject([
      { code: "range", where: "/period", found: "9" },
    ]);
    expect(worldBefore(parsed.value, 1).ok).toBe(true);
    expect(worldBefore(parsed.value, 0).ok).toBe(false);
  });
});
