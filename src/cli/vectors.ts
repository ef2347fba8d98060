import type { Command } from "commander";
import { readingsUnder, vectorFile, VECTOR_FORMAT } from "../cases/vector.js";
import { ExitCode } from "../errors.js";
import { rational } from "../numbers/rational.js";
import { answer } from "../reference/answer.js";
import { printable } from "../report/printable.js";
import type { Shell } from "./shell.js";
import { shippedFiles, shippedVectors, type FiledVector } from "./shipped-vectors.js";

interface ListOptions {
  readonly class?: string;
  readonly method?: string;
  readonly requirement?: string;
}

function list(shell: Shell, wanted: ListOptions): ExitCode {
  const found = shippedVectors(shell).filter(
    (each) =>
      (wanted.class ?? each.class) === each.class &&
      (wanted.method ?? each.method) === each.method &&
      each.requirements.some((id) => (wanted.requirement ?? id) === id),
  );
  for (const { id, class: kind, method, title } of found) {
    shell.out(`${id.padEnd(44)} ${kind.padEnd(10)} ${method.padEnd(17)} ${title}`);
  }
  shell.err(`${found.length} vectors`);
  return found.length > 0 ? ExitCode.conforms : ExitCode.badInput;
}

function show(shell: Shell, id: string): ExitCode {
  const found = shippedVectors(shell).find((each) => each.id === id);
  if (found === undefined) {
    shell.err(`dealer-conformance: no vector has the id ${printable(id)}`);
    return ExitCode.badInput;
  }
  shell.out(JSON.stringify(found, undefined, 2));
  return ExitCode.conforms;
}

/** Results of the reference alone carry the preference of an arrival, for traces. */
const asAnswered = (result: object): unknown =>
  JSON.parse(JSON.stringify(result, (key, each: unknown) => (key === "prefer" ? undefined : each)));

/** A vector's answers that the reference does not give, each in words. */
function unreproduced({ id, method, params, answers }: FiledVector): readonly string[] {
  return answers.flatMap((due) => {
    const reply = answer(method, params, { numbers: rational, readings: readingsUnder(due) });
    const given = reply.kind === "result" ? { result: asAnswered(reply.result) } : undefined;
    const isSame = given
      ? JSON.stringify(given) === JSON.stringify(due.exact)
      : "error" in due.exact && (due.exact.error.code === 1) === (reply.kind === "not-in-set");
    return isSame
      ? []
      : [`${id}: not what the reference answers under ${JSON.stringify(due.under)}`];
  });
}

/** What is wrong with the vectors that come with this package, in words. */
function faults(shell: Shell): readonly string[] {
  const malformed = shippedFiles(shell).flatMap(([path, document]) =>
    (vectorFile.safeParse(document).error?.issues ?? []).map(
      (issue) => `${path}: /${issue.path.join("/")}: ${issue.message}`,
    ),
  );
  if (malformed.length > 0) return malformed;
  const vectors = shippedVectors(shell);
  const ids = vectors.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  return [...twice.map((id) => `${id}: used twice`), ...vectors.flatMap(unreproduced)];
}

function lint(shell: Shell): ExitCode {
  const found = faults(shell);
  for (const line of found) shell.err(line);
  if (found.length === 0) shell.out(`${shippedVectors(shell).length} vectors, nothing wrong`);
  return found.length === 0 ? ExitCode.conforms : ExitCode.violates;
}

function exported(shell: Shell, path: string): ExitCode {
  const file = shell.lines(path);
  try {
    for (const each of shippedVectors(shell)) {
      file.write(JSON.stringify({ format: VECTOR_FORMAT, ...each }));
    }
  } finally {
    file.close();
  }
  return ExitCode.conforms;
}

/** `vectors`: the golden vectors that come with this package. */
export function vectorsCommand(
  program: Command,
  shell: Shell,
  exit: (code: ExitCode) => void,
): void {
  const vectors = program
    .command("vectors")
    .summary("list, show, lint or export the golden vectors");
  vectors
    .command("list")
    .summary("one line for each")
    .option("--class <class>", "only valid, refused, knife-edge or reading ones")
    .option("--method <method>", "only those of a method")
    .option("--requirement <id>", "only those that put a requirement to the test")
    .action((options: ListOptions) => exit(list(shell, options)));
  vectors
    .command("show")
    .summary("one of them, whole")
    .argument("<id>", "its id, such as quote/001 or example/04-buy-1")
    .action((id: string) => exit(show(shell, id)));
  vectors
    .command("lint")
    .summary("their form, their ids, and whether the reference gives every answer")
    .action(() => exit(lint(shell)));
  vectors
    .command("export")
    .summary("all of them as lines of JSON")
    .option("--out <file>", "a file, - for standard output", "-")
    .action(({ out }: { readonly out: string }) => exit(exported(shell, out)));
}
