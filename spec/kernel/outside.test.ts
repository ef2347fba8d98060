import { describe, expect, it } from "vitest";
import { outsideAsk, outsideBid } from "../../src/kernel/outside.js";
import { rational } from "../../src/index.js";
import { n, shown } from "./exact.js";

describe("outside quotes", () => {
  it("outside/quotes: A = M + O/2 and B = M − O/2", () => {
    expect(shown(outsideAsk(n("1"), n("0.30")))).toBe("1.15");
    expect(shown(outsideBid(rational, n("1"), n("0.30"), true))).toBe("0.85");
    expect(shown(outsideAsk(n("1/3"), n("0.70")))).toBe("41/60");
  });

  it("outside/quotes: with O = 0 both are M", () => {
    expect(shown(outsideAsk(n("0.7"), n("0")))).toBe("0.7");
    expect(shown(outsideBid(rational, n("0.7"), n("0"), true))).toBe("0.7");
  });

  it("outside/bid-floor: B is not below 0 with the clip on, and as it comes with it off", () => {
    expect(shown(outsideBid(rational, n("1/3"), n("0.70"), true))).toBe("0");
    expect(shown(outsideBid(rational, n("1/3"), n("0.70"), false))).toBe("-1/60");
    expect(shown(outsideBid(rational, n("0.15"), n("0.30"), true))).toBe("0");
  });

  it("outside/bid-floor: A is never clipped", () => {
    expect(shown(outsideAsk(n("-1"), n("1.4")))).toBe("-0.3");
  });
});
