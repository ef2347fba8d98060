#!/usr/bin/env node
/**
 * The JavaScript sample behind a pipe that misbehaves: `node misbehaving.mjs MANNER`. A manner sees
 * each request and each answer on its way and does something to them.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";

/** The request at which a manner that waits for one misbehaves. */
const NTH = 12;
const ownAnswer = (id, result) => JSON.stringify({ jsonrpc: "2.0", id, result });
const { stdin, stdout } = process;
const put = (text) => stdout.write(text);
const line = (text) => put(`${text}\n`);

/** An answer with its result replaced. */
const withResult = (change) => (text) => {
  const answer = JSON.parse(text);
  if (answer.result?.ask === undefined) return text;
  return JSON.stringify({ ...answer, result: change(answer.result, answer.id) });
};
const withHello = (change) => (text) => {
  const answer = JSON.parse(text);
  if (answer.result?.methods === undefined) return text;
  return JSON.stringify({ ...answer, result: { ...answer.result, ...change } });
};
const ask = (value) => withResult((result) => ({ ...result, ask: value }));
const raw = (from, to) => (text) => text.replace(from, to);
/** Only the answer to the n-th request is touched. */
const nth = (act) => ({ onAnswer: (text, n) => (n === NTH ? act(text) : line(text)) });
const each = (change) => ({ onAnswer: (text) => line(change(text)) });
/** Writes it again and again, from now on. */
const flood = (stream, text) => {
  stream.write(text);
  setInterval(() => stream.write(text), 0);
};
const KILOBYTES_64 = "x".repeat(1 << 16);
const deep = (levels) => "[".repeat(levels) + "]".repeat(levels);
const failing = (code, data) => ({
  onAnswer(text) {
    const { id, result } = JSON.parse(text);
    const error = { code, message: "no", ...(data && { data }) };
    line(result?.methods ? text : JSON.stringify({ jsonrpc: "2.0", id, error }));
  },
});

/** The end of a line, held back. */
let held = "";

