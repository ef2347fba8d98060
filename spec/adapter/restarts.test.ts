import { describe, expect, it } from "vitest";
import { GRACE_MS } from "../../src/adapter/deadline.js";
import { answerLine, settled } from "./fake-process.js";
import { result, started } from "./started.js";

describe("protocol, process ended", () => {
  it("protocol: those in flight are repeated one at a time; the one that kills it is the crash", async () => {
    const { ask, asked, answers, current, processes, supervisor } = await started();
    ask(1, 2, 3, 4, 5);
    await settled();
    current().answer(2);
    await settled();
    current().exit(7);
    await settled();
    expect(processes).toHaveLength(2);
    expect(asked()).toEqual([2]);
    current().answer(2);
    expect(asked()).toEqual([2, 3]);
    current().exit(9);
    await settled();
    expect(answers[3]).toEqual({ kind: "crash", end: { kind: "exit", code: 9 }, stderrTail: "" });
    expect(asked()).toEqual([4]);
    current().answer(2);
    expect(asked()).toEqual([4, 5]);
    current().answer(3);
    await settled();
    expect(answers).toMatchObject({ 1: result(2), 2: result(2), 4: result(2), 5: result(3) });
    expect(supervisor.dealings.restarts).toBe(2);
    expect(supervisor.dealings.incidents.map(({ unanswered }) => unanswered.length)).toEqual([
      4, 1,
    ]);
  });

  it("protocol: a process that ends idle is started anew when it is needed, not before", async () => {
    const { ask, answers, current, processes, supervisor } = await started();
    current().exit(0);
    await settled();
    expect(processes).toHaveLength(1);
    ask(1);
    await settled();
    current().answer(2);
    await settled();
    expect(answers[1]).toEqual(result(2));
    expect(supervisor.dealings).toMatchObject({ restarts: 1, incidents: [{ unanswered: [] }] });
  });

  it("protocol: after five restarts the rest is not run and what was found stays", async () => {
    const { ask, answers, current, processes, supervisor } = await started();
    ask(1, 2, 3, 4, 5, 6);
    await settled();
    for (let n = 1; n <= 6; n += 1) {
      current().exit(n);
      await settled();
    }
    expect(processes).toHaveLength(6);
    expect(Object.values(answers).map(({ kind }) => kind)).toEqual([
      ...["crash", "crash", "crash", "crash"],
      ...["not-run", "not-run"],
    ]);
    expect(supervisor.dealings.restarts).toBe(5);
    expect(await supervisor.ask("quote", {})).toEqual({
      kind: "not-run",
      why: "the adapter ended with exit code 6; it had been started anew 5 times",
    });
  });

  it("protocol: an adapter that does not start again leaves the rest not run", async () => {
    const { ask, answers, current, mute } = await started();
    ask(1, 2);
    await settled();
    mute();
    current().exit(1);
    await settled();
    current().exit(2);
    await settled();
    const why =
      "the adapter did not start again: the adapter ended with exit code 2 before it answered hello";
    expect(answers).toEqual({ 1: { kind: "not-run", why }, 2: { kind: "not-run", why } });
  });
});

describe("protocol, no answer in time", () => {
  const DEADLINE = 10_000 + GRACE_MS;

  it("protocol: the oldest is repeated alone once, then it is a timeout; the others are repeated", async () => {
    const { ask, asked, answers, current, timer, processes, supervisor } = await started();
    ask(1, 2);
    await settled();
    current().answer(3);
    timer.advance(DEADLINE);
    await settled();
    expect(processes[0]?.isKilled).toBe(true);
    expect(asked()).toEqual([1]);
    ask(3);
    await settled();
    expect(asked()).toEqual([1]);
    current().say('{"jsonrpc"');
    timer.advance(DEADLINE);
    await settled();
    expect(answers).toEqual({
      1: { kind: "timeout", afterMs: 10_000, unfinished: '{"jsonrpc"', stderrTail: "" },
      2: result(3),
    });
    expect(asked()).toEqual([3]);
    expect(supervisor.dealings.transcript).toContainEqual({
      direction: "received",
      text: '{"jsonrpc"',
    });
  });

  it("protocol: a deadline runs from the moment a request is the oldest one unanswered", async () => {
    const { ask, current, timer, processes } = await started();
    ask(1, 2);
    await settled();
    timer.advance(9_000);
    current().answer(2);
    timer.advance(9_000);
    expect(processes[0]?.isKilled).toBe(false);
    timer.advance(1_000 + GRACE_MS);
    expect(processes[0]?.isKilled).toBe(true);
  });

  it("protocol: an answer to the repeated request counts, one from the old process does not", async () => {
    const { ask, answers, current, timer, processes } = await started();
    ask(1);
    await settled();
    timer.advance(DEADLINE);
    processes[0]?.say(answerLine(2, "too late"));
    await settled();
    current().answer(2);
    await settled();
    expect(answers[1]).toEqual(result(2));
  });

  it("protocol: idle time is nobody's", async () => {
    const { ask, current, timer, processes } = await started();
    ask(1);
    await settled();
    current().answer(2);
    timer.advance(1_000_000);
    await settled();
    expect(processes[0]?.isKilled).toBe(false);
  });
});
