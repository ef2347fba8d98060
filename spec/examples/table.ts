import {
  dealerOf,
  marketQuotes,
  rational,
  type Bucket,
  type LedgerEvent,
  type Party,
  type Quotes,
  type Rational,
  type Ring,
  type Rules,
  type Settlement,
} from "../../src/index.js";

/** The specification's symbols, and the quotes they stand for. */
const SYMBOLS = {
  A: "outsideAsk",
  B: "outsideBid",
  V: "value",
  "K*": "capacityTickets",
  "X*": "capacity",
  N: "rungs",
  λ: "layoff",
  I: "width",
  p: "midline",
  "a(x)": "interiorAsk",
  "b(x)": "interiorBid",
  a_c: "ask",
  b_c: "bid",
  ask: "postedAsk",
  bid: "postedBid",
  can_sell: "canSell",
  can_buy: "canBuy",
  is_pinned_ask: "pinnedAsk",
  is_pinned_bid: "pinnedBid",
  guard: "guard",
} as const satisfies Record<string, keyof Quotes<Rational>>;

const isSymbol = (text: string): text is keyof typeof SYMBOLS => Object.hasOwn(SYMBOLS, text);

/** A number in full: a decimal where it is a finite one, else a ratio. */
export const shown = (value: Rational): string => rational.show(value);

/** What a kernel says under a symbol of the specification; flags as `yes` and `no`. */
export function figure(quotes: Quotes<Rational>, symbol: string): string {
  if (!isSymbol(symbol)) throw new Error(`nothing has the symbol ${symbol}`);
  const value = quotes[SYMBOLS[symbol]];
  return typeof value === "boolean" ? (value ? "yes" : "no") : shown(value);
}

/** What is between blanks. */
export const words = (text: string): string[] => text.trim().split(/\s+/);

/** What a table is written of. */
interface Written {
  readonly ring: Ring<Rational>;
  readonly rules: Rules<Rational>;
  readonly cash: (party: Party) => string;
  readonly equity: (party: Party) => string;
}

/** A bucket's dealer in figures, under the specification's symbols. */
export function figures(scenario: Written, bucket: Bucket, symbols: string): string[] {
  const { ring, rules } = scenario;
  const dealer = dealerOf(bucket);
  const shelf = rational.ratio(ring.heldCounts(dealer)[bucket]);
  const quotes = marketQuotes(ring, bucket, rules);
  return words(symbols).map((symbol) => {
    if (symbol === "a") return shown(shelf);
    if (symbol === "x") return shown(shelf.mul(rules.config.ticketSize));
    if (symbol === "C") return scenario.cash(dealer);
    if (symbol === "E") return scenario.equity(dealer);
    if (symbol === "M") return shown(ring.anchors(bucket).mid);
    if (symbol === "O") return shown(ring.anchors(bucket).spread);
    return figure(quotes, symbol);
  });
}

/** A row of the table that a scenario writes: what happened, then the dealer's figures after it. */
export const rowsOf =
  (scenario: Written, bucket: Bucket, symbols: string) =>
  (happened: string): string[] => [happened, ...figures(scenario, bucket, symbols)];

/** The rows below the heading of a table whose columns are divided by bars. */
export const table = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split("|").map((cell) => cell.trim()));

/** An order's end in words: `interior at 1.03`, `pass-through at 0.85`, `no-trade: cash`. */
export function inWords(event: LedgerEvent<Rational>): string {
  if (event.kind === "trade") return `${event.route} at ${shown(event.price)}`;
  return event.kind === "no-trade" ? `no-trade: ${event.reason}` : event.kind;
}

/** What each holder was paid, and for how many tickets. */
export const payouts = (settlements: readonly Settlement<Rational>[]): string[][] =>
  settlements.flatMap((settlement) =>
    settlement.payouts.map(({ holder, tickets, paid }) => [
      settlement.issuer,
      holder,
      String(tickets.length),
      shown(paid),
    ]),
  );
