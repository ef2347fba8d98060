import type { Command } from "commander";
import { z } from "zod";
import { ExitCode } from "../errors.js";
import { printable } from "../report/printable.js";
import type { Shell } from "./shell.js";

const LIMIT = 8 * 2 ** 20;
const words = z.array(z.string());
const traced = z.object({
  id: z.string(),
  statement: z.string(),
  code: words,
  laws: words,
  examples: z.array(z.number()),
  vectors: words,
  faults: words,
  untold: z.string().optional(),
});
type Traced = z.infer<typeof traced>;

/** One line: how much of everything there is for a requirement. */
function line({ id, code, laws, examples, vectors, faults }: Traced): string {
  const counts = [code, laws, examples, vectors, faults].map(({ length }) =>
    String(length).padStart(9),
  );
  return `${id.padEnd(28)}${counts.join("")}`;
}

const HEAD = `${"requirement".padEnd(28)}${["code", "laws", "Examples", "vectors", "faults"]
  .map((column) => column.padStart(9))
  .join("")}`;

function* whole(row: Traced): Generator<string> {
  yield `${row.id}: ${row.statement}`;
  const parts = { code: row.code, laws: row.laws };
  const examples = row.examples.map((number) => `Example ${number}`);
  for (const [part, names] of Object.entries({
    ...parts,
    Examples: examples,
    vectors: row.vectors,
    faults: row.faults,
  })) {
    if (names.length > 0) yield `${part}:`;
    for (const name of names) yield `  ${name}`;
  }
  if (row.untold !== undefined) yield `no vector: ${row.untold}`;
}

/** `requirements`: each requirement, with the code, laws, Examples, vectors and faults there are for it. */
export function requirementsCommand(
  program: Command,
  shell: Shell,
  exit: (code: ExitCode) => void,
): void {
  program
    .command("requirements")
    .summary("what there is for each requirement: code, laws, Examples, vectors, faults")
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
        shell.err(`dealer-conformance: no requirement has the id ${printable(id)}`);
        exit(ExitCode.badInput);
        return;
      }
      for (const each of whole(row)) shell.out(each);
    });
}