const MANNERS = {
  "silent from the start": { onAnswer: () => undefined },
  "silent after hello": { onAnswer: (text, n) => n === 0 && line(text) },
  "never answers one request": nth(() => undefined),
  "answers one request late": nth((text) => setTimeout(() => line(text), 4_000)),
  "exits in the middle of a request": { onRequest: (n) => n === NTH && process.exit(0) },
  "crashes on one method": {
    onRequest: (n, request) => request.includes('"eligibility"') && process.exit(7),
  },
  "is killed by a signal": { onRequest: (n) => n === NTH && process.kill(process.pid, "SIGKILL") },
  "leaves a child that holds the pipes": {
    onRequest(n) {
      if (n !== NTH) return;
      spawn(process.execPath, ["-e", "setTimeout(() => 0, 20000)"], { stdio: "inherit" });
      process.exit(0);
    },
  },
  "floods standard output": { onRequest: (n) => n === NTH && flood(stdout, `${KILOBYTES_64}\n`) },
  "floods standard error": {
    onRequest: (n) => n === 1 && flood(process.stderr, `${KILOBYTES_64}\n`),
  },
  "writes a line without an end": { onRequest: (n) => n === NTH && flood(stdout, KILOBYTES_64) },
  "splits lines": {
    onAnswer(text) {
      held += `${text}\n`;
      put(held.slice(0, -9));
      held = held.slice(-9);
      setTimeout(() => {
        put(held);
        held = "";
      }, 5);
    },
  },
  "merges lines": { onAnswer: (text) => setTimeout(() => line(text), 3) },
  "ends lines with CR LF": each((text) => `${text}\r`),
  "writes invalid UTF-8": nth(() => stdout.write(Buffer.from([0xc3, 0x28, 0x0a]))),
  "writes a byte order mark": nth((text) => line(`\uFEFF${text}`)),
  "logs to standard output": nth((text) => line(`computing…\n${text}`)),
  "answers with a wrong id": nth((text) => line(raw(/"id":\d+/, '"id":987654321')(text))),
  "answers twice": nth((text) => line(`${text}\n${text}`)),
  "answers without an id": nth((text) => line(raw(/"id":\d+,?/, "")(text))),
  "answers what nobody asked": nth((text) => line(`${ownAnswer(987654321, {})}\n${text}`)),
  "answers with an array": nth((text) => line(`[${text}]`)),
  "answers with JSON cut short": nth((text) => line(text.slice(0, -5))),
  "answers result and error both": nth((text) =>
    line(text.replace(/}$/, ',"error":{"code":1,"message":""}}')),
  ),
  "gives floats for money": each((text) => withHello({ arithmetic: "decimal" })(text)),
  "answers a bare NaN": each((text) => raw(/"ask":[^,}]+/, '"ask":NaN')(text)),
  'answers "NaN"': each(ask("NaN")),
  'answers "1e400"': each(ask("1e400")),
  'answers "0x10"': each(ask("0x10")),
  "answers a numeral of ten million digits": nth((text) => line(ask("7".repeat(1e7))(text))),
  "answers a numeral of a hundred thousand digits": each(ask("7".repeat(1e5))),
  "adds fields": each(withResult((result) => ({ ...result, colour: "red", more: [1, {}] }))),
  "leaves out a required field": each(withResult(({ bid, ...result }) => result)),
  "nests deeply": nth((text) => line(raw(/"result":/, `"extra":${deep(50_000)},"result":`)(text))),
  "uses __proto__ as a key": each(raw(/"result":{/, '"result":{"__proto__":{"ask":"7"},')),
  "changes its mind": {
    onAnswer: (text, n) =>
      line(n % 2 ? text : withResult((r) => ({ ...r, can_sell: !r.can_sell }))(text)),
  },
  "declares a reading that it does not follow": each(
    withHello({ readings: { "pin-flag": "clipped" } }),
  ),
  "declares an unknown reading": each(withHello({ readings: { "pin-flag": "both" } })),
  "declares a method that it lacks": {
    onAnswer(text) {
      const { id, result } = JSON.parse(text);
      const error = { code: -32601, message: "no such method" };
      const isQuote = result?.ask !== undefined;
      line(isQuote ? JSON.stringify({ jsonrpc: "2.0", id, error }) : text);
    },
  },
  "always skips": failing(2, { reason: "not today" }),
  "always breaks": failing(-32603),
  "refuses everything": failing(-32602),
  "echoes the request": {
    onRequest: (n, request) => n > 0 && line(request),
    onAnswer: (t, n) => n === 0 && line(t),
  },
  "closes its standard input": {
    onRequest: (n) => n === NTH && stdin.destroy(),
    holdsOn: true,
  },
  "ignores SIGTERM and hangs": {
    onRequest: (n) => n === 0 && process.on("SIGTERM", () => undefined),
    onAnswer: (text, n) => n < NTH && line(text),
    holdsOn: true,
  },
};

/** The sample, in this process, with the manner between it and the pipes. */
async function misbehave({
  onRequest = () => undefined,
  onAnswer = (text) => line(text),
  holdsOn,
}) {
  const requests = new PassThrough();
  const answers = new PassThrough();
  const count = { requests: 0, answers: 0 };
  createInterface({ input: stdin })
    .on("line", (request) => {
      onRequest(count.requests++, request);
      requests.write(`${request}\n`);
    })
    .on("close", () => !holdsOn && requests.end());
  createInterface({ input: answers }).on("line", (answer) => onAnswer(answer, count.answers++));
  if (holdsOn) setInterval(() => undefined, 1_000);
  stdin.on("error", () => undefined);
  stdout.on("error", () => process.exit(1));
  Object.defineProperty(process, "stdin", { value: requests });
  Object.defineProperty(process, "stdout", { value: answers });
  await import("../../adapters/javascript/dealer.mjs");
  if (!holdsOn) process.exit();
}

const manner = MANNERS[process.argv[2]];
if (process.argv[2] === "--list") for (const name of Object.keys(MANNERS)) line(name);
else if (manner === undefined) throw new Error(`no such manner: ${process.argv[2]}`);
else await misbehave(manner);
