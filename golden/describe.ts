import type { VectorAnswer } from "../src/cases/vector.js";
import { rational } from "../src/numbers/rational.js";
import type { Eligible } from "../src/period/3-eligibility.js";
import type { Happened } from "../src/reference/ring-methods.js";
import type { WireEvent } from "../src/wire/events.js";
import type { WireQuotes } from "../src/wire/quotes.js";
import type { QuoteParams } from "../src/cases/generate/positions.js";
import type { Asked } from "./answers.js";

const { parse } = rational;
const zero = rational.ratio(0);
const sign = (text: string): string =>
  parse(text).equals(zero) ? "0" : parse(text).lt(zero) ? "below 0" : "above 0";
const recovery = (text: string): string => (text === "0" || text === "1" ? text : "between");

/** An event in a few words, without the ids and amounts in it. */
function eventWords(event: WireEvent): string {
  switch (event.type) {
    case "sell":
    case "buy":
      return `${event.type.toUpperCase()} ${event.route} in ${event.bucket}`;
    case "no-trade":
      return `${event.side.toUpperCase()} not executed: ${event.reason}`;
    case "rebucket": {
      const bought = event.buyer === undefined ? "" : ` to ${event.buyer.split(":")[0] ?? ""}`;
      return `rebucketing of a ${event.holder}'s ticket${bought} from ${event.from} to ${event.to}`;
    }
    case "settle":
      return `settlement with recovery ${recovery(event.recovery)}`;
    case "anchors":
      return `anchors of ${event.bucket} move`;
  }
}

function quoteWords(params: QuoteParams, quote: WireQuotes): readonly string[] {
  const [ask, bid, A, B] = [quote.ask, quote.bid, quote.A, quote.B].map(parse);
  const crossed = ask && bid && ask.lt(bid) ? ["inside crossed"] : [];
  const outside = A && B && A.lt(B) ? ["outside crossed"] : [];
  const shelf = String(params.a);
  const place = params.a === 0 ? "empty" : shelf === String(quote.K_star) ? "full" : "part full";
  return [
    params.S === "1" ? "S = 1" : parse(params.S).lt(1) ? "S below 1" : "S above 1",
    `M ${sign(params.M)}`,
    ...(parse(params.O).equals(zero) ? ["O = 0"] : []),
    `C ${sign(params.C)}`,
    ...(quote.guard ? ["Guard"] : [`shelf ${place}`, `X* ${sign(quote.X_star)}`]),
    `floor ${params.clip_nonneg_B ? "on" : "off"}, B ${sign(quote.B)}`,
    ...(quote.ask === quote.A ? ["a_c = A"] : []),
    ...(quote.bid === quote.B ? ["b_c = B"] : []),
    quote.can_sell ? "can sell" : "cannot sell",
    quote.can_buy ? "can buy" : "cannot buy",
    ...(params.M.includes("/") ? ["ratios"] : []),
    ...crossed,
    ...outside,
  ];
}

/** What settings of a ring's configuration differ from the defaults, as far as a method's answer shows them. */
function ringWords(params: object): readonly string[] {
  const { config, state } = params as {
    readonly config: {
      readonly ticket_size_S: string;
      readonly anchor_updates: boolean;
      readonly stop_on_default: boolean;
    };
    readonly state: { readonly tickets: readonly unknown[] };
  };
  return [
    ...(config.ticket_size_S === "1" ? [] : ["S not 1"]),
    ...(config.anchor_updates ? [] : ["anchor updates off"]),
    ...(config.stop_on_default ? ["stop on default"] : []),
    ...(state.tickets.length === 0 ? ["no tickets"] : []),
  ];
}

const count = (set: readonly unknown[]): string =>
  set.length > 1 ? "several" : String(set.length);

function resultWords({ method, params }: Asked, result: object): readonly string[] {
  switch (method) {
    case "quote":
      return quoteWords(params as QuoteParams, result as WireQuotes);
    case "initialize_dealer":
    case "update_anchors":
      return Object.entries({ ...params, ...result }).map(([key, value]: [string, unknown]) =>
        typeof value === "string" ? `${key} ${sign(value)}` : `${key} ${JSON.stringify(value)}`,
      );
    case "eligibility": {
      const { sell, buy } = result as Eligible;
      const both = sell.some((trader) => buy.includes(trader)) ? ["someone in both"] : [];
      return [`${count(sell)} in S_t`, `${count(buy)} in B_t`, ...both, ...ringWords(params)];
    }
    default:
      return [...(result as Happened).events.map(eventWords), ...ringWords(params)];
  }
}

/** What a request and its answers are like: the words that a case is chosen, titled and told by. */
export function words(asked: Asked, answers: readonly VectorAnswer[]): readonly string[] {
  const [first] = answers;
  const points = Object.keys(first?.under ?? {}).map((point) => `turns on ${point}`);
  const edge = first?.neighbours === undefined ? [] : ["knife edge"];
  if (first === undefined || !("result" in first.exact)) return ["refused", ...points];
  return [...new Set([...resultWords(asked, first.exact.result), ...points, ...edge])];
}
