import type { Case } from "../case.js";
import { EDGES } from "./examples/edges.js";
import { LOSSES } from "./examples/losses.js";
import { MATURING_DEBT } from "./examples/maturing-debt.js";
import { MIGRATIONS } from "./examples/migrations.js";
import { ORDERS } from "./examples/orders.js";
import { TRADING } from "./examples/trading.js";

/** The Example of an id, as a number. */
const exampleOf = ({ id }: Case): number => Number.parseInt(id.slice("example/".length), 10);

/** Every step of the fourteen worked Examples that a method can show, in the order of the Examples. */
export const EXAMPLES: readonly Case[] = [
  ...MIGRATIONS,
  ...MATURING_DEBT,
  ...LOSSES,
  ...TRADING,
  ...EDGES,
  ...ORDERS,
].sort((left, right) => exampleOf(left) - exampleOf(right));
