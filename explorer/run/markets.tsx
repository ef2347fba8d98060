import type { VNode } from "preact";
import type { Market } from "../../src/explore/run-play-markets.js";
import { Formula } from "../math/formula.js";
import { Change } from "./change.js";

/** What is special about a market's quotes, in words. */
function state({ guard, pinnedAsk, pinnedBid }: Market): string {
  if (guard) return "in the Guard: both quotes pinned";
  if (pinnedAsk && pinnedBid) return "both quotes pinned to the outside";
  if (pinnedAsk) return "ask pinned to A";
  return pinnedBid ? "bid pinned to B" : "both quotes inside";
}

/** The three markets side by side, with what the event changed. */
export function Markets({ markets }: { readonly markets: readonly Market[] }): VNode {
  const [first] = markets;
  return (
    <section aria-label="The markets">
      <h3>The three markets</h3>
      <div class="scroll" role="region" aria-label="Anchors, positions and quotes" tabIndex={0}>
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
            {first?.rows.map(({ symbol, name }, at) => (
              <tr key={symbol} class={symbol === "ask" || symbol === "bid" ? symbol : undefined}>
                <th scope="row">
                  {symbol === "ask" || symbol === "bid" ? (
                    name
                  ) : (
                    <>
                      <Formula text={symbol} /> <span class="soft">{name}</span>
                    </>
                  )}
                </th>
                {markets.map(({ bucket, rows }) => {
                  const row = rows[at];
                  return (
                    <td key={bucket}>{row && <Change value={row.value} before={row.before} />}</td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">
                <span class="soft">quotes</span>
              </th>
              {markets.map((market) => (
                <td key={market.bucket} class={market.guard ? "guard" : "soft"}>
                  {state(market)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
