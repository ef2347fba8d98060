/** The mutants that Stryker makes of a file under this folder's plugins, without running any. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { strykerPlugins } from "./left-alone.js";
import "./method-arithmetic.js";

const { resolve } = createRequire(import.meta.url);
const { Instrumenter } = await import(pathToFileURL(resolve("@stryker-mutator/instrumenter")).href);
const silent = { debug: () => {}, info: () => {}, warn: () => {}, isDebugEnabled: () => false };
const options = {
  ignorers: strykerPlugins.map(({ value }) => value),
  excludedMutations: [],
  plugins: null,
};

export async function mutantsOf(content) {
  const files = [{ name: "mutated.ts", mutate: true, content }];
  const { mutants } = await new Instrumenter(silent).instrument(files, options);
  return mutants
    .filter(({ status }) => status !== "Ignored")
    .map(({ mutatorName, replacement }) => ({ mutatorName, replacement }));
}
