/** The reference with every mutant of some rooms in it at once, each asleep until it is woken. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { strykerPlugins } from "../mutation/left-alone.js";
import "../mutation/method-arithmetic.js";

const FOLDER = resolve("node_modules/.cache/golden-mutants");
/** Times that a mutant may be reached before it counts as endless. */
const HITS = 200_000;
const TARGET = { target: "es2022", module: "esnext", verbatimModuleSyntax: true };
const instrumenter = createRequire(import.meta.url).resolve("@stryker-mutator/instrumenter");
const { Instrumenter } = await import(pathToFileURL(instrumenter).href);
/** Where the choice is free another ticket moves than by default. */
const last = (admissible) => admissible.at(-1);
const silent = { debug: () => {}, info: () => {}, warn: () => {}, isDebugEnabled: () => false };
const options = {
  ignorers: strykerPlugins.map(({ value }) => value),
  excludedMutations: [],
  plugins: null,
};

/** A mutant as one line that stays the same when lines are added above it. */
function told({ fileName, location: { start, end }, replacement }, source) {
  const lines = source.split("\n").slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  const flat = (text) => text.replace(/\s+/g, " ");
  return `${fileName}: ${flat(lines.join("\n"))} → ${flat(replacement)}`;
}

/** Lines that look alike are told apart by their place among those of their file. */
function named(mutants) {
  const seen = new Map();
  return mutants.map(({ id, line }) => {
    const times = (seen.get(line) ?? 0) + 1;
    seen.set(line, times);
    return { id, name: times === 1 ? line : `${line} (${times})` };
  });
}

export async function mutatedReference(rooms) {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => ({ name: join("src", path), content: readFileSync(join("src", path), "utf8") }));
  const mutated = ({ name }) => rooms.some((room) => name.startsWith(`src/${room}/`));
  const asked = sources.map((source) => ({ ...source, mutate: mutated(source) }));
  const result = await new Instrumenter(silent).instrument(asked.filter(mutated), options);
  const texts = new Map(sources.map(({ name, content }) => [name, content]));
  const mutants = result.mutants
    .filter(({ status }) => status !== "Ignored")
    .map((each) => ({ id: each.id, line: told(each, texts.get(each.fileName)) }));
  for (const { name, content } of result.files) texts.set(name, content);
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [name, text] of texts) {
    const path = join(FOLDER, name.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, ts.transpileModule(text, { compilerOptions: TARGET }).outputText);
  }
  writeFileSync(join(FOLDER, "package.json"), '{ "type": "module" }');
  const module = (path) => import(pathToFileURL(join(FOLDER, path)).href);
  const { answer } = await module("src/reference/answer.js");
  const { rational } = await module("src/numbers/rational.js");
  const state = (globalThis.__stryker__ ??= {});
  return {
    mutants: named(mutants),
    answer(mutant, method, params, readings) {
      Object.assign(state, { activeMutant: mutant ?? "none", hitCount: 0, hitLimit: HITS });
      try {
        return answer(method, params, { numbers: rational, readings, ticket: last });
      } finally {
        state.activeMutant = "none";
      }
    },
  };
}
