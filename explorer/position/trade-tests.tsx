import type { VNode } from "preact";
import type { Position } from "../../src/explore/position.js";
import { positionTexts } from "../../src/explore/position.js";
import { oneTrade, type OneTrade } from "../../src/explore/trades.js";
import { Exact } from "../math/exact.js";
import { Formula } from "../math/formula.js";

const WORDS = {
  sell: { order: "A customer SELL", verb: "buys one for its shelf", price: "gets" },
  buy: { order: "A customer BUY", verb: "sells one from its shelf", price: "pays" },
} as const;

/** What became of the order, in a sentence. */
function Outcome({ trade }: { readonly trade: OneTrade }): VNode {
  const { side, route, price, cash, after, specEvent } = trade;
  const { order, verb, price: pays } = WORDS[side];
  const { a, C } = positionTexts(after);
  if (route === "pass-through")
    return (
      <p>
        {order} passes through to the VBT (Event {specEvent}) and {pays} <Exact value={price} />:
        the dealer’s shelf and cash stay as they are.
      </p>
    );
  const leg = cash.exact === price.exact ? undefined : cash;
  return (
    <p>
      {order} is interior (Event {specEvent}): the dealer {verb}, the customer {pays}{" "}
      <Exact value={price} />
      {leg && (
        <>
          {" "}
          a unit of face, <Exact value={leg} /> in all
        </>
      )}
      . Then a = {a}, C = {C}
      {trade.capacityChange.exact !== "0" && (
        <>
          , and <strong>K* changes by {trade.capacityChange.exact.replace("-", "−")}</strong>
        </>
      )}
      .
    </p>
  );
}

function Tests({ trade }: { readonly trade: OneTrade }): VNode {
  return (
    <section>
      <h4>{WORDS[trade.side].order}</h4>
      <ul class="tests">
        {trade.tests.map(({ words, left, sign, right, holds, requirement }) => (
          <li key={words}>
            <span class={holds ? "holds" : "fails"}>{holds ? "✓ holds" : "✗ fails"}</span>{" "}
            <Formula text={words} />: <Exact value={left} /> {sign} <Exact value={right} />{" "}
            <span class="soft">{requirement}</span>
          </li>
        ))}
      </ul>
      <Outcome trade={trade} />
    </section>
  );
}

/** Both feasibility tests in words, and what one order of each side would do. */
export function TradeTests({ at }: { readonly at: Position }): VNode {
  return (
    <section aria-labelledby="one-order">
      <h3 id="one-order">One order from here</h3>
      <div class="columns">
        <Tests trade={oneTrade(at, "sell")} />
        <Tests trade={oneTrade(at, "buy")} />
      </div>
    </section>
  );
}
