import { describe, expect, it } from "vitest";
import { rational } from "../../src/index.js";
import { scenario, type Scenario } from "./scenario.js";
import { payouts, shown, table } from "./table.js";

/** Tickets of one issuer that fall due in period 1, by holder. */
const due = (held: Record<string, number>): Record<string, [string, string, number]> =>
  Object.fromEntries(
    Object.entries(held)
      .flatMap(([holder, count]) => Array<string>(count).fill(holder))
      .map((holder, place) => [`d${place}`, ["I", holder, 1]]),
  );

describe("Example 9: default, three kinds of holder, R = 3/8", () => {
  const opened = (): Scenario =>
    scenario({
      traders: { I: "3", H: "0" },
      tickets: due({ "dealer:short": 3, "vbt:short": 2, H: 3 }),
    });

  it("Example 9: issuer cash 3, 8 tickets due: 1.125, 0.75 and 1.125 are paid out", () => {
    const ring = opened();
    expect(ring.ring.ticketCount).toBe(8);
    const settlements = ring.settle();
    expect(settlements).toMatchObject([{ specEvents: [6, 7, 8], issuer: "I" }]);
    expect(settlements.map(({ due, recovery }) => [due, recovery].map(shown))).toEqual([
      ["8", "0.375"],
    ]);
    expect(payouts(settlements)).toEqual(
      table(`
        issuer | holder       | q | paid
        I      | dealer:short | 3 | 1.125
        I      | vbt:short    | 2 | 0.75
        I      | H            | 3 | 1.125`),
    );
    expect(["I", "dealer:short", "vbt:short", "H"].map((party) => ring.cash(party))).toEqual([
      "0",
      "1.125",
      "0.75",
      "1.125",
    ]);
    expect(ring.ring.ticketCount).toBe(0);
    expect(ring.losses).toEqual({ short: "0.625", mid: "0", long: "0" });
  });

  it("Example 9: every kind of holder is paid the same for a ticket", () => {
    const paidOut = opened()
      .settle()
      .flatMap(({ payouts }) => payouts);
    const each = paidOut.map(({ paid, tickets }) =>
      shown(paid.div(rational.ratio(tickets.length))),
    );
    expect(each).toEqual(["0.375", "0.375", "0.375"]);
  });
});
