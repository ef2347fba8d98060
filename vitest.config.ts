import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["spec/**/*.test.ts", "properties/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    deps: { interopDefault: false },
    testTimeout: 20_000,
  },
});
