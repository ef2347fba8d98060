import { describe, expect, it } from "vitest";
import { scenario } from "../examples/scenario.js";
import type { TicketRow } from "../examples/setting.js";

/** The witness: cash 2, 5 due now, nothing later, buffer 1. */
const OWED: Record<string, TicketRow> = Object.fromEntries(
  [1, 2, 3, 4, 5].map((place): [string, TicketRow] => [`d${place}`, ["H", "K", 1]]),
);
const eligible = (
  reading: "allowed" | "excluded",
  more: Record<string, TicketRow> = {},
): ReturnType<ReturnType<typeof scenario>["eligible"]> =>
  scenario({
    traders: { H: "2", F: "2" },
    tickets: { ...OWED, ...more },
    readings: { "seller-may-buy": reading },
  }).eligible();

describe("seller-may-buy", () => {
  it("seller-may-buy: allowed: a trader that is short can also be in B_t", () => {
    expect(eligible("allowed", { T: ["I", "H", 9] })).toEqual({ sell: ["H"], buy: ["H", "F"] });
  });

  it("seller-may-buy: excluded: it cannot", () => {
    expect(eligible("excluded", { T: ["I", "H", 9] })).toEqual({ sell: ["H"], buy: ["F"] });
  });

  it("seller-may-buy: excluded: whether or not it owns a ticket", () => {
    expect(eligible("allowed")).toEqual({ sell: [], buy: ["H", "F"] });
    expect(eligible("excluded")).toEqual({ sell: [], buy: ["F"] });
  });
});
