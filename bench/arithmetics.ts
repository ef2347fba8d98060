import { decimal } from "../src/numbers/decimal.js";
import { float } from "../src/numbers/float.js";
import { rational } from "../src/numbers/rational.js";
import { median, simulate } from "./simulation.js";

const SIZE = { traders: 1_000, periods: 30 };
const ROUNDS = 3;

const ARITHMETICS = {
  float: () => simulate(float, SIZE).ms,
  exact: () => simulate(rational, SIZE).ms,
  "decimal, 28 digits": () => simulate(decimal(28), SIZE).ms,
  "decimal, 50 digits": () => simulate(decimal(50), SIZE).ms,
};

/** The same run in each arithmetic, in turn, as ratios to float. */
export function compareArithmetics(): void {
  const rounds = Array.from({ length: ROUNDS }, () =>
    Object.entries(ARITHMETICS).map(([name, run]) => ({ name, ms: run() })),
  );
  console.log(
    `a run of ${SIZE.traders} traders over ${SIZE.periods} periods, C1–C6 on (median of ${ROUNDS}):`,
  );
  for (const [place, name] of Object.keys(ARITHMETICS).entries()) {
    const ms = median(rounds.map((round) => round[place]?.ms ?? NaN));
    const ratio = median(rounds.map((round) => (round[place]?.ms ?? NaN) / (round[0]?.ms ?? NaN)));
    console.log(
      `  ${name.padEnd(20)} ${ms.toFixed(0).padStart(6)} ms   ${ratio.toFixed(2)} × float`,
    );
  }
}
