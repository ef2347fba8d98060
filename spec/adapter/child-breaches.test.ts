import { expect, it, vi } from "vitest";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";
import { sharedAdapter } from "./real-process.js";

const adapter = sharedAdapter({ maxLineBytes: 500_000 });
const raw = (text: string) => adapter().ask("quote", { do: "raw", text });
const ANSWER = '{"jsonrpc":"2.0","id":$,"result":1}';

it("protocol: an answer with \\r before the line's end is an answer", async () => {
  expect(await raw(`${ANSWER}\r\n`)).toEqual({ kind: "result", result: 1 });
});

it.each([
  ["a log line", `debug: K* = 4\n${ANSWER}\n`, ProtocolRule.oneObject],
  ["a wrong id", '{"jsonrpc":"2.0","id":77,"result":1}\n', ProtocolRule.knownId],
  ["the same id twice", `${ANSWER}\n${ANSWER}\n`, ProtocolRule.answeredOnce],
  ["an array", `[${ANSWER}]\n`, ProtocolRule.oneObject],
  ["bytes that are no UTF-8", '{"jsonrpc":"2.0","id":$,"result":"\xff"}\n', ProtocolRule.utf8],
  ["a byte order mark", `\xef\xbb\xbf${ANSWER}\n`, ProtocolRule.byteOrderMark],
  ["deep nesting", `${"[".repeat(100_000)}\n`, ProtocolRule.nesting],
  ["a request of its own", '{"jsonrpc":"2.0","method":"log"}\n', ProtocolRule.noRequests],
])("protocol: %s", async (_, text, rule) => {
  expect(await raw(text)).toMatchObject({ kind: "protocol", side: "adapter", rule });
});

it("protocol: a line without end", async () => {
  expect(await adapter().ask("quote", { do: "endless" })).toEqual({
    kind: "protocol",
    side: "adapter",
    rule: ProtocolRule.lineLength,
    excerpt: `${"x".repeat(199)}…`,
  });
});

it("protocol: lines without end after an answer are no request's fault, and an incident", async () => {
  const { length } = adapter().dealings.incidents;
  const answer = await adapter().ask("quote", { do: "flood" });
  await vi.waitFor(() => expect(adapter().dealings.incidents).toHaveLength(length + 1));
  expect(answer).toEqual({ kind: "result", result: "before the flood" });
  expect((await adapter().ask("quote", {})).kind).toBe("result");
  expect(adapter().dealings.incidents.at(-1)).toMatchObject({
    fault: { rule: ProtocolRule.knownId, excerpt: '{"jsonrpc":"2.0","id":9999,"result":1}' },
  });
});

it("protocol: an unsolicited answer is no request's fault, and an incident", async () => {
  const unsolicited = '{"jsonrpc":"2.0","id":1000,"result":1}';
  const { restarts } = adapter().dealings;
  expect(await raw(`${ANSWER}\n${unsolicited}\n`)).toEqual({ kind: "result", result: 1 });
  expect((await adapter().ask("quote", {})).kind).toBe("result");
  expect(adapter().dealings.restarts).toBe(restarts + 1);
  expect(adapter().dealings.incidents.at(-1)).toMatchObject({
    fault: { rule: ProtocolRule.knownId, excerpt: unsolicited },
    unanswered: [],
  });
});
