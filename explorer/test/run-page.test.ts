import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, type Browser } from "./browser.js";
import { COMMAND, folder, product } from "./product.js";

const RUN =
  "seed: 5\nring: { n_traders_min: 3, traders: 8, tickets_each: 2, maturities: [1, 4] }\nperiods: 4\n";

const files = folder();
let written: Browser;
let trace = "";
beforeAll(async () => {
  writeFileSync(files.file("run.yaml"), RUN);
  const out = ["--out", files.file("run.ndjson"), "--report", files.file("run.html"), "--quiet"];
  expect(await product("run", files.file("run.yaml"), ...out)).toBe(0);
  trace = readFileSync(files.file("run.ndjson"), "utf8");
  written = await browser(readFileSync(files.file("run.html"), "utf8"));
}, 120_000);
afterAll(async () => {
  await written.close();
  files.remove();
});

describe("run --report", () => {
  it("page: it opens its run at once, and gives back the very trace", async () => {
    const { page, complaints, requests } = await written.open("");
    await page
      .locator(".where", { hasText: `line 1 of ${trace.trimEnd().split("\n").length}` })
      .waitFor();
    expect(page.url()).toMatch(/#run$/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the trace" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toBe(trace);
    expect([complaints, requests]).toEqual([[], []]);
    await page.context().close();
  });
  it("page: without scripts it says what the console says", async () => {
    const { page } = await written.open("", { javaScriptEnabled: false });
    expect(await page.locator("noscript pre").innerText()).toMatch(/^period 1 [^]*^period 4 /m);
    await page.context().close();
  });
});

describe("explore serve", () => {
  it("serve: the page is where the command says, until Ctrl-C ends it", async () => {
    const [node, main] = COMMAND;
    const server = spawn(node, [main, "explore", "serve", "--port", "0"]);
    const [said] = (await once(server.stdout, "data")) as [Buffer];
    const [address = ""] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.toString()) ?? [];
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("<title>The dealer explorer</title>");
    server.kill("SIGINT");
    const [code] = (await once(server, "exit")) as [number];
    expect(code).toBe(0);
  });
});
