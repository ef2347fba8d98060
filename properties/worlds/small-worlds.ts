import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import type { StateDocument } from "../../src/config/state-document.js";
import { DEFAULT_READINGS, type Readings } from "../../src/requirements/open-points.js";
import { dealerOf, MARKET_MAKERS, vbtOf } from "../../src/terms/party.js";
import { bucketOfTau } from "../../src/config/tau-ranges.js";
import { runConfig } from "../../src/config/run-config-of.js";
import { rational } from "../../src/numbers/rational.js";
import type { RunWorld } from "../arbitraries/run-worlds.js";

/** Everything that a family of worlds has in every combination. */
export interface Bounds {
  /** Traders in the ring, each of whom owes one ticket. */
  readonly traders: number;
  /** Periods lived from the opening, each with up to `arrivals` orders. */
  readonly periods: number;
  readonly arrivals: number;
  /** When a trader's ticket falls due, counted from the opening. */
  readonly maturities: readonly number[];
  /** Who holds a ticket: the next trader of the ring, or its bucket's dealer or VBT. */
  readonly holders: readonly ("creditor" | "dealer" | "vbt")[];
  /** What a trader opens with. */
  readonly cash: readonly string[];
  /** What every dealer opens with. */
  readonly dealerCash: readonly string[];
  readonly readings?: Partial<Readings>;
  readonly bidFloor?: boolean;
}

/** Every tuple of so many of the options. */
function* tuples<T>(options: readonly T[], length: number): Generator<readonly T[]> {
  if (length === 0) yield [];
  else
    for (const rest of tuples(options, length - 1))
      for (const option of options) yield [...rest, option];
}

/** The rules that small worlds live by: small enough a buffer and horizon for anyone to buy. */
const configOf = ({ arrivals, bidFloor }: Bounds): RunWorld["config"] => ({
  ...DEFAULT_CONFIG,
  guard: { Mmin: "0.02", clip_nonneg_B: bidFloor ?? true },
  order_flow: { pi_sell: "0.5", Nmax: arrivals },
  trader_policy: { H_min_invest: 1, buffer_cash_B: "0.5" },
});

const ANCHORS = {
  short: { M: "1", O: "0.3" },
  mid: { M: "0.9", O: "0.2" },
  long: { M: "1", O: "0.4" },
};

interface Liability {
  readonly maturity: number;
  readonly holder: Bounds["holders"][number];
}

const TAUS = runConfig(DEFAULT_CONFIG, rational).buckets;

/** What trader i + 1 of a ring owes. */
function ticketOf(
  { maturity, holder }: Liability,
  at: number,
  traders: readonly string[],
): StateDocument["tickets"][number] {
  const bucket = bucketOfTau(TAUS, maturity);
  const creditor = traders[(at + 1) % traders.length] ?? "";
  const owners = { creditor, dealer: dealerOf(bucket), vbt: vbtOf(bucket) };
  const serial = at + 1;
  return { id: `T${serial}`, issuer: traders[at] ?? "", owner: owners[holder], maturity, serial };
}

/** Every world of a family. */
export function* smallWorlds(bounds: Bounds): Generator<RunWorld> {
  const traders = Array.from({ length: bounds.traders }, (_, at) => `H${at + 1}`);
  const config = configOf(bounds);
  const readings = { ...DEFAULT_READINGS, ...bounds.readings };
  const liabilities = bounds.maturities.flatMap((maturity) =>
    bounds.holders.map((holder) => ({ maturity, holder })),
  );
  for (const owed of tuples(liabilities, traders.length)) {
    const tickets = owed.map((each, at) => ticketOf(each, at, traders));
    for (const purses of tuples(bounds.cash, traders.length)) {
      for (const dealerCash of bounds.dealerCash) {
        const cash = Object.fromEntries([
          ...traders.map((trader, at) => [trader, purses[at] ?? ""] as const),
          ...MARKET_MAKERS.map((maker) => [maker, dealerCash] as const),
        ]);
        yield { config, readings, state: { period: 0, tickets, cash, anchors: ANCHORS } };
      }
    }
  }
}
