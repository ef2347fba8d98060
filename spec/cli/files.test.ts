import { describe, expect, it } from "vitest";
import { FILES } from "../../src/cli/files.js";
import { UnusableFile } from "../../src/cli/unusable-file.js";

describe("files", () => {
  it.skipIf(!FILES.exists("/dev/zero"))(
    "files: what does not say its size is read as far as its bound, and refused",
    () => {
      expect(() => FILES.read("/dev/zero", 67_108_864)).toThrow(
        new UnusableFile("/dev/zero: expected at most 67108864 bytes, found more"),
      );
    },
  );
  it.each([
    ["docs", "EISDIR: illegal operation on a directory"],
    ["docs/nothing.yaml", "ENOENT: no such file or directory"],
  ])("files: %s cannot be read, and the message says why", (path, why) => {
    expect(() => FILES.read(path, 1)).toThrow(new UnusableFile(`${path}: ${why}`));
  });
  it("files: a file as large as its bound is read, one byte more is too large", () => {
    const text = FILES.read("package.json", 1_000_000);
    const size = Buffer.byteLength(text);
    expect(FILES.read("package.json", size)).toBe(text);
    expect(() => FILES.read("package.json", size - 1)).toThrow(UnusableFile);
  });
});
