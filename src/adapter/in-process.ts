import type { Method } from "../wire/methods.js";
import { answerOf } from "./answer-of.js";
import { readHello, type Declaration } from "./hello.js";
import type { Answer, Dealings, Hello, Implementation } from "./implementation.js";
import { ErrorCode, readMessage, type RpcError } from "./messages.js";
import { DEFAULT_SETTINGS } from "./settings.js";

/**
 * Thrown by an answer function to answer with an error of the protocol, such as
 * `new ErrorAnswer(ErrorCode.invalidParams, "no such trader")`. Anything else thrown is −32603.
 */
export class ErrorAnswer extends Error {
  override readonly name = "ErrorAnswer";
  readonly code: number;
  readonly data: unknown;

  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** Answers one request, at once or later. The parameters are its own to change. */
export type AnswerFunction = (method: Method, params: never) => unknown;

const errorOf = (thrown: unknown): RpcError => {
  if (thrown instanceof ErrorAnswer) return thrown;
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: ErrorCode.internal, message };
};

/** The line that would come through a pipe, so that both ways give the same answers. */
async function answerLine(answer: AnswerFunction, method: Method, params: string): Promise<string> {
  const head = { jsonrpc: "2.0", id: 1 };
  try {
    const result = await answer(method, JSON.parse(params) as never);
    return JSON.stringify({ ...head, result });
  } catch (thrown) {
    const { code, message, data } = errorOf(thrown);
    return JSON.stringify({ ...head, error: { code, message, data } });
  }
}

class InProcess implements Implementation {
  readonly hello: Hello;
  readonly #answer: AnswerFunction;
  #requests = 0;
  #isClosed = false;

  constructor(hello: Hello, answer: AnswerFunction) {
    this.hello = hello;
    this.#answer = answer;
  }

  get dealings(): Dealings {
    const requests = this.#requests;
    return { restarts: 0, requests, incidents: [], transcript: [], stderrTail: "" };
  }

  async ask(method: Method, params: object): Promise<Answer> {
    if (this.#isClosed) return { kind: "not-run", why: "the implementation was closed" };
    this.#requests += 1;
    if (!this.hello.methods.includes(method)) return { kind: "unsupported" };
    return answerOf(readMessage(await answerLine(this.#answer, method, JSON.stringify(params))));
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return Promise.resolve();
  }
}

/**
 * An implementation in this process. Parameters and results go through JSON as they would through a
 * pipe. Nothing stops a function that does not return.
 *
 * @throws TypeError where the declaration is not what `hello` may answer
 */
export function inProcess(declaration: Declaration, answer: AnswerFunction): Implementation {
  const read = readHello({ protocol: 1, ...declaration }, DEFAULT_SETTINGS.maxInFlight);
  if (read.ok) return new InProcess(read.hello, answer);
  const [{ field, expected, found }] = read.faults;
  throw new TypeError(`${field} should be ${expected}, found ${found}`);
}
