import { describe, expect, it } from "vitest";
import { sameNumber, shown, within } from "../../../src/cases/compare/difference.js";
import { rational } from "../../../src/numbers/rational.js";
import { broken, judgement } from "./judged.js";
import type { Changes } from "./wrong-answers.js";

const TARGET = { S: "1", M: "1", O: "0.30", X_target: "4" };

describe("a new dealer", () => {
  it.each([
    ["x", "1"],
    ["a", 3],
    ["C", "3"],
    ["X_star", "5"],
    ["lambda", "0.25"],
    ["I", "0.3"],
  ])("init/target: a wrong %s", (field, wrong) => {
    const changes = { [`/${field}`]: wrong };
    expect(broken("initialize_dealer", TARGET, changes)).toEqual([`/${field} init/target`]);
  });
});

describe("new anchors", () => {
  const params = (given: object) => ({
    M: "1",
    O: "0.3",
    loss: "0.5",
    phiM: "1",
    phiO: "0.6",
    O_min: "0",
    clip_nonneg_B: true,
    ...given,
  });
  /** M = 0.5, O = 0.6, A = 0.8, B = 0.2. */
  const USUAL = params({});
  /** O = max{1, 0.6}, so that B = 0 and A = 1. */
  const WIDE = params({ O_min: "1" });
  /** M = −0.2, O = 0.6: B = max{0, −0.5}. */
  const LOW = params({ M: "0.3" });
  const UNFLOORED = params({ M: "0.3", clip_nonneg_B: false });
  /** M = −1, O = 0.6: A = −0.7. */
  const BELOW = params({ M: "-0.5" });
  it.each<[string, object, Changes, string[]]>([
    ["anchors/update: M", USUAL, { "/M": "1" }, ["/M anchors/update"]],
    ["anchors/update: O", USUAL, { "/O": "0.3" }, ["/O anchors/update"]],
    ["outside/quotes: A", USUAL, { "/A": "1.15" }, ["/A outside/quotes"]],
    ["outside/quotes: B", USUAL, { "/B": "0.85" }, ["/B outside/quotes"]],
    ["outside/min-spread: O below it", WIDE, { "/O": "0.6" }, ["/O outside/min-spread"]],
    ["outside/min-spread: O at it", USUAL, { "/O": "0" }, ["/O outside/min-spread"]],
    ["outside/bid-floor: B at 0", USUAL, { "/B": "0" }, ["/B outside/bid-floor"]],
    ["outside/bid-floor: B below 0", LOW, { "/B": "-0.5" }, ["/B outside/bid-floor"]],
    ["outside/bid-floor: B off 0", UNFLOORED, { "/B": "-0.4" }, ["/B outside/bid-floor"]],
    ["outside/bid-floor: A at 0", BELOW, { "/A": "0" }, ["/A outside/bid-floor"]],
    ["outside/quotes: A below 0", BELOW, { "/A": "-0.5" }, ["/A outside/quotes"]],
    ["outside/quotes: A at 0 that is above", USUAL, { "/A": "0" }, ["/A outside/quotes"]],
    [
      "anchors/update: each, in order",
      USUAL,
      { "/B": "1", "/M": "1", "/A": "1", "/O": "1" },
      ["/M anchors/update", "/O anchors/update", "/A outside/quotes", "/B outside/quotes"],
    ],
  ])("%s", (_, params, changes, breaks) => {
    expect(broken("update_anchors", params, changes)).toEqual(breaks);
  });
  it("anchors/update: both values are shown", () => {
    const result = { M: "1/3", O: "0.6", A: "0.8", B: "0.2" };
    expect(
      judgement({ method: "update_anchors", params: USUAL }, () => ({ kind: "result", result })),
    ).toMatchObject({ differences: [{ at: "/M", expected: "0.5", actual: "1/3" }] });
  });
});

describe("numbers", () => {
  it.each([
    ["1", "1.0000000001", true],
    ["1", "1.00000000010001", false],
    ["1", "0.9999999999", true],
    ["0", "0.0000000001", true],
    ["0.5", "0.50000000011", false],
    ["100", "100.00000001", true],
    ["100", "100.000000011", false],
    ["-100", "-99.99999999", true],
    ["-100", "-99.999999989", false],
    ["1/3", "0.3333333333", true],
  ])("Knife edges: %s answered as %s by what rounds is the same: %s", (wanted, given, is) => {
    expect(sameNumber("decimal")(wanted, given)).toBe(is);
    expect(sameNumber("float")(wanted, given)).toBe(is);
  });
  it("kernel/layoff: exact arithmetic gives the very number, in any form", () => {
    const same = sameNumber("exact");
    expect(same("1/3", "2/6")).toBe(true);
    expect(same("0.5", "1/2")).toBe(true);
    expect(same("1", "1.0000000000000000000000000000000001")).toBe(false);
    expect(same("1/3", "0.3333333333333333333333333333333333")).toBe(false);
  });
  it("kernel/layoff: a JSON number is the float that it is", () => {
    expect(sameNumber("exact")("0.5", 0.5)).toBe(true);
    expect(sameNumber("float")("0.1", 0.1)).toBe(true);
    expect(sameNumber("float")("0.1", 0.2)).toBe(false);
    expect(within(rational.ratio(1, 10))("2", 2.2)).toBe(true);
    expect(within(rational.ratio(1, 10))("2", 2.21)).toBe(false);
  });
  it.each([
    ["0.97", "0.97"],
    [undefined, "nothing"],
    [3, "3"],
    [false, "false"],
    [{ type: "sell" }, '{"type":"sell"}'],
  ])("model/dealer: %s is shown as %s", (value, text) => {
    expect(shown(value)).toBe(text);
  });
});
