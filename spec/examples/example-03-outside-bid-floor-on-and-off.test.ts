import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG } from "../../src/index.js";
import { scenario, type Scenario } from "./scenario.js";
import { figures, payouts, table, words } from "./table.js";

/** t₁ = 1: the short dealer's three tickets mature; G1 can pay, G2 and G3 have nothing. S1 holds a later one. */
const opened = (clip_nonneg_B: boolean): Scenario =>
  scenario({
    anchors: { short: ["1", "0.30"] },
    dealers: { short: [0, "1"] },
    traders: { G1: "1", G2: "0", G3: "0", S1: "1" },
    tickets: {
      T1: ["G1", "dealer:short", 1],
      T2: ["G2", "dealer:short", 1],
      T3: ["G3", "dealer:short", 1],
      L: ["G1", "S1", 4],
    },
    config: { guard: { ...DEFAULT_CONFIG.guard, clip_nonneg_B } },
  });

/** The two defaults happen, and the anchors act at t₂. */
function afterDefaults(clip_nonneg_B: boolean): Scenario {
  const ring = opened(clip_nonneg_B);
  ring.settle();
  ring.updateAnchors();
  ring.beginPeriod();
  return ring;
}

const FLOOR = [
  { floor: "off", on: false, B: "-1/60", dealt: "1/60" },
  { floor: "on", on: true, B: "0", dealt: "0" },
];

describe.each(FLOOR)("Example 3: outside-bid floor $floor", ({ on, B, dealt }) => {
  it("Example 3: one ticket repays, two default with nothing: ℓ = 2/3", () => {
    const ring = opened(on);
    expect(figures(ring, "short", "M O a C")).toEqual(words("1 0.3 3 1"));
    expect(payouts(ring.settle())).toEqual(
      table(`
        issuer | holder       | q | paid
        G1     | dealer:short | 1 | 1
        G2     | dealer:short | 1 | 0
        G3     | dealer:short | 1 | 0`),
    );
    expect(ring.losses).toEqual({ short: "2/3", mid: "0", long: "0" });
    expect(figures(ring, "short", "M O a C")).toEqual(words("1 0.3 0 2"));
  });

  it(`Example 3: the anchors move, B = ${B}, and the inside quotes do not see the floor`, () => {
    const ring = afterDefaults(on);
    expect(figures(ring, "short", "M   O   A     a C K* λ   I   p       a_c   b_c")).toEqual(
      words("                      1/3 0.7 41/60 0 2 6  1/7 0.1 143/240 31/48 131/240"),
    );
    expect(figures(ring, "short", "B")).toEqual([B]);
  });

  it(`Example 3: with C = 0 a SELL passes through at ${B}, the dealer as it was`, () => {
    const empty = afterDefaults(on).withCash({ "dealer:short": "0" });
    expect(empty.sell("S1")).toBe(`pass-through at ${B}`);
    expect(figures(empty, "short", "a C")).toEqual(["0", "0"]);
    expect(empty.tickets("vbt:short")).toEqual(["L"]);
    expect(empty.cash("vbt:short")).toBe(dealt);

    const filled = empty.withCash({ "dealer:short": "2" });
    expect(figures(filled, "short", "a C a_c b_c")).toEqual(words("0 2 31/48 131/240"));
  });
});
