import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG, rational, updateAnchors, type ConfigDocument } from "../../src/index.js";
import { scenario, type Scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { figures, shown, words } from "../examples/table.js";

/** I can pay half of two, J all of one, L nothing of one: of four in short, 2 are lost. */
const LOSSES: Setting = {
  traders: { I: "1", J: "1", L: "0", H: "0", G: "0", F: "0" },
  tickets: {
    i1: ["I", "H", 1],
    i2: ["I", "dealer:short", 1],
    j: ["J", "G", 1],
    l: ["L", "F", 1],
    later: ["L", "F", 2],
  },
};

/** The default buckets, with something else in short. */
const buckets = (
  changes: Partial<ConfigDocument["buckets"]["short"]>,
): ConfigDocument["buckets"] => ({
  ...DEFAULT_CONFIG.buckets,
  short: { ...DEFAULT_CONFIG.buckets.short, ...changes },
});

function settledAndUpdated(more: Setting = {}): Scenario {
  const ring = scenario({ ...LOSSES, ...more });
  ring.settle();
  ring.updateAnchors();
  return ring;
}

describe("step 6: loss rates", () => {
  it("anchors/loss-rate: Σ S(1−R)/Σ S over what matured, whoever held it and whoever owed it", () => {
    const ring = scenario(LOSSES);
    ring.settle();
    expect(ring.losses).toEqual({ short: "0.5", mid: "0", long: "0" });
  });

  it("anchors/loss-rate: S cancels", () => {
    const ring = scenario({ ...LOSSES, config: { ticket_size_S: "5" } });
    ring.settle(); // R: I 1/10, J 1/5, L 0: lost of 20 are 9 + 4 + 5
    expect(ring.losses.short).toBe("0.9");
  });

  it("anchors/loss-rate: 0 where none matured, and where all were paid; 1 where nothing was", () => {
    const lossAt = (cash: string, maturity: number) => {
      const ring = scenario({ traders: { I: cash }, tickets: { T: ["I", "H", maturity] } });
      ring.settle();
      return ring.losses.short;
    };
    expect([lossAt("0", 2), lossAt("1", 1), lossAt("0", 1)]).toEqual(["0", "0", "1"]);
  });
});

describe("step 6: anchors", () => {
  it("anchors/update: M⁺ = M − φ_M·ℓ and O⁺ = O + φ_O·ℓ", () => {
    expect(figures(settledAndUpdated(), "short", "M O")).toEqual(["0.5", "0.5"]);
    const config = { buckets: buckets({ phiM: "0.2", phiO: "0.1" }) };
    expect(figures(settledAndUpdated({ config }), "short", "M O")).toEqual(["0.9", "0.25"]);
  });

  it("anchors/update: no update where ℓ = 0, or where updates are switched off", () => {
    const paid = settledAndUpdated({ traders: { I: "2", J: "1", L: "1" } });
    expect(figures(paid, "short", "M O")).toEqual(["1", "0.2"]);
    expect(paid.events.some(({ kind }) => kind === "anchors")).toBe(false);
    const off = settledAndUpdated({ config: { anchor_updates: false } });
    expect(off.losses.short).toBe("0.5");
    expect(figures(off, "short", "M O")).toEqual(["1", "0.2"]);
    expect(off.events.some(({ kind }) => kind === "anchors")).toBe(false);
  });

  it("outside/min-spread: O⁺ is at least the bucket's O_min after a loss, and only then", () => {
    const config = { buckets: buckets({ O_min: "0.9" }) };
    expect(figures(settledAndUpdated({ config }), "short", "M O")).toEqual(["0.5", "0.9"]);
    const paid = settledAndUpdated({ config, traders: { I: "2", J: "1", L: "1" } });
    expect(figures(paid, "short", "O")).toEqual(["0.2"]);
  });

  it("anchors/locality: a bucket's anchors move with its own losses only", () => {
    const ring = settledAndUpdated();
    expect(figures(ring, "mid", "M O")).toEqual(["1", "0.3"]);
    expect(figures(ring, "long", "M O")).toEqual(["1", "0.4"]);
    expect(ring.events.filter(({ kind }) => kind === "anchors")).toMatchObject([
      { bucket: "short" },
    ]);
  });

  it("anchors/locality: each bucket by its own φ_M, φ_O and O_min", () => {
    const { short, mid, long } = DEFAULT_CONFIG.buckets;
    const { ledger } = scenario({
      config: {
        buckets: {
          short,
          mid: { ...mid, phiM: "0.5", phiO: "0.2" },
          long: { ...long, O_min: "2" },
        },
      },
    });
    const half = rational.ratio(1, 2);
    const moved = Array.from(
      updateAnchors(ledger, { short: rational.ratio(0), mid: half, long: half }),
      ({ event }) =>
        event.kind === "anchors" && [event.bucket, shown(event.mid), shown(event.spread)],
    );
    expect(moved).toEqual([
      ["mid", "0.75", "0.4"],
      ["long", "0.5", "2"],
    ]);
  });

  it("anchors/timing: M and O stand until step 6, and act at t + 1", () => {
    const { tickets = {} } = LOSSES;
    const ring = scenario({
      ...LOSSES,
      period: 0,
      dealers: { short: [2, "2"] },
      tickets: { ...tickets, S: ["Z", "S1", 3], due: ["S1", "K", 1] },
    });
    ring.period([{ prefer: "sell", trader: "S1" }]);
    const kinds = ring.events.map(({ kind }) => kind);
    expect(kinds.indexOf("anchors")).toBe(kinds.length - 1);
    for (const { after } of ring.entries.slice(0, -1)) {
      expect(after.anchors.short).toBe(ring.entries[0]?.before.anchors.short);
    }
    // S1 sold at 407/420 and so lost its creditor 13/420: ℓ = (2 + 13/420)/5.
    expect(figures(ring, "short", "M O")).toEqual(["1247/2100", "1553/3500"]);
    ring.beginPeriod();
    expect(figures(ring, "short", "M O")).toEqual(["1247/2100", "1553/3500"]);
  });

  it("anchors/timing: the quotes of t + 1 are made from them", () => {
    const ring = settledAndUpdated();
    ring.beginPeriod();
    const { short } = ring.precompute();
    expect([short.outsideAsk, short.outsideBid].map(String)).toEqual(["0.75", "0.25"]);
    expect(figures(ring, "short", "A B")).toEqual(words("0.75 0.25"));
  });
});
