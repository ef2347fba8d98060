import { describe, expect, it } from "vitest";
import { scenario, type Scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { payouts, shown, table } from "../examples/table.js";

/** I owes six: four now, to all three kinds of holder, and two later. */
const DUE: Setting["tickets"] = {
  d: ["I", "dealer:short", 1],
  v: ["I", "vbt:short", 1],
  h: ["I", "H", 1],
  g: ["I", "H", 1],
  later: ["I", "H", 2],
  mid: ["I", "dealer:mid", 6],
};
const opened = (cash: string, more: Setting = {}): Scenario =>
  scenario({ traders: { I: cash, H: "0" }, tickets: DUE, ...more });
const settled = (cash: string, more: Setting = {}): string[][] =>
  opened(cash, more)
    .settle()
    .map(({ issuer, due, recovery, specEvents }) => [
      issuer,
      shown(due),
      shown(recovery),
      specEvents.join(" "),
    ]);

describe("step 5: settlement", () => {
  it("settle/due: D = S·N over the tickets that mature now, and no others", () => {
    expect(settled("9")).toEqual([["I", "4", "1", "3 4 5"]]);
    expect(settled("9", { config: { ticket_size_S: "5" } })).toEqual([
      ["I", "20", "0.45", "6 7 8"],
    ]);
  });

  it("settle/due: who owes nothing now does not settle", () => {
    expect(opened("9", { tickets: { later: ["I", "H", 2] } }).settle()).toEqual([]);
  });

  it("settle/recovery: R = min{1, C/D}, 0 where C < 0", () => {
    expect(["4", "3.999", "1", "0", "-1"].map((cash) => settled(cash)[0]?.[2])).toEqual([
      "1",
      "0.99975",
      "0.25",
      "0",
      "0",
    ]);
  });

  it("settle/payout: in full, q·S to each holder (Events 3–5)", () => {
    expect(payouts(opened("9").settle())).toEqual(
      table(`
        issuer | holder       | q | paid
        I      | dealer:short | 1 | 1
        I      | vbt:short    | 1 | 1
        I      | H            | 2 | 2`),
    );
  });

  it("settle/payout: in default q·S·R, dealer, VBT and trader alike (Events 6–8)", () => {
    const ring = opened("3", { config: { ticket_size_S: "5" } });
    const settlements = ring.settle();
    expect(settlements[0]?.specEvents).toEqual([6, 7, 8]);
    expect(payouts(settlements)).toEqual(
      table(`
        issuer | holder       | q | paid
        I      | dealer:short | 1 | 0.75
        I      | vbt:short    | 1 | 0.75
        I      | H            | 2 | 1.5`),
    );
    expect(["dealer:short", "vbt:short", "H"].map((party) => ring.cash(party))).toEqual([
      "0.75",
      "0.75",
      "1.5",
    ]);
  });

  it("settle/payout: an event names the kinds of holder it pays, once each", () => {
    const two: Setting = { tickets: { a: ["I", "H", 1], b: ["I", "G", 1] } };
    expect([settled("2", two)[0]?.[3], settled("1", two)[0]?.[3]]).toEqual(["5", "8"]);
  });

  it("settle/deletion: all that matured are deleted, from holder and issuer, and nothing else", () => {
    for (const cash of ["9", "1"]) {
      const ring = opened(cash);
      ring.settle();
      expect([ring.tickets("H"), ring.tickets("dealer:short"), ring.tickets("vbt:short")]).toEqual([
        ["later"],
        [],
        [],
      ]);
      expect(ring.ring.issued("I").map(({ id }) => id)).toEqual(["later", "mid"]);
      expect(ring.ring.ticketCount).toBe(2);
    }
  });

  it("settle/issuer-cash: C − R·D, which is 0 in default; what comes later comes on top", () => {
    const after = (cash: string) => {
      const ring = opened(cash);
      ring.settle();
      return ring.cash("I");
    };
    expect(["9", "4", "3", "0", "-1"].map(after)).toEqual(["5", "0", "0", "0", "-1"]);
    // H1 owes H2 one and has none; H2 has one and owes it to H1: H1 defaults, and ends with 1.
    const ring = scenario({
      traders: { H1: "0", H2: "1" },
      tickets: { a: ["H1", "H2", 1], b: ["H2", "H1", 1] },
    });
    expect(ring.settle().map(({ recovery }) => shown(recovery))).toEqual(["0", "1"]);
    expect([ring.cash("H1"), ring.cash("H2")]).toEqual(["1", "0"]);
  });

  it("settle/default-record: a default of i at t with its R; none where all is paid", () => {
    const ring = opened("3");
    ring.settle();
    const defaults = ring.entries.filter(
      ({ event }) => event.kind === "settlement" && event.recovery.lt(1),
    );
    expect(defaults).toMatchObject([{ period: 1, event: { issuer: "I" } }]);
    expect(settled("3")[0]?.[2]).toBe("0.75");
    expect(settled("4")[0]?.[3]).toBe("3 4 5");
  });

  it("settlement-order: issuers settle in ascending id, H before H2 before H10", () => {
    const ring = scenario({
      traders: { H10: "1", H2: "1", H: "1" },
      tickets: { a: ["H10", "K", 1], b: ["H2", "K1", 1], c: ["H", "K2", 1] },
    });
    expect(ring.settle().map(({ issuer }) => issuer)).toEqual(["H", "H2", "H10"]);
  });
});
