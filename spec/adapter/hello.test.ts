import { describe, expect, it } from "vitest";
import { readHello } from "../../src/adapter/hello.js";
import { openingOf } from "../../src/adapter/opening.js";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";
import { METHODS } from "../../src/wire/methods.js";

const LEAST = { protocol: 1, name: "n", version: "v", arithmetic: "float", methods: ["quote"] };
const DEFAULTS = {
  "price-basis": "ticket",
  "due-tickets": "keep-bucket",
  "settlement-order": "sequential",
  "seller-may-buy": "allowed",
  "bucket-choice": "first-supplying",
  "rebucket-overdraft": "overdraft",
  "issuer-mismatch": "no-trade",
  "ticket-choice": "lowest-maturity",
  "pin-flag": "posted",
  "initial-stock": "allocation",
  "initial-booking": "endowment",
};

const read = (fields: object, cap = 64) => readHello({ ...LEAST, ...fields }, cap);
const hello = (fields: object, cap?: number) => {
  const opened = read(fields, cap);
  return opened.ok ? opened.hello : undefined;
};

describe("protocol, hello", () => {
  it("protocol: missing readings mean the default, a missing max_in_flight means 1", () => {
    expect(hello({})).toEqual({
      protocol: 1,
      name: "n",
      version: "v",
      arithmetic: "float",
      ratios: false,
      methods: ["quote"],
      unknownMethods: [],
      readings: DEFAULTS,
      declaredReadings: {},
      maxInFlight: 1,
    });
  });

  it("protocol: declared readings stand over the defaults and are kept apart", () => {
    const declared = { "price-basis": "face", "pin-flag": "posted" };
    const said = hello({ readings: declared, ratios: true, language: "C" });
    expect(said?.readings).toEqual({ ...DEFAULTS, "price-basis": "face" });
    expect(said?.declaredReadings).toEqual(declared);
    expect([said?.ratios, said?.language]).toEqual([true, "C"]);
  });

  it("protocol: no more requests in flight than the suite allows", () => {
    expect(hello({ max_in_flight: 8 })?.maxInFlight).toBe(8);
    expect(hello({ max_in_flight: 1000 })?.maxInFlight).toBe(64);
  });

  it("protocol: methods are listed once and in order, unknown ones apart, other fields ignored", () => {
    const said = hello({ methods: ["settle", "quote", "hello", "quote", "qoute"], extra: 1 });
    expect(said?.methods).toEqual(["quote", "settle"]);
    expect(said?.unknownMethods).toEqual(["hello", "qoute"]);
    expect(METHODS.join(" ")).toBe(
      "quote initialize_dealer update_anchors advance eligibility sell buy settle run_period",
    );
  });

  it.each([
    [{ protocol: 2 }, "/protocol", "1", "2"],
    [{ name: undefined }, "/name", "a text", "nothing"],
    [{ version: 1 }, "/version", "a text", "1"],
    [{ language: null }, "/language", "a text", "null"],
    [{ arithmetic: "double" }, "/arithmetic", '"exact", "decimal" or "float"', '"double"'],
    [{ ratios: "yes" }, "/ratios", "true or false", '"yes"'],
    [{ methods: "quote" }, "/methods", "a list of texts", '"quote"'],
    [{ methods: ["quote", 1] }, "/methods", "a list of texts", '["quote",1]'],
    [{ readings: [] }, "/readings", "an object", "[]"],
    [{ max_in_flight: 0 }, "/max_in_flight", "a whole number of at least 1", "0"],
    [{ max_in_flight: 1.5 }, "/max_in_flight", "a whole number of at least 1", "1.5"],
    [
      { readings: { "price/basis": "face" } },
      "/readings/price~1basis",
      "an open point of the specification",
      '"price/basis"',
    ],
    [
      { readings: { "price-basis": "Face" } },
      "/readings/price-basis",
      "one of ticket, face",
      '"Face"',
    ],
    [
      { readings: JSON.parse('{"__proto__": {}}') as object },
      "/readings/__proto__",
      "an open point of the specification",
      '"__proto__"',
    ],
  ])("protocol: hello with %o names the field", (fields, field, expected, found) => {
    const wrong = { ...LEAST, ...fields };
    const sent: unknown = JSON.parse(JSON.stringify(wrong));
    expect(readHello(sent, 64)).toEqual({ ok: false, faults: [{ field, expected, found }] });
  });

  it("protocol: everything that is wrong is told at once", () => {
    const wrong = read({ protocol: "1", arithmetic: 1, readings: { x: 1 } });
    expect(!wrong.ok && wrong.faults.map(({ field }) => field)).toEqual([
      "/protocol",
      "/arithmetic",
      "/readings/x",
    ]);
    expect(readHello([], 64)).toEqual({
      ok: false,
      faults: [{ field: "", expected: "an object", found: "[]" }],
    });
  });

  it("protocol: an adapter that is started anew must say the same", () => {
    const before = hello({});
    const again = (fields: object) =>
      openingOf({ kind: "result", result: { ...LEAST, ...fields } }, 64, before);
    expect(again({}).ok).toBe(true);
    expect(again({ version: "w" })).toMatchObject({
      ok: false,
      fault: { kind: "protocol", rule: ProtocolRule.sameHello },
    });
  });

  it("protocol: an error in answer to hello is a refusal, whatever its code", () => {
    const fault = (answer: Parameters<typeof openingOf>[0]) => {
      const opening = openingOf(answer, 64);
      return opening.ok ? undefined : opening.fault;
    };
    expect(fault({ kind: "refused", code: -32602, message: "m" })).toEqual({
      kind: "refused",
      code: -32602,
      message: "m",
    });
    expect(fault({ kind: "skipped", reason: "r" })).toMatchObject({ code: 2, message: "r" });
    expect(fault({ kind: "unsupported" })).toMatchObject({ kind: "refused", code: -32601 });
    expect(fault({ kind: "broke", code: -32603, message: "b" })).toMatchObject({ code: -32603 });
  });
});
