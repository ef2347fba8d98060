import { describe, expect, it } from "vitest";
import type { Quotes, Rational } from "../../src/index.js";
import { figure, words } from "../examples/table.js";
import { kernel } from "./exact.js";

const figures = (quotes: Quotes<Rational>, symbols: string): string[] =>
  words(symbols).map((symbol) => figure(quotes, symbol));

describe("one bucket's kernel", () => {
  it("model/dealer: from (S, M, O, a, C) to every figure, at S = 2", () => {
    // V = 5, K* = 5, X* = 10, slope 0.6/14; x = 6, so p = 1 − 3/70, I = 0.1.
    const quotes = kernel({ S: "2", M: "1", O: "0.6", a: 3, C: "2" });
    expect(figures(quotes, "A B V K* X* N λ I p a(x) b(x) a_c b_c ask bid")).toEqual(
      words("1.3 0.7 5 5 10 6 1/6 0.1 67/70 141/140 127/140 141/140 127/140 141/140 127/140"),
    );
    expect(figures(quotes, "can_sell can_buy is_pinned_ask is_pinned_bid guard")).toEqual(
      words("yes yes no no no"),
    );
  });

  it("kernel/clip: a floored B lifts b_c above b(x); the ask is not touched", () => {
    const quotes = kernel({ M: "0.1", O: "0.74", a: 3, C: "0.1" });
    expect(figures(quotes, "K* p a(x) b(x) B A a_c b_c")).toEqual(
      words("4 -7/300 19/375 -73/750 0 0.47 19/375 0"),
    );
  });

  it("kernel/clip: below its own B a long shelf without capacity quotes B", () => {
    const quotes = kernel({ M: "1", O: "0.3", a: 3, C: "-2.5" });
    expect(figures(quotes, "V K* X* p a(x) b(x) a_c b_c")).toEqual(
      words("0.5 0 0 0.55 0.7 0.4 0.7 0.85"),
    );
  });

  it("kernel/clip: with X* = 0 and an empty shelf the quotes are (A, B)", () => {
    const quotes = kernel({ M: "1", O: "0.3", a: 0, C: "0.5" });
    expect(figures(quotes, "K* λ I a_c b_c can_sell can_buy guard")).toEqual(
      words("0 1 0.3 1.15 0.85 no no no"),
    );
  });

  it("kernel/can-sell: an empty shelf sells nothing, a shelf of one does", () => {
    expect(kernel({ M: "1", O: "0.3", a: 0, C: "4" }).canSell).toBe(false);
    expect(kernel({ M: "1", O: "0.3", a: 1, C: "0" }).canSell).toBe(true);
  });

  it("kernel/can-buy: x + S ≤ X* exactly where C ≥ M", () => {
    expect(kernel({ M: "1", O: "0.3", a: 2, C: "1" }).canBuy).toBe(true);
    expect(kernel({ M: "1", O: "0.3", a: 2, C: "0.999" }).canBuy).toBe(false);
  });

  it("kernel/can-buy: room on the shelf is not enough where b_c > C (O > 80/7·M)", () => {
    const quotes = kernel({ M: "1", O: "11.5", a: 0, C: "3" });
    expect(figures(quotes, "K* b_c can_buy bid B")).toEqual(words("3 3.0125 no 0 0"));
  });

  it("kernel/pin: the posted quote is the clipped one where the dealer can trade, else the outside one", () => {
    const middle = kernel({ M: "1", O: "0.3", a: 2, C: "2" });
    expect(figures(middle, "a_c ask b_c bid is_pinned_ask is_pinned_bid")).toEqual(
      words("1.03 1.03 0.97 0.97 no no"),
    );
    const empty = kernel({ M: "1", O: "0.3", a: 0, C: "4" });
    expect(figures(empty, "a_c ask is_pinned_ask is_pinned_bid")).toEqual(
      words("1.13 1.15 yes no"),
    );
    const full = kernel({ M: "1", O: "0.3", a: 4, C: "0" });
    expect(figures(full, "b_c bid is_pinned_ask is_pinned_bid")).toEqual(words("0.87 0.85 no yes"));
  });

  it("kernel/pin: a flag is up wherever the posted quote equals the outside one, traded inside or not", () => {
    const flat = kernel({ M: "1", O: "0", a: 2, C: "2" });
    expect(figures(flat, "ask bid can_sell can_buy is_pinned_ask is_pinned_bid")).toEqual(
      words("1 1 yes yes yes yes"),
    );
    const floored = kernel({ M: "0.1", O: "0.74", a: 3, C: "0.1" });
    expect(figures(floored, "bid B can_buy is_pinned_bid")).toEqual(words("0 0 yes yes"));
  });
});

describe("Guard", () => {
  const GUARD = "K* X* N λ I a_c b_c ask bid can_sell can_buy is_pinned_ask is_pinned_bid guard";

  it("kernel/guard: M ≤ M_min pins both quotes and collapses the ladder, whatever x and C are", () => {
    const collapsed = words("0 0 1 1 0.01 0.015 0.005 0.015 0.005 no no yes yes yes");
    expect(figures(kernel({ M: "0.01", O: "0.01", a: 3, C: "2" }), GUARD)).toEqual(collapsed);
    expect(figures(kernel({ M: "0.01", O: "0.01", a: 0, C: "0" }), GUARD)).toEqual(collapsed);
    expect(figures(kernel({ M: "0.01", O: "0.01", a: 0, C: "-5" }), GUARD)).toEqual(collapsed);
  });

  it("kernel/guard: M = M_min is inside, the least bit more is outside", () => {
    expect(figures(kernel({ M: "0.02", O: "0.01", a: 1, C: "1" }), "guard K*")).toEqual([
      "yes",
      "0",
    ]);
    const above = kernel({ M: "0.020000000001", O: "0.01", a: 1, C: "1" });
    expect(figures(above, "guard K* can_sell")).toEqual(words("no 50 yes"));
  });

  it("kernel/guard: in the Guard X* is 0 at any S, and I = O", () => {
    expect(figures(kernel({ S: "5", M: "0", O: "0.4", a: 2, C: "9" }), "V X* N λ I A B")).toEqual(
      words("9 0 1 1 0.4 0.2 0"),
    );
  });
});
