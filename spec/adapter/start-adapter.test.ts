import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { childProcess, killAll } from "../../src/adapter/child-process.js";
import { NO_EVENTS } from "../../src/adapter/pipe.js";
import { ProtocolRule } from "../../src/adapter/protocol-rule.js";
import { startAdapter } from "../../src/adapter/start-adapter.js";
import { failure, fixture, leftRunning, newMarker, using } from "./real-process.js";

const folder = mkdtempSync(join(tmpdir(), "adapter-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string, mode: number): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};

const helloOf = (fields: object): string =>
  JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    result: { protocol: 1, name: "n", version: "1", arithmetic: "exact", methods: [], ...fields },
  });

describe.concurrent("protocol, an adapter that does not start", () => {
  it.each([
    ["no such program", ["/no/such/program"], "not-found"],
    ["a program whose interpreter is missing", [file("a", "#!/no/such\n", 0o755)], "not-found"],
    ["a file that is not executable", [file("b", "", 0o644)], "not-executable"],
    ["no command at all", [], "not-started"],
    ["an argument that cannot be one", ["true", "\0"], "not-started"],
  ])("protocol: %s", async (_, command, kind) => {
    const started = await startAdapter(command);
    expect(started.ok ? undefined : started.failure.fault.kind).toBe(kind);
  });

  it("protocol: no shell reads the command", async () => {
    const started = await startAdapter([`exit 0; ${process.execPath}`]);
    expect(started.ok ? undefined : started.failure.fault.kind).toBe("not-found");
  });

  it("protocol: it exits at once: exit code and standard error are told", async () => {
    expect(await failure(["exit", "no module named dealer"])).toEqual({
      fault: { kind: "ended", end: { kind: "exit", code: 2 } },
      stderrTail: "no module named dealer",
    });
  });

  it("protocol: a log line on standard output before hello", async () => {
    const { fault } = await failure(["say", "ready.\n"]);
    expect(fault).toEqual({
      kind: "protocol",
      side: "adapter",
      rule: ProtocolRule.oneObject,
      excerpt: "ready.",
    });
  });

  it("protocol: a stray line that comes with hello", async () => {
    const { fault } = await failure(["say", `${helloOf({})}\nready\n`]);
    expect(fault).toMatchObject({ kind: "protocol", excerpt: "ready" });
  });

  it("protocol: it does not answer hello in time", async () => {
    const { fault } = await failure(["hang"], { startDeadlineMs: 150 });
    expect(fault).toEqual({ kind: "no-answer", afterMs: 150, unfinished: "" });
  });

  it("protocol: hello has an unknown reading", async () => {
    const { fault } = await failure(["say", `${helloOf({ readings: { "pin-flag": "x" } })}\n`]);
    expect(fault).toMatchObject({
      kind: "hello-form",
      faults: [{ field: "/readings/pin-flag", expected: "one of posted, clipped", found: '"x"' }],
    });
  });

  it("protocol: hello is refused", async () => {
    const refusal = { jsonrpc: "2.0", id: 1, error: { code: -32602, message: "only 2" } };
    const { fault } = await failure(["say", `${JSON.stringify(refusal)}\n`]);
    expect(fault).toEqual({ kind: "refused", code: -32602, message: "only 2" });
  });
});

describe.concurrent("protocol, the end of an adapter", () => {
  it("protocol: closing lets it exit by itself", async () => {
    const dealings = await using((adapter) => Promise.resolve(() => adapter.dealings));
    expect(dealings().incidents).toEqual([]);
  });

  it("protocol: one that stays at the end of its input is killed and reported", async () => {
    const dealings = await using(
      (adapter) => Promise.resolve(() => adapter.dealings),
      { closeMs: 100 },
      ["stay"],
    );
    expect(dealings().incidents).toMatchObject([{ fault: { rule: ProtocolRule.exitsAtEnd } }]);
  });
});

it("protocol: at the end of this process everything is killed at once", async () => {
  const marker = newMarker();
  childProcess(fixture(marker, "hang"))(NO_EVENTS);
  killAll();
  expect(await leftRunning(marker)).toBe(0);
  expect(process.listeners("exit")).toContain(killAll);
});
