import { createColors } from "picocolors";
import { describe, expect, it } from "vitest";
import { FORMATS, report } from "../../src/report/formats.js";
import { recording } from "../../src/report/recording.js";
import { BUILT } from "./built-explorer.js";
import { HOSTILE, PLAIN, worstRun } from "./records.js";
import { parsedXml, withTag } from "./well-formed.js";

const style = { colors: createColors(false), quiet: false, source: "a, b:c%.ts" };
/** The page with the explorer in it. */
const opened = (text: string): string =>
  report("html", [recording(worstRun(text))], { ...style, explorer: () => BUILT });
const made = (format: (typeof FORMATS)[number], text: string): string =>
  report(format, [recording(worstRun(text))], style);
const all = [...HOSTILE, HOSTILE.slice(0, -1).join(" ")];

/** The tags of a document: hostile text must add none and take none away. */
const tags = (text: string): readonly string[] =>
  Array.from(text.matchAll(/<([!?/]?[a-z]+)/gi), ([, tag = ""]) => tag);

describe("whatever an adapter says is text", () => {
  it("XML and the page: no tag more or less, and both are well-formed", () => {
    const documents = all.flatMap((text) => [made("junit", text), made("html", text)]);
    expect(parsedXml(documents)).toHaveLength(documents.length);
    for (const format of ["junit", "html"] as const) {
      const plain = tags(made(format, PLAIN));
      for (const text of all) expect(tags(made(format, text))).toEqual(plain);
    }
  });
  it("the page with the explorer: no tag more or less, and the data is the text", () => {
    const plain = tags(opened(PLAIN));
    for (const text of all) {
      const page = opened(text);
      if (text.length < 1_000) expect(tags(page)).toEqual(plain);
      const [, json = "[]"] = /id="case-data">([^<]*)</.exec(page) ?? [];
      const cases = JSON.parse(json) as [string, { finding: { actual: { ask: string } } }][];
      for (const [, found] of cases) expect(found.finding.actual.ask).toBe(text);
    }
  });
  it("a text comes out of the XML as it went in", () => {
    const said = `<b> & "it's" ]]>`;
    const [root] = parsedXml([made("junit", said)]);
    const [failure] = root === undefined ? [] : withTag(root, "failure");
    expect(failure?.[3]).toContain(`declared pin-flag = ${said}, but`);
  });
  it("nothing that cannot be seen leaves any report as it came", () => {
    for (const format of FORMATS) {
      for (const text of all) {
        const seen = made(format, text).replaceAll("\n", "");
        expect(seen).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u);
      }
    }
  });
  it("annotations: no line is added, and every line is a command of ours", () => {
    const plain = made("github", PLAIN).split("\n").length;
    for (const text of all) {
      const lines = made("github", text).trimEnd().split("\n");
      expect(lines).toHaveLength(plain - 1);
      for (const line of lines) expect(line).toMatch(/^::error (file=[^,:]*,)?title=[^,:]*::/);
    }
    expect(made("github", PLAIN)).toContain("file=a%2C b%3Ac%25.ts,");
  });
  it("Markdown: outside code every character that means something is a reference", () => {
    for (const text of all) {
      const outside = made("markdown", text).replace(/^(`{3,})text\n[^]*?\n\1$/gm, "");
      expect(outside).not.toContain("<script");
      expect(outside).not.toContain("](");
      expect(outside).not.toContain("`");
      const rows = outside.split("\n").filter((line) => line.startsWith("|"));
      for (const row of rows) expect(row.split("|")).toHaveLength(4);
    }
  });
  it("Markdown: a fence is longer than any in it", () => {
    const text = made("markdown", "`````");
    expect(text).toMatch(/^`{6}text$/m);
    expect(text.match(/^`{6,}(text)?$/gm)?.length).toBe(4);
  });
  it("JSON: SARIF and the badge parse, with the very text of a name", () => {
    for (const text of all) {
      expect(() => JSON.parse(made("sarif", text)) as unknown).not.toThrow();
      expect(JSON.parse(made("badge", text))).toMatchObject({ schemaVersion: 1 });
    }
  });
  it("an answer of any length makes a page of bounded length", () => {
    const long = made("html", "x".repeat(1_000_000)).length;
    expect(long - made("html", PLAIN).length).toBeLessThan(150_000);
    // what is too large to be opened in the explorer is not in the page twice
    const handed = opened("x".repeat(1_000_000)).length;
    expect(handed - opened(PLAIN).length).toBeLessThan(150_000);
  });
});
