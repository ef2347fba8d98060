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

  it("ticket-choice: which ticket moves is the first, or as is told of the arrival that it is", () => {
    const ticket = (id: string) =>
      ({ id, issuer: "I", owner: "A", maturity: 5, serial: 1, bucket: "mid" }) as const;
    const both = [ticket("T"), ticket("U")] as const;
    expect(scriptedDraws([]).ticket(both).id).toBe("T");
    const told: unknown[] = [];
    const draws = scriptedDraws(
      [{ prefer: "buy", trader: "A" }],
      (admissible, arrival) => (told.push(arrival), admissible[1] ?? admissible[0]),
    );
    expect(draws.ticket(both).id).toBe("U");
    draws.trader("buy", new EligibleSet(["A"]));
    draws.ticket(both);
    expect(told).toEqual([0, 1]);
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
