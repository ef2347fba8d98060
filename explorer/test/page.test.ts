import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, BUILT, type Browser, type Opened } from "./browser.js";
import { inaccessible } from "./inaccessible.js";

const LARGEST = 500_000;
const VIEWS = {
  ladder: "#ladder?M=1&O=0.3&a=2&C=1.97",
  "ladder in the Guard": "#ladder?M=0.01&O=0.01&a=3&C=2",
  staircase: "#staircase?M=1&O=0.3&a=2&C=1.97",
  anchors: "#anchors?M=1&O=0.3&a=0&C=2&losses=2/3,0.2,0.2",
  "anchors into the Guard, crossed": "#anchors?M=1&O=0.3&a=1&C=2&losses=0.5,0.6,0.9",
  "a run to be opened": "#run",
  "a case to be opened": "#case",
  "an address that cannot be read": "#ladder?M=one&a=-1&%%%=1",
} as const;

const quantity = (page: Page, symbol: string) =>
  page.locator(`tr[data-symbol="${symbol}"] td.figure-cell`).innerText();

let chromium: Browser;
beforeAll(async () => {
  chromium = await browser();
});
afterAll(() => chromium.close());

describe.each(["light", "dark"] as const)("the page in %s", (colorScheme) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await chromium.open("", { colorScheme });
  });
  afterAll(() => opened.page.context().close());

  it.each(Object.entries(VIEWS))(
    `page: ${colorScheme}, axe-core finds nothing wrong with: %s`,
    async (_, fragment) => {
      const { page, complaints, requests } = opened;
      await chromium.visit(page, fragment);
      expect(await inaccessible(page)).toEqual([]);
      expect([complaints, requests]).toEqual([[], []]);
    },
  );
});

describe("the page", () => {
  it("page: is one file of less than 500 kB compressed, under a policy without inline evaluation", () => {
    const html = readFileSync(BUILT);
    expect(gzipSync(html).length).toBeLessThan(LARGEST);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html.toString())?.[1] ?? "";
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-/);
    expect(/script-src[^;]*unsafe/.test(policy)).toBe(false);
  });

  it("page: nothing sticks out of a phone’s width", async () => {
    const { page } = await chromium.open("", { viewport: { width: 360, height: 740 } });
    const long = `#ladder?a=1&M=1/3&C=${"9".repeat(400)}/${"7".repeat(300)}`;
    for (const fragment of [...Object.values(VIEWS), long]) {
      await chromium.visit(page, fragment);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width, fragment).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });

  it("address: a link reproduces the view, exact fractions included", async () => {
    const { page } = await chromium.open("#ladder?M=31/30&O=1/3&a=2&C=1/7");
    // V = 2·31/30 + 1/7 = 217/105 + 15/105 = 232/105
    expect(await quantity(page, "V")).toMatch(/^232\/105 ≈ 2\.2095$/);
    await page.context().close();
  });

  it("address: what is typed and slid is in it, and one step back undoes a slide", async () => {
    const { page } = await chromium.open("#ladder?M=1&O=0.3&a=2&C=2");
    const cash = page.getByRole("textbox", { name: /cash/ });
    await cash.fill("1.97");
    await cash.press("Enter");
    await page.waitForURL(/C=1\.97/);
    const shelf = page.getByRole("slider", { name: /shelf/ });
    await shelf.focus();
    await shelf.press("ArrowRight");
    await shelf.press("ArrowRight");
    await page.waitForURL(/a=4/);
    expect(await quantity(page, "x")).toBe("4");
    await page.goBack();
    expect(await quantity(page, "x")).toBe("2");
    expect(await quantity(page, "V")).toBe("3.97");
    await page.context().close();
  });

  it("ladder: dragging the picture moves along the shelf", async () => {
    const { page } = await chromium.open("#ladder?M=1&O=0.3&a=2&C=2");
    const box = await page.locator("figure svg").first().boundingBox();
    if (box === null) throw new Error("no picture");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    expect(await quantity(page, "x")).toBe("0");
    await page.context().close();
  });

  it("address: a hostile one runs nothing and is told", async () => {
    const hostile = encodeURIComponent("<img src=x onerror=alert(1)>");
    const { page, complaints } = await chromium.open(
      `#${hostile}?M=${hostile}&__proto__=1&a=1e9&C=${"9".repeat(5000)}`,
    );
    const alerts = await page.getByRole("alert").allInnerTexts();
    expect(alerts.join(" ")).toContain("there is no view “%3Cimg%20src");
    expect(alerts.join(" ")).toContain("M: expected");
    expect(await page.locator("img").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("export: the table as CSV, the picture as SVG and PNG", async () => {
    const { page, complaints } = await chromium.open("#ladder?M=1&O=0.3&a=1&C=1");
    const saved = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: format }).first().click(),
      ]);
      return [download.suggestedFilename(), readFileSync(await download.path())] as const;
    };
    const [name, csv] = await saved("CSV");
    expect(name).toBe("ladder.csv");
    // at x = 1 of X* = 2, p = 1 and I = 0.1: 1.05 and 0.95
    expect(csv.toString().split("\r\n")[2]).toBe(
      "1,1,1,1,1,1,1.05,1.05,0.95,0.95,1.05,1.05,0.95,0.95,yes,yes",
    );
    const [, svg] = await saved("SVG");
    expect(svg.toString()).toMatch(/^<svg [^]*<\/svg>$/);
    expect(svg.toString()).not.toContain("var(--");
    const [, png] = await saved("PNG");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
