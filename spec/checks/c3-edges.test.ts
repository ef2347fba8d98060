import { describe, expect, it } from "vitest";
import { withEvent } from "./tamper.js";
import { world } from "./world.js";

describe("C3: edges", () => {
  it("C3: a fill within the Guard breaks that rule alone, whatever the room on the shelf", () => {
    const w = world({ anchors: { mid: ["0.02", "0"] }, cash: { "dealer:mid": "0.019" } });
    const entry = w.sell({ trader: "H2", ticket: "T1", route: "pass-through" });
    const inside = withEvent(entry, { route: "interior", price: w.n("0.01") });
    const found = w.observe(inside).filter(({ assertion }) => assertion === "C3");
    expect(found.map(({ identity }) => identity)).toEqual(["M > M_min"]);
  });

  it.each([
    ["1.499999999999", true],
    ["1.5", false],
    ["1.999999999999", false],
  ])("due-tickets: withdrawn: V = %s beside C = 1, M = 1: an empty shelf is %s", (V, isEmpty) => {
    const w = world({ readings: { "due-tickets": "withdrawn" } });
    const entry = w.buy({ trader: "H5", ticket: "D1", bucket: "short" });
    const quotes = { ...w.quotes("short"), value: w.n(V) };
    const found = w.observe(withEvent(entry, { quotes }));
    const empty = found.filter(({ assertion, actual }) => assertion === "C3" && actual === "0");
    expect(empty.length > 0).toBe(isEmpty);
  });
});
