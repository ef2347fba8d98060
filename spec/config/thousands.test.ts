import { describe, expect, it } from "vitest";
import { parseStateDocument } from "../../src/config/state-document.js";
import { issues } from "./reading.js";

describe("faults by the thousand", () => {
  it("config/stub: syntax errors are counted out after the first hundred", () => {
    const told = issues(`[${",".repeat(5000)}`);
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toEqual({
      code: "syntax",
      where: "the whole document",
      expected: "no syntax errors",
      found: "4901 more such errors",
    });
  });
  it("config/stub: issues are told up to a thousand", () => {
    const keys = Array.from({ length: 1100 }, (_, index) => `k${index}: 1`).join("\n");
    const told = issues(keys);
    expect(told).toHaveLength(1001);
    expect(told.at(-1)).toMatchObject({ code: "more", found: "more than 1000" });
  });
  it("model/ticket: everything wrong is told at once, up to a thousand faults", () => {
    const tickets = Array.from({ length: 150_000 }, () => ({}));
    const parsed = parseStateDocument({ period: "x", tickets });
    const told = parsed.ok ? [] : parsed.issues.map(({ code, where }) => `${code} ${where}`);
    expect(told).toHaveLength(1001);
    expect(told.slice(0, 2)).toEqual(["type /period", "missing /tickets/0/id"]);
    expect(told.at(-1)).toBe("more the whole document");
  });
});
