/** The open points of the specification and the readings its text allows, the default first. */
export const OPEN_POINTS = {
  "price-basis": ["ticket", "face"],
  "due-tickets": ["keep-bucket", "withdrawn"],
  "settlement-order": ["sequential", "simultaneous"],
  "seller-may-buy": ["allowed", "excluded"],
  "bucket-choice": ["first-supplying", "first-unpinned", "short-only"],
  "rebucket-overdraft": ["overdraft", "vbt-takes"],
  "issuer-mismatch": ["no-trade", "pass-through"],
  "ticket-choice": ["lowest-maturity", "other"],
  "pin-flag": ["posted", "clipped"],
  "initial-stock": ["allocation", "target"],
  "initial-booking": ["endowment", "sale-at-mid"],
} as const;

export type OpenPoint = keyof typeof OPEN_POINTS;
export type Reading<P extends OpenPoint> = (typeof OPEN_POINTS)[P][number];

/** One reading for every open point: what an implementation declares, and the reference then runs with. */
export type Readings = { readonly [P in OpenPoint]: Reading<P> };

export const OPEN_POINT_IDS = Object.keys(OPEN_POINTS) as OpenPoint[];

export const DEFAULT_READINGS = Object.fromEntries(
  OPEN_POINT_IDS.map((point) => [point, OPEN_POINTS[point][0]]),
) as Readings;

export const isOpenPoint = (text: string): text is OpenPoint => Object.hasOwn(OPEN_POINTS, text);

/** Readings that the specification's open points do not know, as `point = reading`. */
export const unknownReadings = (declared: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(declared)
    .filter(
      ([point, reading]) =>
        !isOpenPoint(point) || !(OPEN_POINTS[point] as readonly string[]).includes(reading),
    )
    .map(([point, reading]) => `${point} = ${reading}`);

/** The declared readings over the defaults. Callers refuse unknown ones first. */
export const completeReadings = (declared: Partial<Readings>): Readings => ({
  ...DEFAULT_READINGS,
  ...declared,
});
