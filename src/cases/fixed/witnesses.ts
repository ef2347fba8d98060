import { OF_DUE_TICKETS } from "./witnesses/due-tickets.js";
import { OF_POLICIES } from "./witnesses/policies.js";
import { OF_PRICES } from "./witnesses/prices.js";
import { OF_SETTLEMENTS } from "./witnesses/settlements.js";

/**
 * For each open point that a method can show, the smallest requests to which its readings give
 * different answers. Together they tell all its readings apart, but for `ticket-choice: other`, under
 * which every answer is admissible.
 */
export const WITNESSES = [...OF_PRICES, ...OF_DUE_TICKETS, ...OF_POLICIES, ...OF_SETTLEMENTS];
