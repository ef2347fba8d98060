import { describe, expect, it } from "vitest";
import type { Fault } from "../../src/adapter/implementation.js";
import { sentence } from "../../src/adapter/sentence.js";
import type { Task } from "../../src/adapter/task.js";
import { TaskQueue } from "../../src/adapter/task-queue.js";

const task = (name: string, isAlone = false): Task => ({
  method: "quote",
  params: name,
  deadlineMs: 1,
  isAlone,
  settle: () => undefined,
});
const names = (tasks: readonly Task[]): readonly string[] =>
  tasks.map(({ params, isAlone }) => (isAlone ? `${params} alone` : params));

const CRASH: Fault = { kind: "crash", end: { kind: "exit", code: 1 }, stderrTail: "" };
const TIMEOUT: Fault = { kind: "timeout", afterMs: 1, unfinished: "", stderrTail: "" };
const BREACH: Fault = { kind: "protocol", side: "adapter", rule: "r", excerpt: "" };

const [a, b, c] = [task("a"), task("b"), task("c")];
const alone = [task("a", true)];
const three = [a, b, c];
const allAlone = ["a alone", "b alone", "c alone"];

describe("protocol, whose fault it was", () => {
  it.each([
    // fault, in flight, can repeat → convicted, repeated
    ["a crash, several in flight", CRASH, three, true, undefined, allAlone],
    ["a crash, one in flight", CRASH, [a], true, undefined, ["a alone"]],
    ["a crash, the repeated one alone", CRASH, alone, true, "a", []],
    ["a crash, one in flight, no restart left", CRASH, [a], false, "a", []],
    ["a crash, several in flight, no restart left", CRASH, three, false, undefined, allAlone],
    ["a crash, nothing in flight", CRASH, [], true, undefined, []],
    ["a timeout, several in flight", TIMEOUT, three, true, undefined, ["a alone", "b", "c"]],
    ["a timeout, the repeated one alone", TIMEOUT, alone, true, "a", []],
    ["a timeout, no restart left", TIMEOUT, three, false, "a", ["b", "c"]],
    ["a breach, one in flight", BREACH, [a], true, "a", []],
    ["a breach, several in flight", BREACH, three, true, undefined, allAlone],
  ] as const)("protocol: %s", (_, fault, unanswered, canRepeat, convicted, repeated) => {
    const judged = sentence({ fault, unanswered, isOfAnswered: false }, canRepeat);
    expect(judged.convicted?.params).toBe(convicted);
    expect(names(judged.repeated)).toEqual(repeated);
  });

  it("protocol: a second answer to one request is not the fault of the others", () => {
    const judged = sentence({ fault: BREACH, unanswered: [a], isOfAnswered: true }, true);
    expect(judged.convicted).toBeUndefined();
    expect(names(judged.repeated)).toEqual(["a"]);
  });
});

describe("protocol, the order of sending", () => {
  it("protocol: suspects go one at a time with nothing else in flight, before all others", () => {
    const queue = new TaskQueue();
    queue.add(c);
    queue.repeat([task("a", true), b]);
    queue.repeat([task("z", true)]);
    expect(names(queue.next(4, false))).toEqual([]);
    expect(names(queue.next(4, true))).toEqual(["z alone"]);
    expect(names(queue.next(4, true))).toEqual(["a alone"]);
    expect(names(queue.next(0, false))).toEqual([]);
    expect(names(queue.next(1, false))).toEqual(["b"]);
    expect(names(queue.next(4, false))).toEqual(["c"]);
    expect(queue.isEmpty).toBe(true);
  });
});
