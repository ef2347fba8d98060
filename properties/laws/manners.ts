import type { AnswerFunction } from "../../src/adapter/in-process.js";
import { ErrorAnswer, inProcess } from "../../src/adapter/in-process.js";
import type { Implementation } from "../../src/adapter/implementation.js";
import type { TicketChoice } from "../../src/draws/scripted.js";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { isNumeral, ratioOfNumeral } from "../../src/numbers/numeral.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import type { Readings } from "../../src/requirements/open-points.js";
import { METHODS } from "../../src/wire/methods.js";
import { jittered } from "./jittered.js";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const NAMES = ["id", "issuer", "owner", "trader", "ticket", "seller", "buyer"];

/** A JSON value with its numerals written in another way, and its keys in the opposite order. */
function rewritten(value: Json, numeral: (text: string) => Json, key = ""): Json {
  if (typeof value === "string")
    return isNumeral(value) && !NAMES.includes(key) ? numeral(value) : value;
  if (value instanceof Array) return value.map((each) => rewritten(each, numeral, key));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, each]) => [name, rewritten(each, numeral, name)]));
}

/** The same number as a ratio that is not reduced. */
function unreduced(text: string): string {
  const [numerator, denominator] = ratioOfNumeral(text);
  return `${numerator * 6n}/${denominator * 6n}`;
}

/** One way for a correct implementation to be: its arithmetic, and how it writes its answers. */
interface Manner {
  readonly ratios: boolean;
  readonly answer: (readings: Readings) => AnswerFunction;
  readonly arithmetic: NumberSystem<never>["arithmetic"];
}

/** The specification's own answers, in an arithmetic; of several admissible tickets it takes the last. */
function manner<N extends Num<N>>(
  numbers: NumberSystem<N>,
  ratios: boolean,
  written: (result: Json) => Json = (result) => result,
): Manner {
  return {
    ratios,
    arithmetic: numbers.arithmetic,
    answer: (readings) => (method, params) => {
      const ticket: TicketChoice = (admissible) => admissible.at(-1) ?? admissible[0];
      const reply = answer(method, params, { numbers, readings, ticket });
      if (reply.kind === "result") return written(reply.result as Json);
      if (reply.kind === "refused") throw new ErrorAnswer(-32602, reply.message);
      throw new ErrorAnswer(1, "rejected", { not_in_set: reply.side });
    },
  };
}

/** Correct implementations, as different as they may be. */
export const MANNERS = {
  "exact ratios": manner(rational, true),
  "exact, asked in decimals": manner(rational, false),
  "ratios not reduced": manner(rational, true, (result) => rewritten(result, unreduced)),
  "28 digits": manner(decimal(28), false),
  "50 digits": manner(decimal(50), true),
  "16 digits": manner(decimal(16), false),
  float64: manner(float, true),
  "float64 in JSON numbers": manner(float, false, (result) => rewritten(result, Number)),
  "float64 in another order": manner(jittered(1), false),
  "float64 in yet another": manner(jittered(2), true),
} satisfies Readonly<Record<string, Manner>>;

export type MannerName = keyof typeof MANNERS;
export const MANNER_NAMES = Object.keys(MANNERS) as MannerName[];

/** An implementation in this process. */
function implementation(
  name: string,
  { arithmetic, ratios, answer }: Manner,
  readings: Readings,
): Implementation {
  const declared = { name, version: "1", arithmetic, ratios, methods: [...METHODS], readings };
  return inProcess(declared, answer(readings));
}

/** A correct implementation in this process. */
export const correct = (name: MannerName, readings: Readings): Implementation =>
  implementation(name, MANNERS[name], readings);

/** One with the right formulas, in too few digits for the protocol's tolerance. */
export const rough = (
  digits: number,
  readings: Readings,
  arithmetic: Manner["arithmetic"] = "decimal",
): Implementation =>
  implementation(`${digits} digits`, { ...manner(decimal(digits), false), arithmetic }, readings);
