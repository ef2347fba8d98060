import { describe, expect, it } from "vitest";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";
import { sharedAdapter, using } from "./real-process.js";

describe("protocol, a child process that works", () => {
  const adapter = sharedAdapter();

  it("protocol: a line that comes in pieces", async () => {
    const answer = await adapter().ask("quote", { do: "split" });
    expect(answer).toEqual({ kind: "result", result: "split" });
  });

  it("protocol: pieces that hold many lines", async () => {
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    const answers = await Promise.all(numbers.map((n) => adapter().ask("quote", { n })));
    expect(answers).toEqual(numbers.map((n) => ({ kind: "result", result: { n } })));
  });

  it("protocol: answers in any order", async () => {
    const order: unknown[] = [];
    const later = async (ms: number) => {
      const answer = await adapter().ask("quote", { do: "later", ms });
      order.push(answer.kind === "result" && answer.result, ms);
    };
    await Promise.all([60, 30, 0].map(later));
    expect(order).toEqual([0, 0, 30, 30, 60, 60]);
  });

  it("protocol: a request and an answer larger than any buffer between", async () => {
    const long = "é".repeat(1_500_000);
    const answer = await adapter().ask("quote", { long });
    expect(answer.kind === "result" && answer.result).toEqual({ long });
  });

  it("protocol: standard error is drained and its end is kept", async () => {
    const answer = await adapter().ask("quote", { do: "stderr-flood" });
    expect(answer).toEqual({ kind: "result", result: "flooded" });
    const { stderrTail, restarts } = adapter().dealings;
    expect(stderrTail).toHaveLength(4096);
    expect(stderrTail.endsWith("eethe end")).toBe(true);
    expect(restarts).toBe(0);
  });
});

/** Keeps this process busy: neither timers nor pipes are looked at meanwhile. */
function beBusy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it("protocol: an answer that waited in the pipe because we were busy came in time", async () => {
  const deadlineMs = 100;
  await using(
    async (implementation) => {
      const asked = implementation.ask("quote", {});
      await new Promise((resolve) => setImmediate(resolve));
      beBusy(deadlineMs + 100);
      expect(await asked).toEqual({ kind: "result", result: {} });
      expect(implementation.dealings.restarts).toBe(0);
    },
    { deadlineMs },
  );
});

describe("protocol, a child process that ends", () => {
  const adapter = sharedAdapter();

  it.each([
    ["it exits", "exit", { kind: "exit", code: 3 }],
    ["it is ended by a signal", "signal", { kind: "signal", signal: "SIGKILL" }],
  ])("protocol: %s", async (_, deed, end) => {
    const answer = await adapter().ask("quote", { do: deed });
    expect(answer).toMatchObject({ kind: "crash", end });
  });

  it("protocol: something it started keeps its pipes open, and ends with it", async () => {
    const answer = await using(
      (implementation) => implementation.ask("quote", { do: "grandchild" }),
      { maxRestarts: 0 },
    );
    expect(answer).toMatchObject({ kind: "crash", end: { kind: "exit", code: 4 } });
  });

  it("protocol: it exits at every third request: each is answered by a new process", async () => {
    const exitAtThird = ["exit-at", "3"];
    await using(
      async (implementation) => {
        for (let n = 1; n <= 3; n += 1)
          expect((await implementation.ask("quote", { n })).kind).toBe("result");
        expect(implementation.dealings).toMatchObject({ restarts: 1, requests: 4 });
      },
      {},
      exitAtThird,
    );
  });
});

describe.concurrent("protocol, a child process that hangs or hangs up", () => {
  const rule = ProtocolRule.openStreams;
  const deadlineMs = 150;

  it("protocol: it hangs at a request, alone in a new process too", async () => {
    await using(
      async (implementation) => {
        const answer = await implementation.ask("quote", { do: "hang" });
        expect(answer).toMatchObject({ kind: "timeout", afterMs: 150 });
        expect(implementation.dealings.restarts).toBe(1);
      },
      { deadlineMs },
    );
  });

  it("protocol: it hangs and ignores SIGTERM", async () => {
    const answer = await using(
      (implementation) => implementation.ask("quote", { do: "stubborn" }),
      { deadlineMs, maxRestarts: 0 },
    );
    expect(answer).toMatchObject({ kind: "timeout", stderrTail: "not listening" });
  });

  it("protocol: it closes its input and lives on", async () => {
    const answer = await using(async (implementation) => {
      await implementation.ask("quote", { do: "close-stdin" });
      return implementation.ask("quote", {});
    });
    const excerpt = "it closed its standard input";
    expect(answer).toEqual({ kind: "protocol", side: "adapter", rule, excerpt });
  });

  it("protocol: it closes its output and lives on", async () => {
    const answer = await using((implementation) =>
      implementation.ask("quote", { do: "close-stdout" }),
    );
    const excerpt = "it closed its standard output";
    expect(answer).toEqual({ kind: "protocol", side: "adapter", rule, excerpt });
  });
});
