/**
 * A test runner for Stryker that keeps the tests in memory and runs those that cover a mutant, one
 * after the other, in the same process. Stryker's own runner for Vitest starts a worker and imports
 * every test file anew for each mutant, which costs many times what the tests themselves do.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer, createServerModuleRunner } from "vite";

const STAND_IN = fileURLToPath(new URL("vitest-stand-in.js", import.meta.url));
const ROOTS = ["spec", "properties"];
/** They start processes, or test what is not mutated. */
const LEFT_OUT =
  /^(spec\/(adapter|cli|conformance|docs|explore|golden|report|mutation|traceability|vitest)|properties\/faulty)\b/;
/** How often a mutant may be met while modules are imported and all tests run. */
const HIT_LIMIT = 10_000_000;
/** Twice the hits of the tests without it, and some; Stryker would wait for a hundred times. */
const patience = (hitLimit) => hitLimit / 50 + 1_000;
/** Milliseconds that tests are taken to need which this process has not run yet. */
const UNKNOWN = 1_000;
const FILE_ITSELF = "is imported";
/** The room of a source or of the tests that mirror it: `src/ring/books.ts`, `spec/ring/books.test.ts`. */
const roomOf = (file) => /(?:src|spec)\/(\w+)\//.exec(file)?.[1];

const testFiles = () =>
  ROOTS.filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root, { recursive: true }).map((file) => join(root, file)))
    .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file))
    .sort();

class InProcessRunner {
  #state = (globalThis.__stryker__ ??= {});
  #server;
  #modules;
  /** The most milliseconds that a test of a file took. */
  #timeSpent = new Map();
  /** The mutant that was active when sources were imported; null where none are imported yet. */
  #imported = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#server = await createServer({
      configFile: false,
      logLevel: "error",
      appType: "custom",
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true, include: [] },
      resolve: { alias: { vitest: STAND_IN } },
    });
    this.#modules = createServerModuleRunner(this.#server.environments.ssr, { hmr: false });
  }

  async dispose() {
    await this.#server?.close();
  }

  /** Mutants that tests reach are said to be reached by tests alone, even if importing does too. */
  async dryRun() {
    this.#forgetAll(undefined);
    const tests = [];
    for (const file of testFiles()) {
      for (const test of await this.#testsOf(file)) tests.push(await this.#result(test));
    }
    const { static: importing, perTest } = this.#state.mutantCoverage;
    const reached = new Set(Object.values(perTest).flatMap(Object.keys));
    const alone = Object.entries(importing).filter(([id]) => !reached.has(id));
    const mutantCoverage = { static: Object.fromEntries(alone), perTest };
    return { status: "complete", tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter = [], hitLimit = 0 }) {
    if (mutantActivation === "static") return this.#afresh(activeMutant);
    if (this.#imported !== undefined) this.#forgetAll(undefined);
    this.#forgetTests();
    const covering = new Set(testFilter);
    const files = new Set(testFilter.map((test) => test.slice(0, test.indexOf("#"))));
    const limits = { hitLimit: patience(hitLimit), hitCount: 0 };
    const result = await this.#firstFailure([...files], limits, activeMutant, covering);
    const isImportedToo = activeMutant.id in this.#state.mutantCoverage.static;
    return result.status === "survived" && isImportedToo ? this.#afresh(activeMutant) : result;
  }

  /** All tests, with everything imported while the mutant is active. */
  async #afresh(mutant) {
    this.#forgetAll(mutant.id);
    return this.#firstFailure(testFiles(), { hitLimit: HIT_LIMIT, hitCount: 0 }, mutant);
  }

  /**
   * Stops at the first test that fails: it has killed the mutant. The tests of the mutant's own room
   * come first, then those of files whose tests are quick.
   */
  async #firstFailure(files, limits, { id, fileName }, covering) {
    const state = Object.assign(this.#state, limits);
    const spent = (file) =>
      roomOf(file) === roomOf(fileName) ? 0 : (this.#timeSpent.get(file) ?? UNKNOWN);
    let nrOfTests = 0;
    for (const file of files.sort((one, other) => spent(one) - spent(other))) {
      state.activeMutant = this.#imported;
      const tests = await this.#testsOf(file);
      state.activeMutant = id;
      for (const test of tests) {
        if (covering && !covering.has(test.id)) continue;
        nrOfTests += 1;
        const { status, failureMessage } = await this.#result(test);
        if (state.hitCount > state.hitLimit) {
          return { status: "timeout", reason: "hit limit reached" };
        }
        if (status === 0) continue;
        return { status: "killed", failureMessage, killedBy: [test.id], nrOfTests };
      }
    }
    return { status: "survived", nrOfTests };
  }

  /** Sources and tests are to be imported anew, while a mutant, or none, is active. */
  #forgetAll(id) {
    this.#modules.clearCache();
    this.#imported = id;
    Object.assign(this.#state, {
      activeMutant: id,
      mutantCoverage: { static: {}, perTest: {} },
      hitLimit: undefined,
      hitCount: undefined,
    });
  }

  /** Tests may keep what they have worked out: they, and not the sources, are to be imported anew. */
  #forgetTests() {
    const { evaluatedModules } = this.#modules;
    for (const module of evaluatedModules.idToModuleMap.values()) {
      if (ROOTS.some((root) => module.file.startsWith(join(process.cwd(), root)))) {
        evaluatedModules.invalidateModule(module);
      }
    }
  }

  /** A file's tests, imported; a file that cannot be imported is a test that fails. */
  async #testsOf(fileName) {
    const named = ({ name, run }) => ({ id: `${fileName}#${name}`, name, fileName, run });
    try {
      const { collected } = await this.#modules.import(STAND_IN);
      const tests = await collected(() => this.#modules.import(`/${fileName}`));
      return tests.map(named);
    } catch (error) {
      return [named({ name: FILE_ITSELF, run: () => Promise.reject(error) })];
    }
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
    const before = this.#timeSpent.get(fileName) ?? 0;
    this.#timeSpent.set(fileName, Math.max(before, timeSpentMs));
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
