import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENDLESS } from "../mutation/endless.js";
import { changedSources, measuredOn, roomOf, ROOMS } from "../mutation/rooms.js";
import { published, SCORE, scores, standing, table } from "../mutation/score.js";

const score = JSON.parse(readFileSync(SCORE, "utf8")) as Parameters<typeof table>[0];
const ROOM = {
  measured: "2026-01-31",
  mutants: 8,
  killed: 7,
  survived: 0,
  timedOut: ["at += 1 → at -= 1"],
  disabled: 2,
  ...measuredOn("ring"),
};

describe("mutation: the published score", () => {
  it("mutation: the README shows the committed report, and what has changed since", () => {
    // `npm run mutate -- --table` writes it anew and mutates nothing.
    expect(published(readFileSync("README.md", "utf8")).trim()).toBe(table(score));
  });

  it("mutation: the report is of the Stryker that is installed", () => {
    const installed = readFileSync("node_modules/@stryker-mutator/core/package.json", "utf8");
    expect(score.stryker).toBe((JSON.parse(installed) as { version: string }).version);
  });

  it("mutation: every mutant is accounted for, and none survives", () => {
    for (const { mutants, killed, survived, timedOut } of Object.values(score.rooms)) {
      expect(killed + survived + timedOut.length).toBe(mutants);
      expect(survived).toBe(0);
    }
  });

  it("mutation: of every timeout it is said why nothing else could become of it", () => {
    const timedOut = Object.values(score.rooms).flatMap((room) => room.timedOut);
    // a mutant that ends on one machine may be cut short on another: an explanation may be in reserve
    expect(timedOut.filter((mutant) => !(mutant in ENDLESS))).toEqual([]);
  });

  it("mutation: a timeout lowers the score, and a room not measured is named", () => {
    const lines = table({ stryker: "9.9.9", rooms: { ring: ROOM } }).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "| room | mutants | killed | endless | survived | disabled | score | measured |",
      "| --- | --: | --: | --: | --: | --: | --: | --- |",
      "| `ring` | 8 | 7 | 1 | 0 | 2 | 87.5 % | 2026-01-31 |",
    ]);
    expect(lines.at(-1)).toBe(
      "| all that are measured | 8 | 7 | 1 | 0 | 2 | 87.5 % | Stryker 9.9.9 |",
    );
    expect(lines.slice(3, -1)).toEqual(
      ROOMS.filter((room) => room !== "ring").map(
        (room) => `| \`${room}\` |  |  |  |  |  |  | not yet |`,
      ),
    );
  });

  it("mutation: a source that has changed since is told", () => {
    const { sources } = ROOM;
    const other = { ...sources, "src/ring/books.ts": "another" };
    expect([standing("ring", ROOM), standing("ring", { ...ROOM, sources: other })]).toEqual([
      "2026-01-31",
      "2026-01-31; 1 files changed since",
    ]);
    expect(changedSources("ring", { sources: other })).toEqual(["src/ring/books.ts"]);
    expect(changedSources("ring", undefined)).toEqual(Object.keys(sources));
  });
});

describe("mutation: rooms", () => {
  it("mutation: a room within another is measured by itself", () => {
    expect(roomOf("src/cases/compare/quote.ts")).toBe("cases/compare");
    expect(roomOf("src/cases/judge.ts")).toBe("cases");
    for (const room of ROOMS) {
      const sources = Object.keys(measuredOn(room).sources);
      expect(sources).not.toEqual([]);
      expect(sources.filter((file) => roomOf(file) !== room)).toEqual([]);
    }
  });
});

describe("mutation: Stryker's report, counted", () => {
  const source = "const a = b + c;\n";
  const location = { start: { line: 1, column: 11 }, end: { line: 1, column: 16 } };
  const mutant = (status: string, statusReason?: string) => ({
    status,
    location,
    replacement: "b - c",
    ...(statusReason !== undefined && { statusReason }),
  });
  const counted = (...mutants: ReturnType<typeof mutant>[]) =>
    scores(
      { files: { "src/ring/a.ts": { source, mutants } } },
      { ring: { measured: "2026-01-31", ...measuredOn("ring") } },
      new Set(["by rule"]),
    )["ring"];

  it("mutation: what is killed, survives, is reached by no test, never ends, is disabled", () => {
    expect(
      counted(
        mutant("Killed"),
        mutant("Killed"),
        mutant("Survived"),
        mutant("NoCoverage"),
        mutant("Timeout"),
        mutant("Ignored", "by rule"),
        mutant("Ignored", "no input can tell"),
      ),
    ).toMatchObject({
      mutants: 5,
      killed: 2,
      survived: 2,
      timedOut: ["src/ring/a.ts: b + c → b - c"],
      disabled: 1,
      measured: "2026-01-31",
      ...measuredOn("ring"),
    });
  });

  it("mutation: any other verdict is none", () => {
    expect(() => counted(mutant("RuntimeError"))).toThrow("RuntimeError: src/ring/a.ts: b + c");
  });
});
