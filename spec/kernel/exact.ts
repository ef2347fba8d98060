import { quotes, rational, type KernelRules, type Quotes, type Rational } from "../../src/index.js";

/** An exact number from its text. */
export const n = (text: string): Rational => rational.parse(text);

/** An exact number's text: a decimal where it is a finite one. */
export const shown = (value: Rational): string => rational.show(value);

const RULES: KernelRules<Rational> = {
  guardThreshold: n("0.02"),
  bidFloor: true,
  priceBasis: "ticket",
  pinFlag: "posted",
};

/** A dealer's position: S (1 where it is not given), M, O, a, C. */
export interface Position {
  readonly S?: string;
  readonly M: string;
  readonly O: string;
  readonly a: number;
  readonly C: string;
}

/** The kernel of a position, under the default rules where no others are given. */
export const kernel = (
  { S = "1", M, O, a, C }: Position,
  rules: Partial<KernelRules<Rational>> = {},
): Quotes<Rational> =>
  quotes(
    rational,
    { ticketSize: n(S), mid: n(M), spread: n(O), tickets: rational.ratio(a), cash: n(C) },
    { ...RULES, ...rules },
  );
