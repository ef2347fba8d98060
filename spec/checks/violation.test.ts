import { describe, expect, it } from "vitest";
import { showViolation } from "../../src/checks/violation.js";
import { world } from "./world.js";

describe("showViolation", () => {
  it("C1: one line names assertion, event, period, parties and both sides", () => {
    const breach = { identity: "Σ ΔC = 0", expected: "0", actual: "1/8" };
    const moment = { event: "settlement", index: 12, period: 3 } as const;
    const violation = { assertion: "C1", ...moment, parties: ["H4", "H5"], ...breach } as const;
    expect(showViolation(violation)).toBe(
      "C1: settlement 12 in period 3, H4 and H5: Σ ΔC = 0: expected 0, found 1/8",
    );
  });

  it("C1: a checkpoint has no event of its own, and the whole ring no party", () => {
    const w = world();
    w.assertions.checkpoint(w.books);
    w.observe(w.recompute());
    w.books.pay("H4", w.n("0.5"));
    expect(w.assertions.checkpoint(w.books).map(showViolation)).toEqual([
      "C1: checkpoint after event 0 in period 1: Σ C over all parties = Σ C at the last checkpoint: expected 33.5, found 34",
    ]);
  });
});
