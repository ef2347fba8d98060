import type { AnsweredEvent } from "../../src/cases/answers.js";
import { shortMarket, type ShortMarket } from "../../src/cases/fixed/short-market.js";
import type { WorldParams } from "../../src/cases/generate/worlds.js";
import { explanation } from "../../src/conformance/recorded-period.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";

/** The false guards of the first event of a period that the specification does not explain. */
export function guards(
  { config, state }: WorldParams,
  ...events: readonly AnsweredEvent[]
): readonly string[] {
  const after = { ...state, tickets: [...state.tickets], period: state.period + 1 };
  const recorded = { config, before: state, events, after };
  const said = explanation(recorded, { readings: DEFAULT_READINGS, arithmetic: "exact" });
  return said.kind === "unexplained" ? said.guards : [said.kind];
}

/** x = 2, C = 2.5, M = 1, O = 0.30: X* = 4, bid 0.97, ask 1.03; S1 has 0.5 and 1 due, B1 has 2. */
export const market = (given: Partial<ShortMarket> = {}): WorldParams =>
  shortMarket({ period: 0, a: 2, C: "2.5", ...given });

const at = { bucket: "short", arrival: 1 } as const;
export const sell = {
  type: "sell",
  route: "interior",
  trader: "S1",
  ticket: "T31",
  ...at,
} as const;
export const buy = { type: "buy", route: "interior", trader: "B1", ticket: "T1", ...at } as const;
export const none = { type: "no-trade", side: "buy", trader: "B1", arrival: 1 } as const;
