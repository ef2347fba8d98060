/**
 * A test runner for Stryker that keeps the tests in memory and runs those that cover a mutant, one
 * after the other, in the same process. Stryker's own runner for Vitest starts a worker and imports
 * every test file anew for each mutant, which costs many times what the tests themselves do.
 */
import { setImmediate } from "node:timers/promises";
import { readFileSync, writeFileSync } from "node:fs";
import { roomOf } from "./rooms.js";
import { TestFiles, testFiles } from "./test-files.js";

/**
 * What the dry run saw, for every runner's process: how often each test met each mutant, which
 * mutants importing sources meets, and the most milliseconds that a test of each file took.
 */
const DRY_RUN = "dry-run.json";
/** How often a test may meet a mutant that it met so often without being awake. */
const patience = (hits = 0) => 20 * hits + 20_000;
/** How often a mutant may be met where modules are imported while it is awake. */
const PATIENCE_AFRESH = 10_000_000;
/** Processor seconds of tests that a mutant may live through: then it has survived. */
const LIFETIME = 12;
const seconds = ({ user, system }) => (user + system) / 1e6;
/** A file is quick if none of its tests takes so many milliseconds. */
const QUICK = 100;
const FILE_ITSELF = "is imported";
/** The room of a source, or of the tests that mirror it; laws have none. */
const roomIn = (file) => roomOf(file.replace(/^.*?\b(?:src|spec)\//, "src/"));

class InProcessRunner {
  #state = (globalThis.__stryker__ ??= {});
  #files = new TestFiles();
  /** The file whose test last killed a mutant of a source. */
  #killers = new Map();
  #dryRun;
  /** The mutant that was active when sources were imported; null where none are imported yet. */
  #imported = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await this.#files.open();
  }

  async dispose() {
    await this.#files.close();
  }

  /**
   * Mutants that tests reach are said to be reached by tests alone, even if importing sources does
   * too. What a test file does when it is imported is a test of its own.
   */
  async dryRun() {
    await this.#fallAsleep();
    const importing = this.#state.mutantCoverage.static;
    this.#files.forgetTests();
    const tests = [];
    for (const file of testFiles()) {
      // a run that is cut short is told to end between two files
      await setImmediate();
      for (const test of await this.#testsOf(file)) tests.push(await this.#result(test));
    }
    const { perTest } = this.#state.mutantCoverage;
    const bySources = { ...importing };
    for (const { id, name } of tests) {
      if (name !== FILE_ITSELF) continue;
      for (const [mutant, hits] of Object.entries(perTest[id] ?? {})) bySources[mutant] -= hits;
    }
    const reached = new Set(Object.values(perTest).flatMap(Object.keys));
    const imported = Object.keys(bySources).filter((id) => bySources[id] > 0);
    const spent = {};
    for (const { fileName, timeSpentMs } of tests) {
      spent[fileName] = Math.max(spent[fileName] ?? 0, timeSpentMs);
    }
    writeFileSync(DRY_RUN, JSON.stringify({ perTest, imported, spent }));
    const alone = imported.filter((id) => !reached.has(id)).map((id) => [id, 1]);
    const mutantCoverage = { static: Object.fromEntries(alone), perTest };
    return { status: "complete", tests, mutantCoverage };
  }

  async mutantRun({ activeMutant: { id, fileName }, mutantActivation, testFilter = [] }) {
    this.#dryRun ??= JSON.parse(readFileSync(DRY_RUN, "utf8"));
    const mutant = { id, fileName, lived: 0 };
    if (mutantActivation === "static") return this.#afresh(mutant);
    if (this.#imported !== undefined) await this.#fallAsleep();
    this.#files.forgetTests();
    const files = new Set(testFilter.map((test) => test.slice(0, test.indexOf("#"))));
    const result = await this.#firstFailure([...files], mutant, new Set(testFilter));
    const isImportedToo = this.#dryRun.imported.includes(id);
    return result.status === "survived" && isImportedToo ? this.#afresh(mutant) : result;
  }

  /** All tests, with everything imported while the mutant is active. */
  async #afresh(mutant) {
    mutant.lived = 0;
    this.#forgetAll(mutant.id);
    return this.#firstFailure(testFiles(), mutant);
  }

  /** First a quick file that has killed a mutant of the same source, then its room's, then others. */
  #inOrder(files, { fileName }) {
    const spent = (file) => {
      const most = this.#dryRun.spent[file];
      if (most < QUICK && file === this.#killers.get(fileName)) return -1;
      return roomIn(file) === roomIn(fileName) ? 0 : most;
    };
    return files.sort((one, other) => spent(one) - spent(other));
  }

  /** Stops at the first test that fails: it has killed the mutant. */
  async #firstFailure(files, mutant, covering) {
    let nrOfTests = 0;
    for (const file of this.#inOrder(files, mutant)) {
      const imported = `${file}#${FILE_ITSELF}`;
      const runs = ({ id }) => !covering || covering.has(imported) || covering.has(id);
      if (mutant.lived > LIFETIME) break;
      this.#wake(mutant, imported);
      for (const test of (await this.#testsOf(file)).filter(runs)) {
        nrOfTests += 1;
        this.#wake(mutant, test.id);
        const born = process.cpuUsage();
        const { status, failureMessage } = await this.#result(test);
        mutant.lived += seconds(process.cpuUsage(born));
        if (this.#state.hitCount > this.#state.hitLimit) {
          return { status: "timeout", reason: "hit limit reached" };
        }
        if (status === 0) continue;
        this.#killers.set(mutant.fileName, file);
        return { status: "killed", failureMessage, killedBy: [test.id], nrOfTests };
      }
    }
    return { status: "survived", nrOfTests };
  }

  #wake({ id }, test) {
    const afresh = this.#imported === id;
    const hitLimit = afresh ? PATIENCE_AFRESH : patience(this.#dryRun.perTest[test]?.[id]);
    Object.assign(this.#state, { activeMutant: id, hitLimit, hitCount: 0 });
  }

  /** Everything is imported anew, with no mutant awake. */
  async #fallAsleep() {
    this.#forgetAll(undefined);
    for (const file of testFiles()) await this.#files.import(file);
  }

  /** Sources and tests are to be imported anew, while a mutant, or none, is active. */
  #forgetAll(id) {
    this.#files.forgetAll();
    this.#imported = id;
    Object.assign(this.#state, {
      activeMutant: id,
      mutantCoverage: { static: {}, perTest: {} },
      hitLimit: undefined,
      hitCount: undefined,
    });
  }

  /** A file's tests, imported; the first of them is that it can be. */
  async #testsOf(fileName) {
    const named = ({ name, run }) => ({ id: `${fileName}#${name}`, name, fileName, run });
    this.#state.currentTestId = `${fileName}#${FILE_ITSELF}`;
    const { failure, tests = [] } = await this.#files.import(fileName);
    this.#state.currentTestId = undefined;
    const itself = { name: FILE_ITSELF, run: () => failure && Promise.reject(failure) };
    return [itself, ...tests].map(named);
  }

  async #result({ id, name, fileName, run }) {
    const started = performance.now();
    this.#state.currentTestId = id;
    let failure;
    try {
      await run();
    } catch (error) {
      failure = error;
    }
    this.#state.currentTestId = undefined;
    const timeSpentMs = performance.now() - started;
    const told = { id, name, fileName, timeSpentMs };
    if (failure === undefined) return { ...told, status: 0 };
    return { ...told, status: 1, failureMessage: String(failure?.message ?? failure) };
  }
}

function inProcessRunner() {
  return new InProcessRunner();
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "in-process", factory: inProcessRunner },
];
