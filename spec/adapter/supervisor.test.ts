import { describe, expect, it } from "vitest";
import { GRACE_MS } from "../../src/adapter/deadline.js";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";
import { answerLine, HELLO, settled } from "./fake-process.js";
import { result, started } from "./started.js";

describe("protocol, requests in flight", () => {
  it("protocol: hello comes first and tells the version and the suite", async () => {
    const { processes } = await started({ suite: "s 1" });
    expect(processes[0]?.requests).toEqual([
      { jsonrpc: "2.0", id: 1, method: "hello", params: { protocol: 1, suite: "s 1" } },
    ]);
  });

  it("protocol: at most max_in_flight at once, written together, the next as one is answered", async () => {
    const { ask, current, supervisor } = await started();
    ask(1, 2, 3, 4, 5, 6, 7);
    await settled();
    expect(current().writes).toHaveLength(2);
    expect(current().ids).toEqual([2, 3, 4, 5]);
    current().answer(4, 2);
    await settled();
    expect(current().ids).toEqual([2, 3, 4, 5, 6, 7]);
    expect(supervisor.dealings.requests).toBe(6);
  });

  it("protocol: one at a time where the adapter does not say more", async () => {
    const { ask, current } = await started({}, { ...HELLO, max_in_flight: undefined });
    ask(1, 2);
    await settled();
    expect(current().ids).toEqual([2]);
  });

  it("protocol: answers are matched by id, in any order", async () => {
    const { ask, answers, current } = await started();
    ask(1, 2, 3);
    await settled();
    current().answer(4);
    current().answer(2, 3);
    await settled();
    expect(answers).toEqual({ 1: result(2), 2: result(3), 3: result(4) });
  });

  it("protocol: nothing more is written while the adapter does not read", async () => {
    const { ask, current } = await started();
    current().isFull = true;
    ask(1);
    await settled();
    ask(2);
    await settled();
    expect(current().ids).toEqual([2]);
    current().drain();
    await settled();
    expect(current().ids).toEqual([2, 3]);
  });

  it("protocol: a request that would be too long a line is not sent", async () => {
    const { supervisor, current } = await started({ maxLineBytes: 400 });
    const answer = await supervisor.ask("quote", { long: "x".repeat(400) });
    expect(answer).toEqual({ kind: "not-run", why: "the request is a line over 8 MiB" });
    expect(current().ids).toEqual([]);
  });
});

describe("protocol, the end", () => {
  it("protocol: closing ends the input, answers nobody and waits for the exit", async () => {
    const { ask, answers, current, supervisor, timer } = await started();
    ask(1, 2, 3, 4, 5);
    await settled();
    let isClosed = false;
    const closing = supervisor.close().then(() => (isClosed = true));
    await settled();
    expect(current().isInputEnded).toBe(true);
    expect(Object.values(answers).map(({ kind }) => kind)).toEqual(Array(5).fill("not-run"));
    current().answer(2);
    timer.advance(1_999);
    await settled();
    expect(isClosed).toBe(false);
    current().exit(0);
    await closing;
    expect(supervisor.dealings.incidents).toEqual([]);
    expect(timer.pending).toBe(0);
    expect((await supervisor.ask("quote", {})).kind).toBe("not-run");
  });

  it("protocol: an adapter that lives on 2 s after the end of its input broke a rule", async () => {
    const { processes, supervisor, timer } = await started();
    const closing = Promise.all([supervisor.close(), supervisor.close()]);
    timer.advance(2_000 + GRACE_MS);
    await settled();
    timer.advance(GRACE_MS);
    await closing;
    expect(processes.map(({ isKilled }) => isKilled)).toEqual([true, true]);
    expect(supervisor.dealings.incidents).toMatchObject([
      { fault: { kind: "protocol", rule: ProtocolRule.exitsAtEnd } },
    ]);
    expect(timer.pending).toBe(0);
  });

  it("protocol: where an adapter takes 1 s to start, one that leaves 5 s late broke none, a later one did", async () => {
    const leaving = async (ms: number) => {
      const { processes, supervisor, timer, mute } = await started();
      mute();
      const closing = supervisor.close();
      timer.advance(2_000 + GRACE_MS);
      await settled();
      timer.advance(1_000);
      processes[1]?.say(answerLine(1, HELLO));
      await settled();
      expect(processes[1]?.isKilled).toBe(true);
      timer.advance(ms);
      processes[0]?.exit(0);
      await closing;
      expect(timer.pending).toBe(0);
      expect(processes).toHaveLength(2);
      return supervisor.dealings.incidents.length;
    };
    expect(await leaving(3_999)).toBe(0);
    expect(await leaving(4_000 + GRACE_MS)).toBe(1);
  });

  it("protocol: an adapter that leaves late, while another is started, leaves nothing running", async () => {
    const { processes, supervisor, timer, mute } = await started();
    mute();
    const closing = supervisor.close();
    timer.advance(2_000 + GRACE_MS);
    await settled();
    processes[0]?.exit(0);
    await closing;
    expect(processes[1]?.isKilled).toBe(true);
    expect(supervisor.dealings.incidents).toEqual([]);
    expect(timer.pending).toBe(0);
  });

  it("protocol: an adapter that never leaves is told, even if no other starts beside it", async () => {
    const { processes, supervisor, timer, mute } = await started({ startDeadlineMs: 10_000 });
    mute();
    const closing = supervisor.close();
    timer.advance(2_000 + GRACE_MS);
    await settled();
    timer.advance(10_000 + GRACE_MS);
    await settled();
    timer.advance(4 * (10_000 + GRACE_MS) + GRACE_MS);
    await closing;
    expect(processes.map(({ isKilled }) => isKilled)).toEqual([true, true]);
    expect(supervisor.dealings.incidents).toHaveLength(1);
  });

  it("protocol: closing while it starts anew leaves nothing running", async () => {
    const { ask, answers, processes, current, supervisor, timer, mute } = await started();
    ask(1);
    await settled();
    mute();
    current().exit(1);
    await settled();
    expect(processes).toHaveLength(2);
    await supervisor.close();
    await settled();
    expect(answers[1]).toEqual({ kind: "not-run", why: "the adapter was closed" });
    expect(processes[1]?.isKilled).toBe(true);
    expect(timer.pending).toBe(0);
  });
});
