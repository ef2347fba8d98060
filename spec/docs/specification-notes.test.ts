import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseById } from "../../src/cases/case-id.js";
import { position } from "../../src/cases/fixed/short-market.js";
import type { QuoteParams } from "../../src/cases/generate/positions.js";
import { seededChance } from "../../src/draws/chance.js";
import { runConfig } from "../../src/config/run-config-of.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import {
  DEFAULT_READINGS,
  OPEN_POINTS,
  OPEN_POINT_IDS,
  type Readings,
} from "../../src/requirements/open-points.js";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { ringFromConfig } from "../../src/ring/ring-from-config.js";
import type { WireQuotes } from "../../src/wire/quotes.js";
import type { Method } from "../../src/wire/methods.js";

const page = readFileSync("docs/specification-notes.md", "utf8");
const [, mistakes = "", open = "", settled = ""] = page.split(/^## .*$/m);
const sections = (text: string) =>
  text
    .split(/^### /m)
    .slice(1)
    .map((each) => {
      const [title = "", ...body] = each.split("\n");
      return { title: title.replaceAll("\\", ""), body: body.join("\n") };
    });
const rows = (text: string) =>
  Array.from(text.matchAll(/^\| (.*) \|$/gm), ([, row = ""]) =>
    row.split(" | ").map((cell) => cell.trim()),
  ).slice(2);
const plain = (cell = "") => cell.replaceAll("`", "");

const result = (method: Method, params: object, readings: Readings = DEFAULT_READINGS): object => {
  const ticket = <T>(admissible: readonly [T, ...T[]]): T => admissible.at(-1) ?? admissible[0];
  const reply = answer(method, params, { numbers: rational, readings, ticket });
  return reply.kind === "result" ? reply.result : reply;
};
const quote = (given: Parameters<typeof position>[0]) =>
  result("quote", position(given) satisfies QuoteParams) as WireQuotes;
const minus = (left: string, right: string) =>
  rational.parse(left).sub(rational.parse(right)).toFraction();
const fixed = (id: string, readings: Readings = DEFAULT_READINGS) => {
  const found = caseById(id, readings);
  if (found === undefined) throw new Error(`no case ${id}`);
  return result(found.method, found.params, readings);
};

/** The opening of the page's ring: its short dealer, and what the traders hold together. */
function opening(readings: Readings): object {
  const { short } = DEFAULT_CONFIG.buckets;
  const buckets = { ...DEFAULT_CONFIG.buckets, short: { ...short, M0: "0.9" } };
  const config = runConfig({ ...DEFAULT_CONFIG, buckets }, rational);
  const chance = seededChance(42, "ring");
  const plan = { traders: 10, ticketsEach: [2, 2], maturities: [2, 2], cash: "3" } as const;
  const opened = ringFromConfig(plan, { numbers: rational, config, readings }, (n) =>
    chance.below(n),
  );
  const cash = [...opened.cash];
  const traders = cash
    .filter(([party]) => !party.includes(":"))
    .reduce((sum, [, money]) => sum.add(money), rational.ratio(0));
  const dealer = cash.find(([party]) => party === "dealer:short")?.[1] ?? rational.ratio(0);
  const tickets = [...opened.tickets].filter(({ owner }) => owner === "dealer:short").length;
  return { tickets, cash: rational.show(dealer), traders: rational.show(traders) };
}

const SHOWN: Readonly<Record<string, (body: string) => void>> = {
  "The gaps of the edge rungs grow as X* falls": (body) => {
    const gaps = rows(body).map(([X = "", gap, about]) => {
      const atAsk = quote({ a: 1, C: String(Number(X) - 1) });
      const atBid = quote({ a: Number(X) - 1, C: "1" });
      expect([atAsk.X_star, atBid.X_star]).toEqual([X, X]);
      expect([minus(atAsk.A, atAsk.ask), minus(atBid.bid, atBid.B)]).toEqual([gap, gap]);
      const value = rational.parse(gap ?? "").valueOf();
      expect(value.toFixed(4)).toBe(about);
      return value;
    });
    expect(gaps).toHaveLength(5);
    expect(gaps).toEqual([...gaps].sort((left, right) => left - right));
  },
  "The edge-rung Example cannot pay its own bid": () => {
    expect(quote({ a: 3, C: "0.90" })).toMatchObject({ can_buy: false });
    expect(quote({ a: 3, C: "1.83" })).toMatchObject({ X_star: "4", bid: "0.92", can_buy: true });
    expect(quote({ a: 4, C: "0.90" })).toMatchObject({ X_star: "4" });
  },
  "Equation (7) of the full specification undoes the floor of (6)": () => {
    const after = { a: 0, C: "2", M: "1/3", O: "7/10" };
    expect(quote(after).B).toBe("0");
    expect(quote({ ...after, clip_nonneg_B: false }).B).toBe("-1/60");
  },
  "With O > 2M and the floor on, the inside bid can exceed the inside ask": () => {
    const crossed = quote({ M: "0.03", O: "0.10", a: 6, C: "0" });
    expect(crossed).toMatchObject({ ask: "-1/2800", bid: "0", guard: false });
  },
  "With M below 0 and the floor on, A lies below B": () => {
    const crossed = quote({ M: "-1", O: "1.4", a: 0, C: "0" });
    expect(crossed).toMatchObject({ A: "-0.3", B: "0", guard: true });
  },
  "⌊V/M⌋ can be below 0": () => {
    expect(quote({ a: 0, C: "-0.5" })).toMatchObject({ K_star: 0, X_star: "0", N: 1 });
  },
  '"Feasible iff x ≥ S" contradicts the Guard': () => {
    const guarded = quote({ M: "0.01", O: "0.01", a: 3, C: "2" });
    expect(guarded).toMatchObject({ can_sell: false, posted_ask: "0.015" });
  },
  "E = C + Mx is not money where S ≠ 1": () => {
    expect(quote({ S: "5", a: 2, C: "0" })).toMatchObject({ V: "2", K_star: 2, X_star: "10" });
  },
  "The arrival counter stands outside the loop": () => {
    const { events } = fixed("ruling/arrival-counter") as {
      readonly events: readonly { readonly arrival?: number }[];
    };
    const arrivals = events.flatMap(({ arrival }) => arrival ?? []);
    expect(arrivals).toEqual([1, 2]);
  },
  "The stub's keys are damaged": () => {
    const printed = readFileSync("docs/specification/dealer-specification-v1.txt", "utf8");
    for (const damaged of ["OO: 0.20", "00: 0.40", "phi0: 0.6"]) expect(printed).toContain(damaged);
    expect(Object.keys(DEFAULT_CONFIG.buckets.short)).toEqual(
      expect.arrayContaining(["O0", "phiO"]),
    );
  },
};

describe("specification notes: mistakes", () => {
  const told = sections(mistakes);
  it("specification notes: each has a test, and no test is of something else", () => {
    expect(told.map(({ title }) => title)).toEqual(Object.keys(SHOWN));
  });
  it.each(told)("specification notes: $title", ({ title, body }) => {
    SHOWN[title]?.(body);
    expect.hasAssertions();
  });
});

describe("specification notes: open points", () => {
  const told = sections(open).map(({ title, body }) => ({ point: plain(title), body }));
  it("specification notes: every open point, and each of its readings", () => {
    expect(told.map(({ point }) => point).sort()).toEqual([...OPEN_POINT_IDS].sort());
    for (const { point, body } of told) {
      const readings = rows(body).map(([reading]) => plain(reading).split(",")[0]);
      expect(readings).toEqual(OPEN_POINTS[point as keyof typeof OPEN_POINTS]);
    }
  });
  const each = told.flatMap(({ point, body }) =>
    rows(body).map(([reading, vector, due]) => {
      const [name = ""] = plain(reading).split(",");
      return { point, reading: name, vector: plain(vector), due: plain(due) };
    }),
  );
  it.each(each)("$point = $reading", ({ point, reading, vector, due }) => {
    const readings = { ...DEFAULT_READINGS, [point]: reading } as Readings;
    const shown = vector === "a run" ? opening(readings) : fixed(vector, readings);
    expect(shown).toMatchObject(JSON.parse(due) as object);
  });
});

describe("specification notes: settled points", () => {
  const told = rows(settled).map(([point, , vector, due]) => ({
    point,
    vector: plain(vector),
    due: plain(due),
  }));
  it.each(told)("settled: $point", ({ vector, due }) => {
    expect(fixed(vector)).toMatchObject(JSON.parse(due) as object);
  });
  it("settled: an odd X*_target is refused", () => {
    expect(fixed("refusal/initialize_dealer/target-odd")).toMatchObject({ kind: "refused" });
  });
  it("settled: the table is read", () => {
    expect(told.length).toBeGreaterThanOrEqual(16);
  });
});
