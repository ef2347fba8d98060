import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { html } from "../../src/report/html.js";
import { recording } from "../../src/report/recording.js";
import { HOSTILE, worstRun } from "../../spec/report/records.js";
import { browser, BUILT, type Browser } from "./browser.js";
import { inaccessible } from "./inaccessible.js";
import { folder, product } from "./product.js";

const files = folder();
let report: Browser;
let explorer: Browser;
beforeAll(async () => {
  const reports = [
    "--report",
    `html=${files.file("report.html")}`,
    "--out",
    files.file("record.ndjson"),
  ];
  const faulty = ["python3", "-S", "adapters/python/faulty.py", "trade/sell-at-midline"];
  expect(await product("check", "--quiet", "--cases", "40", ...reports, "--", ...faulty)).toBe(1);
  report = await browser(readFileSync(files.file("report.html"), "utf8"));
  explorer = await browser();
}, 300_000);
afterAll(async () => {
  await report.close();
  await explorer.close();
  files.remove();
});

describe("a report with the explorer in it", () => {
  it("page: it can be read without scripts, and nothing of the explorer is seen", async () => {
    const { page } = await report.open("", { javaScriptEnabled: false });
    expect(
      await page
        .getByRole("heading", { name: "Conformance to the dealer specification" })
        .isVisible(),
    ).toBe(true);
    expect(await page.locator(".finding").first().isVisible()).toBe(true);
    expect(await page.getByText("Open in the explorer").first().isVisible()).toBe(false);
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).maxWidth)).toBe(
      "1216px",
    );
    await page.context().close();
  });

  it("page: one click opens the case, both answers side by side, and one step leads back", async () => {
    const { page, complaints, requests } = await report.open("");
    await page
      .locator(".finding", { hasText: "trade/sell-interior" })
      .getByText("Open in the explorer")
      .first()
      .click();
    const differs = page.locator("#page .answers tr.differs", { hasText: "/events/0/price" });
    await differs.waitFor();
    const [reference, answer] = await differs.locator("td").allInnerTexts();
    expect(reference).toMatch(/^\d/);
    expect(answer).toMatch(/^\d/);
    expect(reference).not.toBe(answer);
    expect(await page.locator("#report").isVisible()).toBe(false);
    await page.locator("#page figure svg").first().waitFor();
    expect(await page.locator("#page figure svg").first().textContent()).toContain("answered");
    expect(await page.locator("#page .repeat").innerText()).toContain("check --case");
    await page.goBack();
    await page.getByRole("heading", { name: "Conformance to the dealer specification" }).waitFor();
    expect(await page.locator("#page").isVisible()).toBe(false);
    expect([complaints, requests]).toEqual([[], []]);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)(
    "page: axe-core finds nothing wrong with report and case in %s",
    async (colorScheme) => {
      const { page } = await report.open("", { colorScheme });
      expect(await inaccessible(page)).toEqual([]);
      await page.getByText("Open in the explorer").first().click();
      await page.locator("#page .answers").waitFor();
      await page.locator("#page figure svg").first().waitFor();
      expect(await inaccessible(page)).toEqual([]);
      await page.context().close();
    },
  );

  it("page: a case does not stick out of a phone's width", async () => {
    const { page } = await report.open("", { viewport: { width: 360, height: 740 } });
    await page.getByText("Open in the explorer").first().click();
    await page.locator("#page figure svg").first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  it("case: a record is opened in the explorer by itself, to the same case", async () => {
    const { page, complaints } = await explorer.open("#case");
    await page.locator("input[type=file]").setInputFiles(files.file("record.ndjson"));
    await page.locator("#page .answers tr.differs", { hasText: "/events/0/price" }).waitFor();
    expect(page.url()).toContain("#case?id=");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("case: a file that is no record is told so", async () => {
    const { page, complaints } = await explorer.open("#case");
    await page.locator("input[type=file]").setInputFiles(files.file("report.html"));
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("line 1: expected one JSON object");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("hostile: whatever an adapter says is text, in the report and in the case", async () => {
    const built = readFileSync(BUILT, "utf8");
    const runs = HOSTILE.slice(0, -1).map((text) => recording(worstRun(text)));
    const hostile = await browser(html(runs, built));
    const { page, complaints, requests } = await hostile.open("");
    const count = await page.getByText("Open in the explorer").count();
    expect(count).toBe(runs.length);
    for (let at = 0; at < count; at += 1) {
      await page.getByText("Open in the explorer").nth(at).click();
      await page.locator("#page .answers").waitFor();
      await page.getByText("Back to the report").click();
      await page.locator("#report").waitFor();
    }
    expect([complaints, requests]).toEqual([[], []]);
    await page.context().close();
    await hostile.close();
  });
});
