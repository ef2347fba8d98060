import { rational } from "../src/numbers/rational.js";
import { median, simulate } from "./simulation.js";

const PERIODS = 30;
const SMALL = 1_000;
const LARGE = 100_000;
const ROUNDS = 1;

/** Microseconds a trader and period. */
const each = (traders: number): number =>
  (simulate(rational, { traders, periods: PERIODS }).ms * 1000) / (traders * PERIODS);

/** What a trader-period costs in a large ring, over what it costs in a small one, in turn. */
export function compareSizes(): void {
  each(SMALL);
  const pairs = Array.from({ length: ROUNDS }, () => {
    const small = median(Array.from({ length: 5 }, () => each(SMALL)));
    return { small, large: each(LARGE) };
  });
  const ratio = median(pairs.map(({ small, large }) => large / small));
  const cost = (size: "small" | "large") => median(pairs.map((pair) => pair[size])).toFixed(2);
  console.log(
    `cost of a trader-period over ${PERIODS} periods, exact, C1–C6 on, µs (median of ${ROUNDS}):`,
  );
  console.log(`  ${SMALL} traders    ${cost("small")}`);
  console.log(`  ${LARGE} traders  ${cost("large")}`);
  console.log(`  ratio           ${ratio.toFixed(2)}   (bound 1.5)`);
}
