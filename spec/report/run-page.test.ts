import { describe, expect, it } from "vitest";
import { runPage } from "../../src/report/run-page.js";
import { HOSTILE } from "./records.js";

const EXPLORER =
  '<!doctype html><body><div id="page"></div><script>let a = "</body>"</script></body></html>';

const made = (text: string) =>
  runPage(EXPLORER, { name: text, lines: [JSON.stringify({ id: text }), "{}"], summary: [text] });
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
    expect(made("period 1 <b>")).toContain(
      "<noscript><h1>period 1 &lt;b&gt;</h1><pre>period 1 &lt;b&gt;\n</pre></noscript>",
    );
  });
  it("page: the explorer itself is as it was built", () => {
    const page = made("plain");
    expect(page.startsWith("<!doctype html><body><noscript>")).toBe(true);
    expect(page).toContain(
      '<div id="page"></div><script>let a = "</body>"</script><script type="application/json"',
    );
    expect(page.endsWith("</body></html>")).toBe(true);
  });
  it("page: an explorer of another form is a defect, not a page", () => {
    const shown = { name: "x", lines: [], summary: [] };
    expect(() => runPage("<html></html>", shown)).toThrow("another form");
  });
});
