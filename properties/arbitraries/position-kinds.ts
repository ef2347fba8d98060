import type { QuoteParams } from "../../src/cases/generate/positions.js";
import type { Quotes } from "../../src/kernel/position.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { quoted } from "./positions.js";

/** K* after the next interior trade on a side, where there is one. */
function capacityAfter(params: QuoteParams, before: Quotes<Rational>, side: "sell" | "buy") {
  const { canBuy, canSell, bid, ask } = before;
  if (!(side === "sell" ? canBuy : canSell)) return before.capacityTickets;
  const C = rational.parse(params.C);
  const [a, cash] = side === "sell" ? [params.a + 1, C.sub(bid)] : [params.a - 1, C.add(ask)];
  return quoted({ ...params, a, C: rational.show(cash) }).capacityTickets;
}

/** Where a position lies, of the places where the specification turns. */
export function positionKinds(params: QuoteParams): readonly string[] {
  const { parse, ratio } = rational;
  const [M, C, threshold] = [parse(params.M), parse(params.C), parse(params.M_min)];
  const at = quoted(params);
  const a = ratio(params.a);
  const isOpen = !at.guard;
  const after = [capacityAfter(params, at, "sell"), capacityAfter(params, at, "buy")];
  const hasRoom = isOpen && a.add(1).lte(at.capacityTickets);
  const kinds: Readonly<Record<string, boolean>> = {
    "in the Guard": at.guard,
    "at M = M_min exactly": M.equals(threshold),
    "V/M an integer": isOpen && at.value.div(M).equals(at.value.div(M).floor()),
    "one trade from an up-jump": after.some((K) => K.gt(at.capacityTickets)),
    "one trade from a down-jump": after.some((K) => K.lt(at.capacityTickets)),
    "x = 0": params.a === 0,
    "x = X*": isOpen && a.equals(at.capacityTickets),
    "cash test binding": hasRoom && C.lt(at.bid),
    "bid floor binding": isOpen && params.clip_nonneg_B && at.outsideBid.gt(at.interiorBid),
    "S ≠ 1": params.S !== "1",
    overdrawn: C.lt(0),
  };
  return Object.keys(kinds).filter((kind) => kinds[kind]);
}
