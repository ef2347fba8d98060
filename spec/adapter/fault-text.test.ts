import { expect, it } from "vitest";
import { faultText, startFaultText } from "../../src/adapter/fault-text.js";

const exit = { kind: "exit", code: 2 } as const;

it("protocol: every fault is told in a line", () => {
  const stderrTail = "not told here";
  const rule = "a line has at most 8 MiB";
  expect([
    faultText({ kind: "timeout", afterMs: 1500, unfinished: "", stderrTail }),
    faultText({ kind: "timeout", afterMs: 10_000, unfinished: "{", stderrTail }),
    faultText({ kind: "crash", end: exit, stderrTail }),
    faultText({ kind: "crash", end: { kind: "signal", signal: "SIGSEGV" }, stderrTail }),
    faultText({ kind: "protocol", side: "adapter", rule, excerpt: "xx…" }),
    faultText({ kind: "protocol", side: "adapter", rule, excerpt: "" }),
  ]).toEqual([
    "no answer within 1.5 s",
    "no answer within 10 s, only a line without an end: {",
    "the adapter ended with exit code 2",
    "the adapter was ended by SIGSEGV",
    "the adapter broke the protocol (a line has at most 8 MiB): xx…",
    "the adapter broke the protocol (a line has at most 8 MiB)",
  ]);
});

it("protocol: every failure to start is told in a line", () => {
  expect([
    startFaultText({ kind: "not-found", message: "spawn x ENOENT" }),
    startFaultText({ kind: "not-executable", message: "spawn x EACCES" }),
    startFaultText({ kind: "not-started", message: "E2BIG" }),
    startFaultText({ kind: "ended", end: exit }),
    startFaultText({ kind: "no-answer", afterMs: 10_000, unfinished: "" }),
    startFaultText({ kind: "protocol", side: "adapter", rule: "r", excerpt: "usage: x" }),
    startFaultText({ kind: "refused", code: -32602, message: "protocol 2\u001b" }),
    startFaultText({
      kind: "hello-form",
      faults: [
        { field: "/name", expected: "a text", found: "1" },
        { field: "", expected: "an object", found: "[]" },
      ],
    }),
  ]).toEqual([
    "the adapter's command, or the interpreter it names, was not found: spawn x ENOENT",
    "the adapter's command is not executable: spawn x EACCES",
    "the adapter could not be started: E2BIG",
    "the adapter ended with exit code 2 before it answered hello",
    "hello: no answer within 10 s",
    "hello: the adapter broke the protocol (r): usage: x",
    "the adapter refused hello with error -32602: protocol 2\\x1b",
    "hello has not the form of the protocol: /name should be a text, found 1; the result should be an object, found []",
  ]);
});
