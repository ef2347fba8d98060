/** The tests that a mutant meets, kept in memory: imported by Vite, with a stand-in for Vitest. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer, createServerModuleRunner } from "vite";

const STAND_IN = fileURLToPath(new URL("vitest-stand-in.js", import.meta.url));
const ROOTS = ["spec", "properties"];
/** They start processes, test what is not mutated, or take longer than a mutant may live. */
const LEFT_OUT =
  /^(spec\/(adapter|cli|conformance|docs|explore|golden|report|mutation|traceability|vitest)|properties\/(faulty|worlds))\b/;

export const testFiles = () =>
  ROOTS.filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root, { recursive: true }).map((file) => join(root, file)))
    .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file))
    .sort();

export class TestFiles {
  #server;
  #modules;

  async open() {
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

  async close() {
    await this.#server?.close();
  }

  /** Sources and tests are to be imported anew. */
  forgetAll() {
    this.#modules.clearCache();
  }

  /** Tests may keep what they have worked out: they, and not the sources, are to be imported anew. */
  forgetTests() {
    const { evaluatedModules } = this.#modules;
    for (const module of evaluatedModules.idToModuleMap.values()) {
      if (ROOTS.some((root) => module.file.startsWith(join(process.cwd(), root)))) {
        evaluatedModules.invalidateModule(module);
      }
    }
  }

  /** A file's tests, each `{ name, run }`, or why it cannot be imported. */
  async import(fileName) {
    try {
      const { collected } = await this.#modules.import(STAND_IN);
      return { tests: await collected(() => this.#modules.import(`/${fileName}`)) };
    } catch (failure) {
      return { failure };
    }
  }
}
