import { expect } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world, type Settings } from "../../../src/cases/fixed/world.js";
import type { WorldParams } from "../../../src/cases/generate/worlds.js";
import type { Side } from "../../../src/terms/party.js";
import { differencesOf } from "./judged.js";

export type Draw = `${Side} ${string}`;

/** `1 sell S1 T31 0.97`: the arrival's number, the side, the trader, the ticket and the price. */
export type Told = string;

export const DRAWN = /^(\d+) (sell|buy) (\w+) ([\w-]+)(?: (\S+))?$/;

/** Interior trades of the short bucket; without a price, an order without a trade and why. */
export function orders(...told: readonly Told[]): readonly object[] {
  return told.map((text) => {
    const [, number, side, trader, ticket, price] = DRAWN.exec(text) ?? expect.fail(text);
    const arrival = Number(number);
    return price === undefined
      ? { type: "no-trade", side, trader, reason: ticket, arrival }
      : { type: side, route: "interior", trader, bucket: "short", ticket, price, arrival };
  });
}

/** What a period's answer with these orders breaks first. */
export const led = (params: WorldParams, ...told: readonly Told[]): string | undefined =>
  differencesOf({ method: "run_period", params }, (exact) => {
    const nothing = { eligible: { sell: [], buy: [] }, state: params.state };
    return { kind: "result", result: { ...nothing, ...exact, events: orders(...told) } };
  })[0]?.requirements[0];

/** What it breaks first to miss a trader in a set. */
export const missed = (params: object, side: "sell" | "buy"): string | undefined =>
  differencesOf({ method: "run_period", params }, () => ({
    kind: "refused",
    message: "rejected",
    data: { not_in_set: side },
  }))[0]?.requirements[0];

type Period = WorldParams & ReturnType<typeof arrivals>;

/** The market at M = 1 and O = 0.30, where the dealer begins with two tickets and 2 in cash. */
export const MARKET = { period: 0, a: 2, C: "2", vbt: 0 } as const;
export const market = (
  { sellers = ["0.5"], buyers = ["2"], settings = {} }: Partial<Parameters<typeof shortMarket>[0]>,
  ...draws: readonly Draw[]
): Period => ({ ...shortMarket({ ...MARKET, sellers, buyers, settings }), ...arrivals(...draws) });

/**
 * D1 and D2 hold I's T31 and T32, T33 and T34, owe 3 now and have 2: they are in both sets, and so is
 * nobody else.
 */
export const both = (settings: Settings, ...draws: readonly Draw[]): Period => ({
  ...world({
    settings,
    period: 0,
    tickets: [
      held("dealer:short", "I", 3, 1, 2),
      held("D1", "I", 3, 31, 32),
      held("D2", "I", 3, 33, 34),
      held("K1", "D1", 1, 41, 42, 43),
      held("K2", "D2", 1, 44, 45, 46),
    ],
    cash: { D1: "2", D2: "2", "dealer:short": "2" },
    anchors: { short: ["1", "0.3"] },
  }),
  ...arrivals(...draws),
});
/** The same without D2. */
export function alone(settings: Settings, ...draws: readonly Draw[]): Period {
  const { config, state, ...drawn } = both(settings, ...draws);
  const cash = Object.fromEntries(
    Object.entries(state.cash).filter(([party]) => party !== "D2" && party !== "K2"),
  );
  const tickets = state.tickets.filter(({ owner }) => owner !== "D2" && owner !== "K2");
  return { config, state: { ...state, tickets, cash }, ...drawn };
}
