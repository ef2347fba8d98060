import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { addressOf, servePage } from "../../src/cli/explore-serve.js";

/** The page as it was built. */
export const BUILT = fileURLToPath(new URL("../../dist/explorer/index.html", import.meta.url));

/** Debian's Chromium, or the one that is named. */
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
/** As root a sandbox cannot be; nothing in the background asks for anything. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page under test, with everything it complained of and everything it asked for. */
export interface Opened {
  readonly page: Page;
  /** Console errors, warnings and uncaught exceptions. */
  readonly complaints: readonly string[];
  /** Addresses that were requested, the page's own aside. */
  readonly requests: readonly string[];
}

export interface Browser {
  /** Takes an open page to another address of it, and waits until that is drawn. */
  readonly visit: (page: Page, fragment: string) => Promise<void>;
  readonly open: (fragment: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

/** Two frames and what was put off until after them: effects have run, observers have reported. */
const DRAWN = `new Promise((resolve) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))`;

/** A browser, and a page on loopback, by the server that `explore serve` is; the built page if not another. */
export async function browser(html = readFileSync(BUILT, "utf8")): Promise<Browser> {
  const server = await servePage(html, 0);
  const address = addressOf(server);
  const launched = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  return {
    async visit(page, fragment) {
      await page.goto(address + fragment);
      await page.evaluate(DRAWN);
    },
    async open(fragment, options = {}) {
      const context = await launched.newContext(options);
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(data|blob):/.test(url)) requests.push(url);
      });
      await page.goto(address + fragment);
      await page.locator("h2, [role=alert]").first().waitFor();
      return { page, complaints, requests };
    },
    async close() {
      await launched.close();
      server.close();
    },
  };
}
