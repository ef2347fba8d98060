import { describe, expect, it } from "vitest";
import { runPage } from "../../src/report/run-page.js";
import { BUILT, SCRIPT } from "./built-explorer.js";
import { HOSTILE } from "./records.js";

const made = (text: string) =>
  runPage(BUILT, { name: text, lines: [JSON.stringify({ id: text }), "{}"], summary: [text] });
const dataIn = (page: string): unknown => {
  const [, json = ""] =
    /<script type="application\/json" id="run-data">([^<]*)<\/script>/.exec(page) ?? [];
  return JSON.parse(json);
};
const tags = (text: string): readonly string[] =>
  Array.from(text.matchAll(/<([!?/]?[a-z]+)/gi), ([, tag = ""]) => tag);

describe("a run's page", () => {
  it("page: it holds the trace, character by character", () => {
    for (const text of HOSTILE) {
      const trace = `${JSON.stringify({ id: text })}\n{}\n`;
      expect(dataIn(made(text))).toEqual({ name: text, trace });
    }
  });
  it("page: whatever a run says is text: no tag more or less", () => {
    for (const text of HOSTILE) expect(tags(made(text))).toEqual(tags(made("plain")));
  });
  it("page: without scripts it says what the console says", () => {
    const [, told = ""] = /<noscript>(.*?)<\/noscript>/s.exec(made("period 1 <b>")) ?? [];
    expect(told).toContain("<h1>period 1 &lt;b&gt;</h1>");
    expect(told).toContain("<pre>period 1 &lt;b&gt;\n</pre>");
    expect(made("x").match(/<noscript>/g)).toHaveLength(1);
  });
  it("page: the explorer's script and policy are as they were built", () => {
    const page = made("plain");
    expect(page).toContain(SCRIPT);
    expect(page).toContain("<title>Run: plain</title>");
    expect(page.split("Content-Security-Policy")).toHaveLength(2);
    expect(page.indexOf("run-data")).toBeGreaterThan(page.indexOf(SCRIPT));
    expect(page.endsWith("</body></html>")).toBe(true);
  });
  it("page: an explorer of another form is a defect, not a page", () => {
    const shown = { name: "x", lines: [], summary: [] };
    expect(() => runPage("<html></html>", shown)).toThrow("another form");
  });
});
