import { describe, expect, it } from "vitest";
import { position } from "../../src/cases/fixed/short-market.js";
import { shows } from "../../src/cases/shows.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import type { RequirementId } from "../../src/requirements/statements.js";
import type { Method } from "../../src/wire/methods.js";
import { ORDER, PERIOD, shown, sorted, STATE } from "./shown.js";

describe("what a request shows, whatever comes of it", () => {
  it.each<[Method, readonly RequirementId[]]>([
    ["advance", [...STATE, "maturity/tau"]],
    ["sell", ORDER],
    ["buy", ORDER],
    ["settle", [...STATE, "anchors/loss-rate"]],
    ["run_period", PERIOD],
  ])("shows: %s", (method, expected) => {
    expect(shown(method)).toEqual(sorted(expected));
  });

  it.each<[Method, readonly RequirementId[]]>([
    ["initialize_dealer", ["init/target"]],
    [
      "update_anchors",
      ["anchors/update", "outside/quotes", "model/vbt", "outside/bid-floor", "outside/min-spread"],
    ],
    [
      "eligibility",
      [
        "model/trader",
        "policy/shortfall",
        "policy/eligible-to-sell",
        "policy/eligible-to-buy",
        "policy/earliest-liability",
      ],
    ],
  ])("shows: %s, in which nothing happens", (method, expected) => {
    const shown = shows(method, {}, { kind: "result", result: {} });
    expect(sorted(shown)).toEqual(sorted(expected));
  });

  it("shows: what must be refused shows nothing of how it is answered", () => {
    expect(shows("sell", {}, { kind: "refused", message: "no such trader" })).toEqual([]);
  });

  it("flow/uniform: a draw that chance could not have made shows who is in the sets", () => {
    expect(sorted(shows("run_period", {}, { kind: "not-in-set", side: "buy" }))).toEqual(
      sorted(["flow/uniform", "flow/once-per-side", "policy/snapshot"]),
    );
  });
});

describe("what a quote shows", () => {
  const ofQuote = (params: ReturnType<typeof position>) =>
    sorted(
      shows(
        "quote",
        params,
        answer("quote", params, { numbers: rational, readings: DEFAULT_READINGS }),
      ),
    );
  const KERNEL = [
    "model/dealer",
    "outside/quotes",
    "C2",
    ...["value", "guard", "capacity", "ladder", "layoff", "width", "midline"].map(
      (each) => `kernel/${each}`,
    ),
    ...["interior", "clip", "can-sell", "can-buy", "pin"].map((each) => `kernel/${each}`),
  ];

  // B = M − O/2: 0.85, then 1 − 1.1 = −0.1, which the floor lifts to 0.
  it.each([
    ["a bid above 0 shows no floor", position({ a: 2, C: "2" }), KERNEL],
    ["a floored bid", position({ a: 2, C: "2", O: "2.2" }), [...KERNEL, "outside/bid-floor"]],
    [
      "a bid below 0",
      position({ a: 2, C: "2", O: "2.2", clip_nonneg_B: false }),
      [...KERNEL, "outside/bid-floor"],
    ],
    ["0 by itself", position({ a: 2, C: "2", O: "2", clip_nonneg_B: false }), KERNEL],
  ])("outside/bid-floor: %s", (_, params, expected) => {
    expect(ofQuote(params)).toEqual(sorted(expected));
  });
});
