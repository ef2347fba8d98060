import { describe, expect, it } from "vitest";
import { html } from "../../src/report/html.js";
import { recording } from "../../src/report/recording.js";
import { BUILT, SCRIPT } from "./built-explorer.js";
import { finding, PLAIN, QUOTE_PARAMS, worstRun } from "./records.js";

const page = html([recording(worstRun("mine")), recording(worstRun("theirs"))]);

it("page: it asks nothing of the network, and may not", () => {
  expect(page).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />`,
  );
  expect(page).not.toMatch(/https?:|\/\/|@import|url\(|<script|<link|<iframe|\bsrc=/);
});

it("page: every link leads to a place on it, and every place has its own id", () => {
  const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = Array.from(page.matchAll(/ href="([^"]*)"/g), ([, link = ""]) => link);
  expect(links).toContain("#run-1-kernel/width");
  for (const link of links) expect(ids).toContain(link.replace(/^#/, ""));
});

it("page: a failure has its smallest case, both answers side by side, the ladder, the command", () => {
  const section = /<section class="finding"[^]*?<\/section>/.exec(page)?.[0] ?? "";
  expect(section).toContain("kernel/width (or kernel/clip)");
  expect(section).toContain("I = λ·O.");
  expect(section).toContain("<code>quote@1:1 mine</code>: mine");
  const answers = /<div class="answers">[^]*?<\/div>\s*<\/div>/.exec(section)?.[0] ?? "";
  expect(answers.match(/<pre tabindex="0">/g)).toHaveLength(2);
  expect(answers).toMatch(
    /expected<\/h4><pre tabindex="0">\{\n {2}&quot;ask&quot;: &quot;mine&quot;\n\}/,
  );
  expect(section).toContain("declared pin-flag = mine, but the answer shows pin-flag = mine");
  expect(section).toContain(
    `<pre class="repeat" tabindex="0">npx dealer-conformance check --case &#39;quote@1:1 mine&#39; -- node mine</pre>`,
  );
  expect(section.match(/<svg /g)).toHaveLength(1);
});

describe("the page with the explorer in it", () => {
  const opened = html([recording(worstRun("mine")), recording(worstRun("theirs"))], BUILT);
  const dataOf = (text: string) => {
    const [, json = ""] =
      /<script type="application\/json" id="case-data">([^<]*)<\/script>/.exec(text) ?? [];
    return new Map(JSON.parse(json) as [string, { finding: unknown; repeat: string }][]);
  };

  it("page: it runs the explorer's script and no other", () => {
    expect(opened.match(/<script/g)).toHaveLength(2);
    expect(opened).toContain(SCRIPT);
    expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(opened)?.[1]).toBe(
      "default-src 'none'; script-src 'sha256-x'",
    );
    expect(opened.replace(SCRIPT, "")).not.toMatch(
      /https?:|\/\/|@import|url\(|<link|<iframe|\bsrc=|\son\w+=/,
    );
  });
  it("page: each finding leads to its case in one click, and the case is on the page, whole", () => {
    const links = Array.from(opened.matchAll(/href="#case\?id=([^"]*)"/g), ([, id]) => id);
    expect(links).toEqual(["run-0-kernel/width", "run-1-kernel/width"]);
    const cases = dataOf(opened);
    expect([...cases.keys()]).toEqual(links);
    expect(cases.get("run-0-kernel/width")?.finding).toEqual(
      finding("mine", ["kernel/width", "kernel/clip"]),
    );
    expect(cases.get("run-1-kernel/width")?.repeat).toContain("-- node theirs");
  });
  it("page: without scripts it is the page without the explorer, its links put away", () => {
    const shown = /<main id="report">([^]*)<\/main>\s*<div id="page">/.exec(opened)?.[1] ?? "";
    const bare = shown.replaceAll(/\s*<p class="open" data-case="[^"]*" hidden>.*?<\/p>/g, "");
    expect(page).toContain(bare);
    expect(bare.length).toBeGreaterThan(2_000);
    expect(opened).toContain('<style id="explorer-style" media="not all"');
    expect(opened).not.toContain("<noscript>");
  });
  it("page: where nothing failed there is nothing to open, and no explorer", () => {
    const [first, , , , , , , last] = worstRun("mine");
    const clean = [first, last].filter((each) => each !== undefined);
    expect(html([recording(clean)], BUILT)).toBe(html([recording(clean)]));
  });
  it("page: a finding too large to be handed on keeps its section and has no link", () => {
    const large = worstRun("mine").map((each) =>
      each.type === "finding"
        ? { ...each, params: { ...QUOTE_PARAMS, extra: "x".repeat(300_000) } }
        : each,
    );
    const made = html([recording(large), recording(worstRun(PLAIN))], BUILT);
    expect(made).toContain('<section class="finding" id="run-0-kernel/width">');
    expect(made).not.toContain("#case?id=run-0-kernel/width");
    expect([...dataOf(made).keys()]).toEqual(["run-1-kernel/width"]);
  });
});
