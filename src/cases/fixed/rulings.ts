import { ON_FLOW } from "./rulings/flow.js";
import { ON_PRICES } from "./rulings/prices.js";
import { ON_SIZES } from "./rulings/sizes.js";
import { ON_TICKETS } from "./rulings/tickets.js";

/** The points that the specification settles, as far as a method can show them. */
export const RULINGS = [...ON_PRICES, ...ON_TICKETS, ...ON_FLOW, ...ON_SIZES];
