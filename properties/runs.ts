/** Set by the deep run only: the seed it drew, and how many times as many cases it looks at. */
const { PROPERTY_SEED, PROPERTY_SCALE } = process.env;

/** Whether this is `npm run test:deep`: it shows how far it is, and keeps what it finds. */
export const IS_DEEP = PROPERTY_SCALE !== undefined;

/** Where all generated values come from: fixed, but for the deep run. */
export const SEED = Number(PROPERTY_SEED ?? 42);

/** So many cases in `npm test`, and in a deep run as many times more as it was told. */
export const casesOf = (ordinary: number): number =>
  Math.ceil(ordinary * Number(PROPERTY_SCALE ?? 1));
