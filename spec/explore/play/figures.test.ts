import { describe, expect, it } from "vitest";
import type { Account } from "../../../src/explore/play/sheets.js";
import type { Moment } from "../../../src/explore/play/moment.js";
import type { Market } from "../../../src/explore/play/markets.js";
import { Defect } from "../../../src/errors.js";
import { MARKET_MAKERS } from "../../../src/terms/party.js";
import { traceFrom } from "../one-period.js";
import { ASKED, overviewOf, played } from "../runs.js";

const accountOf = ({ world }: Moment, party: string): Account => {
  const found = world?.accounts.find((account) => account.party === party);
  if (found === undefined) throw new Defect(`no account of ${party}`);
  return found;
};
/** Each line as label, then value, then what it was. */
const linesOf = ({ assets, claims }: Account) =>
  [...assets, ...claims].map(({ label, amount, before }) =>
    [label, amount.exact, ...(before ? [before.exact] : [])].join(" | "),
  );
const figure = (market: Market | undefined, symbol: string) => {
  const row = market?.rows.find((each) => each.symbol === symbol);
  return [row?.value.exact, row?.before?.exact];
};

describe("Example 9: default, three kinds of holder", () => {
  const due = (owner: string, count: number, from: number) =>
    Array.from({ length: count }, (_, index) => [`T${from + index}`, "I", owner, 1] as const);
  const trace = traceFrom(
    {
      tickets: [...due("dealer:short", 3, 1), ...due("vbt:short", 2, 4), ...due("H", 3, 6)],
      cash: { I: "3", H: "0", "dealer:short": "2" },
      O: { short: "0.2", mid: "0.3", long: "0.4" },
    },
    [
      {
        type: "settle",
        issuer: "I",
        due: "8",
        recovery: "3/8",
        payouts: { "dealer:short": "1.125", "vbt:short": "0.75", H: "1.125" },
      },
      { type: "anchors", bucket: "short", loss: "0.625", M: "0.375", O: "0.575" },
    ],
    {
      tickets: [],
      cash: { I: "0", H: "1.125", "dealer:short": "3.125", "vbt:short": "0.75" },
      short: { M: "0.375", O: "0.575" },
    },
  );

  it("Example 9: the legs, and the T-accounts of dealer, VBT, trader and issuer", async () => {
    const moment = (await played(trace)).moment(1, ASKED);
    expect(moment.words).toBe("I owes 8 and pays a share of 3/8: a default");
    expect(moment.specEvents).toEqual([6, 7, 8]);
    expect(
      moment.legs.map(({ party, cash, before, after }) => [
        party,
        cash.exact,
        before.exact,
        after.exact,
      ]),
    ).toEqual([
      ["I", "-3", "3", "0"],
      ["dealer:short", "1.125", "2", "3.125"],
      ["vbt:short", "0.75", "0", "0.75"],
      ["H", "1.125", "0", "1.125"],
    ]);
    expect(linesOf(accountOf(moment, "dealer:short"))).toEqual([
      "cash | 3.125 | 2",
      "0 tickets short | 0 | 3",
      "equity | 3.125 | 5",
    ]);
    expect(linesOf(accountOf(moment, "I"))).toEqual([
      "cash | 0 | 3",
      "0 tickets owed | 0 | 8",
      "equity | 0 | -5",
    ]);
    expect(linesOf(accountOf(moment, "H"))).toEqual([
      "cash | 1.125 | 0",
      "0 tickets short | 0 | 3",
      "equity | 1.125 | 3",
    ]);
    expect(moment.verdicts.every(({ status }) => status !== "violated")).toBe(true);
  });
  it("Example 9: both sides of every T-account come to the same total, before the default too", async () => {
    const opening = (await played(trace)).moment(0, ASKED);
    expect(accountOf(opening, "dealer:short").total.exact).toBe("5");
    expect(linesOf(accountOf(opening, "vbt:short"))).toEqual([
      "cash | 0",
      "2 tickets short | 2",
      "equity | 2",
    ]);
    const chosen = (await played(trace)).moment(0, { ...ASKED, chosen: ["I", "nobody"] });
    expect(linesOf(accountOf(chosen, "I"))).toEqual([
      "cash | 3",
      "8 tickets owed | 8",
      "equity | -5",
    ]);
    expect(accountOf(chosen, "I").total.exact).toBe("3");
  });
  it("Example 9: the specification explains all of it, and the holders are listed, market makers first", async () => {
    const play = await played(trace);
    expect(await overviewOf(trace)).toMatchObject({
      defaults: 1,
      violationCount: 0,
      unexplainedCount: 0,
    });
    const rows = play.moment(0, ASKED).world?.holders.rows ?? [];
    expect(rows.map(({ party }) => party)).toEqual([...MARKET_MAKERS, "I", "H"]);
    expect(rows[0]?.tickets.map(({ id, issuer }) => `${id} of ${issuer}`)).toEqual([
      "T1 of I",
      "T2 of I",
      "T3 of I",
    ]);
    expect(play.moment(0, { ...ASKED, find: "vbt" }).world?.holders.total).toBe(3);
    expect(
      play.moment(2, ASKED).world?.holders.rows.every(({ tickets }) => tickets.length === 0),
    ).toBe(true);
  });
});

