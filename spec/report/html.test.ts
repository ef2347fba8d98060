import { expect, it } from "vitest";
import { html } from "../../src/report/html.js";
import { recording } from "../../src/report/recording.js";
import { worstRun } from "./records.js";

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
  expect(answers.match(/<pre>/g)).toHaveLength(2);
  expect(answers).toMatch(/expected<\/h4><pre>\{\n {2}&quot;ask&quot;: &quot;mine&quot;\n\}/);
  expect(section).toContain("declared pin-flag = mine, but the answer shows pin-flag = mine");
  expect(section).toContain(
    `<pre class="repeat">npx dealer-conformance check --case &#39;quote@1:1 mine&#39; -- node mine</pre>`,
  );
  expect(section.match(/<svg /g)).toHaveLength(1);
});
