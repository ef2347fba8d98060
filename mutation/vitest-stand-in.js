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

const titled = (title, row, index) => {
  const cells = Array.isArray(row) ? row : [row];
  const named = title.replaceAll("%#", String(index)).replace(/\$(\w+)/g, (all, key) => row?.[key] ?? all);
  const places = named.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(named, ...cells.slice(0, places));
};

const each = (make) => (rows) => (title, body) => {
  rows.forEach((row, index) => {
    const cells = Array.isArray(row) ? row : [row];
    make(titled(title, row, index), () => body(...cells));
  });
};

export const it = (name, run) => {
  tests.push({ name: [...suites, name].join(" "), run });
};
it.each = each(it);

export const describe = (name, body) => {
  suites.push(name);
  try {
    body();
  } finally {
    suites.pop();
  }
};
describe.each = each(describe);
