import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { published, SCORE, table } from "../mutation/score.js";

const score = JSON.parse(readFileSync(SCORE, "utf8")) as Parameters<typeof table>[0];

describe("mutation: the published score", () => {
  it("mutation: the README shows the committed report", () => {
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

  it("mutation: a timeout lowers the score", () => {
    const room = {
      mutants: 8,
      killed: 7,
      survived: 0,
      timedOut: ["at += 1 → at -= 1"],
      disabled: 2,
    };
    expect(table({ stryker: "9.9.9", rooms: { ring: room } })).toBe(
      [
        "| room | mutants | killed | endless | survived | disabled | score |",
        "| --- | --: | --: | --: | --: | --: | --: |",
        "| `ring` | 8 | 7 | 1 | 0 | 2 | 87.5 % |",
        "| all (Stryker 9.9.9) | 8 | 7 | 1 | 0 | 2 | 87.5 % |",
      ].join("\n"),
    );
  });
});
