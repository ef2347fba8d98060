import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InvalidArgumentError, type Command } from "commander";
import { ExitCode } from "../errors.js";
import { explorerPage } from "./explorer-page.js";
import type { Shell } from "./shell.js";
import { UnusableFile } from "./unusable-file.js";

/** Nobody but this machine reaches it. */
const LOOPBACK = "127.0.0.1";
/** Where the page is, unless another port is asked for. */
const PORT = 8317;

/** The page's own policy rules what it loads; this is what only a header can say. */
const HEADERS = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
} as const;

const PATHS: readonly string[] = ["/", "/index.html"];

/** What is answered: only the page, only on its paths, only to those who came by a name of this machine. */
function statusOf({ method, url = "", headers }: IncomingMessage, port: number): number {
  const hosts = [LOOPBACK, "localhost"].map((name) => (port === 80 ? name : `${name}:${port}`));
  // a page of another name that resolves to this machine must not read from here
  if (!hosts.includes(headers.host ?? "")) return 421;
  if (method !== "GET" && method !== "HEAD") return 405;
  return PATHS.includes(url.split("?")[0] ?? "") ? 200 : 404;
}

const REFUSALS: Readonly<Record<number, string>> = {
  404: "Only the explorer's page is here.\n",
  405: "Only GET and HEAD are answered.\n",
  421: "Only requests to 127.0.0.1 or localhost are answered.\n",
};

function answer(request: IncomingMessage, response: ServerResponse, page: Buffer): void {
  const status = statusOf(request, request.socket.localPort ?? 0);
  const body = status === 200 ? page : Buffer.from(REFUSALS[status] ?? "");
  const type = status === 200 ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
  response.writeHead(status, {
    ...HEADERS,
    "Content-Type": type,
    "Content-Length": body.length,
    ...(status === 405 && { Allow: "GET, HEAD" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Why a port cannot be had, in words. */
function unusable(cause: NodeJS.ErrnoException, port: number): UnusableFile {
  if (cause.code === "EADDRINUSE")
    return new UnusableFile(
      `port ${port} is taken: choose another with --port, or --port 0 for any`,
    );
  if (cause.code === "EACCES")
    return new UnusableFile(`port ${port} may not be used: choose one above 1023`);
  return new UnusableFile(`port ${port}: ${cause.message}`);
}

/**
 * Serves one page on this machine's loopback address, and nothing else.
 *
 * @param port - 0 for any that is free
 * @throws UnusableFile where the port cannot be had
 */
export function servePage(page: string, port: number): Promise<Server> {
  const body = Buffer.from(page);
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) =>
    answer(request, response, body),
  );
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(unusable(cause, port)));
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

/** Where a server listens. */
export const addressOf = (server: Server): string =>
  `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`;

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("expected a port, from 0 to 65535");
}

async function serve(shell: Shell, port: number): Promise<ExitCode> {
  const server = await servePage(explorerPage(shell), port);
  shell.out(`the explorer is at ${addressOf(server)} (Ctrl-C ends it)`);
  await shell.interrupted();
  server.closeAllConnections();
  server.close();
  return ExitCode.conforms;
}

/** `explore serve`: the explorer's page on this machine. */
export function exploreServe(explore: Command, shell: Shell, exit: (code: ExitCode) => void): void {
  explore
    .command("serve")
    .summary("the explorer as a page, on this machine only")
    .description(
      "Serves the explorer's page on 127.0.0.1 and nothing else: one page that asks nothing of any\n" +
        "network. Runs and records that you open in it stay in your browser.",
    )
    .option("--port <n>", "where to listen, 0 for any port that is free", portNumber, PORT)
    .addHelpText("after", "\nExit codes: 0 ended by Ctrl-C, 2 the port cannot be had.")
    .action(async ({ port }: { port: number }) => {
      exit(await serve(shell, port));
    });
}
