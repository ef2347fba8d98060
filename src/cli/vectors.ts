import { InvalidArgumentError, Option, type Command } from "commander";
import stringify from "json-stringify-pretty-compact";
import { VECTOR_CLASSES, VECTOR_FORMAT } from "../cases/vector.js";
import { ExitCode } from "../errors.js";
import { printable } from "../report/printable.js";
import { REQUIREMENT_IDS } from "../requirements/statements.js";
import { METHODS } from "../wire/methods.js";
import type { Shell } from "./shell.js";
import { shippedVectors, vectorTexts, type FiledVector } from "./shipped-vectors.js";
import { vectorFaults } from "./vector-faults.js";

/** Which vectors; all where nothing is said. */
interface Filter {
  readonly class?: string;
  readonly method?: string;
  /** An id, or an area for all ids in it. */
  readonly requirement?: string;
}

const LINE = 100;
const NEAR = 5;
const area = (requirement: string): string => requirement.split("/")[0] ?? requirement;

function requirement(text: string): string {
  if (REQUIREMENT_IDS.some((id) => id === text || area(id) === text)) return text;
  throw new InvalidArgumentError(
    "expected a requirement such as kernel/clip, or an area such as kernel",
  );
}

const filtered = (shell: Shell, wanted: Filter): readonly FiledVector[] =>
  shippedVectors(shell).filter(
    (each) =>
      (wanted.class ?? each.class) === each.class &&
      (wanted.method ?? each.method) === each.method &&
      each.requirements.some((id) => [id, area(id), undefined].includes(wanted.requirement)),
  );

function list(shell: Shell, wanted: Filter): ExitCode {
  const found = filtered(shell, wanted);
  for (const { id, class: kind, method, title } of found) {
    shell.out(`${id.padEnd(44)} ${kind.padEnd(10)} ${method.padEnd(17)} ${title}`);
  }
  shell.err(`${found.length} vectors`);
  return ExitCode.conforms;
}

function show(shell: Shell, id: string): ExitCode {
  const vectors = shippedVectors(shell);
  const found = vectors.find((each) => each.id === id);
  if (found !== undefined) {
    shell.out(stringify(found, { maxLength: LINE }));
    return ExitCode.conforms;
  }
  const near = vectors.filter((each) => each.id.includes(id)).slice(0, NEAR);
  const hint =
    near.length === 0 ? "vectors list names them" : near.map((each) => each.id).join(", ");
  shell.err(`dealer-conformance: no vector has the id ${printable(id)}: ${hint}`);
  return ExitCode.badInput;
}

function lint(shell: Shell, folder: string | undefined): ExitCode {
  const faults = vectorFaults(vectorTexts(shell, folder));
  for (const line of faults) shell.err(printable(line));
  if (faults.length > 0) return ExitCode.violates;
  shell.out(`${shippedVectors(shell).length} vectors, nothing wrong`);
  return ExitCode.conforms;
}

function exported(shell: Shell, { out, ...wanted }: Filter & { readonly out: string }): ExitCode {
  const found = filtered(shell, wanted);
  const file = shell.lines(out);
  try {
    for (const each of found) file.write(JSON.stringify({ format: VECTOR_FORMAT, ...each }));
  } finally {
    file.close();
  }
  if (out !== "-") shell.err(`${found.length} vectors`);
  return ExitCode.conforms;
}

const withFilter = (command: Command): Command =>
  command
    .addOption(new Option("--class <class>", "only those of a class").choices(VECTOR_CLASSES))
    .addOption(new Option("--method <method>", "only those of a method").choices(METHODS))
    .option("--requirement <id>", "only those for a requirement, or for an area", requirement);

/** `vectors`: the golden vectors that come with this package. */
export function vectorsCommand(
  program: Command,
  shell: Shell,
  exit: (code: ExitCode) => void,
): void {
  const vectors = program
    .command("vectors")
    .summary("list, show, lint or export the golden vectors");
  withFilter(vectors.command("list"))
    .summary("one line for each")
    .action((wanted: Filter) => exit(list(shell, wanted)));
  vectors
    .command("show")
    .summary("one of them, whole")
    .argument("<id>", "its id, such as quote/001 or example/04-buy-1")
    .action((id: string) => exit(show(shell, id)));
  vectors
    .command("lint")
    .summary("whether they are as they were written, well formed, and what the reference answers")
    .argument("[folder]", "a copy of golden/vectors; this package's own if not given")
    .action((folder: string | undefined) => exit(lint(shell, folder)));
  withFilter(vectors.command("export"))
    .summary("a line of JSON for each")
    .option("--out <file>", "a file, - for standard output", "-")
    .action((wanted: Filter & { readonly out: string }) => exit(exported(shell, wanted)));
}
