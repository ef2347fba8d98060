import { defineConfig } from "vitest/config";
import { SLOW } from "./vitest.slow.config.js";

export default defineConfig({
  test: {
    include: ["spec/**/*.test.ts", "properties/**/*.test.ts"],
    exclude: SLOW,
    pool: "threads",
    isolate: false,
    maxWorkers: 2,
    maxConcurrency: 8,
    deps: { interopDefault: false },
    testTimeout: 20_000,
  },
});
