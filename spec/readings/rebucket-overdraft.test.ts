import { describe, expect, it } from "vitest";
import { scenario, type Scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { figures, words } from "../examples/table.js";

function migrated(reading: "overdraft" | "vbt-takes", setting: Setting): Scenario {
  const ring = scenario({ ...setting, readings: { "rebucket-overdraft": reading } });
  ring.beginPeriod();
  return ring;
}

/** The witness: mid dealer a = 0, C = 0.5, M = 1, one ticket arrives. */
const WITNESS: Setting = {
  dealers: { mid: [0, "0.5"], long: [0, "0"] },
  tickets: { T: ["I", "dealer:long", 10] },
};

describe("rebucket-overdraft", () => {
  it("rebucket-overdraft: overdraft: it executes as printed, and cash falls below 0", () => {
    const ring = migrated("overdraft", WITNESS);
    expect(figures(ring, "mid", "a C V K*")).toEqual(words("1 -0.5 0.5 0"));
    expect([ring.cash("dealer:long"), ring.cash("vbt:mid")]).toEqual(["1", "0"]);
  });

  it("rebucket-overdraft: overdraft: K* is max(0, ⌊V/M⌋), where V falls below 0 too", () => {
    const ring = migrated("overdraft", { ...WITNESS, dealers: { mid: [0, "-3"] } });
    expect(figures(ring, "mid", "a C V K*")).toEqual(words("1 -4 -3 0"));
  });

  it("rebucket-overdraft: vbt-takes: the new bucket's VBT takes it, at the same mid", () => {
    const ring = migrated("vbt-takes", WITNESS);
    expect(figures(ring, "mid", "a C")).toEqual(words("0 0.5"));
    expect([ring.cash("dealer:long"), ring.cash("vbt:mid")]).toEqual(["1", "-1"]);
    expect(ring.tickets("vbt:mid")).toEqual(["T"]);
    expect(ring.events.find(({ kind }) => kind === "rebucket")).toMatchObject({
      holder: "dealer",
      sale: { specEvent: 11, seller: "dealer:long", buyer: "vbt:mid" },
    });
  });

  it("rebucket-overdraft: vbt-takes: cash of exactly M is enough", () => {
    const ring = migrated("vbt-takes", { ...WITNESS, dealers: { mid: [0, "1"] } });
    expect(figures(ring, "mid", "a C")).toEqual(words("1 0"));
  });

  it("rebucket-overdraft: vbt-takes: a ticket sold first can pay for one coming in, by serial", () => {
    const both = (outgoing: number, incoming: number): string[] => {
      const ring = migrated("vbt-takes", {
        dealers: { short: [0, "9"], mid: [0, "0"] },
        tickets: {
          out: ["I", "dealer:mid", 5, outgoing],
          in: ["I", "dealer:long", 10, incoming],
        },
      });
      return [ring.ring.ticket("in").owner, ring.cash("dealer:mid")];
    };
    expect(both(1, 2)).toEqual(["dealer:mid", "0"]);
    expect(both(2, 1)).toEqual(["vbt:mid", "1"]);
  });
});
