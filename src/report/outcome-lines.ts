import { wrapAnsi } from "fast-wrap-ansi";
import type { Figure } from "../explore/figure.js";
import type { ArrivalOutcome, PeriodOutcome, PeriodOutcomes } from "../explore/outcomes.js";
import type { Party } from "../terms/party.js";
import { columns } from "./columns.js";
import { cut, short } from "./figure-text.js";
import { printable } from "./printable.js";

/** Traders that are named one by one, and the longest name. */
const [NAMED, NAME] = [3, 20];
/** Outcomes shown unless all are asked for. */
const SHOWN = 40;

const wrapped = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, width).split("\n");

/** A share of 1, in percent. */
const percent = ({ float }: Figure): string => `${(float * 100).toPrecision(3)} %`;

const whoOf = (traders: readonly Party[]): string =>
  traders.length > NAMED
    ? `1 of ${traders.length}`
    : traders.map((trader) => printable(trader, NAME)).join("|");

function arrivalText(arrival: ArrivalOutcome): string {
  const who = whoOf(arrival.traders);
  const side = arrival.side.toUpperCase();
  if (arrival.kind === "no-trade") return `${side} ${who}: none (${arrival.reason})`;
  const { bucket, route, price } = arrival;
  return `${side} ${who}: ${bucket} ${short(price)}${route === "interior" ? "" : "*"}`;
}

type Default = PeriodOutcome["defaults"][number];

const isSame = (left: Default, right: Default): boolean =>
  left.issuer === right.issuer && left.recovery.exact === right.recovery.exact;
const defaultsText = (defaults: readonly Default[]): string =>
  defaults
    .map(({ issuer, recovery }) => `${printable(issuer, NAME)} at R ${short(recovery)}`)
    .join(", ");

/** @param common - the defaults that every outcome has */
function outcomeText({ arrivals, defaults }: PeriodOutcome, common: readonly Default[]): string {
  const flow = arrivals.length === 0 ? "nobody arrives" : arrivals.map(arrivalText).join(", ");
  const own = defaults.filter((one) => !common.some((each) => isSame(each, one)));
  return own.length === 0 ? flow : `${flow}; default: ${defaultsText(own)}`;
}

/** The outcomes with their probabilities in two columns, long ones wrapped under themselves. */
function table(
  outcomes: readonly PeriodOutcome[],
  common: readonly Default[],
  width: number,
): readonly string[] {
  const figures = columns([
    ["exact", "percent", " "],
    ...outcomes.map(({ probability }) => [cut(probability.exact), percent(probability), " "]),
  ]);
  const indent = Math.max(...figures.map(({ length }) => length)) + 2;
  return figures.flatMap((line, place) => {
    const outcome = outcomes[place - 1];
    const text =
      outcome === undefined ? "what comes of the arrivals" : outcomeText(outcome, common);
    return wrapped(text, Math.max(20, width - indent)).map(
      (part, row) => (row === 0 ? line : "").padEnd(indent) + part,
    );
  });
}

const several = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/**
 * A period's outcomes as plain text, the likeliest first.
 *
 * @param width - of the terminal, in characters
 * @param isWhole - whether all of them are shown
 */
export function outcomeLines(
  { period, eligible, maxArrivals, piSell, outcomes, sells, buys, sellShare }: PeriodOutcomes,
  { width, isWhole }: { readonly width: number; readonly isWhole: boolean },
): readonly string[] {
  const shown = isWhole ? outcomes : outcomes.slice(0, SHOWN);
  const left = outcomes.slice(shown.length);
  const rest = left.reduce((sum, { probability }) => sum + probability.float, 0) * 100;
  const sets = `${several(eligible.sell.length, "seller")} and ${several(eligible.buy.length, "buyer")}`;
  const [first, ...others] = outcomes;
  const common = (first?.defaults ?? []).filter((one) =>
    others.every(({ defaults }) => defaults.some((each) => isSame(each, one))),
  );
  const share = sellShare === undefined ? "" : `, share of SELLs in trades ${short(sellShare)}`;
  return [
    `period ${period}: ${sets}, at most ${several(maxArrivals, "arrival")}, π_sell ${short(piSell)}`,
    `${several(outcomes.length, "outcome")}; expected SELLs ${short(sells)}, BUYs ${short(buys)}${share}`,
    ...(common.length > 0 ? wrapped(`default in any case: ${defaultsText(common)}`, width) : []),
    "",
    ...table(shown, common, width),
    ...(left.length > 0 ? [`… and ${left.length} more, ${rest.toPrecision(3)} % (--all)`] : []),
    "",
    "* passed through to the VBT; 1 of n: whichever of n traders arrives",
  ];
}
