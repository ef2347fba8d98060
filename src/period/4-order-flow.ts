import type { Draws } from "../draws/draws.js";
import type { Arrival, NoTrade, Trade } from "../events/event.js";
import type { Entry, Ledger } from "../events/ledger.js";
import { noTrade, trade } from "../events/trades.js";
import type { Num } from "../numbers/num.js";
import { otherSide, type Party, type Side } from "../terms/party.js";
import { recompute, type Board } from "./2-precompute.js";
import type { Eligible } from "./3-eligibility.js";
import { buyOrder } from "./buy-order.js";
import { EligibleSet } from "./eligible-set.js";
import { sellOrder, type OrderResult } from "./sell-order.js";

/** What an order's end is in the record. */
export function orderEvent<N extends Num<N>>(
  { rules }: Ledger<N>,
  { side, trader, arrival }: { side: Side; trader: Party; arrival?: Arrival },
  result: OrderResult<N>,
): Trade<N> | NoTrade<N> {
  if (typeof result === "string") return noTrade(side, trader, result, arrival);
  return trade(rules.numbers, { ...result, ...(arrival && { arrival }) });
}

/**
 * Step 4: at most N_max traders arrive, each with an order for one ticket.
 *
 * @param board - the quotes of step 2; kept up to date, an affected bucket's after each trade
 * @remarks flow/arrivals, flow/preference, flow/uniform; flow/fallback: the other side where the
 * preferred one is empty; flow/once-per-side: after a trade the trader leaves the set;
 * flow/retention: without one it stays; trade/recompute. flow/sell-share follows from all of these.
 */
export function* orderFlow<N extends Num<N>>(
  ledger: Ledger<N>,
  board: Board<N>,
  eligible: Eligible,
  draws: Draws<N>,
): Generator<Entry<N>> {
  const { ring, rules } = ledger;
  const { piSell, maxArrivals } = rules.config;
  const sets = { sell: new EligibleSet(eligible.sell), buy: new EligibleSet(eligible.buy) };
  for (let number = 1; number <= maxArrivals; number += 1) {
    if (sets.sell.size + sets.buy.size === 0) return;
    const prefer = draws.preference(piSell);
    if (prefer === undefined) return;
    const side = sets[prefer].size > 0 ? prefer : otherSide(prefer);
    const trader = draws.trader(side, sets[side]);
    const order = side === "sell" ? sellOrder : buyOrder;
    const result = order(ring, trader, { board, rules, draws });
    const event = orderEvent(ledger, { side, trader, arrival: { number, prefer } }, result);
    yield ledger.post(event);
    if (event.kind === "no-trade") continue;
    sets[side].leave(trader);
    const recomputed = recompute(ledger, event.bucket);
    board[event.bucket] = recomputed.event.quotes;
    yield recomputed;
  }
}
