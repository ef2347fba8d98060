import { describe, expect, it } from "vitest";
import { perBucket } from "../../src/index.js";
import { scenario } from "../examples/scenario.js";
import { figure, words } from "../examples/table.js";

describe("step 2: pre-computation", () => {
  const ring = scenario({
    anchors: { short: ["1", "0.20"], mid: ["1", "0.30"], long: ["0.02", "0.40"] },
    dealers: { short: [1, "1"], mid: [2, "2"], long: [1, "1"] },
  });

  it("precompute/every-bucket: every dealer's kernel, from its own anchors and (a, C), short first", () => {
    const board = ring.precompute();
    const shown = perBucket((bucket) =>
      words("K* a_c b_c guard").map((symbol) => figure(board[bucket], symbol)),
    );
    expect(shown).toEqual({
      short: words("2 31/30 29/30 no"),
      mid: words("4 1.03 0.97 no"),
      long: words("0 0.22 0 yes"),
    });
    expect(ring.events.map((event) => event.kind === "recompute" && event.bucket)).toEqual([
      "short",
      "mid",
      "long",
    ]);
  });

  it("precompute/every-bucket: each is recorded, and no books move", () => {
    const board = ring.precompute();
    for (const { event, before, after } of ring.entries.slice(-3)) {
      expect(event.legs).toEqual([]);
      expect(after).toEqual(before);
      if (event.kind === "recompute") expect(board[event.bucket]).toBe(event.quotes);
    }
  });

  it("precompute/every-bucket: in a period it comes after step 1, from what step 1 left", () => {
    const migrating = scenario({
      anchors: { short: ["1", "0.20"], mid: ["1", "0.30"] },
      dealers: { short: [0, "2"], mid: [0, "0"] },
      tickets: { T: ["I", "dealer:mid", 5] },
    });
    migrating.period([]);
    const steps = migrating.events.map((event) => event.kind);
    expect(steps).toEqual(["period-start", "rebucket", "recompute", "recompute", "recompute"]);
    const values = migrating.events.flatMap((event) =>
      event.kind === "recompute" ? [figure(event.quotes, "V"), figure(event.quotes, "p")] : [],
    );
    expect(values).toEqual(words("2 1  1 1.05  0 1"));
  });
});
