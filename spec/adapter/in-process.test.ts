import { expect, it } from "vitest";
import { ErrorAnswer, inProcess, type AnswerFunction } from "../../src/adapter/in-process.js";
import { ErrorCode } from "../../src/adapter/messages.js";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";

const DECLARED = { name: "i", version: "1", arithmetic: "exact", methods: ["quote"] } as const;
const asked = (answer: AnswerFunction, params: object = {}) =>
  inProcess(DECLARED, answer).ask("quote", params);
const thrown = (error: unknown) =>
  asked(() => {
    throw error;
  });

it("protocol: in process, a result is what JSON carries of it, given at once or later", async () => {
  const result = { ask: "1.03", lost: undefined };
  expect(await asked(() => result)).toEqual({ kind: "result", result: { ask: "1.03" } });
  expect(await asked(() => Promise.resolve(null))).toEqual({ kind: "result", result: null });
});

it("protocol: in process, parameters are the implementation's own to change", async () => {
  const params = { tickets: [1] };
  const answer = await asked((_, own: { tickets: number[] }) => own.tickets.push(2), params);
  expect(answer).toEqual({ kind: "result", result: 2 });
  expect(params).toEqual({ tickets: [1] });
});

it("protocol: in process, errors mean what they mean through a pipe", async () => {
  expect(await thrown(new ErrorAnswer(ErrorCode.invalidParams, "S", { at: "S" }))).toEqual({
    kind: "refused",
    code: -32602,
    message: "S",
    data: { at: "S" },
  });
  expect(await thrown(new ErrorAnswer(ErrorCode.rejected, "no"))).toEqual({
    kind: "refused",
    code: 1,
    message: "no",
  });
  expect(await thrown(new ErrorAnswer(2, "", { reason: "r" }))).toEqual({
    kind: "skipped",
    reason: "r",
  });
});

it("protocol: in process, any other exception, a rejection too, is the implementation's break", async () => {
  const broke = { kind: "broke", code: -32603, message: "RangeError: K" };
  expect(await thrown(new RangeError("K"))).toEqual(broke);
  expect(await asked(() => Promise.reject(new RangeError("K")))).toEqual(broke);
  expect(await thrown("just a text")).toEqual({ ...broke, message: "just a text" });
  expect(await asked(() => 1n)).toMatchObject({ kind: "broke", code: -32603 });
});

it("protocol: in process, no result is a breach as through a pipe", async () => {
  expect(await asked(() => undefined)).toMatchObject({
    kind: "protocol",
    side: "adapter",
    rule: ProtocolRule.resultOrError,
  });
});

it("protocol: in process, what is not declared is unsupported, what is closed not run", async () => {
  const implementation = inProcess(DECLARED, () => 1);
  expect(implementation.hello).toMatchObject({ name: "i", maxInFlight: 1, ratios: false });
  expect(await implementation.ask("sell", {})).toEqual({ kind: "unsupported" });
  await implementation.close();
  expect((await implementation.ask("quote", {})).kind).toBe("not-run");
});

it("protocol: in process, a declaration that hello could not make is refused", () => {
  const readings = { "price-basis": "faces" } as never;
  expect(() => inProcess({ ...DECLARED, readings }, () => 1)).toThrow(
    new TypeError('/readings/price-basis should be one of ticket, face, found "faces"'),
  );
});
