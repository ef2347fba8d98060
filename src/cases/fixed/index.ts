import type { Case } from "../case.js";
import { EXAMPLES } from "./examples.js";
import { REFUSALS } from "./refusals.js";
import { RULINGS } from "./rulings.js";
import { WITNESSES } from "./witnesses.js";

/** The cases that every implementation is asked, whatever the seed. */
export const FIXED_CASES: readonly Case[] = [...EXAMPLES, ...WITNESSES, ...RULINGS, ...REFUSALS];
