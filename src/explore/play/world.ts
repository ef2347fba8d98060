import type { Rules } from "../../config/rules.js";
import type { Entry } from "../../events/ledger.js";
import type { Rational } from "../../numbers/rational.js";
import type { BalanceSheet } from "../../ring/balance-sheet.js";
import type { Ring } from "../../ring/ring.js";
import { MARKET_MAKERS, roleOf, type Party } from "../../terms/party.js";
import { markets, type Market, type MarketFigures } from "./markets.js";
import { account, holders, type Account, type Holders, type HoldersAsked } from "./sheets.js";

/** The world at a moment, as far as it is asked for. */
export interface WorldShown {
  readonly markets: readonly Market[];
  /** Market makers, then the traders whom the event concerns, then those asked for. */
  readonly accounts: readonly Account[];
  readonly holders: Holders;
}

/** What of the world is to be shown. */
export interface MomentAsked extends HoldersAsked {
  /** Traders whose balance sheets are shown whatever happens. */
  readonly chosen: readonly Party[];
}

/** Traders that an event concerns and whose balance sheets are shown, at most. */
const TRADERS_SHOWN = 6;

const isTrader = (party: Party): boolean => roleOf(party).role === "trader";

/** Whose balance sheets are shown: those of market makers always. */
function shownParties(
  sheets: readonly BalanceSheet<Rational>[],
  chosen: readonly Party[],
  ring: Ring<Rational>,
): readonly Party[] {
  const concerned = sheets.map(({ party }) => party).filter(isTrader);
  const asked = chosen.filter((party) => isTrader(party) && ring.has(party));
  const traders = [...new Set([...concerned.slice(0, TRADERS_SHOWN), ...asked])];
  return [...MARKET_MAKERS, ...traders];
}

/** The world after an event, with what the event changed. */
export function worldShown(
  {
    ring,
    rules,
    entry,
  }: {
    readonly ring: Ring<Rational>;
    readonly rules: Rules<Rational>;
    readonly entry?: Entry<Rational> | undefined;
  },
  figures: { readonly now: readonly MarketFigures[]; readonly then?: readonly MarketFigures[] },
  asked: MomentAsked,
): WorldShown {
  const sheets = entry?.before.sheets ?? [];
  const before = new Map(sheets.map((sheet) => [sheet.party, sheet]));
  const world = { ring, rules };
  return {
    markets: markets(figures.now, figures.then),
    accounts: shownParties(sheets, asked.chosen, ring).map((party) =>
      account(party, world, before.get(party)),
    ),
    holders: holders(asked, world),
  };
}
