/**
 * What the tests use of Vitest, without its workers: a test file that imports `vitest` under
 * in-process-runner.js gets this. `collected` is where the importing file's tests go.
 */
import { format } from "node:util";
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0, testPath: "", currentTestName: "" }, expect);
globalThis[GLOBAL_EXPECT] = expect;

const suites = [];
let tests = [];

/** The tests of a file, each `{ name, run }`, in order. */
export async function collected(importFile) {
  tests = [];
  await importFile();
  return tests;
}

const titled = (title, cells, index) => {
  const named = title
    .replaceAll("%#", String(index))
    .replace(/\$(\w+)/g, (whole, key) => cells[0]?.[key] ?? whole);
  return format(named, ...cells.slice(0, named.match(/%[sdifjoO]/g)?.length ?? 0));
};

/** Rows are spread over the parameters where all of them are arrays. */
const each = (make) => (rows) => (title, body) => {
  const spread = rows.every(Array.isArray);
  rows.forEach((row, index) => {
    const cells = spread ? row : [row];
    make(titled(title, cells, index), () => body(...cells));
  });
};

export const it = (name, run) => {
  tests.push({ name: [...suites, name].join(" "), run: () => run({ task: { name } }) });
};
it.each = each(it);
it.skipIf = (isSkipped) => (isSkipped ? () => undefined : it);

export const describe = (name, body) => {
  suites.push(name);
  try {
    body();
  } finally {
    suites.pop();
  }
};
describe.each = each(describe);
