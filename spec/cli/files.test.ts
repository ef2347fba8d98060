import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** The command line as it was built, with the file system behind it. */
const edgesOf = (path: string) =>
  spawnSync(process.execPath, ["dist/cli/main.js", "explore", "edges", path], {
    encoding: "utf8",
    timeout: 15_000,
  });

describe("files", () => {
  it("files: what does not say its size is read as far as its bound, and refused", () => {
    const { status, stderr } = edgesOf("/dev/zero");
    expect([status, stderr]).toEqual([
      2,
      "dealer-conformance: /dev/zero: expected at most 67108864 bytes, found more\n",
    ]);
  });
  it.each([
    ["docs", "EISDIR: illegal operation on a directory"],
    ["docs/nothing.yaml", "ENOENT: no such file or directory"],
  ])("files: %s cannot be read, and the message says why", (path, why) => {
    const { status, stderr } = edgesOf(path);
    expect([status, stderr]).toEqual([2, `dealer-conformance: ${path}: ${why}\n`]);
  });
});
