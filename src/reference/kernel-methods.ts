import { nextAnchors } from "../kernel/anchors.js";
import { initialDealer, isTargetCapacity } from "../kernel/initial-dealer.js";
import { outsideAsk, outsideBid } from "../kernel/outside.js";
import { quotes } from "../kernel/quotes.js";
import type { Num } from "../numbers/num.js";
import {
  wireInitialDealer,
  wireQuotes,
  type WireInitialDealer,
  type WireQuotes,
} from "../wire/quotes.js";
import type { Interpretation } from "./interpretation.js";
import { params, require } from "./params.js";

/** `quote`: one bucket's kernel. */
export function quote<N extends Num<N>>(
  value: unknown,
  { numbers, readings }: Interpretation<N>,
): WireQuotes {
  const { a, clip_nonneg_B, ...texts } = params("quote", value);
  const [S, M, O, threshold, C] = [texts.S, texts.M, texts.O, texts.M_min, texts.C].map(
    numbers.parse,
  ) as [N, N, N, N, N];
  require(S.gt(0), "S > 0");
  require(O.gte(0), "O ≥ 0");
  require(threshold.gte(0), "M_min ≥ 0");
  const position = { ticketSize: S, mid: M, spread: O, tickets: numbers.ratio(a), cash: C };
  const rules = {
    guardThreshold: threshold,
    bidFloor: clip_nonneg_B,
    priceBasis: readings["price-basis"],
    pinFlag: readings["pin-flag"],
  };
  return wireQuotes(quotes(numbers, position, rules), numbers);
}

/** `initialize_dealer`: the balanced dealer for a target capacity. */
export function initializeDealer<N extends Num<N>>(
  value: unknown,
  { numbers }: Interpretation<N>,
): WireInitialDealer {
  const texts = params("initialize_dealer", value);
  const [S, M, O, target] = [texts.S, texts.M, texts.O, texts.X_target].map(numbers.parse) as [
    N,
    N,
    N,
    N,
  ];
  require(S.gt(0), "S > 0");
  require(M.gt(0), "M > 0");
  require(O.gte(0), "O ≥ 0");
  require(isTargetCapacity(S, target), "X_target a positive even multiple of S");
  return wireInitialDealer(initialDealer(numbers, { S, M, O, target }), numbers);
}

/** `update_anchors`: a bucket's anchors after a loss, and the outside quotes they make. */
export function updateAnchors<N extends Num<N>>(
  value: unknown,
  { numbers }: Interpretation<N>,
): { M: string; O: string; A: string; B: string } {
  const { clip_nonneg_B, ...texts } = params("update_anchors", value);
  const { parse, show } = numbers;
  const [mid, spread, loss] = [parse(texts.M), parse(texts.O), parse(texts.loss)];
  const [phiM, phiO, minSpread] = [parse(texts.phiM), parse(texts.phiO), parse(texts.O_min)];
  require(loss.gte(0) && loss.lte(1), "0 ≤ loss ≤ 1");
  for (const atLeast0 of [spread, phiM, phiO, minSpread]) {
    require(atLeast0.gte(0), "O, phiM, phiO and O_min ≥ 0");
  }
  const next = nextAnchors(numbers, { mid, spread }, loss, { phiM, phiO, minSpread });
  const [M, O] = [next.mid, next.spread];
  const outside = { A: outsideAsk(M, O), B: outsideBid(numbers, M, O, clip_nonneg_B) };
  return { M: show(M), O: show(O), A: show(outside.A), B: show(outside.B) };
}
