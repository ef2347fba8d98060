/** Mutants that end in a timeout, and why nothing else could become of them. */
const NEVER_USABLE = "no drawn number is ever usable";
const NO_STEP = "the loop's only way out is gone";

export const ENDLESS = {
  "src/draws/chance.ts: SPAN % n → SPAN * n": NEVER_USABLE,
  "src/draws/chance.ts: drawn >= usable → drawn < usable": NEVER_USABLE,
  "src/draws/enumerated.ts: { last.chosen += 1; if (last.chosen < last.of) return; path.pop(); } → {}":
    NO_STEP,
  "src/numbers/rational.ts: rest % 2n === 0n && twos <= SHOWN_PLACES → rest % 2n === 0n || twos <= SHOWN_PLACES":
    "0 is divided by 2 for ever",
  "src/numbers/rational.ts: rest % 5n === 0n && fives <= SHOWN_PLACES → rest % 5n === 0n || fives <= SHOWN_PLACES":
    "0 is divided by 5 for ever",
};
