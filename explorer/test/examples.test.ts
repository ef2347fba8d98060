import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRESETS } from "../../src/explore/presets.js";
import { browser, type Browser, type Opened } from "./browser.js";

/**
 * What the worked Examples state, typed from them: `symbol value`, as it stands in the table of
 * quantities of the ladder's view.
 */
const LADDERS: Readonly<Record<string, string>> = {
  "01-long": "V 2, K* 2, X* 2, λ 1/3, I 0.1, A 1.15, B 0.85, ask 1.05, bid 0.95",
  "01-mid": "V 2, K* 2, X* 2, λ 1/3, I 1/15, A 1.1, B 0.9, ask 31/30, bid 29/30",
  "01-long-sold": "x 2, p(x) 0.925, a_c(x) 0.975, b_c(x) 0.875",
  "01-long-migrated": "V 2.05, K* 2, p(x) 1, ask 1.05, bid 0.95",
  "01-mid-migrated": "V 2, K* 2, p(x) 0.95, a_c(x) 59/60, b_c(x) 11/12",
  "02-short": "x 1, ask 31/30, bid 29/30",
  "02-long": "x 1, ask 16/15, bid 14/15",
  "02-short-repaid": "V 2, x 0, p(x) 1.05, a_c(x) 13/12, b_c(x) 61/60",
  "02-mid-bought-from": "K* 2, x 0, p(x) 1.075, a_c(x) 1.125, b_c(x) 1.025",
  "02-long-bought-from": "K* 2, x 0, p(x) 1.1, a_c(x) 7/6, b_c(x) 31/30",
  "04-start": "X* 4, λ 0.2, I 0.06, ask 1.03, bid 0.97",
  "04-one-left": "x 1, ask 1.08, bid 1.02",
  "04-empty": "x 0, a_c(x) 1.13, b_c(x) 1.07, A 1.15, ask 1.15",
  "05-start": "V 4, X* 4, ask 1.03, bid 0.97",
  "05-sold-to": "V 4.03, X* 4, ask 0.98, bid 0.92",
  "05-bought-from": "V 4.01, ask 1.03, bid 0.97",
  "05-end": "V 4.04, X* 4",
  "06-a": "K* 2, X* 2, I 0.1, p(x) 0.925, b_c(x) 0.875, bid 0.85",
  "06-b": "K* 3, X* 15, λ 0.25, I 0.075, p(x) 1.09, b_c(x) 1.0525, bid 0.85",
  "07-full": "x 4, X* 4, I 0.06, A 1.15, B 0.85, bid 0.85",
  "07-ask": "X* 4, I 0.06, a(x) 1.08, A 1.15",
  "07-bid": "X* 4, b(x) 0.92, B 0.85",
  "08-ladder": "V 2.03, X* 0, A 0.015, B 0.005, ask 0.015, bid 0.005",
  "03-ladder": "K* 6, λ 1/7, I 0.1, p(x) 143/240, a(x) 31/48, b(x) 131/240",
  "03-no-cash": "B 0, bid 0",
  "03-no-cash-off": "B −1/60, bid −1/60",
  "12-up-before": "V 3.97, K* 3, λ 0.25, I 0.075, p(x) 0.97, bid 0.9325",
  "12-up-after": "V 4.0375, K* 4, λ 0.2, I 0.06, ask 0.98, bid 0.92",
  "12-down-before": "V 4.02, K* 4, p(x) 0.9, ask 0.93",
  "13-end": "x 2, ask 1.03, bid 0.97",
  "12-down-after": "V 3.95, K* 3, λ 0.25, I 0.075, p(x) 0.91, a_c(x) 0.9475, b_c(x) 0.8725",
};

/** Rows of the staircase's table of points: V, K*, λ and I. */
const STAIRCASES: Readonly<Record<string, readonly [row: string, cells: string]>> = {
  "12-up": ["after a SELL", "4.0375 4 0.2 0.06"],
  "12-down": ["after a BUY", "3.95 3 0.25 0.075"],
};

let chromium: Browser;
let opened: Opened;
beforeAll(async () => {
  chromium = await browser();
  opened = await chromium.open("");
});
afterAll(() => chromium.close());

/** Picks a worked Example from the page's menu. */
async function example(id: string): Promise<Page> {
  const { page } = opened;
  await page.getByRole("combobox", { name: "Worked Examples" }).selectOption(id);
  await page.waitForURL((url) => new URLSearchParams(url.hash.split("?")[1]).get("example") === id);
  await page.locator(".example").waitFor();
  return page;
}

/** A number as the page shows it, without the decimal beside a ratio. */
const exact = (text: string): string => text.replace(/ ≈ .*/, "").trim();

/** What the table of quantities shows, by symbol. */
async function quantities(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.locator("tr[data-symbol]").first().waitFor();
  const texts = await page
    .locator("tr[data-symbol]")
    .evaluateAll((rows) =>
      rows.map((row): [string, string] => [
        row.getAttribute("data-symbol") ?? "",
        row.querySelector<HTMLElement>("td.figure-cell")?.innerText ?? "",
      ]),
    );
  return new Map(texts.map(([symbol, text]) => [symbol, exact(text)]));
}

describe("worked Examples in the page", () => {
  it.each(Object.entries(LADDERS))("Example %s: the figures it states", async (id, stated) => {
    const shown = await quantities(await example(id));
    for (const figure of stated.split(", ")) {
      const [symbol = "", value] = figure.split(" ");
      expect([symbol, shown.get(symbol)]).toEqual([symbol, value]);
    }
    expect(opened.complaints).toEqual([]);
  });

  it.each(Object.entries(STAIRCASES))(
    "Example %s: the jump of the capacity",
    async (id, [row, cells]) => {
      const page = await example(id);
      const texts = await page.getByRole("row", { name: row }).getByRole("cell").allInnerTexts();
      const [, , value, tickets, , layoff, width] = texts.map(exact);
      expect([value, tickets, layoff, width].join(" ")).toBe(cells);
    },
  );

  it("Example 3: the anchors after a loss of 2/3, with and without the floor", async () => {
    for (const [id, bid] of [
      ["03-anchors", "0"],
      ["03-anchors-off", "−1/60"],
    ] as const) {
      const page = await example(id);
      const cells = (await page.locator("tbody tr").last().locator("td").allInnerTexts()).map(
        exact,
      );
      expect(cells.slice(1, 7)).toEqual(["2/3", "1/3", "0.7", "41/60", "−1/60", bid]);
    }
  });

  it("Examples: every ladder among them is looked at here", () => {
    const ladders = PRESETS.filter(({ view }) => view === "ladder").map(({ id }) => id);
    expect(Object.keys(LADDERS).toSorted()).toEqual(ladders.toSorted());
  });

  it("Examples: all fourteen are in the menu", async () => {
    const groups = await opened.page
      .locator("optgroup")
      .evaluateAll((all) => all.map((each) => each.getAttribute("label")));
    expect(groups.map((label) => Number.parseInt(label ?? "", 10))).toEqual(
      Array.from({ length: 14 }, (_, at) => at + 1),
    );
  });
});
