/**
 * Rooms in the order in which data flows; a room imports itself and those before it, never one after.
 * @type {string[]}
 */
const ROOMS = [
  "numbers",
  "terms",
  "requirements",
  "config",
  "kernel",
  "ring",
  "events",
  "draws",
  "period",
  "wire",
  "reference",
  "checks",
  "trace",
  "cases",
  "adapter",
  "conformance",
  "explore",
  "report",
  "cli",
];

const later = (index) => ROOMS.slice(index + 1).join("|");

/** A built-in module of Node. */
const NODE = { dependencyTypes: ["core"] };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...ROOMS.slice(0, -1).map((room, index) => ({
      name: `${room}-imports-nothing-below`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${later(index)})/` },
    })),
    {
      name: "checks-judge-from-records-alone",
      comment: "a check that used the kernel would repeat its bugs; types alone are allowed",
      severity: "error",
      from: { path: "^src/checks/" },
      to: { path: "^src/(kernel|period|reference)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-file-imports-fraction",
      severity: "error",
      from: { pathNot: "^src/numbers/rational\\.ts$" },
      to: { path: "^node_modules/fraction\\.js" },
    },
    {
      name: "one-file-imports-decimal",
      severity: "error",
      from: { pathNot: "^src/numbers/decimal\\.ts$" },
      to: { path: "^node_modules/decimal\\.js" },
    },
    {
      name: "runs-in-a-browser",
      comment: "only the child process and the command line touch Node",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|adapter/child-process\\.ts$)" },
      to: NODE,
    },
    {
      name: "books-are-written-by-events",
      comment: "only events are applied to books; everyone else sees a Ring",
      severity: "error",
      from: { path: "^src/(period|draws|checks|trace)/" },
      to: { path: "^src/events/apply\\.ts$" },
    },
    {
      name: "src-stands-alone",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(spec|properties|golden|bench|adapters|lint|explorer)/" },
    },
    {
      name: "the-page-is-a-page",
      comment:
        "the explorer shows what src computes, in a browser; its tests and its build are Node's",
      severity: "error",
      from: { path: "^explorer/", pathNot: "^explorer/(test/|vite(st)?\\.config\\.ts$)" },
      to: { path: "^(src/cli|spec|properties|golden|bench|adapters|lint|explorer/test)/" },
    },
    {
      name: "the-page-imports-no-node",
      severity: "error",
      from: { path: "^explorer/", pathNot: "^explorer/(test/|vite(st)?\\.config\\.ts$)" },
      to: NODE,
    },
    {
      name: "only-what-is-shipped",
      comment: "src/vitest.ts runs inside the vitest of whoever uses it",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/vitest\\.ts$" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
  },
};
