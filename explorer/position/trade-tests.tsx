import type { VNode } from "preact";
import type { Position } from "../../src/explore/position.js";
import { positionTexts } from "../../src/explore/position.js";
import { oneTrade, type OneTrade } from "../../src/explore/trades.js";
import type { ViewProps } from "../address.js";
import { brief, Exact } from "../math/exact.js";
import { Formula } from "../math/formula.js";
import { changed } from "./position-query.js";

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
      . Then <Formula text="a" />
      {`\u00a0=\u00a0${brief({ exact: a })}`}, <Formula text="C" />
      {`\u00a0=\u00a0${brief({ exact: C })}`}
      {trade.capacityChange.exact !== "0" && (
        <>
          , and{" "}
          <strong>
            <Formula text="K*" /> changes by {brief(trade.capacityChange)}
          </strong>
        </>
      )}
      .
    </p>
  );
}

/** An order's tests, its outcome, and the way to the position after it. */
function Order({ trade, query, go }: { readonly trade: OneTrade } & ViewProps): VNode {
  const { a, C } = positionTexts(trade.after);
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
      {trade.route === "interior" && (
        <button type="button" onClick={() => go(changed(query, { a, C }))}>
          Let one {trade.side.toUpperCase()} happen
        </button>
      )}
    </section>
  );
}

/** Both feasibility tests in words, and what one order of each side would do. */
export function TradeTests({ at, ...address }: { readonly at: Position } & ViewProps): VNode {
  return (
    <section aria-labelledby="one-order">
      <h3 id="one-order">One order from here</h3>
      <div class="columns">
        <Order trade={oneTrade(at, "sell")} {...address} />
        <Order trade={oneTrade(at, "buy")} {...address} />
      </div>
    </section>
  );
}
