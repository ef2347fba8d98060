import { describe, expect, it } from "vitest";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";
import { answerLine, settled } from "./fake-process.js";
import { result, started } from "./started.js";

describe("protocol, breaches", () => {
  it("protocol: a wrong answer to a request in flight is that request's, and the process goes on", async () => {
    const { ask, answers, current, supervisor } = await started();
    ask(1, 2);
    await settled();
    current().say('{"id":3,"result":1}\n');
    current().answer(2);
    await settled();
    expect(answers).toMatchObject({
      1: result(2),
      2: { kind: "protocol", side: "adapter", rule: ProtocolRule.version },
    });
    expect(supervisor.dealings).toMatchObject({ restarts: 0, incidents: [] });
  });

  it("protocol: a stray line is the fault of the only request in flight; the answers before it count", async () => {
    const { ask, answers, current, supervisor } = await started();
    ask(1, 2);
    await settled();
    current().say(`${answerLine(2, "first")}debug\n${answerLine(3, "late")}`);
    await settled();
    expect(answers).toEqual({
      1: { kind: "result", result: "first" },
      2: { kind: "protocol", side: "adapter", rule: ProtocolRule.oneObject, excerpt: "debug" },
    });
    expect(supervisor.dealings.incidents).toHaveLength(1);
  });

  it("protocol: of several in flight the one at fault is found by repeating them alone", async () => {
    const { ask, asked, answers, current } = await started();
    ask(1, 2);
    await settled();
    current().say(answerLine(99, ""));
    await settled();
    current().answer(2);
    expect(asked()).toEqual([1, 2]);
    current().say(answerLine(99, ""));
    await settled();
    expect(answers).toMatchObject({
      1: result(2),
      2: { kind: "protocol", rule: ProtocolRule.knownId },
    });
  });

  it("protocol: a second answer spoils the first while that is not handed out, and no other", async () => {
    const { ask, asked, answers, current, supervisor } = await started();
    ask(1, 2, 3);
    await settled();
    current().say(answerLine(3, "b") + answerLine(2, "once") + answerLine(2, "again"));
    await settled();
    expect(answers).toEqual({
      1: {
        kind: "protocol",
        side: "adapter",
        rule: ProtocolRule.answeredOnce,
        excerpt: answerLine(2, "again").trimEnd(),
      },
      2: { kind: "result", result: "b" },
    });
    expect(asked()).toEqual([3]);
    current().say(answerLine(1, "again"));
    await settled();
    expect(answers[3]).toBeUndefined();
    current().answer(2);
    await settled();
    expect(answers[3]).toEqual(result(2));
    expect(supervisor.dealings.restarts).toBe(2);
  });
});
