/** Mutants that end in a timeout, and why nothing else could become of them. */
export const ENDLESS = {};
