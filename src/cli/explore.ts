import type { Command } from "commander";
import type { ExitCode } from "../errors.js";
import { exploreEdges } from "./explore-edges.js";
import { explorePeriod } from "./explore-period.js";
import { exploreQuote } from "./explore-quote.js";
import { exploreServe } from "./explore-serve.js";
import type { Shell } from "./shell.js";

/** `explore`: the specification's quantities, looked at from one position or along a run. */
export function exploreCommand(
  program: Command,
  shell: Shell,
  exit: (code: ExitCode) => void,
): void {
  const explore = program.command("explore").summary("look at quotes, edges and runs");
  exploreQuote(explore, shell, exit);
  exploreEdges(explore, shell, exit);
  explorePeriod(explore, shell, exit);
  exploreServe(explore, shell, exit);
}
