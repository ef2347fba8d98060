import { describe, expect, it } from "vitest";
import { showViolation } from "../../src/checks/violation.js";
import { relabelling, rebucketSale } from "../../src/events/rebuckets.js";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational } from "../../src/numbers/rational.js";
import { sheet } from "./tamper.js";
import { World, type TicketRow } from "./world.js";

const CROSSING: Record<string, TicketRow> = {
  L1: ["H1", "dealer:long", 9, "long"],
  L2: ["H1", "vbt:long", 9, "long"],
  L3: ["H1", "H2", 9, "long"],
};

function holdsIn<N extends Num<N>>(numbers: NumberSystem<N>) {
  const shown = (value: N) => numbers.show(value).slice(0, 12);

  it("C1 C2 C3 C5: Example 4's two interior BUYs, and its third passed through", () => {
    const w = new World(numbers);
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
    const entries = [
      w.recompute(),
      w.buy({ trader: "H5", ticket: "M1" }),
      w.recompute(),
      w.buy({ trader: "H1", ticket: "M2" }),
      w.recompute(),
      w.buy({ trader: "H1", ticket: "V1", route: "pass-through" }),
    ];
    expect(w.observe(...entries)).toEqual([]);
    expect(w.assertions.checkpoint(w.books).map(({ assertion }) => assertion)).toEqual([
      "trade/single-issuer", // H1 bought its own tickets: the events are sound, the ring is not
      "trade/single-issuer",
    ]);
    expect(shown(sheet(entries[5] ?? entries[0]!, "after", "dealer:mid").cash)).toBe("4.11");
  });
}

describe("exact", () => holdsIn(rational));
describe("decimal", () => holdsIn(decimal(28)));
describe("float", () => holdsIn(float));
void showViolation; void relabelling; void rebucketSale; void CROSSING;
