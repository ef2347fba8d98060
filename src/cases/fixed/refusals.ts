import { OF_DOMAINS } from "./refusals/domains.js";
import { OF_FORMS } from "./refusals/forms.js";
import { OF_PARTIES } from "./refusals/parties.js";
import { OF_STATES } from "./refusals/states.js";

/** Inputs that the documents plainly say are refused. */
export const REFUSALS = [...OF_FORMS, ...OF_DOMAINS, ...OF_PARTIES, ...OF_STATES];
