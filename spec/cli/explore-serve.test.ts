import { request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servePage } from "../../src/cli/explore-serve.js";
import { terminal } from "./terminal.js";

const PAGE = "<!doctype html><title>the page</title>";

let server: Server;
let port = 0;
beforeAll(async () => {
  server = await servePage(PAGE, 0);
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
}

const ask = ({ path = "/", method = "GET", host = `127.0.0.1:${port}` }: Asked) =>
  new Promise<{ response: IncomingMessage; body: string }>((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers: { host }, agent: false },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (piece: string) => (body += piece));
        response.on("end", () => resolve({ response, body }));
      },
    );
    sent.on("error", reject).end();
  });
const status = async (asked: Asked) => (await ask(asked)).response.statusCode;

describe("explore serve", () => {
  it("serve: the page is there, on its paths and no other", async () => {
    expect((await ask({})).body).toBe(PAGE);
    expect((await ask({ path: "/index.html?x=1" })).body).toBe(PAGE);
    for (const path of [
      "/package.json",
      "/../package.json",
      "/%2e%2e/package.json",
      "//",
      "/index.html/",
      "*",
    ]) {
      expect(await status({ path })).toBe(404);
    }
  });
  it("serve: it listens on the loopback address alone", () => {
    expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
  });
  it("serve: only GET and HEAD, and HEAD without the page", async () => {
    const head = await ask({ method: "HEAD" });
    expect([head.response.statusCode, head.body]).toEqual([200, ""]);
    expect(head.response.headers["content-length"]).toBe(String(PAGE.length));
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"]) {
      const { response } = await ask({ method });
      expect([response.statusCode, response.headers.allow]).toEqual([405, "GET, HEAD"]);
    }
  });
  it("serve: who comes by another name is sent away, since a name may be made to lead here", async () => {
    expect(await status({ host: `localhost:${port}` })).toBe(200);
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "127.0.0.1",
      `127.0.0.1:${port + 1}`,
    ]) {
      const { response, body } = await ask({ host });
      expect(response.statusCode).not.toBe(200);
      expect(body).not.toContain("the page");
    }
  });
  it("serve: it may be framed, sniffed and kept by nobody", async () => {
    const { response } = await ask({});
    expect(response.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(response.headers["access-control-allow-origin"]).toBeUndefined();
  });
  it("serve: a port that is taken is told, with what to do", async () => {
    await expect(servePage(PAGE, port)).rejects.toThrow(
      `port ${port} is taken: choose another with --port, or --port 0 for any`,
    );
  });
  it("serve: a port that is none is exit 2", async () => {
    for (const text of ["x", "65536", "-1", "1.5"]) {
      const { code, err } = await terminal(["explore", "serve", "--port", text]);
      expect([code, err]).toEqual([2, expect.stringContaining("from 0 to 65535")]);
    }
  });
});
