import { describe, expect, it } from "vitest";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { findings, issues, setup } from "./reading.js";

const MAKERS = `'dealer:short': 1, 'dealer:mid': 1, 'dealer:long': 1,
    'vbt:short': 2, 'vbt:mid': 2, 'vbt:long': 2`;
const ANCHORS = "{short: {M: 1, O: 0.2}, mid: {M: -0.5, O: 0.3}, long: {M: 1, O: 0.4}}";
const state = (parts: { tickets?: string; cash?: string; period?: string } = {}) =>
  `state:
  period: ${parts.period ?? "3"}
  tickets: ${parts.tickets ?? "[{id: T17, issuer: H4, owner: 'dealer:short', maturity: 5, serial: 17}]"}
  cash: {H4: 2.50, H5: 0, ${parts.cash ?? MAKERS}}
  anchors: ${ANCHORS}
`;

describe("run file", () => {
  it("run file: what it leaves out has the documented defaults", () => {
    const { readings, arithmetic, periods, ring } = setup("");
    expect({ readings, arithmetic, periods, ring }).toEqual({
      readings: DEFAULT_READINGS,
      arithmetic: { kind: "exact" },
      periods: 12,
      ring: { traders: 100, ticketsEach: [4, 4], maturities: [1, 12], cash: "2.0" },
    });
  });
  it("run file: every key beside the configuration's", () => {
    const said = setup(`
anchor_updates: false
stop_on_default: true
arithmetic: decimal
digits: 50
periods: 20
readings: {pin-flag: clipped, initial-stock: target}
buckets: {short: {O_min: 0.05}}
ring: {n_traders_min: 3, traders: 5, tickets_each: [1, 4], maturities: 7, cash: 3/2}
`);
    expect(said.config).toMatchObject({
      anchor_updates: false,
      stop_on_default: true,
      buckets: { short: { O_min: "0.05" } },
      ring: { n_traders_min: 3 },
    });
    expect(said.config.ring).toEqual({ n_traders_min: 3 });
    expect(said.arithmetic).toEqual({ kind: "decimal", digits: 50 });
    expect(said.periods).toBe(20);
    expect(said.readings).toEqual({
      ...DEFAULT_READINGS,
      "pin-flag": "clipped",
      "initial-stock": "target",
    });
    expect(said.ring).toEqual({
      traders: 5,
      ticketsEach: [1, 4],
      maturities: [7, 7],
      cash: "3/2",
    });
  });
  it("run file: decimal arithmetic has 28 digits unless it says otherwise", () => {
    expect(setup("arithmetic: decimal").arithmetic).toEqual({ kind: "decimal", digits: 28 });
  });
  it("open points: an unknown reading is answered with those there are", () => {
    expect(issues("readings: {bucket-choice: cheapest}")[0]).toMatchObject({
      expected: "one of first-supplying, first-unpinned, short-only",
      found: '"cheapest"',
    });
  });
  it.each([
    ["n_traders_min: 250", 250],
    ["n_traders_min: 0", 2],
    ["n_traders_min: 3, traders: 7", 7],
  ])("init/population: with {%s} the ring has %i traders", (keys, traders) => {
    expect(setup(`ring: {${keys}}`).ring).toMatchObject({ traders });
  });
});

describe("run file, state", () => {
  it("run file: a state given is taken as it is, numbers as text", () => {
    expect(setup(state()).ring).toEqual({
      state: {
        period: 3,
        tickets: [{ id: "T17", issuer: "H4", owner: "dealer:short", maturity: 5, serial: 17 }],
        cash: {
          H4: "2.50",
          H5: "0",
          "dealer:short": "1",
          "dealer:mid": "1",
          "dealer:long": "1",
          "vbt:short": "2",
          "vbt:mid": "2",
          "vbt:long": "2",
        },
        anchors: {
          short: { M: "1", O: "0.2" },
          mid: { M: "-0.5", O: "0.3" },
          long: { M: "1", O: "0.4" },
        },
      },
    });
  });
  it("init/population: n_traders_min and the mids at the start do not bind a state", () => {
    expect(setup(`${state()}buckets: {short: {M0: 0}}`).config.ring.n_traders_min).toBe(100);
  });
  it("run file: a state and a described ring exclude each other, key by key", () => {
    expect(findings(`${state()}ring: {n_traders_min: 2, traders: 2, cash: 1}`)).toEqual([
      "conflict /ring/traders",
      "conflict /ring/cash",
    ]);
  });
  it("maturity/tau: a ticket that is due when the run begins would never be settled", () => {
    const due = "[{id: a, issuer: H4, owner: H5, maturity: 3, serial: 1}]";
    expect(findings(state({ tickets: due }))).toEqual(["range /state/tickets/0/maturity"]);
  });
  it("init/ring: faults of a state are told with their places", () => {
    const tickets = `
  - {id: a, issuer: H4, owner: H4, maturity: 9, serial: 1}
  - {id: a, issuer: 'vbt:mid', owner: H9, maturity: 9, serial: 1}`;
    expect(issues(state({ tickets, cash: "'vbt:far': 1" })).map(({ where }) => where)).toEqual([
      "/state/tickets/0/issuer at line 4, column 13",
      "/state/tickets/1/id at line 5, column 6",
      "/state/tickets/1/issuer at line 5, column 13",
      "/state/tickets/1/owner at line 5, column 32",
      "/state/tickets/1/serial at line 5, column 56",
      ...["dealer:short", "dealer:mid", "dealer:long", "vbt:short", "vbt:mid", "vbt:long"].map(
        (party) => `/state/cash/${party} at line 6, column 3`,
      ),
      "/state/cash/vbt:far at line 6, column 27",
    ]);
  });
});
