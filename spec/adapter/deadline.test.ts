import { describe, expect, it, vi } from "vitest";
import { Deadline, GRACE_MS } from "../../src/adapter/deadline.js";
import { ManualTimer } from "./fake-process.js";

const deadline = () => {
  const timer = new ManualTimer();
  const expired = vi.fn();
  return { timer, expired, deadline: new Deadline(timer, expired) };
};

describe("protocol, deadline", () => {
  it("protocol: expires once, after its time and a moment to read what has arrived", () => {
    const { timer, expired, deadline: watch } = deadline();
    watch.set(100);
    timer.advance(100 + GRACE_MS - 1);
    expect(expired).not.toHaveBeenCalled();
    timer.advance(1);
    timer.advance(1000);
    expect(expired).toHaveBeenCalledOnce();
  });

  it("protocol: runs anew each time it is set, in the last moment too", () => {
    const { timer, expired, deadline: watch } = deadline();
    watch.set(100);
    timer.advance(90);
    watch.set(100);
    timer.advance(100);
    watch.set(100);
    timer.advance(100 + GRACE_MS - 1);
    expect(expired).not.toHaveBeenCalled();
    timer.advance(1);
    expect(expired).toHaveBeenCalledOnce();
  });

  it("protocol: a nearer deadline is not missed for a farther one set before", () => {
    const { timer, expired, deadline: watch } = deadline();
    watch.set(10_000);
    watch.set(100);
    timer.advance(100 + GRACE_MS);
    expect(expired).toHaveBeenCalledOnce();
  });

  it("protocol: nothing expires that nobody waits for", () => {
    const { timer, expired, deadline: watch } = deadline();
    watch.set(100);
    watch.lift();
    timer.advance(1000);
    watch.set(100);
    timer.advance(100);
    watch.lift();
    timer.advance(1000);
    expect(expired).not.toHaveBeenCalled();
  });

  it("protocol: once stopped it leaves no timer behind", () => {
    const { timer, deadline: watch } = deadline();
    watch.set(100);
    expect(timer.pending).toBe(1);
    watch.stop();
    expect(timer.pending).toBe(0);
  });
});
