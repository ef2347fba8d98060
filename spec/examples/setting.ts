import {
  BUCKETS,
  DEFAULT_CONFIG,
  MARKET_MAKERS,
  completeReadings,
  dealerOf,
  perBucket,
  rational,
  runConfig,
  vbtOf,
  type Bucket,
  type ConfigDocument,
  type Opening,
  type Party,
  type Rational,
  type Readings,
  type Rules,
  type Ticket,
} from "../../src/index.js";

type SomeBuckets<T> = Partial<Record<Bucket, T>>;

/** Issuer, owner, maturity; and a serial where it is not the place in the list, counted from 1. */
export type TicketRow = readonly [issuer: Party, owner: Party, maturity: number, serial?: number];

/** What a scenario opens with: what is not said is as the specification's defaults have it, or absent. */
export interface Setting {
  /** Steps 1 and 2 of this period are taken to be done; 1 where none is given. */
  readonly period?: number;
  readonly anchors?: SomeBuckets<readonly [M: string, O: string]>;
  /** Shelf and cash. The tickets are the issuer Z's, and cross no boundary for a while. */
  readonly dealers?: SomeBuckets<readonly [a: number, C: string]>;
  readonly vbts?: SomeBuckets<readonly [a: number, C: string]>;
  /** Cash. Issuers that are not listed hold none. */
  readonly traders?: Readonly<Record<Party, string>>;
  readonly tickets?: Readonly<Record<string, TicketRow>>;
  readonly config?: Partial<ConfigDocument>;
  readonly readings?: Partial<Readings>;
}

/** τ of a stock ticket: the upper end of its bucket. */
const STOCK_TAU = { short: 3, mid: 8, long: 99 };
const FIRST_STOCK_SERIAL = 1001;

const bucketOf = (tau: number, { config }: Rules<Rational>): Bucket =>
  BUCKETS.find((bucket) => Math.max(1, tau) <= config.buckets[bucket].tau.to) ?? "long";

function stock({ dealers = {}, vbts = {} }: Setting, period: number): Ticket[] {
  const rows = BUCKETS.flatMap((bucket) => [
    ...Array<[Bucket, Party]>(dealers[bucket]?.[0] ?? 0).fill([bucket, dealerOf(bucket)]),
    ...Array<[Bucket, Party]>(vbts[bucket]?.[0] ?? 0).fill([bucket, vbtOf(bucket)]),
  ]);
  return rows.map(([bucket, owner], place) => {
    const serial = FIRST_STOCK_SERIAL + place;
    return {
      id: `z${serial}`,
      issuer: "Z",
      owner,
      serial,
      bucket,
      maturity: period + STOCK_TAU[bucket],
    };
  });
}

function listed({ tickets = {} }: Setting, period: number, rules: Rules<Rational>): Ticket[] {
  return Object.entries(tickets).map(([id, [issuer, owner, maturity, serial]], place) => {
    const bucket = bucketOf(maturity - period, rules);
    return { id, issuer, owner, maturity, bucket, serial: serial ?? place + 1 };
  });
}

function cashOf({ traders = {}, dealers = {}, vbts = {} }: Setting): Map<Party, string> {
  const cash = new Map(Object.entries(traders));
  for (const maker of MARKET_MAKERS) cash.set(maker, "0");
  for (const bucket of BUCKETS) {
    cash.set(dealerOf(bucket), dealers[bucket]?.[1] ?? "0");
    cash.set(vbtOf(bucket), vbts[bucket]?.[1] ?? "0");
  }
  return cash;
}

/** The rules a scenario runs under, in exact numbers. */
export const rulesOf = ({ config, readings }: Setting): Rules<Rational> => ({
  numbers: rational,
  config: runConfig({ ...DEFAULT_CONFIG, ...config }, rational),
  readings: completeReadings(readings ?? {}),
});

/** The books a scenario opens with. */
export function openingOf(setting: Setting, rules: Rules<Rational>): Opening<Rational> {
  const { period = 1, anchors = {} } = setting;
  const tickets = [...listed(setting, period, rules), ...stock(setting, period)];
  const cash = cashOf(setting);
  for (const { issuer, owner } of tickets) {
    for (const party of [issuer, owner]) if (!cash.has(party)) cash.set(party, "0");
  }
  return {
    period,
    tickets,
    cash: [...cash].map(([party, amount]) => [party, rational.parse(amount)] as const),
    anchors: perBucket((bucket) => {
      const [M, O] = anchors[bucket] ?? [];
      const { mid, spread } = rules.config.buckets[bucket];
      return {
        mid: M === undefined ? mid : rational.parse(M),
        spread: O === undefined ? spread : rational.parse(O),
      };
    }),
  };
}
