import { describe, expect, it } from "vitest";
import { LineReader } from "../../src/adapter/lines.js";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const linesOf = (chunks: readonly Uint8Array[], maxBytes = 100) => {
  const reader = new LineReader(maxBytes);
  return chunks.flatMap((chunk) => [...reader.read(chunk)]);
};

describe("protocol, lines", () => {
  it("protocol: merged lines are told apart and split ones put together", () => {
    expect(linesOf(["a\nb\nc", "d", "", "e\n", "\n", "f"].map(bytes))).toEqual([
      "a",
      "b",
      "cde",
      "",
    ]);
  });

  it("protocol: any split of the bytes gives the same lines, within a character too", () => {
    const stream = bytes('{"τ":"é"}\n{"😀":1}\n');
    for (let cut = 0; cut <= stream.length; cut += 1)
      expect(linesOf([stream.subarray(0, cut), stream.subarray(cut)])).toEqual([
        '{"τ":"é"}',
        '{"😀":1}',
      ]);
  });

  it("protocol: a line of the longest length passes, a byte more does not, split or not", () => {
    const broken = { rule: ProtocolRule.lineLength, excerpt: "xxxxxx" };
    expect(linesOf([bytes("12345\n")], 5)).toEqual(["12345"]);
    expect(linesOf([bytes("xxxxxx\nafter\n")], 5)).toEqual([broken]);
    expect(linesOf([bytes("xx"), bytes("xxxx")], 5)).toEqual([broken]);
    expect(linesOf([bytes("xx"), bytes("xxx"), bytes("\n")], 5)).toEqual(["xxxxx"]);
  });

  it("protocol: what one line needed does not count against the next", () => {
    expect(linesOf([bytes("123"), bytes("45\n123"), bytes("45\n")], 5)).toEqual(["12345", "12345"]);
  });

  it("protocol: a line longer than the usual buffer comes whole, the next one too", () => {
    const long = "é".repeat(100_000);
    const stream = bytes(`${long}\nnext\n`);
    const pieces = [stream.subarray(0, 70_001), stream.subarray(70_001, 70_002)];
    expect(linesOf([...pieces, stream.subarray(70_002)], 1_000_000)).toEqual([long, "next"]);
  });

  it("protocol: bytes that are no UTF-8 are quoted as bytes", () => {
    expect(linesOf([Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a)])).toEqual([
      { rule: ProtocolRule.utf8, excerpt: "{\\xff}" },
    ]);
  });

  it("protocol: a byte order mark is a breach, on any line", () => {
    const broken = { rule: ProtocolRule.byteOrderMark, excerpt: "\\u{feff}{}" };
    expect(linesOf([bytes("{}\n\uFEFF{}\n")])).toEqual(["{}", broken]);
  });

  it("protocol: the line that has not ended can be quoted", () => {
    const reader = new LineReader(100);
    expect([...reader.read(bytes("done\nhalf"))]).toEqual(["done"]);
    expect(reader.unfinished).toBe("half");
    expect([...reader.read(bytes("\n"))]).toEqual(["half"]);
    expect(reader.unfinished).toBe("");
  });
});
