import { describe, expect, it } from "vitest";
import { insideWidth, interiorAsk, interiorBid, midline } from "../../src/kernel/inside.js";
import { n, shown } from "./exact.js";

/** S = 2, M = 1, O = 0.6, X* = 8: slope −0.6/12 = −0.05. */
const p = (x: string): string => shown(midline(n("2"), n("1"), n("0.6"), n("8"), n(x)));

describe("inside quotes", () => {
  it("kernel/width: I = λ·O", () => {
    expect(shown(insideWidth(n("0.2"), n("0.6")))).toBe("0.12");
    expect(shown(insideWidth(n("1/3"), n("0.20")))).toBe("1/15");
  });

  it("kernel/midline: p(x) = M − O/(X* + 2S)·(x − X*/2), rung by rung", () => {
    expect(["0", "2", "4", "6", "8"].map(p)).toEqual(["1.2", "1.1", "1", "0.9", "0.8"]);
  });

  it("kernel/midline: one rung beyond either end it is A and B", () => {
    expect([p("-2"), p("10")]).toEqual(["1.3", "0.7"]);
  });

  it("kernel/midline: without spread it is M everywhere; with X* = 0 it is M at x = 0", () => {
    expect(shown(midline(n("1"), n("0.9"), n("0"), n("4"), n("3")))).toBe("0.9");
    expect(shown(midline(n("1"), n("0.9"), n("0.3"), n("0"), n("0")))).toBe("0.9");
  });

  it("kernel/interior: a(x) = p(x) + I/2 and b(x) = p(x) − I/2", () => {
    expect(shown(interiorAsk(n("1.1"), n("0.12")))).toBe("1.16");
    expect(shown(interiorBid(n("1.1"), n("0.12")))).toBe("1.04");
  });
});
