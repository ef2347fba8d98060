import type { Command } from "commander";
import { z } from "zod";
import { ExitCode } from "../errors.js";
import { printable } from "../report/printable.js";
import type { Shell } from "./shell.js";

const LIMIT = 8 * 2 ** 20;
const words = z.array(z.string());
const titled = z.array(z.object({ title: z.string(), path: z.string() }));
const fault = z.object({ name: z.string(), like: z.string(), also: words });
const traced = z.object({
  id: z.string(),
  statement: z.string(),
  code: words,
  laws: titled,
  tests: titled,
  examples: z.array(z.number()),
  vectors: words,
  faults: z.array(fault),
  unshown: z.string().optional(),
});
type Traced = z.infer<typeof traced>;

const COLUMNS = ["code", "laws", "tests", "examples", "vectors", "faults"] as const;

/** One line: how much of everything there is for a requirement. */
const line = (row: Traced): string =>
  `${row.id.padEnd(28)}${COLUMNS.map((column) => String(row[column].length).padStart(9)).join("")}`;

const HEAD = `${"requirement".padEnd(28)}${COLUMNS.map((column) =>
  (column === "examples" ? "Examples" : column).padStart(9),
).join("")}`;

/** Everything that there is for a requirement, by name. */
function* whole({ id, statement, unshown, ...row }: Traced): Generator<string> {
  yield `${id}: ${statement}`;
  const tests = (each: Traced["tests"]) => each.map(({ title, path }) => `${title} (${path})`);
  const others = (also: readonly string[]) =>
    also.length === 0 ? "" : ` (or told as ${also.join(", ")})`;
  for (const [part, names] of Object.entries({
    code: row.code,
    laws: tests(row.laws),
    tests: tests(row.tests),
    Examples: row.examples.map((number) => `Example ${number}`),
    vectors: row.vectors,
    "faults that it tells": row.faults.map(
      ({ name, like, also }) => `${name}: ${like}${others(also)}`,
    ),
  })) {
    if (names.length > 0) yield `${part}:`;
    for (const name of names) yield `  ${name}`;
  }
  if (unshown !== undefined) yield `no vector and no fault: ${unshown}`;
}

/** `requirements`: each requirement, with the code, laws, Examples, vectors and faults there are for it. */
export function requirementsCommand(
  program: Command,
  shell: Shell,
  exit: (code: ExitCode) => void,
): void {
  program
    .command("requirements")
    .summary("what there is for each requirement: code, laws, tests, Examples, vectors, faults")
    .argument("[id]", "only this one, in full, such as kernel/midline")
    .action((id: string | undefined) => {
      const text = shell.read(shell.ownFile("docs/requirements.json"), LIMIT);
      const rows = z.array(traced).parse(JSON.parse(text));
      if (id === undefined) {
        for (const each of [HEAD, ...rows.map(line)]) shell.out(each);
        return;
      }
      const row = rows.find((each) => each.id === id);
      if (row === undefined) {
        const near = rows.filter((each) => each.id.includes(id)).map((each) => each.id);
        const hint = near.length === 0 ? "requirements without an id lists them" : near.join(", ");
        shell.err(`dealer-conformance: no requirement has the id ${printable(id)}: ${hint}`);
        exit(ExitCode.badInput);
        return;
      }
      for (const each of whole(row)) shell.out(each);
    });
}
