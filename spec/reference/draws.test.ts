import { describe, expect, it } from "vitest";
import { scriptedDraws } from "../../src/draws/scripted.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import type { Interpretation } from "../../src/reference/interpretation.js";
import { drawnPeriod } from "../../src/reference/ring-methods.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { held, world } from "../../src/cases/fixed/world.js";

const BY: Interpretation<Rational> = { numbers: rational, readings: DEFAULT_READINGS };
/** S1 owes a ticket in period 1 that it cannot pay, and offers T1 or T2. */
const RING = {
  tickets: [held("S1", "I", 3, 1, 2), held("K", "S1", 1, 3)],
  cash: { "dealer:short": "3.5", B1: "2" },
};

describe("what is left to discretion", () => {
  it("ticket-choice: under other a SELL offers the ticket that is chosen", () => {
    const params = { ...world({ ...RING, period: 1 }), trader: "S1" };
    const readings = { ...DEFAULT_READINGS, "ticket-choice": "other" } as const;
    const last = answer("sell", params, {
      ...BY,
      readings,
      ticket: (admissible) => admissible.at(-1) ?? admissible[0],
    });
    expect(last).toMatchObject({ kind: "result", result: { events: [{ ticket: "T2" }] } });
  });

  it("flow/uniform: a period under scripted draws is that of the same forced arrivals", () => {
    const before = world({ ...RING, period: 0 });
    const arrivals = [{ prefer: "sell", trader: "S1" } as const];
    const forced = answer("run_period", { ...before, arrivals }, BY);
    const drawn = drawnPeriod(before, BY, scriptedDraws<Rational>(arrivals));
    expect(forced).toMatchObject({ kind: "result", result: drawn });
    expect(drawn.events[0]).toMatchObject({ type: "sell", ticket: "T1" });
  });
});
