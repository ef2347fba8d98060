import { describe, expect, it } from "vitest";
import { asSent, type Case } from "../../src/cases/case.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { answer, type Reply } from "../../src/reference/answer.js";
import type { Interpretation } from "../../src/reference/interpretation.js";
import {
  DEFAULT_READINGS,
  OPEN_POINT_IDS,
  OPEN_POINTS,
  type OpenPoint,
  type Readings,
} from "../../src/requirements/open-points.js";

type TicketChoice = NonNullable<Interpretation<Rational>["ticket"]>;

const reply = (asked: Case, readings: Readings, ticket?: TicketChoice): Reply =>
  answer(asked.method, asked.params, { numbers: rational, readings, ...(ticket && { ticket }) });
const under = (point: OpenPoint, reading: string): Readings => ({
  ...DEFAULT_READINGS,
  [point]: reading,
});
const lastTicket: TicketChoice = (admissible) => admissible.at(-1) ?? admissible[0];

/** Each other reading of the open points that decide who trades, and what. */
const OTHER_READINGS = (
  [
    "price-basis",
    "due-tickets",
    "seller-may-buy",
    "bucket-choice",
    "rebucket-overdraft",
    "issuer-mismatch",
  ] as const
).flatMap((point) => OPEN_POINTS[point].slice(1).map((reading) => under(point, reading)));
const REFUSED = FIXED_CASES.filter(({ refusalOf }) => refusalOf !== undefined);
const ANSWERED = FIXED_CASES.filter(({ refusalOf }) => refusalOf === undefined);
const WITNESSES = FIXED_CASES.filter(({ origin }) => origin === "witness");

/** Refusals of draws that chance could not have made. */
const NOT_IN_SET: Readonly<Record<string, string>> = {
  "refusal/run_period/sells-twice": "sell",
  "refusal/run_period/buys-twice": "buy",
  "refusal/run_period/seller-buys": "buy",
  "refusal/run_period/no-seller": "sell",
  "refusal/run_period/fallback": "buy",
};

/** What the refusal names, where it is not the word of the case's id. */
const NAMED: Readonly<Record<string, string>> = {
  stranger: "trader",
  dealer: "trader",
  overdue: "maturity",
};

/** What the refusal of a state, or of a value of another kind, names. */
const NAMED_IN_STATE: Readonly<Record<string, string>> = {
  "quote/number-json": "/C",
  "quote/tickets-as-text": "/a",
  "settle/serial-twice": "/tickets/1/serial",
  "settle/owner-unlisted": "/tickets/0/owner",
  "settle/issuer-unlisted": "/tickets/0/issuer",
  "settle/maker-missing": "/cash/vbt:long",
  "settle/dealer-issues": "/tickets/0/issuer",
  "advance/due-already": "/tickets/0/maturity",
  "run_period/due-already": "/tickets/0/maturity",
  "advance/tau-gap": "mid/tau",
  "advance/tau-end": "long/tau",
  "run_period/dealer-arrives": "trader",
  "run_period/prefers-neither": "/arrivals/0/prefer",
};