describe("C5: equity by role", () => {
  it("C5: tickets stand at mid with market makers, at face with traders", async () => {
    const state = {
      tickets: [
        ["T1", "I", "dealer:mid", 5],
        ["T2", "I", "dealer:mid", 5],
        ["T3", "I", "H", 5],
      ],
      cash: { I: "0", H: "0", "dealer:mid": "-0.1" },
      O: { short: "0.2", mid: "0.3", long: "0.4" },
      M: "0.4",
    } as const;
    const trace = traceFrom(state, [], { tickets: ["T1", "T2", "T3"], cash: {} });
    const moment = (await played(trace)).moment(0, { ...ASKED, chosen: ["H"] });
    expect(linesOf(accountOf(moment, "dealer:mid"))).toEqual([
      "cash | -0.1",
      "2 tickets mid | 0.8",
      "equity | 0.7",
    ]);
    expect(linesOf(accountOf(moment, "H"))).toEqual(["cash | 0", "1 ticket mid | 1", "equity | 1"]);
  });
});

describe("Example 1: selling a migrating claim", () => {
  const trace = traceFrom(
    {
      tickets: [
        ["L1", "A2", "dealer:long", 12],
        ["M1", "A2", "dealer:mid", 6],
        ["K", "A2", "A1", 10],
        ["D1", "A1", "A3", 1],
        ["D2", "A1", "A3", 1],
      ],
      cash: { A1: "1.05", A2: "0", A3: "0", "dealer:long": "1", "dealer:mid": "1" },
      O: { short: "0.2", mid: "0.2", long: "0.3" },
    },
    [
      {
        type: "sell",
        route: "interior",
        trader: "A1",
        bucket: "long",
        ticket: "K",
        price: "0.95",
        arrival: 1,
        prefer: "sell",
      },
      { type: "settle", issuer: "A1", due: "2", recovery: "1", payouts: { A3: "2" } },
    ],
    { tickets: ["L1", "M1", "K"], cash: { A1: "0", A3: "2", "dealer:long": "0.05" } },
  );

  it("Example 1: quotes before and after the sale, in the long market and in no other", async () => {
    const moment = (await played(trace)).moment(1, ASKED);
    expect(moment.words).toBe("A1 sells K to dealer:long at 0.95, inside");
    const [, mid, long] = moment.world?.markets ?? [];
    expect(figure(long, "ask")).toEqual(["0.975", "1.05"]);
    expect(figure(long, "bid")).toEqual(["0.85", "0.95"]);
    expect(figure(long, "C")).toEqual(["0.05", "1"]);
    expect(figure(long, "a")).toEqual(["2", "1"]);
    expect(long?.pinnedBid).toBe(true);
    expect(figure(long, "A")).toEqual(["1.15", undefined]);
    expect(figure(mid, "ask")).toEqual(["31/30", undefined]);
    expect(figure(mid, "bid")).toEqual(["29/30", undefined]);
    expect(linesOf(accountOf(moment, "A1"))).toEqual([
      "cash | 2 | 1.05",
      "0 tickets long | 0 | 1",
      "2 tickets owed | 2",
      "equity | 0 | 0.05",
    ]);
  });
});
