import { describe, expect, it } from "vitest";
import type { Bucket } from "../../src/terms/bucket.js";
import { world } from "./world.js";

/** What a checkpoint in period 1 says of one ticket: found label, expected label. */
const relabelled = (tau: number, bucket: Bucket) => {
  const w = world({ tickets: { K1: ["H1", "H2", 1 + tau, bucket] } });
  return w.assertions
    .checkpoint(w.books)
    .map(({ assertion, expected }) => `${assertion}: ${expected}`);
};

describe("maturity/bucket", () => {
  it.each([
    [0, "short"],
    [1, "short"],
    [3, "short"],
    [4, "mid"],
    [8, "mid"],
    [9, "long"],
    [400, "long"],
  ] as const)("maturity/bucket: τ = %i is %s and nothing else", (tau, bucket) => {
    expect(relabelled(tau, bucket)).toEqual([]);
    const others = (["short", "mid", "long"] as const).filter((each) => each !== bucket);
    for (const other of others) {
      expect(relabelled(tau, other)).toEqual([`maturity/bucket: ${bucket}`]);
    }
  });
});
