import { describe, expect, it } from "vitest";
import { NotInSet } from "../../src/draws/scripted.js";
import { scriptedDraws } from "../../src/index.js";
import { EligibleSet } from "../../src/period/eligible-set.js";
import { scenario } from "../examples/scenario.js";
import { SIX, withFlow } from "../period/six-traders.js";

describe("draws told in advance", () => {
  it("flow/arrivals: order flow ends with the script, before N_max", () => {
    const ring = scenario(withFlow("0.5", 9));
    const events = ring.orderFlow([{ prefer: "buy", trader: "B1" }]);
    expect(events.map(({ kind }) => kind)).toEqual(["trade", "recompute"]);
    expect(ring.orderFlow([])).toEqual([]);
  });

  it("flow/uniform: nobody can arrive who is not in the set that is processed", () => {
    const told = () => scenario(SIX).orderFlow([{ prefer: "buy", trader: "S1" }]);
    expect(told).toThrow(NotInSet);
    expect(told).toThrow("S1 is not in the buy set");
    expect(told).toThrow(expect.objectContaining({ name: "NotInSet", side: "buy" }));
  });

  it("flow/uniform: a script that is over names nobody", () => {
    const draws = scriptedDraws([]);
    expect(() => draws.trader("sell", new EligibleSet(["A"]))).toThrow(
      "nobody is not in the sell set",
    );
    const everybody = { size: 1, at: () => "A", has: () => true };
    expect(() => draws.trader("sell", everybody)).toThrow(NotInSet);
  });
});
