import { describe, expect, it } from "vitest";
import { parseConfigDocument } from "../../src/config/config-document.js";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { parseStateDocument } from "../../src/config/state-document.js";
import type { Parsed } from "../../src/errors.js";

const found = (parsed: Parsed<unknown>): readonly string[] =>
  parsed.ok ? [] : parsed.issues.map(({ code, where }) => `${code} ${where}`);

/** A copy with one value changed; undefined takes the key away. */
function changed(document: object, path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  const keys = path.split("/").slice(1);
  const last = keys.pop() ?? "";
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

describe("config/stub, as the protocol carries it", () => {
  it("config/stub: the defaults with every key sent are read as they are", () => {
    expect(parseConfigDocument(DEFAULT_CONFIG)).toEqual({
      ok: true,
      value: DEFAULT_CONFIG,
      warnings: [],
    });
  });
  it("config/stub: keys that are not the configuration's are let pass and dropped", () => {
    const parsed = parseConfigDocument({ ...DEFAULT_CONFIG, colour: "red" });
    expect(parsed.ok && parsed.value).toEqual(DEFAULT_CONFIG);
  });
  it.each([
    ["/seed", undefined, "missing /seed"],
    ["/seed", "42", "type /seed"],
    ["/seed", 0.5, "type /seed"],
    ["/seed", 2 ** 53, "range /seed"],
    ["/ticket_size_S", 1, "type /ticket_size_S"],
    ["/ticket_size_S", "0", "range /ticket_size_S"],
    ["/ticket_size_S", "1e3", "number /ticket_size_S"],
    ["/buckets/mid", undefined, "missing /buckets/mid"],
    ["/buckets/mid/O_min", undefined, "missing /buckets/mid/O_min"],
    ["/buckets/mid/tau", undefined, "missing /buckets/mid/tau"],
    ["/buckets/mid/tau", ["4", "8"], "value /buckets/mid/tau"],
    ["/buckets/mid/tau", [5, 8], "tau-gap /buckets/mid/tau"],
    ["/order_flow/pi_sell", "1", "range /order_flow/pi_sell"],
    ["/order_flow/Nmax", 0, "range /order_flow/Nmax"],
    ["/trader_policy/H_min_invest", -1, "range /trader_policy/H_min_invest"],
    ["/ring/n_traders_min", -1, "range /ring/n_traders_min"],
    ["/initial_allocation/vbt_share", "1.5", "range /initial_allocation/vbt_share"],
    ["/anchor_updates", "true", "type /anchor_updates"],
    ["/stop_on_default", undefined, "missing /stop_on_default"],
  ])("config/stub: %s as %j is refused", (path, value, finding) => {
    expect(found(parseConfigDocument(changed(DEFAULT_CONFIG, path, value)))).toEqual([finding]);
  });
  it.each([
    ["/dealers/init_target_capacity_Xstar", "3"],
    ["/trader_policy/buffer_cash_B", "-1"],
    ["/initial_allocation/vbt_share", "1"],
    ["/initial_allocation/vbt_share", "0"],
    ["/buckets/short/M0", "-1"],
    ["/ring/n_traders_min", 0],
    ["/ticket_size_S", "007/2"],
  ])("config/stub: %s as %j matters only where a ring is built, or not at all", (path, value) => {
    expect(found(parseConfigDocument(changed(DEFAULT_CONFIG, path, value)))).toEqual([]);
  });
  it.each([null, undefined, 5, "{}", []])("config/stub: %j is no configuration", (value) => {
    expect(found(parseConfigDocument(value))).toHaveLength(1);
  });
});

/** The protocol's example, its parties completed. */
const STATE = {
  period: 3,
  tickets: [
    { id: "T17", issuer: "H4", owner: "dealer:short", maturity: 5, serial: 17 },
    { id: "T18", issuer: "H4", owner: "H5", maturity: 3, serial: 18 },
    { id: "T19", issuer: "H4", owner: "H5", maturity: 9, serial: 19 },
  ],
  cash: {
    H4: "2.5",
    H5: "0",
    "dealer:short": "1.05",
    "dealer:mid": "-1",
    "dealer:long": "1/3",
    "vbt:short": "8",
    "vbt:mid": "8",
    "vbt:long": "8",
  },
  anchors: {
    short: { M: "1", O: "0.2" },
    mid: { M: "-1", O: "0.3" },
    long: { M: "1", O: "0.4" },
  },
};
const withTicket = (change: object) => ({
  ...STATE,
  tickets: [...STATE.tickets, { ...STATE.tickets[0], id: "T20", serial: 20, ...change }],
});

describe("model/ticket, a state as the protocol carries it", () => {
  it("model/ticket: a state is read as it is", () => {
    expect(parseStateDocument(STATE)).toEqual({ ok: true, value: STATE, warnings: [] });
  });
  it.each([
    ["model/ticket: an id twice", { id: "T17" }, "duplicate /tickets/3/id"],
    ["model/ticket: a serial twice", { serial: 18 }, "duplicate /tickets/3/serial"],
    ["model/ticket: a serial that is text", { serial: "20" }, "type /tickets/3/serial"],
    ["model/ticket: a serial of 2^53", { serial: 2 ** 53 }, "range /tickets/3/serial"],
    ["model/ticket: no owner", { owner: undefined }, "missing /tickets/3/owner"],
    ["maturity/tau: an overdue ticket", { maturity: 2 }, "range /tickets/3/maturity"],
    ["model/trader: an owner without cash", { owner: "H6" }, "party /tickets/3/owner"],
    ["model/trader: an inherited name as owner", { owner: "toString" }, "party /tickets/3/owner"],
    ["model/trader: an issuer without cash", { issuer: "H6" }, "party /tickets/3/issuer"],
    ["actors/no-debt: a dealer issues", { issuer: "dealer:mid" }, "party /tickets/3/issuer"],
    ["init/ring: its own ticket", { owner: "H4" }, "own-ticket /tickets/3/issuer"],
    [
      "init/ring: tickets of two issuers",
      { owner: "H5", issuer: "H6" },
      "party /tickets/3/issuer,two-issuers /tickets/3/issuer",
    ],
  ])("%s is refused", (_, change, finding) => {
    expect(found(parseStateDocument(withTicket(change))).join()).toBe(finding);
  });
  it("init/ring: a market maker may hold tickets of many issuers", () => {
    expect(found(parseStateDocument(withTicket({ issuer: "H5" })))).toEqual([]);
  });
  it.each([
    ["/period", "3", "type /period"],
    ["/period", -1, "range /period"],
    ["/cash/vbt:mid", undefined, "missing /cash/vbt:mid"],
    ["/cash/H5", 5, "type /cash/H5"],
    ["/cash/H5", "5e1", "number /cash/H5"],
    ["/cash/vbt:far", "1", "party /cash/vbt:far"],
    ["/cash/", "1", "party /cash/"],
    [`/cash/${"H".repeat(201)}`, "1", `party /cash/${"H".repeat(80)}…`],
    ["/anchors/mid", undefined, "missing /anchors/mid"],
    ["/anchors/mid/O", "-0.1", "range /anchors/mid/O"],
    ["/tickets", undefined, "missing /tickets"],
    ["/tickets", {}, "type /tickets"],
    ["/cash", undefined, "missing /cash"],
    ["/cash", null, "type /cash"],
    ["/cash", 3, "type /cash"],
    ["/cash", [], "type /cash"],
  ])("init/population: %s as %j is refused", (path, value, finding) => {
    expect(found(parseStateDocument(changed(STATE, path, value)))).toEqual([finding]);
  });
  it("init/population: a trader's id may have 200 characters", () => {
    expect(found(parseStateDocument(changed(STATE, `/cash/${"H".repeat(200)}`, "1")))).toEqual([]);
  });
  it("init/population: all six market makers must be listed", () => {
    const { ok, ...rest } = parseStateDocument({ ...STATE, tickets: [], cash: { H4: "1" } });
    expect(ok).toBe(false);
    expect(found({ ok, ...rest } as Parsed<unknown>)).toEqual(
      ["dealer:short", "dealer:mid", "dealer:long", "vbt:short", "vbt:mid", "vbt:long"].map(
        (party) => `missing /cash/${party}`,
      ),
    );
  });
  it("maturity/tau: where a period is about to begin no ticket may be due", () => {
    expect(found(parseStateDocument(STATE, 0))).toEqual([]);
    expect(found(parseStateDocument(STATE, 1))).toEqual(["range /tickets/1/maturity"]);
  });
  it("model/trader: a trader may be called __proto__", () => {
    const text = JSON.stringify(STATE).replaceAll("H5", "__proto__");
    const parsed = parseStateDocument(JSON.parse(text));
    expect(parsed.ok && JSON.stringify(parsed.value)).toBe(text);
  });
  it("model/ticket: numbers of up to 10,000 characters, as long runs make them", () => {
    const cash = (length: number) => changed(STATE, "/cash/H4", "7".repeat(length));
    expect(found(parseStateDocument(cash(10_000)))).toEqual([]);
    expect(found(parseStateDocument(cash(10_001)))).toEqual(["size /cash/H4"]);
  });
});
