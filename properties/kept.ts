import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "counterexamples");

/** A value that a law once failed on. */
export interface Counterexample {
  /** The title of the law's test. */
  readonly law: string;
  /** The seed of the run that found it. */
  readonly seed: number;
  readonly value: unknown;
}

/** A counterexample and the file it is kept in. */
export type Kept = Counterexample & { readonly file: string };

/** Every counterexample ever kept. */
export const KEPT: readonly Kept[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({
    ...(JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Counterexample),
    file,
  }));

/** A file name from a law's title. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/-$/, "");

/** Writes a counterexample down, to be replayed by every run from now on. */
export function keep({ law, seed, value }: Counterexample): string {
  const file = `${slug(law)}-${seed}.json`;
  writeFileSync(join(FOLDER, file), `${JSON.stringify({ law, seed, value }, null, 2)}\n`);
  return file;
}
