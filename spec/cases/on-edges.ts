import { held, world } from "../../src/cases/fixed/world.js";
import type { WorldParams } from "../../src/cases/generate/worlds.js";

/**
 * At most nine sellers, each with a ticket, who owe two tickets of 0.5 and hold a little less than 1: each
 * by another amount within ε_edge, so that each shortfall of 10⁻¹⁰, 2 · 10⁻¹⁰ … is an edge by itself.
 */
export const sellersOnEdges = (count: number): WorldParams => {
  const names = Array.from({ length: count }, (_, index) => `H${index + 1}`);
  return world({
    settings: { S: "0.5", buffer: "9" },
    period: 1,
    tickets: names.flatMap((name, index) => [
      held(name, "I", 3, 3 * index + 1),
      held(`K${index + 1}`, name, 1, 3 * index + 2, 3 * index + 3),
    ]),
    cash: Object.fromEntries(names.map((name, index) => [name, `0.999999999${9 - index}`])),
  });
};
