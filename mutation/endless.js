/** Mutants that end in a timeout, and why nothing else could become of them. */
const NEVER_USABLE = "no drawn number is ever usable, and another is drawn for ever";
const NO_WAY_OUT = "the loop's only way out is gone";

export const ENDLESS = {
  "src/draws/chance.ts: SPAN % n → SPAN * n": NEVER_USABLE,
  "src/draws/chance.ts: drawn >= usable → drawn < usable": NEVER_USABLE,
  "src/draws/enumerated.ts: { last.chosen += 1; if (last.chosen < last.of) return; path.pop(); } → {}":
    NO_WAY_OUT,
  "src/reference/ring-methods.ts: { const { done, value } = step.next(); if (done === true) return { entries, end: value }; entries.push(value); } → {}":
    NO_WAY_OUT,
  "src/reference/ring-methods.ts: done === true → false": NO_WAY_OUT,
  "src/ring/opening-allocation.ts: at < count → at >= count":
    "where none is to be drawn, a count that rises never falls below it",
  "src/ring/ring-from-config.ts: each += 1 → each -= 1": "a count that falls reaches no upper end",
};
