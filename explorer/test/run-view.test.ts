import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { browser, type Browser, type Opened } from "./browser.js";
import { inaccessible } from "./inaccessible.js";
import { folder, product } from "./product.js";

const RUN = `
seed: 5
ring: { n_traders_min: 100, traders: 100, tickets_each: 3, maturities: [1, 50], cash: 1.5 }
order_flow: { Nmax: 6 }
trader_policy: { buffer_cash_B: 0.2, H_min_invest: 1 }
periods: 50
`;

const files = folder();
let chromium: Browser;
let trace = "";
/** The trace opened, played to its end once; every test begins at its opening. */
let played: Opened;
beforeAll(async () => {
  writeFileSync(files.file("run.yaml"), RUN);
  const args = ["run", files.file("run.yaml"), "--out", files.file("run.ndjson"), "--quiet"];
  expect(await product(...args)).toBe(0);
  trace = readFileSync(files.file("run.ndjson"), "utf8");
  chromium = await browser();
  played = await opened("run.ndjson");
}, 120_000);
afterEach(async () => {
  await played.page.keyboard.press("Home");
  await where(played.page).filter({ hasText: "The opening, line 1 of" }).waitFor();
});
afterAll(async () => {
  await chromium.close();
  files.remove();
});

const choose = (page: Page, name: string) =>
  page.locator(".drop input[type=file]").setInputFiles(files.file(name));
/** A line as far as the page shows it. */
const shown = (line: string): string => (line.length > 2_000 ? `${line.slice(0, 2_000)}…` : line);
const where = (page: Page) => page.locator(".where");
const whole = (page: Page) => page.locator(".whole [role=status]");

/** The page with a run that has been played to its end. */
async function opened(name: string, options: Parameters<Browser["open"]>[1] = {}) {
  const found = await chromium.open("#run", options);
  await choose(found.page, name);
  await whole(found.page).filter({ hasText: /^[✓✗]/ }).waitFor({ timeout: 60_000 });
  return found;
}

describe("a run, stepped through", () => {
  it("run: stepped to its end, it is byte for byte the command line's trace", async () => {
    const { page, complaints, requests } = await opened("run.yaml");
    const lines = trace.trimEnd().split("\n");
    await page.locator(".where", { hasText: `line 1 of ${lines.length}` }).waitFor();
    for (let period = 1; period <= 50; period += 1) await page.keyboard.press("PageDown");
    await page.keyboard.press("End");
    await page
      .locator(".where", { hasText: `Period 50, its end, line ${lines.length} of` })
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the trace" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toBe(trace);
    const { state } = JSON.parse(lines.at(-1) ?? "") as { state: { cash: Record<string, string> } };
    await page.getByLabel("Find a party").fill("vbt:short");
    const cash = page.locator(".holders tbody tr", { hasText: "vbt:short" }).locator("td").first();
    await page.locator(".holders tbody tr").nth(1).waitFor({ state: "detached" });
    const exact = await cash.evaluate(
      (cell: HTMLElement) => cell.querySelector<HTMLElement>("[title]")?.title ?? cell.innerText,
    );
    expect(exact.replace("−", "-")).toBe(state.cash["vbt:short"]);
    expect(await whole(page).innerText()).toBe(
      "✓ C1–C6 hold, and the specification explains every period.",
    );
    expect([complaints, requests]).toEqual([[], []]);
    await page.context().close();
  });

  it("run: every line that is stepped to is the trace's line", async () => {
    const { page } = played;
    await page.getByText("The line as it was recorded").click();
    const lines = trace.split("\n");
    for (let line = 2; line < 25; line += 1) {
      await page.keyboard.press("ArrowRight");
      await page.locator(".where", { hasText: `line ${line} of` }).waitFor();
      expect(await page.locator(".happened pre").innerText()).toBe(shown(lines[line - 1] ?? ""));
    }
  });

  it("run: 100 traders and 50 periods step smoothly: less than 50 ms of script a step", async () => {
    const { page } = played;
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const seconds = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? NaN;
    };
    const before = await seconds();
    const steps = 120;
    for (let step = 0; step < steps; step += 1) {
      const shown = await where(page).innerText();
      await page.keyboard.press("ArrowRight");
      await page.locator(".where").filter({ hasNotText: shown }).waitFor();
    }
    expect(((await seconds()) - before) / steps).toBeLessThan(0.05);
  });

  it("run: the address holds the line, and a market leads to its ladder", async () => {
    const { page } = played;
    await page.keyboard.press("PageDown");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/#run\?line=2$/);
    const link = page.getByRole("link", { name: /short ladder/ });
    await link.click();
    await page
      .getByRole("heading", { name: /ladder/i })
      .first()
      .waitFor();
    expect(page.url()).toMatch(/#ladder\?S=1&M_min=0\.02&.*&M=1&O=0\.20?&a=\d+&C=/);
    await page.goBack();
    await page.locator(".where", { hasText: "line 3 of" }).waitFor();
  });

  it.each(["light", "dark"] as const)(
    "page: axe-core finds nothing wrong with a run in %s",
    async (colorScheme) => {
      const { page } = played;
      await page.emulateMedia({ colorScheme });
      const sale = trace.split("\n").findIndex((line) => line.startsWith('{"type":"sell"'));
      await page.getByRole("slider", { name: "Line of the run" }).fill(String(sale));
      await page.locator(".where", { hasText: `line ${sale + 1} of` }).waitFor();
      expect(await inaccessible(page)).toEqual([]);
    },
  );

  it("page: a run does not stick out of a phone's width", async () => {
    const { page } = played;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.keyboard.press("PageDown");
    await page.locator(".holders").scrollIntoViewIfNeeded();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });
});
