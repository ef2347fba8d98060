import { describe, expect, it } from "vitest";
import { inProcess } from "../../src/adapter/in-process.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { check } from "../../src/conformance/check.js";
import type { Finding, Result, ShownReadings } from "../../src/conformance/result.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import {
  DEFAULT_READINGS,
  OPEN_POINTS,
  type OpenPoint,
  type Readings,
} from "../../src/requirements/open-points.js";
import { METHODS, type Method } from "../../src/wire/methods.js";

const WITNESSES = FIXED_CASES.filter(({ witnessOf }) => witnessOf !== undefined);

interface Seen {
  readonly shown: ReadonlyMap<OpenPoint, ShownReadings>;
  readonly findings: readonly Finding[];
}

/** What the witnesses tell of an implementation that declares some readings and follows others, request by request. */
async function seen(
  declared: Partial<Readings>,
  followed: (method: Method, params: object) => Partial<Readings>,
): Promise<Seen> {
  const ticket = <T>(admissible: readonly [T, ...T[]]): T => admissible.at(-1) ?? admissible[0];
  const declaration = { name: "i", version: "1", arithmetic: "exact", ratios: true } as const;
  const implementation = inProcess(
    { ...declaration, methods: METHODS, readings: declared },
    (method, params: object) => {
      const readings = { ...DEFAULT_READINGS, ...followed(method, params) };
      const reply = answer(method, params, { numbers: rational, readings, ticket });
      return reply.kind === "result" ? reply.result : reply;
    },
  );
  const results: Result[] = [];
  for await (const each of check(implementation, WITNESSES, { suite: "t", seed: 1, cases: 0 })) {
    results.push(each);
  }
  const readings = results.flatMap((each) => (each.type === "end" ? (each.readings ?? []) : []));
  return {
    shown: new Map(readings.map((each) => [each.point, each])),
    findings: results.filter((each) => each.type === "finding"),
  };
}

describe("readings shown", () => {
  const points = [...new Set(WITNESSES.flatMap(({ witnessOf }) => witnessOf ?? []))];
  const others = points.flatMap((point) =>
    OPEN_POINTS[point].slice(1).map((reading) => [point, reading] as const),
  );

  it.each(others)("readings: %s = %s shows, whatever is declared", async (point, reading) => {
    const undeclared = await seen({}, () => ({ [point]: reading }));
    expect(undeclared.shown.get(point)).toMatchObject({ declared: OPEN_POINTS[point][0] });
    expect(undeclared.shown.get(point)?.shown).toEqual([reading]);
    expect(undeclared.findings).not.toEqual([]);
  });

  it("readings: all as declared, where another of each is declared and followed", async () => {
    const readings = Object.fromEntries(others) as Partial<Readings>;
    const { shown, findings } = await seen(readings, () => readings);
    expect(findings).toEqual([]);
    for (const each of shown.values()) expect(each.shown).toContain(each.declared);
  });

  it("readings: one that changes from method to method is a mixture, and a finding", async () => {
    const mixed = await seen({}, (method) =>
      method === "settle" ? { "settlement-order": "simultaneous" } : {},
    );
    expect(mixed.shown.get("settlement-order")?.shown).toEqual([]);
    expect(mixed.findings.map(({ case: { id } }) => id)).toEqual([
      expect.stringMatching("witness/settlement-order"),
    ]);
  });

  it("readings: an answer that is wrong under all of them tells of none", async () => {
    const wrong = await seen({}, () => ({ "price-basis": "face" }));
    expect(wrong.shown.get("seller-may-buy")?.shown).toEqual(["allowed"]);
    expect(wrong.shown.get("price-basis")?.shown).toEqual(["face"]);
  });
});
