import { InvalidArgumentError, type Command } from "commander";
import { ExitCode, type InputIssue } from "../errors.js";
import { parsePosition, type PositionTexts } from "../explore/position.js";
import { PRESETS } from "../explore/presets.js";
import { nearestWord } from "../config/nearest-word.js";
import { printable } from "../report/printable.js";
import { quoteJson } from "../report/quote-json.js";
import { quoteLines } from "../report/quote-lines.js";
import { PIPED, type Shell } from "./shell.js";

interface QuoteOptions {
  readonly example?: Partial<PositionTexts>;
  readonly S?: string;
  readonly M?: string;
  readonly O?: string;
  readonly a?: string;
  readonly C?: string;
  readonly MMin?: string;
  readonly floor: boolean;
  readonly reading?: Readonly<Record<string, string>>;
  readonly json?: true;
}

const READINGS = ["price-basis", "pin-flag"];

/** A position's key as the option that gives it. */
const optionOf = ({ where }: InputIssue): string => {
  const key = where.slice(1);
  if (READINGS.includes(key)) return `--reading ${key}`;
  return key === "M_min" ? "--M-min" : `--${key}`;
};

/** Readings as they are given one after the other. */
function reading(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [point = "", ...rest] = text.split("=");
  if (READINGS.includes(point) && rest.length > 0) return { ...before, [point]: rest.join("=") };
  throw new InvalidArgumentError(
    `expected ${READINGS.map((each) => `${each}=…`).join(" or ")}: a quote depends on no other reading`,
  );
}

const positions = PRESETS.flatMap((preset) =>
  "position" in preset ? [[preset.id, preset.position] as const] : [],
);

/** The position of a worked Example. */
function example(id: string): Partial<PositionTexts> {
  const found = positions.find(([each]) => each === id);
  if (found !== undefined) return found[1];
  const ids = positions.map(([each]) => each);
  const meant = nearestWord(id, ids);
  throw new InvalidArgumentError(
    meant === undefined ? `expected one of ${ids.join(", ")}` : `did you mean ${meant}?`,
  );
}

/** What the options say, over the Example's position. */
function textsOf({ example: base, reading: readings, ...options }: QuoteOptions) {
  const { S, M, O, a, C, MMin: M_min } = options;
  const given = Object.entries({ S, M, O, a, C, M_min }).filter(([, text]) => text !== undefined);
  const floor = options.floor ? {} : { clip_nonneg_B: "false" };
  return { ...base, ...Object.fromEntries(given), ...floor, ...readings };
}

function runQuote(shell: Shell, options: QuoteOptions): ExitCode {
  const parsed = parsePosition(textsOf(options));
  if (!parsed.ok) {
    for (const issue of parsed.issues) {
      const { expected, found } = issue;
      shell.err(`${optionOf(issue)}: expected ${expected}, found ${printable(found)}`);
    }
    return ExitCode.badInput;
  }
  if (options.json) shell.out(quoteJson(parsed.value));
  else for (const line of quoteLines(parsed.value, shell.columns ?? PIPED)) shell.out(line);
  return ExitCode.conforms;
}

/** `explore quote`: everything about one position. */
export function exploreQuote(explore: Command, shell: Shell, exit: (code: ExitCode) => void): void {
  explore
    .command("quote")
    .summary("one dealer's quotes, and what is near them")
    .description(
      "Every quantity of the kernel at one position, exact and decimal; the ladder; what one " +
        "SELL and one BUY would do; and the nearest edges: capacity jumps, the cash test, the " +
        "Guard. Numbers are decimals (0.30) or exact ratios (31/30).",
    )
    .option("--example <id>", "begin with the position of a worked Example, such as 12-up", example)
    .option("--S <money>", "ticket size (default 1)")
    .option("--M <price>", "outside mid (default 1.0)")
    .option("--O <price>", "outside spread (default 0.30)")
    .option("--a <tickets>", "tickets on the shelf (default 2)")
    .option("--C <money>", "the dealer's cash (default 2)")
    .option("--M-min <price>", "the Guard's threshold (default 0.02)")
    .option("--no-floor", "let the outside bid fall below 0")
    .option("--reading <point=value>", "a reading of price-basis or pin-flag", reading)
    .option("--json", "as JSON, each number as exact text, decimal and float")
    .addHelpText(
      "after",
      "\nExample 12, up: 0.03 of cash below a capacity jump\n" +
        "  dealer-conformance explore quote --M 1 --O 0.3 --a 2 --C 1.97\n" +
        "\nExit codes: 0 shown, 2 bad input.",
    )
    .action((options: QuoteOptions) => exit(runQuote(shell, options)));
}
