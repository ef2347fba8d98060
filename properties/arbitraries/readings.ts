import fc from "fast-check";
import {
  DEFAULT_READINGS,
  OPEN_POINT_IDS,
  OPEN_POINTS,
  type Readings,
} from "../../src/requirements/open-points.js";

/** Any combination of readings. Shrinks to the defaults. */
export const readings: fc.Arbitrary<Readings> = fc
  .tuple(...OPEN_POINT_IDS.map((point) => fc.constantFrom(...OPEN_POINTS[point])))
  .map(
    (chosen) =>
      Object.fromEntries(OPEN_POINT_IDS.map((point, index) => [point, chosen[index]])) as Readings,
  );

/** The defaults, and every way to depart from them in one open point. */
export const SINGLE_DEPARTURES: readonly Readings[] = [
  DEFAULT_READINGS,
  ...OPEN_POINT_IDS.flatMap((point) =>
    OPEN_POINTS[point].slice(1).map((reading) => ({ ...DEFAULT_READINGS, [point]: reading })),
  ),
];
