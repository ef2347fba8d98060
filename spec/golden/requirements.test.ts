import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { orphans, PAGE, pageText, TABLE, tableText, traced } from "../../golden/requirements.js";

import { ALL } from "./all.js";

const rows = traced(ALL);

describe("traceability, from requirement to fault", () => {
  it("traceability: no orphan: code, test, vector and fault for every requirement", () => {
    expect(orphans(rows)).toEqual([]);
  });
  it("traceability: an orphan is told", () => {
    const [first] = rows;
    if (first === undefined) throw new Error("no requirements");
    const bare = { ...first, code: [], isTested: false, vectors: ["quote/001"], faults: [] };
    expect(orphans([bare])).toHaveLength(3);
  });
  it("traceability: every Example puts something to the test", () => {
    const shown = new Set(rows.flatMap(({ examples }) => examples));
    expect([...shown].sort((left, right) => left - right)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
  });
  it("traceability: every vector is for some requirement of the catalogue", () => {
    const listed = new Set(rows.flatMap((row) => row.vectors));
    expect(ALL.filter(({ id }) => !listed.has(id))).toEqual([]);
  });
  it("traceability: page and table are what the tool writes", () => {
    expect(readFileSync(PAGE, "utf8")).toBe(pageText(rows));
    expect(readFileSync(TABLE, "utf8")).toBe(tableText(rows));
  });
});
