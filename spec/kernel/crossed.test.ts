import { expect, it } from "vitest";
import { isCrossed } from "../../src/kernel/crossed.js";
import { quotes } from "../../src/kernel/quotes.js";
import { rational as n } from "../../src/numbers/rational.js";

const market = (M: string, O: string, a: number, C: string, bidFloor = true) =>
  quotes(
    n,
    {
      ticketSize: n.ratio(1),
      mid: n.parse(M),
      spread: n.parse(O),
      tickets: n.ratio(a),
      cash: n.parse(C),
    },
    {
      guardThreshold: n.parse("0.02"),
      bidFloor,
      priceBasis: "ticket",
      pinFlag: "posted",
    },
  );

it.each([
  ["kernel/guard: M = −1 puts A = −0.3 below B = 0", "-1", "1.4", 0, "0", true],
  ["kernel/clip: ask −109/1500 below bid 0", "0.1", "0.74", 4, "0", true],
  ["kernel/clip: inside bid 0 above inside ask", "0.03", "0.10", 6, "0", true],
  ["kernel/guard: A = B = 0 meet and do not cross", "-0.5", "1", 0, "0", false],
  ["kernel/clip: an ordinary market", "1", "0.30", 2, "2", false],
  ["outside/quotes: O = 0 makes all quotes equal", "1", "0", 2, "2", false],
] as const)("%s", (_title, M, O, a, C, crossed) => {
  expect(isCrossed(market(M, O, a, C))).toBe(crossed);
});

it("kernel/clip: an ask below 0 is crossed, floor or no floor", () => {
  expect(isCrossed(market("0.1", "0.74", 4, "0", false))).toBe(true);
});
