import tseslint from "typescript-eslint";
import noNumOperators from "./lint/no-num-operators.js";

const CLOCK_AND_CHANCE = [
  { object: "Math", property: "random", message: "chance comes through Draws" },
  { object: "Date", property: "now", message: "the clock is the command line's" },
];

export default tseslint.config(
  { ignores: ["dist", "coverage", "reports", ".stryker-tmp", "node_modules"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { numbers: { rules: { "no-num-operators": noNumOperators } } },
    rules: {
      "numbers/no-num-operators": "error",
      "no-restricted-properties": ["error", ...CLOCK_AND_CHANCE],
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "the clock is the command line's" },
      ],
      "max-lines": ["error", { max: 200, skipBlankLines: false, skipComments: false }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/cli/**/*.ts"],
    rules: { "no-restricted-properties": "off", "no-restricted-globals": "off" },
  },
  {
    files: ["explorer/**/*.tsx"],
    rules: {
      // markup: an attribute a line
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["spec/**/*.ts", "properties/**/*.ts", "explorer/test/**/*.ts"],
    rules: { "max-lines-per-function": "off" },
  },
);
