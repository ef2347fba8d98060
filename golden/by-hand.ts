import { arrivals } from "../src/cases/fixed/asked.js";
import { position, shortMarket } from "../src/cases/fixed/short-market.js";
import { held, world } from "../src/cases/fixed/world.js";
import type { Asked } from "./answers.js";
import type { Told } from "./compose.js";

const vector = (
  word: string,
  title: string,
  mutant: string,
  asked: Asked & Pick<Told, "points">,
): Told & Asked => ({
  id: `hand/${word}`,
  title,
  for: "Kills a mutant of the reference that no other vector kills.",
  provenance: { kind: "mutant", of: mutant },
  ...asked,
});

/** Vectors thought out for a mutant that outlived all others. */
export const BY_HAND: readonly (Told & Asked)[] = [
  vector("guard-threshold", "M = M_min is inside the Guard", "M ≤ M_min becomes M < M_min", {
    method: "quote",
    params: position({ M: "0.02", O: "0.01", a: 3, C: "2" }),
  }),
  vector("small-target", "a target capacity below 1", "X*_target > 0 becomes X*_target > 1", {
    method: "initialize_dealer",
    params: { S: "0.25", M: "1", O: "0.30", X_target: "0.5" },
  }),
  vector(
    "overdraft-boundary",
    "a ticket at 1 comes to a mid dealer with 1",
    "vbt-takes: cash < price becomes cash ≤ price",
    {
      method: "advance",
      points: ["rebucket-overdraft"],
      params: world({
        period: 1,
        tickets: [held("dealer:long", "I", 10, 1)],
        cash: { "dealer:mid": "1", "vbt:mid": "2" },
      }),
    },
  ),
  vector("guard-period", "a period in the Guard, M = M_min", "M ≤ M_min becomes M < M_min", {
    method: "run_period",
    params: {
      ...shortMarket({ period: 0, M: "0.02", O: "0.01", a: 3, C: "2" }),
      ...arrivals("sell S1", "buy B1"),
    },
  }),
];
