import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRESETS } from "../../src/explore/presets.js";
import { browser, type Browser, type Opened } from "./browser.js";

/**
 * What the worked Examples state of their events, typed from them: what is read on the page, stepping
 * from the opening to the end. A leg reads `party change from to`.
 */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  "01-run": [
    "A1 sells T3 to dealer:long at 0.95, inside",
    "A1 +0.95 1.05 2 ",
    "dealer:long −0.95 1 0.05 ",
    "goes from long to mid: dealer:long sells it to dealer:mid at 1 ",
    "dealer:long +1 0.05 1.05 ",
    "dealer:mid −1 1 0 ",
  ],
  "03-run": [" 1 2 ", "pays a share of 0", "pays a share of 0"],
  "04-run": [
    " at 1.03, inside",
    "dealer:short +1.03 2 3.03 ",
    " at 1.08, inside",
    "dealer:short +1.08 3.03 4.11 ",
    " at 1.15, passed through",
    "vbt:short +1.15 ",
  ],
  "05-run": [
    " at 0.97, inside",
    "dealer:short −0.97 2 1.03 ",
    " at 0.98, inside",
    "dealer:short +0.98 1.03 2.01 ",
    " at 0.97, inside",
    "dealer:short −0.97 2.01 1.04 ",
  ],
  "08-run": [
    " at 0.005, passed through",
    "vbt:short −0.005 ",
    " at 0.015, passed through",
    "vbt:short +0.015 ",
  ],
  "09-run": ["owes 8 and pays a share of 0.375", " −3 3 0 ", " +1.125 ", " +0.75 ", " +1.125 "],
  "10-run": ["goes from long to mid: its label changes, nothing else", "to dealer:mid at"],
  "11-run": ["owes 5 and pays a share of 0.6", " −3 3 0 ", " +1.2 ", " +1.2 ", " +0.6 "],
  "13-run": [
    "S1 sells T31 to dealer:short at 0.97, inside",
    "B2 comes to buy and does not: its cash does not cover the price",
    "B1 buys T1 from dealer:short at 0.98, inside",
    "dealer:short +0.98 1.03 2.01 ",
  ],
  "14-a": [
    "buys k2 from dealer:mid at 1.03, inside",
    "dealer:mid +1.03 2 3.03 ",
    "J −1.03 2 0.97 ",
  ],
  "14-b": ["buys v2 from vbt:mid at 1.15, passed through", "vbt:mid +1.15 ", "J −1.15 2 0.85 "],
};

let chromium: Browser;
let opened: Opened;
beforeAll(async () => {
  chromium = await browser();
  opened = await chromium.open("#run");
});
afterAll(() => chromium.close());

const whole = (page: Page) => page.locator(".whole [role=status]");
const where = (page: Page) => page.locator(".where");

/** What happens in an Example's run, step by step, in one text. */
async function happenings(id: string): Promise<string> {
  const { page } = opened;
  await page.getByRole("combobox", { name: "Worked Examples" }).selectOption(id);
  await where(page).filter({ hasText: "The opening, line 1 of" }).waitFor();
  await whole(page).filter({ hasText: "✓ C1–C6 hold" }).waitFor();
  const lines = Number((await where(page).innerText()).split(" of ")[1]);
  const told: string[] = [];
  for (let line = 2; line <= lines; line += 1) {
    await page.keyboard.press("ArrowRight");
    await where(page)
      .filter({ hasText: `line ${line} of ${lines}` })
      .waitFor();
    told.push(await page.locator(".happened").innerText());
  }
  return told.join(" ").replace(/\s+/g, " ");
}

describe("worked Examples as runs", () => {
  it("Examples: every run among them is stepped through here", () => {
    const runs = PRESETS.filter(({ view }) => view === "run").map(({ id }) => id);
    expect(Object.keys(RUNS).toSorted()).toEqual(runs.toSorted());
  });

  it.each(Object.entries(RUNS))("Example %s: what it states, step by step", async (id, stated) => {
    const told = await happenings(id);
    let from = 0;
    for (const words of stated) {
      const at = told.indexOf(words, from);
      expect(at, `“${words}” after “${told.slice(from)}”`).toBeGreaterThanOrEqual(0);
      from = at + 1;
    }
    expect(opened.complaints).toEqual([]);
  });

  it("Example 9: its run opens by its address", async () => {
    const { page, complaints } = await chromium.open("#run?example=09-run");
    await whole(page).filter({ hasText: "✓ C1–C6 hold" }).waitFor();
    expect(await page.getByRole("complementary").innerText()).toContain("Example 9.");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
