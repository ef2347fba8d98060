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
  /^(spec\/(adapter|cli|conformance|docs|report|mutation|traceability)|properties\/faulty)\b/;
/** How often a mutant may be met while modules are imported and all tests run. */
const HIT_LIMIT = 10_000_000;
/** Twice the hits of the tests without it, and some; Stryker would wait for a hundred times. */
const patience = (hitLimit) => hitLimit / 50 + 1_000;
const FILE_ITSELF = "is imported";

const testFiles = () =>
  ROOTS.filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root, { recursive: true }).map((file) => join(root, file)))
    .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file))
    .sort();

class InProcessRunner {
  #state = (globalThis.__stryker__ ??= {});
  #server;
  #modules;
  #tests;
  #timeSpent = new Map();
  /** The mutant that was active when the tests were imported; null where nothing is imported yet. */
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
    this.#state.activeMutant = undefined;
    await this.#load();
    const tests = [];
    for (const test of this.#tests) tests.push(await this.#result(test));
    const { static: importing, perTest } = this.#state.mutantCoverage;
    const reached = new Set(Object.values(perTest).flatMap(Object.keys));
    const alone = Object.entries(importing).filter(([id]) => !reached.has(id));
    const mutantCoverage = { static: Object.fromEntries(alone), perTest };
    return { status: "complete", tests, mutantCoverage };
  }

  async mutantRun({ activeMutant: { id }, mutantActivation, testFilter = [], hitLimit = 0 }) {
    if (mutantActivation === "static") return this.#afresh(id);
    this.#state.activeMutant = undefined;
    if (this.#imported !== undefined) await this.#load();
    Object.assign(this.#state, { activeMutant: id, hitLimit: patience(hitLimit), hitCount: 0 });
    const covering = new Set(testFilter);
    const result = await this.#firstFailure(this.#tests.filter((test) => covering.has(test.id)));
    const isImportedToo = id in this.#state.mutantCoverage.static;
    return result.status === "survived" && isImportedToo ? this.#afresh(id) : result;
  }

  /** All tests, imported while the mutant is active. */
  async #afresh(id) {
    Object.assign(this.#state, { activeMutant: id, hitLimit: HIT_LIMIT, hitCount: 0 });
    await this.#load();
    return this.#firstFailure(this.#tests);
  }

  /** Stops at the first test that fails: it has killed the mutant. */
  async #firstFailure(tests) {
    for (const [index, test] of tests.entries()) {
      const { status, failureMessage } = await this.#result(test);
      const { hitCount, hitLimit } = this.#state;
      if (hitCount > hitLimit) return { status: "timeout", reason: "hit limit reached" };
      if (status === 0) continue;
      return { status: "killed", failureMessage, killedBy: [test.id], nrOfTests: index + 1 };
    }
    return { status: "survived", nrOfTests: tests.length };
  }

  /** Every module afresh; a test file that cannot be imported is a test that fails. */
  async #load() {
    this.#modules.clearCache();
    this.#imported = this.#state.activeMutant;
    this.#state.mutantCoverage = { static: {}, perTest: {} };
    const { collected } = await this.#modules.import(STAND_IN);
    this.#tests = [];
    for (const fileName of testFiles()) {
      const named = ({ name, run }) => ({ id: `${fileName}#${name}`, name, fileName, run });
      try {
        const tests = await collected(() => this.#modules.import(`/${fileName}`));
        this.#tests.push(...tests.map(named));
      } catch (error) {
        const run = () => Promise.reject(error);
        this.#tests.push(named({ name: FILE_ITSELF, run }));
      }
    }
    const spent = ({ id }) => this.#timeSpent.get(id) ?? 0;
    this.#tests.sort((one, other) => spent(one) - spent(other));
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
    this.#timeSpent.set(id, timeSpentMs);
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
