import { expect, it } from "vitest";
import { ByteTail } from "../../src/adapter/byte-tail.js";
import { excerpt, excerptOfBytes, printable } from "../../src/adapter/excerpt.js";
import { Transcript } from "../../src/adapter/transcript.js";

it("protocol: a quotation is the text itself where it is short and visible", () => {
  expect(excerpt('{"τ": "é"}')).toBe('{"τ": "é"}');
  expect(excerpt("x".repeat(200))).toBe("x".repeat(200));
});

it("protocol: a quotation has at most 200 characters, escapes and ellipsis included", () => {
  expect(excerpt("x".repeat(201))).toBe(`${"x".repeat(199)}…`);
  expect(excerpt("\u0000".repeat(300))).toBe(`${"\\x00".repeat(49)}…`);
  expect(excerptOfBytes(new Uint8Array(9_000_000).fill(0x61))).toBe(`${"a".repeat(199)}…`);
});

it("protocol: what cannot be seen is escaped, terminal codes and direction marks too", () => {
  expect(excerpt("a\u001b[31m\r\u202e\u2028\ufeff")).toBe(
    "a\\x1b[31m\\x0d\\u{202e}\\u{2028}\\u{feff}",
  );
  expect(excerptOfBytes(Uint8Array.of(0x61, 0xff, 0xc3, 0x0a))).toBe("a\\xff\\xc3\\x0a");
});

it("protocol: standard error keeps its lines and loses its control characters", () => {
  expect(printable("one\r\n\ttwo\u001b[0m\u0007")).toBe("one\n\ttwo\\x1b[0m\\x07");
});

it("protocol: of standard error the end is kept, whatever comes", () => {
  const tail = new ByteTail(5);
  for (const text of ["ab", "", "cdef", "g"]) tail.add(new TextEncoder().encode(text));
  expect(tail.text).toBe("cdefg");
  tail.add(new TextEncoder().encode("0123456789"));
  expect(tail.text).toBe("56789");
});

it("protocol: the transcript keeps the last ten lines, quoted", () => {
  const transcript = new Transcript();
  for (let n = 1; n <= 10; n += 1) transcript.add("sent", `request ${n}\n`);
  transcript.add("received", "y".repeat(5000));
  expect(transcript.lines).toHaveLength(10);
  expect(transcript.lines[0]).toEqual({ direction: "sent", text: "request 2" });
  expect(transcript.lines.at(-1)).toEqual({
    direction: "received",
    text: `${"y".repeat(199)}…`,
  });
});
