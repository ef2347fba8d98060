import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { orphans, traced } from "../../golden/requirements.js";
import { PAGE, pageText, TABLE, tableText } from "../../golden/requirements-page.js";
import { filed } from "../../golden/store.js";

const vectors = filed();
const rows = traced(vectors);

describe("traceability, from requirement to fault", () => {
  it("traceability: no orphan: code, test, vector and fault for every requirement", () => {
    expect(orphans(rows)).toEqual([]);
  });
  it.each([
    ["code", { code: [] }, "no code cites it"],
    ["a test", { laws: [], tests: [] }, "no test's title begins with it"],
    ["a law and an Example", { laws: [], examples: [] }, "neither a law nor an Example shows it"],
    ["a vector", { vectors: [] }, "no vector shows it"],
    ["a fault", { faults: [] }, "no planted fault breaks it"],
    ["nothing but the reason why", { unshown: "so" }, "has vectors after all"],
  ])("traceability: a requirement without %s is told", (_what, lacking, told) => {
    const row = rows.find(({ id }) => id === "kernel/midline");
    if (row === undefined) throw new Error("no such requirement");
    expect(orphans([{ ...row, ...lacking }])).toContain(`kernel/midline: ${told}`);
  });
  it("traceability: every Example puts something to the test", () => {
    const shown = new Set(rows.flatMap(({ examples }) => examples));
    expect([...shown].sort((left, right) => left - right)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
  });
  it("traceability: every vector is for some requirement of the catalogue", () => {
    const listed = new Set(rows.flatMap((row) => row.vectors));
    expect(vectors.filter(({ id }) => !listed.has(id))).toEqual([]);
  });
  it("traceability: page and table are what the tool writes", () => {
    const stale = "npm run golden -- page writes it";
    expect(readFileSync(PAGE, "utf8") === pageText(rows, vectors), stale).toBe(true);
    expect(readFileSync(TABLE, "utf8") === tableText(rows), stale).toBe(true);
  });
});
