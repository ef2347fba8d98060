import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, type Browser } from "./browser.js";
import { folder, product } from "./product.js";

const RUN =
  "seed: 5\nring: { n_traders_min: 3, traders: 8, tickets_each: 2, maturities: [1, 4] }\nperiods: 4\n";
const SCRIPT = "<script>window.harmed = 1</script><img src=x onerror='window.harmed = 1'>";

const files = folder();
let chromium: Browser;
let trace = "";
beforeAll(async () => {
  writeFileSync(files.file("run.yaml"), RUN);
  await product("run", files.file("run.yaml"), "--out", files.file("run.ndjson"), "--quiet");
  trace = readFileSync(files.file("run.ndjson"), "utf8");
  chromium = await browser();
}, 120_000);
afterAll(async () => {
  await chromium.close();
  files.remove();
});

/** A page on which a text was opened as a file. */
async function opened(text: string, name = "hostile.ndjson") {
  writeFileSync(files.file(name), text);
  const found = await chromium.open("#run");
  await found.page.locator(".drop input[type=file]").setInputFiles(files.file(name));
  return found;
}
const alert = (page: Page) => page.getByRole("alert");
const isHarmed = (page: Page) => page.evaluate("'harmed' in window || 'owner' in {}");

describe("a hostile run harms nothing and is told what is wrong", () => {
  it.each([
    [
      "broken JSON",
      (lines: string[]) => lines.with(2, '{"type":"sell",'),
      "line 3: expected one JSON object",
    ],
    [
      "JSON without end",
      (lines: string[]) => lines.with(2, `{"a":${"[".repeat(500_000)}`),
      "line 3: expected one JSON object",
    ],
    [
      "no first line",
      (lines: string[]) => lines.slice(1),
      "line 1, /trace: expected 1, found nothing",
    ],
    [
      "a long line",
      (lines: string[]) => lines.with(2, "x".repeat(9_000_000)),
      "line 3: expected a line has at most 8 MiB",
    ],
  ])("hostile: %s", async (_, change, said) => {
    const { page, complaints } = await opened(change(trace.trimEnd().split("\n")).join("\n"));
    await alert(page).waitFor({ timeout: 30_000 });
    expect(await alert(page).innerText()).toContain(said);
    expect([complaints, await isHarmed(page)]).toEqual([[], false]);
    await page.context().close();
  });

  it("hostile: a run file with faults tells all of them, with their places", async () => {
    const { page } = await opened("ticket_size_S: 0\nsed: 3\n", "mine.yaml");
    await alert(page).waitFor();
    expect(await alert(page).innerText()).toMatch(/mine\.yaml:1:1[^]*mine\.yaml:2:1/);
    await page.context().close();
  });

  it("hostile: markup in every id is text", async () => {
    const id = JSON.stringify(SCRIPT.replaceAll(":", ""));
    const { page, complaints, requests } = await opened(
      trace.replaceAll('"H1"', id).replaceAll('"T1"', id),
    );
    await page
      .locator(".whole [role=status]")
      .filter({ hasText: /^[✓✗]/ })
      .waitFor({ timeout: 30_000 });
    const line = trace
      .split("\n")
      .findIndex((each) => each.startsWith('{"type":"settle","issuer":"H1"'));
    await page.getByRole("slider", { name: "Line of the run" }).fill(String(line));
    await page.locator(".words", { hasText: "<script>window.harmed" }).waitFor();
    await page.getByLabel("Find a party").fill("<script>");
    await page.locator(".holders tbody tr", { hasText: "<script>window.harmed" }).waitFor();
    expect(await page.locator("#page script, #page img").count()).toBe(0);
    expect([complaints, requests, await isHarmed(page)]).toEqual([[], [], false]);
    await page.context().close();
  });

  it("hostile: names that mean something to JavaScript are only names", async () => {
    const named = trace.replaceAll('"H1"', '"__proto__"').replaceAll('"H2"', '"constructor"');
    const { page, complaints } = await opened(named);
    await page.locator(".transport, [role=alert]").first().waitFor({ timeout: 30_000 });
    expect([complaints, await isHarmed(page)]).toEqual([[], false]);
    await page.context().close();
  });

  it("hostile: a million events leave the page at hand, and another run can be opened meanwhile", async () => {
    const [header = "", ...rest] = trace.trimEnd().split("\n");
    const order = '{"type":"no-trade","side":"buy","trader":"H1","reason":"cash"}\n';
    const file = createWriteStream(files.file("million.ndjson"));
    file.write(`${header}\n`);
    for (let part = 0; part < 1_000; part += 1) {
      if (!file.write(order.repeat(1_000))) await once(file, "drain");
    }
    file.end(`${rest.join("\n")}\n`);
    await once(file, "finish");
    const { page, complaints } = await chromium.open("#run");
    await page.locator(".drop input[type=file]").setInputFiles(files.file("million.ndjson"));
    const total = (1_000_000 + rest.length + 1).toString();
    await page.locator(".where", { hasText: `line 1 of ${total}` }).waitFor({ timeout: 120_000 });
    await page.getByRole("slider", { name: "Line of the run" }).fill("700000");
    await page.locator(".where", { hasText: "playing a long period" }).waitFor({ timeout: 30_000 });
    await page.getByText("Open another run").click();
    await page.locator(".drop input[type=file]").setInputFiles(files.file("run.ndjson"));
    await page.locator(".where", { hasText: `of ${rest.length + 1}` }).waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 300_000);

  it("hostile: an address that asks for a line beyond the run, and for nonsense, shows the run", async () => {
    const { page, complaints } = await chromium.open(
      "#run?example=09-run&line=99999999&from=-1&sheets=,,nobody&market=x",
    );
    await page.locator(".where", { hasText: "Period 1, its end" }).waitFor({ timeout: 30_000 });
    expect(await page.locator(".holders tbody tr").count()).toBeGreaterThan(6);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
