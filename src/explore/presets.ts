import { EDGES } from "./presets/edges.js";
import { LOSSES } from "./presets/losses.js";
import { MIGRATIONS } from "./presets/migrations.js";
import { ORDERS } from "./presets/orders.js";
import type { Preset } from "./presets/preset.js";
import { TRADING } from "./presets/trading.js";

/** The fourteen worked Examples, moment by moment, in their order. */
export const PRESETS: readonly Preset[] = [
  ...MIGRATIONS,
  ...LOSSES,
  ...TRADING,
  ...EDGES,
  ...ORDERS,
].sort((left, right) => left.number - right.number);
