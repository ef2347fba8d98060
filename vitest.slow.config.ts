import { defineConfig } from "vitest/config";

/** What takes longer than a minute leaves room for: every planted fault and what it is told to be like, the gallery of adapters that misbehave, and all faults and mutants by the vectors alone. */
export const SLOW = [
  "properties/faulty/faults.test.ts",
  "properties/faulty/likeness.test.ts",
  "properties/faulty/likenesses.test.ts",
  "properties/faulty/misbehaving.test.ts",
  "properties/faulty/vectors.test.ts",
  "spec/golden/vectors.test.ts",
  "spec/mutation/vectors.test.ts",
];

export default defineConfig({
  test: {
    include: SLOW,
    pool: "threads",
    isolate: false,
    deps: { interopDefault: false },
    testTimeout: 60_000,
  },
});
