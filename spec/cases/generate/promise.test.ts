import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { generatedCases } from "../../../src/cases/generate/generated.js";
import { DEFAULT_READINGS, type Readings } from "../../../src/requirements/open-points.js";
import type { Method } from "../../../src/wire/methods.js";

/** Stands for the first cases of seed 42, to the last character of what is asked. */
function digest(method: Method, count: number, readings: Partial<Readings>): string {
  const by = { ...DEFAULT_READINGS, ...readings };
  const cases = generatedCases(method, by, { seed: 42, count });
  return createHash("sha256").update(JSON.stringify(cases)).digest("hex").slice(0, 16);
}

/**
 * A promise and no expected figure: `quote@42:17` is the same request in every release, so that a
 * report can be repeated and a fingerprint stays one. Where a generator must change, so do these, and
 * the release says that ids of generated cases no longer stand for what they stood for.
 */
it.each<[Method, number, Partial<Readings>, string]>([
  ["quote", 400, {}, "540ea7d284bc5248"],
  ["initialize_dealer", 100, {}, "e5b95308cf28ddeb"],
  ["update_anchors", 100, {}, "2acf13a4f95068cb"],
  ["advance", 150, {}, "460228e4af39c999"],
  ["eligibility", 100, {}, "b89ab64bc7ecc688"],
  ["sell", 150, {}, "28ee6db4682a4f0a"],
  ["buy", 200, {}, "6456f390f3976951"],
  ["buy", 100, { "price-basis": "face" }, "856c39ea07e69397"],
  ["settle", 100, {}, "152c054586fe57d5"],
  ["run_period", 150, {}, "6f9b9df155e72934"],
  [
    "run_period",
    60,
    { "due-tickets": "withdrawn", "seller-may-buy": "excluded" },
    "0fb5b7e63aa14780",
  ],
])(
  "generated cases: %s@42:0 and %i after it are the same for good, under %j",
  (method, count, by, same) => {
    expect(digest(method, count, by)).toBe(same);
  },
);
