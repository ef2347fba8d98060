import { describe, expect, it } from "vitest";
import { nextAnchors, rational } from "../../src/index.js";
import { n, shown } from "./exact.js";

interface Case {
  readonly M?: string;
  readonly O?: string;
  readonly loss: string;
  readonly phiM?: string;
  readonly phiO?: string;
  readonly minSpread?: string;
}

/** M⁺ and O⁺, from M = 1, O = 0.30, φ_M = 1, φ_O = 0.6 and O_min = 0 where nothing else is said. */
function after({
  loss,
  M = "1",
  O = "0.30",
  phiM = "1",
  phiO = "0.6",
  minSpread = "0",
}: Case): string[] {
  const sensitivity = { phiM: n(phiM), phiO: n(phiO), minSpread: n(minSpread) };
  const { mid, spread } = nextAnchors(rational, { mid: n(M), spread: n(O) }, n(loss), sensitivity);
  return [shown(mid), shown(spread)];
}

describe("anchors after a loss", () => {
  it("anchors/update: M⁺ = M − φ_M·ℓ and O⁺ = O + φ_O·ℓ", () => {
    expect(after({ loss: "2/3" })).toEqual(["1/3", "0.7"]);
    expect(after({ loss: "0.4", phiM: "0.5", phiO: "0.25" })).toEqual(["0.8", "0.4"]);
    expect(after({ loss: "1", M: "0.1" })).toEqual(["-0.9", "0.9"]);
  });

  it("anchors/update: unchanged where ℓ = 0", () => {
    expect(after({ loss: "0" })).toEqual(["1", "0.3"]);
  });

  it("outside/min-spread: O⁺ is at least O_min after a loss", () => {
    expect(after({ loss: "0.1", minSpread: "0.5" })).toEqual(["0.9", "0.5"]);
    expect(after({ loss: "0.5", minSpread: "0.5" })).toEqual(["0.5", "0.6"]);
  });

  it("outside/min-spread: without a loss O stays, even below O_min", () => {
    expect(after({ loss: "0", O: "0.1", minSpread: "0.5" })).toEqual(["1", "0.1"]);
  });
});
