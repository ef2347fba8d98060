import { randomInt } from "node:crypto";
import { defineConfig } from "vitest/config";
import base from "../vitest.config.js";

const seed = process.env["PROPERTY_SEED"] ?? String(randomInt(2 ** 31));
const scale = process.env["PROPERTY_SCALE"] ?? "40";
process.env["PROPERTY_SEED"] = seed;
process.env["PROPERTY_SCALE"] = scale;

process.stderr.write(
  `deep run: ${scale} times the cases, seed ${seed} (again: PROPERTY_SEED=${seed} npm run test:deep)\n`,
);

/** `npm run test:deep`: the properties alone, from a fresh seed, with many more cases. */
export default defineConfig({
  test: {
    ...base.test,
    include: ["properties/**/*.test.ts"],
    exclude: ["properties/faulty/**"],
    testTimeout: 3_600_000,
  },
});
