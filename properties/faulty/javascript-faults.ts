import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Defect } from "../../src/errors.js";

/** A change to one line of the JavaScript sample. */
export type Change = readonly [file: string, line: string, becomes: string];

/** Faults of the catalogue, made in the JavaScript sample, which shares no line with the Python one. */
export const SAME_FAULTS: Readonly<Record<string, Change>> = {
  "rebucket/old-mid": ["ring.mjs", "world.anchors[to].M", "world.anchors[from].M"],
  "kernel/midline-shallow": ["kernel.mjs", "(O / (X + 2 * S))", "(O / (X + S))"],
  "kernel/can-sell-two": ["kernel.mjs", "a >= 1", "a > 1"],
  "outside/floor-dropped": ["kernel.mjs", "clip_nonneg_B ? Math.max(0, B) : B", "B"],
  "policy/buy-at-buffer": ["ring.mjs", "cash.get(i) > buffer", "cash.get(i) >= buffer"],
  "policy/sell-at-zero-shortfall": ["ring.mjs", "shortfall(i) > 0", "shortfall(i) >= 0"],
  "policy/choose-bucket-long-first": [
    "period.mjs",
    "buckets = BUCKETS)",
    "buckets = BUCKETS.toReversed())",
  ],
  "flow/once-per-side-dropped": [
    "period.mjs",
    'if (event.type !== "no-trade") sets[side].delete(trader);',
    "",
  ],
  "flow/fallback-none": ["period.mjs", "sets[prefer].size > 0 ? prefer : other", "prefer"],
  "settle/order-plain-text": ["period.mjs", ".sort(byId);", ".sort();"],
  "anchors/phi-swapped": [
    "period.mjs",
    "...world.config.buckets[b] });\n    return",
    "...world.config.buckets[b], phiM: world.config.buckets[b].phiO, phiO: world.config.buckets[b].phiM });\n    return",
  ],
  "anchors/loss-all-of-it": ["period.mjs", "(1 - R.get(issuer))", "(R.get(issuer) < 1 ? 1 : 0)"],
};

/** Faults that the catalogue does not have. */
export const OTHER_FAULTS: Readonly<Record<string, Change>> = {
  "the midline rises": ["kernel.mjs", "M - (O / (X + 2 * S))", "M + (O / (X + 2 * S))"],
  "payouts are by R squared": ["period.mjs", "q_h * S * R])", "q_h * S * R * R])"],
  "a new dealer has one more of cash": ["kernel.mjs", "C: M * a, X_star", "C: M * a + 1, X_star"],
  "the buffer counts twice": ["ring.mjs", "cash.get(i) > buffer", "cash.get(i) > 2 * buffer"],
};

/** Starts the JavaScript sample with changes in it, and takes it away again. */
export async function withChanges<T>(
  changes: readonly Change[],
  use: (command: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "faulty-"));
  try {
    cpSync("adapters/javascript", folder, { recursive: true });
    for (const [file, line, becomes] of changes) {
      const parts = readFileSync(join(folder, file), "utf8").split(line);
      if (parts.length !== 2) throw new Defect(`${file} holds ${line} ${parts.length - 1} times`);
      writeFileSync(join(folder, file), parts.join(becomes));
    }
    return await use([process.execPath, join(folder, "dealer.mjs")]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
