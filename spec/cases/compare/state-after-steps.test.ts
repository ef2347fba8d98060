import { describe, expect, it } from "vitest";
import { held, world } from "../../../src/cases/fixed/world.js";
import { broken } from "./judged.js";
import { RELABELLED, SETTLED, cases } from "./states.js";
import { MOVED } from "./step-events.js";

describe("a wrong state, after step 1", () => {
  it.each(
    cases(
      ["period", 0, "maturity/tau"],
      ["cash/dealer:long", "0", "rebucket/dealer rebucket/equity C1"],
      ["cash/dealer:mid", "5", "rebucket/dealer rebucket/equity C1"],
      ["cash/vbt:long", "0", "rebucket/vbt rebucket/equity C1"],
      ["cash/vbt:mid", "5", "rebucket/vbt rebucket/equity C1"],
      ["cash/K", "1", "rebucket/trader C1"],
      ["cash/dealer:short", "1", "rebucket/trader C1"],
      ["tickets/T1/owner", "dealer:long", "rebucket/dealer C1"],
      ["tickets/T2/owner", "vbt:long", "rebucket/vbt C1"],
      ["tickets/T3/owner", "dealer:mid", "rebucket/trader C1"],
      ["tickets/T4/owner", "dealer:mid", "C1"],
    ),
  )("rebucket/equity: %s", (field, wrong, requirements) => {
    const at = `/state/${field}`;
    expect(broken("advance", MOVED, { [at]: wrong })).toEqual([`${at} ${requirements}`]);
  });
  it("rebucket/trader: a label costs nobody anything", () => {
    const wrong = (at: string) => broken("advance", RELABELLED, { [at]: "1" });
    expect(wrong("/state/cash/K")).toEqual(["/state/cash/K rebucket/trader C1"]);
  });
  it("C1: where nothing happened, what moved breaks the books", () => {
    const still = world({ period: 0, tickets: [held("K", "I", 5, 1)], cash: {} });
    expect(broken("advance", still, { "/state/cash/K": "1" })).toEqual(["/state/cash/K C1"]);
    const dealers = world({ period: 0, tickets: [held("dealer:long", "I", 9, 1)], cash: {} });
    expect(broken("advance", dealers, { "/state/cash/I": "1" })).toEqual(["/state/cash/I C1"]);
  });
});

describe("a wrong state, after settlement", () => {
  it.each(
    cases(
      ["cash/I", "1", "settle/issuer-cash C1"],
      ["cash/J", "1", "settle/issuer-cash C1"],
      ["cash/K", "1", "settle/payout C1"],
      ["cash/dealer:short", "0", "settle/payout C1"],
      ["cash/vbt:short", "1", "C1"],
    ),
  )("settle/payout: %s", (field, wrong, requirements) => {
    const at = `/state/${field}`;
    expect(broken("settle", SETTLED, { [at]: wrong })).toEqual([`${at} ${requirements}`]);
  });
  it("settle/deletion: what was paid is gone, and nothing else", () => {
    const [due] = SETTLED.state.tickets;
    expect(broken("settle", SETTLED, { "/state/tickets/T1": due })).toEqual([
      "/state/tickets/T1 settle/deletion C1",
    ]);
    const later = { period: 1, tickets: [held("K", "I", 1, 1), held("K", "I", 2, 2)], cash: {} };
    expect(broken("settle", world(later), { "/state/tickets/T2": null })).toEqual([
      "/state/tickets/T2 settle/deletion C1",
    ]);
  });
  it("settle/payout: of two events that moved a balance the last one counts", () => {
    // J is paid by I, and pays K afterwards; under I < J its own turn comes last
    const chain = world({
      period: 1,
      tickets: [held("J", "I", 1, 1), held("K", "J", 1, 2)],
      cash: { I: "1", J: "0" },
    });
    expect(broken("settle", chain, { "/state/cash/J": "1" })).toEqual([
      "/state/cash/J settle/issuer-cash C1",
    ]);
  });
});

describe("wrong anchors at the end of a period", () => {
  const params = { ...SETTLED, state: { ...SETTLED.state, period: 0 }, arrivals: [] };
  it("anchors/update: where losses moved them, and where they did not", () => {
    const wrong = (field: string) =>
      broken("run_period", params, { [`/state/anchors/${field}`]: "3" });
    expect(wrong("short/M")).toEqual(["/state/anchors/short/M anchors/update anchors/timing C6"]);
    expect(wrong("short/O")).toEqual(["/state/anchors/short/O anchors/update anchors/timing C6"]);
    expect(wrong("mid/M")).toEqual(["/state/anchors/mid/M anchors/timing C6"]);
  });
});
