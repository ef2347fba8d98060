import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { MARKET_MAKERS } from "../../src/terms/party.js";

type Json = Readonly<Record<string, unknown>>;

/** Who holds what before the period. */
interface Before {
  readonly tickets: readonly (readonly [
    id: string,
    issuer: string,
    owner: string,
    maturity: number,
  ])[];
  readonly cash: Json;
  /** Of each bucket, and M of all of them, 1 where it is not given. */
  readonly O: Json;
  readonly M?: string;
}

/** What the period left: tickets by id, the cash that is another one, the short anchors if they moved. */
interface Left {
  readonly tickets: readonly string[];
  readonly cash: Json;
  readonly short?: Json;
}

/** The trace of one period from a state on. */
export function traceFrom(
  { O, M = "1", ...state }: Before,
  events: readonly Json[],
  left: Left,
): string {
  const tickets = state.tickets.map(([id, issuer, owner, maturity], index) => ({
    id,
    issuer,
    owner,
    maturity,
    serial: index + 1,
  }));
  const cash = { ...Object.fromEntries(MARKET_MAKERS.map((maker) => [maker, "0"])), ...state.cash };
  const anchors = Object.fromEntries(
    ["short", "mid", "long"].map((bucket) => [bucket, { M, O: O[bucket] }]),
  );
  const after = {
    period: 1,
    tickets: tickets.filter(({ id }) => left.tickets.includes(id)),
    cash: { ...cash, ...left.cash },
    anchors: { ...anchors, ...(left.short && { short: left.short }) },
  };
  const lines = [
    {
      trace: 1,
      name: "by hand",
      arithmetic: "exact",
      readings: { ...DEFAULT_READINGS, "seller-may-buy": "excluded" },
      config: DEFAULT_CONFIG,
      state: { period: 0, tickets, cash, anchors },
    },
    ...events,
    { type: "period", period: 1, state: after },
  ];
  return lines.map((line) => JSON.stringify(line)).join("\n");
}
