import { describe, expect, it } from "vitest";
import { boundIssuer } from "../../src/index.js";
import { scenario, type Scenario } from "./scenario.js";
import type { TicketRow } from "./setting.js";
import { figures, words } from "./table.js";

/** t = 1: maturities t+5, t+6, t+7 are all in mid. */
const SHELF: Record<string, TicketRow> = {
  k1: ["I1", "dealer:mid", 7, 101],
  k2: ["I2", "dealer:mid", 6, 202],
};
const DEEP: Record<string, TicketRow> = {
  v1: ["I3", "vbt:mid", 8, 303],
  v2: ["I4", "vbt:mid", 7, 404],
};

const opened = (tickets: Record<string, TicketRow>, C: string, cash = "2.00"): Scenario =>
  scenario({
    anchors: { mid: ["1", "0.30"] },
    dealers: { mid: [0, C] },
    traders: { B: cash, I1: "0", I2: "0", I3: "0", I4: "0" },
    tickets,
  });

const ids = ({ ring }: Scenario): string[] => Array.from(ring.tickets(), ({ id }) => id).sort();

describe("Example 14: ticket-level transfer", () => {
  it("Example 14, A: the interior BUY moves k2, of lowest maturity, at 1.03", () => {
    const ring = opened({ ...SHELF, ...DEEP }, "2");
    const before = ids(ring);
    expect(ring.buy("B")).toBe("interior at 1.03");
    expect(ring.tickets("B")).toEqual(["k2"]);
    expect(ring.tickets("dealer:mid")).toEqual(["k1"]);
    expect(ring.tickets("vbt:mid")).toEqual(["v2", "v1"]);
    expect([...figures(ring, "mid", "a C"), ring.cash("B")]).toEqual(words("1 3.03 0.97"));
    expect(boundIssuer(ring.ring, "B")).toBe("I2");
    expect(ids(ring)).toEqual(before);
  });

  it("Example 14, B: the pinned BUY moves v2, of lowest maturity, at 1.15; the dealer is untouched", () => {
    const ring = opened(DEEP, "4.11");
    const before = ids(ring);
    expect(ring.buy("B")).toBe("pass-through at 1.15");
    expect(ring.tickets("B")).toEqual(["v2"]);
    expect(ring.tickets("vbt:mid")).toEqual(["v1"]);
    expect([ring.cash("vbt:mid"), ring.cash("B")]).toEqual(["1.15", "0.85"]);
    expect(figures(ring, "mid", "a C")).toEqual(words("0 4.11"));
    expect(boundIssuer(ring.ring, "B")).toBe("I4");
    expect(ids(ring)).toEqual(before);
  });

  it("Example 14: a bound buyer gets no other issuer's ticket, though it could pay", () => {
    const ring = opened({ ...SHELF, ...DEEP }, "2", "9");
    expect(ring.buy("B")).toBe("interior at 1.03");
    expect(ring.buy("B")).toBe("no-trade: no-supply");
    expect(ring.tickets("B")).toEqual(["k2"]);
  });

  it("Example 14: a bound buyer takes its issuer's later ticket, past k1 of lower maturity", () => {
    const ring = opened({ ...SHELF, ...DEEP, k3: ["I2", "dealer:mid", 9, 505] }, "2", "9");
    ring.buy("B");
    expect(ring.buy("B")).toMatch(/^interior/);
    expect(ring.tickets("B")).toEqual(["k2", "k3"]);
    expect(ring.tickets("dealer:mid")).toEqual(["k1"]);
  });
});
