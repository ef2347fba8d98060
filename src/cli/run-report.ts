import { LARGEST_PAGE_TRACE, runPage } from "../report/run-page.js";
import { explorerPage } from "./explorer-page.js";
import type { LineFile, Shell } from "./shell.js";
import { UnusableFile } from "./unusable-file.js";

/** A run's page in the making: what is said of the run is kept until it is over. */
export class RunReport {
  readonly #explorer: string;
  readonly #file: LineFile;
  readonly #name: string;
  readonly #lines: string[] = [];
  readonly #summary: string[] = [];
  #length = 0;

  constructor(shell: Shell, { file, name }: { readonly file: string; readonly name: string }) {
    this.#explorer = explorerPage(shell);
    this.#file = shell.lines(file);
    this.#name = name;
  }

  trace(line: string): void {
    this.#length += line.length + 1;
    if (this.#length <= LARGEST_PAGE_TRACE) this.#lines.push(line);
  }
  summary(line: string): void {
    this.#summary.push(line);
  }
  /** @throws UnusableFile where the run is too long for a page */
  write(): void {
    if (this.#length > LARGEST_PAGE_TRACE) {
      const most = `a page holds a trace of at most ${LARGEST_PAGE_TRACE} characters`;
      throw new UnusableFile(`${most}: write it with --out, and open it in \`explore serve\``);
    }
    const run = { name: this.#name, lines: this.#lines, summary: this.#summary };
    this.#file.write(runPage(this.#explorer, run).trimEnd());
  }
  close(): void {
    this.#file.close();
  }
}
