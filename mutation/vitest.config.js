import { configDefaults, defineConfig } from "vitest/config";

/** Tests that start processes or implementations wrong on purpose: slow, and blind to a mutant. */
const SLOW = ["spec/adapter/**", "spec/cli/**", "properties/faulty/**", "spec/mutation.test.ts"];

export default defineConfig({
  test: {
    include: ["spec/**/*.test.ts", "properties/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...SLOW],
    pool: "threads",
    isolate: false,
    deps: { interopDefault: false },
    testTimeout: 20_000,
  },
});
