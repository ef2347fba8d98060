import { describe, expect, it } from "vitest";
import { answerOf } from "../../src/adapter/answer-of.js";
import { MAX_DEPTH, readMessage, requestLine } from "../../src/adapter/messages.js";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";

const answer = (text: string) => answerOf(readMessage(text));
const error = (fields: object) => answer(JSON.stringify({ jsonrpc: "2.0", id: 1, error: fields }));

it("protocol: a request is one line of JSON-RPC 2.0", () => {
  expect(requestLine(7, "quote", '{"S":"1"}')).toBe(
    '{"jsonrpc":"2.0","id":7,"method":"quote","params":{"S":"1"}}\n',
  );
});

describe("protocol, lines that are no answer", () => {
  it.each([
    ["", ProtocolRule.oneObject],
    ["ready", ProtocolRule.oneObject],
    ["{} {}", ProtocolRule.oneObject],
    ["{'id':1}", ProtocolRule.oneObject],
    ['{"jsonrpc":"2.0","id":1,"result":NaN}', ProtocolRule.oneObject],
    ["null", ProtocolRule.oneObject],
    ["1", ProtocolRule.oneObject],
    ['[{"jsonrpc":"2.0","id":1,"result":1}]', ProtocolRule.oneObject],
    ['{"jsonrpc":"2.0","method":"log"}', ProtocolRule.noRequests],
    ['{"jsonrpc":"2.0","result":1}', ProtocolRule.knownId],
    ['{"jsonrpc":"2.0","id":"1","result":1}', ProtocolRule.knownId],
    ['{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":""}}', ProtocolRule.knownId],
  ])("protocol: %s belongs to no request", (text, rule) => {
    expect(readMessage(text)).toEqual({ kind: "broken", rule, excerpt: text });
  });

  it.each([
    ['{"id":1,"result":1}', ProtocolRule.version],
    ['{"jsonrpc":2.0,"id":1,"result":1}', ProtocolRule.version],
    ['{"jsonrpc":"1.0","id":1,"result":1}', ProtocolRule.version],
    ['{"jsonrpc":"2.0","id":1}', ProtocolRule.resultOrError],
    ['{"jsonrpc":"2.0","id":1,"result":1,"error":null}', ProtocolRule.resultOrError],
    ['{"jsonrpc":"2.0","id":1,"error":null}', ProtocolRule.errorForm],
    ['{"jsonrpc":"2.0","id":1,"error":{"code":"1","message":""}}', ProtocolRule.errorForm],
    ['{"jsonrpc":"2.0","id":1,"error":{"code":1.5,"message":""}}', ProtocolRule.errorForm],
    ['{"jsonrpc":"2.0","id":1,"error":{"code":1}}', ProtocolRule.errorForm],
  ])("protocol: %s is a wrong answer to request 1", (text, rule) => {
    expect(readMessage(text)).toEqual({ kind: "broken", id: 1, rule, excerpt: text });
    expect(answer(text)).toEqual({ kind: "protocol", side: "adapter", rule, excerpt: text });
  });

  it("protocol: a line that nests deeper than 100 levels is not parsed", () => {
    const nested = (levels: number) =>
      `{"jsonrpc":"2.0","id":1,"result":${"[".repeat(levels)}${"]".repeat(levels)}}`;
    expect(readMessage(nested(MAX_DEPTH - 1)).kind).toBe("result");
    expect(readMessage(nested(MAX_DEPTH))).toMatchObject({ rule: ProtocolRule.nesting });
    expect(readMessage(nested(1_000_000))).toMatchObject({ rule: ProtocolRule.nesting });
  });

  it("protocol: __proto__ is a key like any other and answers nothing", () => {
    const text = '{"__proto__":{"jsonrpc":"2.0","id":1,"result":1}}';
    expect(readMessage(text)).toEqual({
      kind: "broken",
      rule: ProtocolRule.knownId,
      excerpt: text,
    });
    const inner = answer('{"jsonrpc":"2.0","id":1,"result":{"__proto__":{"A":"1"}}}');
    expect(inner.kind === "result" && (inner.result as { A?: string }).A).toBeUndefined();
    expect(({} as { A?: string }).A).toBeUndefined();
  });
});

describe("protocol, what an answer means", () => {
  it("protocol: a result is handed on as it is; white space around it, \\r too, is JSON's", () => {
    expect(answer('{"jsonrpc":"2.0","id":1,"result":null,"extra":0} \r')).toEqual({
      kind: "result",
      result: null,
    });
  });

  it.each([
    [
      { code: -32602, message: "S", data: { at: "/S" } },
      { kind: "refused", code: -32602, message: "S", data: { at: "/S" } },
    ],
    [
      { code: 1, message: "no" },
      { kind: "refused", code: 1, message: "no" },
    ],
    [
      { code: 2, message: "skipped", data: { reason: "too big" } },
      { kind: "skipped", reason: "too big" },
    ],
    [
      { code: 2, message: "too big", data: null },
      { kind: "skipped", reason: "too big" },
    ],
    [{ code: -32601, message: "none" }, { kind: "unsupported" }],
    [
      { code: -32603, message: "bug" },
      { kind: "broke", code: -32603, message: "bug" },
    ],
    [
      { code: -32700, message: "?" },
      { kind: "broke", code: -32700, message: "?" },
    ],
    [
      { code: 3, message: "?" },
      { kind: "broke", code: 3, message: "?" },
    ],
  ])("protocol: error %o", (fields, expected) => {
    expect(error(fields)).toEqual(expected);
  });
});
