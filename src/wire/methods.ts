/** What an implementation may offer, in the order of the protocol; `hello` is always offered and not listed. */
export const METHODS = [
  "quote",
  "initialize_dealer",
  "update_anchors",
  "advance",
  "eligibility",
  "sell",
  "buy",
  "settle",
  "run_period",
] as const;

export type Method = (typeof METHODS)[number];

export const isMethod = (text: string): text is Method =>
  (METHODS as readonly string[]).includes(text);
