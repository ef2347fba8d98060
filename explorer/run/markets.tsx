import type { VNode } from "preact";
import type { Market } from "../../src/explore/play/markets.js";
import { printAddress } from "../address.js";
import { Formula } from "../math/formula.js";
import { Change } from "./change.js";

/** What is special about a market's quotes, in words. */
function state({ guard, pinnedAsk, pinnedBid }: Market): string {
  if (guard) return "in the Guard: both quotes pinned";
  if (pinnedAsk && pinnedBid) return "both quotes pinned to the outside";
  if (pinnedAsk) return "ask pinned to A";
  return pinnedBid ? "bid pinned to B" : "both quotes inside";
}

/** Where the ladder's view shows a market as it stands. */
function ladderAddress({ rows }: Market, rules: Props["rules"]): string {
  const texts = rows.filter(({ symbol }) => ["M", "O", "a", "C"].includes(symbol));
  const position = texts.map(({ symbol, value }) => [symbol, value.exact] as const);
  return printAddress({ view: "ladder", query: new Map([...Object.entries(rules), ...position]) });
}

interface Props {
  readonly markets: readonly Market[];
  /** What every position of the run shares, as the ladder's view names it. */
  readonly rules: Readonly<Record<string, string>>;
}

const isQuote = (symbol: string): boolean => symbol === "ask" || symbol === "bid";

/** One quantity in every market. */
function QuantityRow({ markets, at }: Pick<Props, "markets"> & { readonly at: number }): VNode {
  const { symbol = "", name = "" } = markets[0]?.rows[at] ?? {};
  return (
    <tr class={isQuote(symbol) ? symbol : undefined}>
      <th scope="row">
        {isQuote(symbol) ? (
          name
        ) : (
          <>
            <Formula text={symbol} /> <span class="soft">{name}</span>
          </>
        )}
      </th>
      {markets.map(({ bucket, rows }) => {
        const row = rows[at];
        return <td key={bucket}>{row && <Change value={row.value} before={row.before} />}</td>;
      })}
    </tr>
  );
}

/** The three markets side by side, with what the event changed. */
export function Markets({ markets, rules }: Props): VNode {
  return (
    <section aria-label="The markets">
      <h3>The three markets</h3>
      <div
        class="scroll unbounded"
        role="region"
        aria-label="Anchors, positions and quotes"
        tabIndex={0}
      >
        <table class="markets">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">quantity</span>
              </th>
              {markets.map(({ bucket }) => (
                <th key={bucket} scope="col">
                  {bucket}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {markets[0]?.rows.map(({ symbol }, at) => (
              <QuantityRow key={symbol} markets={markets} at={at} />
            ))}
            <tr>
              <th scope="row" class="soft">
                quotes
              </th>
              {markets.map((market) => (
                <td key={market.bucket} class={market.guard ? "guard" : "soft"}>
                  {state(market)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row" class="soft">
                look closer
              </th>
              {markets.map((market) => (
                <td key={market.bucket}>
                  <a href={ladderAddress(market, rules)}>
                    the <span class="unseen">{market.bucket} </span>ladder here
                  </a>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
