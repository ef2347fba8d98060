/** JSON-RPC 2.0, one object per line, from standard input to standard output. */

import { RpcError, WrongProtocol, refuse, skip } from "./errors.mjs";
import { isObject } from "./fields.mjs";

/** The JSON of a line of UTF-8. */
function readRequest(line) {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line));
  } catch {
    throw new RpcError(-32700, "not JSON");
  }
}

/** What may stand as the id of a request. */
const isId = (id) => id === null || typeof id === "string" || Number.isFinite(id);

/** The result of a request. */
function call(methods, { jsonrpc, id, method, params }) {
  if (jsonrpc !== "2.0" || !isId(id) || typeof method !== "string")
    throw new RpcError(-32600, "not a request");
  if (!methods.has(method)) throw new RpcError(-32601, `no method ${method}`);
  if (!isObject(params)) refuse("params is no object");
  return methods.get(method)(params);
}

/** Only finite numbers go out. */
const finite = (key, value) =>
  typeof value === "number" && !Number.isFinite(value)
    ? skip(`${key} is out of the range of float64`)
    : value;

/** One answer as a line. */
const lineOf = (id, outcome) => `${JSON.stringify({ jsonrpc: "2.0", id, ...outcome }, finite)}\n`;

/** Answers one line; `ends` tells that it was the last one. */
function respond(methods, line) {
  let id = null;
  try {
    const request = readRequest(line);
    if (!isObject(request)) throw new RpcError(-32600, "not an object");
    if (isId(request.id)) id = request.id;
    return { text: lineOf(id, { result: call(methods, request) }), ends: false };
  } catch (thrown) {
    const error = thrown instanceof RpcError ? thrown : new RpcError(-32603, `${thrown}`);
    const { code, message, data } = error;
    return {
      text: lineOf(id, { error: { code, message, data } }),
      ends: error instanceof WrongProtocol,
    };
  }
}

/** The lines of a stream as bytes, split at \n alone. */
async function* linesOf(stream) {
  let pending = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end; (end = chunk.indexOf("\n", start)) >= 0; start = end + 1) {
      yield Buffer.concat([...pending, chunk.subarray(start, end)]);
      pending = [];
    }
    pending.push(chunk.subarray(start));
  }
  const rest = Buffer.concat(pending);
  if (rest.length > 0) yield rest;
}

/** Answers every line until the input or the session ends. */
export async function serve(methods) {
  process.stdout.on("error", () => process.exit(1));
  for await (const line of linesOf(process.stdin)) {
    const { text, ends } = respond(methods, line);
    process.stdout.write(text);
    if (ends) break;
  }
}