describe("fixed cases", () => {
  it("have ids of their own, under their origin's name", () => {
    const ids = FIXED_CASES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, origin } of FIXED_CASES) expect(id.startsWith(`${origin}/`)).toBe(true);
  });

  it("are the JSON values that are sent, with no undefined in them", () => {
    for (const { params } of FIXED_CASES) {
      expect(JSON.parse(JSON.stringify(params))).toStrictEqual(params);
    }
  });

  it("go to an adapter without ratios as decimals, what is malformed as it is", () => {
    for (const { id, params } of FIXED_CASES) {
      const isRatioKept = JSON.stringify(asSent(params, false).params).includes("/");
      expect([id, isRatioKept]).toEqual([id, /-denominator$|-in-ratio$/.test(id)]);
    }
  });

  it("are answered", () => {
    for (const asked of ANSWERED) {
      expect([asked.id, reply(asked, DEFAULT_READINGS).kind]).toEqual([asked.id, "result"]);
    }
  });

  it("flow/uniform: force draws that chance could make under any readings", () => {
    const periods = ANSWERED.filter(({ method }) => method === "run_period");
    for (const readings of OTHER_READINGS) {
      for (const asked of periods) {
        expect([asked.id, reply(asked, readings).kind]).toEqual([asked.id, "result"]);
      }
    }
  });

  it("are of every Example, and of every open point that a method can show", () => {
    const examples = FIXED_CASES.flatMap(({ id }) => /^example\/(\d\d)-/.exec(id)?.[1] ?? []);
    expect(new Set(examples)).toEqual(
      new Set(Array.from({ length: 14 }, (_, index) => String(index + 1).padStart(2, "0"))),
    );
    const shown = new Set(WITNESSES.map(({ witnessOf }) => witnessOf));
    const hidden = OPEN_POINT_IDS.filter((point) => !shown.has(point));
    expect(hidden).toEqual(["initial-stock", "initial-booking"]);
  });
});

describe("refusals", () => {
  it("are refused", () => {
    for (const asked of REFUSED) {
      const kind = asked.id in NOT_IN_SET ? "not-in-set" : "refused";
      expect([asked.id, reply(asked, DEFAULT_READINGS).kind]).toEqual([asked.id, kind]);
    }
  });

  it("policy/snapshot, flow/once-per-side, flow/fallback: draws that no readings could make", () => {
    for (const readings of [DEFAULT_READINGS, ...OTHER_READINGS]) {
      for (const asked of REFUSED) {
        const side = NOT_IN_SET[asked.id];
        if (side === undefined) continue;
        expect([asked.id, reply(asked, readings)]).toEqual([
          asked.id,
          { kind: "not-in-set", side },
        ]);
      }
    }
  });

  const valueOfId =
    /^refusal\/\w+\/(?:without-)?([A-Za-z_]+?)(?:-zero|-one|-above.*|-negative|-fractional|-odd|-no-multiple)?$/;
  const aboutValues = REFUSED.flatMap((asked) => {
    const value = valueOfId.exec(asked.id)?.[1];
    return value === undefined || asked.id in NOT_IN_SET ? [] : [{ id: asked.id, asked, value }];
  });
  it.each(aboutValues)("$id: for nothing but that", ({ asked, value }) => {
    const answered = reply(asked, DEFAULT_READINGS);
    const named = NAMED[value] ?? value;
    expect(answered.kind === "refused" ? answered.message : "").toContain(named);
  });

  it.each(Object.entries(NAMED_IN_STATE))("refusal/%s: for nothing but that", (id, named) => {
    const asked = REFUSED.find((each) => each.id === `refusal/${id}`) ?? expect.fail("no case");
    const answered = reply(asked, DEFAULT_READINGS);
    expect(answered.kind === "refused" ? answered.message : "").toContain(named);
  });
});

describe("witnesses", () => {
  const repliesTo = (asked: Case, point: OpenPoint): readonly string[] =>
    OPEN_POINTS[point].map((reading) =>
      JSON.stringify(reply(asked, under(point, reading), lastTicket)),
    );

  it.each(WITNESSES)("$id: two readings give different answers", (asked) => {
    const { witnessOf: point } = asked;
    expect(point).toBeDefined();
    if (point !== undefined) expect(new Set(repliesTo(asked, point)).size).toBeGreaterThan(1);
  });

  const points = [...new Set(WITNESSES.flatMap(({ witnessOf }) => witnessOf ?? []))];
  it.each(points)("%s: its witnesses tell all its readings apart", (point) => {
    const asked = WITNESSES.filter(({ witnessOf }) => witnessOf === point);
    const answers = asked.map((each) => repliesTo(each, point));
    const readings = OPEN_POINTS[point].map((_, index) =>
      answers.map((each) => each[index]).join(),
    );
    expect(new Set(readings).size).toBe(readings.length);
  });
});
