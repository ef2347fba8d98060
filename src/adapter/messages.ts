import { excerpt } from "./excerpt.js";
import { isJsonObject, nestsDeeper, type JsonObject } from "./json.js";
import { ProtocolRule } from "./protocol-rule.js";

/** The error codes of JSON-RPC 2.0 and the two that the protocol adds. */
export const ErrorCode = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
  rejected: 1,
  skipped: 2,
} as const;

/** Levels of arrays and objects that a line may nest. */
export const MAX_DEPTH = 100;

/** The error object of an answer. */
export interface RpcError {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}

/** One line of an adapter's output: an answer, or the rule that it breaks and, if legible, whose answer it is. */
export type Message =
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  | { readonly kind: "error"; readonly id: number; readonly error: RpcError }
  | {
      readonly kind: "broken";
      readonly id?: number;
      readonly rule: string;
      readonly excerpt: string;
    };

/** @param params - the parameters as JSON text */
export const requestLine = (id: number, method: string, params: string): string =>
  `{"jsonrpc":"2.0","id":${id},"method":"${method}","params":${params}}\n`;

const isRpcError = (value: unknown): value is JsonObject & RpcError =>
  isJsonObject(value) && Number.isInteger(value["code"]) && typeof value["message"] === "string";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Which rule of JSON-RPC this object breaks; undefined where it is an answer. */
function brokenRule(answer: JsonObject, hasResult: boolean, hasError: boolean): string | undefined {
  if (!hasResult && !hasError && Object.hasOwn(answer, "method")) return ProtocolRule.noRequests;
  if (typeof answer["id"] !== "number") return ProtocolRule.knownId;
  if (answer["jsonrpc"] !== "2.0") return ProtocolRule.version;
  if (hasResult === hasError) return ProtocolRule.resultOrError;
  return hasError && !isRpcError(answer["error"]) ? ProtocolRule.errorForm : undefined;
}

/** One line of output, read. What the result holds is not looked at. */
export function readMessage(text: string): Message {
  const broken = (rule: string) => ({ kind: "broken", rule, excerpt: excerpt(text) }) as const;
  if (nestsDeeper(text, MAX_DEPTH)) return broken(ProtocolRule.nesting);
  const answer = parsed(text);
  if (!isJsonObject(answer)) return broken(ProtocolRule.oneObject);
  const hasResult = Object.hasOwn(answer, "result");
  const rule = brokenRule(answer, hasResult, Object.hasOwn(answer, "error"));
  const id = answer["id"] as number;
  if (rule !== undefined) return typeof id === "number" ? { ...broken(rule), id } : broken(rule);
  return hasResult
    ? { kind: "result", id, result: answer["result"] }
    : { kind: "error", id, error: answer["error"] as RpcError };
}
