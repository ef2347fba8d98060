import { describe, expect, it } from "vitest";
import {
  scriptedDraws,
  type Draws,
  type Rational,
  type Readings,
  type Ticket,
} from "../../src/index.js";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";

/** The witness: k2 is of lower maturity than k1; S1 holds two as well. */
const WITNESS: Setting = {
  anchors: { mid: ["1", "0.30"] },
  dealers: { mid: [0, "2"] },
  traders: { B1: "2", S1: "0", K: "0" },
  tickets: {
    k1: ["I1", "dealer:mid", 7],
    k2: ["I2", "dealer:mid", 6],
    own: ["B1", "dealer:mid", 5],
    s1: ["I1", "S1", 8],
    s2: ["I1", "S1", 7],
    due: ["S1", "K", 1],
  },
};

/** Which ticket moves when an implementation takes the last admissible one, and which were admissible. */
function moved(
  reading: Readings["ticket-choice"],
  prefer: "sell" | "buy",
): { ticket: string | undefined; offered: string[] } {
  const offered: Ticket[] = [];
  const draws: Draws<Rational> = {
    ...scriptedDraws<Rational>([{ prefer, trader: prefer === "sell" ? "S1" : "B1" }]),
    ticket(admissible) {
      offered.push(...admissible);
      return admissible.at(-1) ?? admissible[0];
    },
  };
  const ring = scenario({ ...WITNESS, readings: { "ticket-choice": reading } });
  const [event] = ring.orderFlow(draws);
  return {
    ticket: event?.kind === "trade" ? event.ticket : undefined,
    offered: offered.map(({ id }) => id),
  };
}

describe("ticket-choice", () => {
  it("ticket-choice: lowest-maturity: then smallest serial; nobody is asked", () => {
    expect(moved("lowest-maturity", "buy")).toEqual({ ticket: "k2", offered: [] });
    expect(moved("lowest-maturity", "sell")).toEqual({ ticket: "s2", offered: [] });
  });

  it("ticket-choice: other: any admissible one is accepted, and the run goes on from it", () => {
    expect(moved("other", "buy")).toEqual({ ticket: "k1", offered: ["k2", "k1"] });
    expect(moved("other", "sell")).toEqual({ ticket: "s1", offered: ["s2", "s1"] });
  });
});
