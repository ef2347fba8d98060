import type { Answer } from "./implementation.js";
import { isJsonObject } from "./json.js";
import { ErrorCode, type Message, type RpcError } from "./messages.js";

/** The reason of a skipped case; the message where the data hold none. */
const reasonOf = ({ message, data }: RpcError): string => {
  const reason = isJsonObject(data) ? data["reason"] : undefined;
  return typeof reason === "string" ? reason : message;
};

function answerOfError(error: RpcError): Answer {
  const { code, message } = error;
  switch (code) {
    case ErrorCode.invalidParams:
    case ErrorCode.rejected: {
      const refused = { kind: "refused", code, message } as const;
      return Object.hasOwn(error, "data") ? { ...refused, data: error.data } : refused;
    }
    case ErrorCode.skipped:
      return { kind: "skipped", reason: reasonOf(error) };
    case ErrorCode.methodNotFound:
      return { kind: "unsupported" };
    default:
      return { kind: "broke", code, message };
  }
}

/** What a message means for the request whose id it bears. */
export function answerOf(message: Message): Answer {
  switch (message.kind) {
    case "result":
      return { kind: "result", result: message.result };
    case "error":
      return answerOfError(message.error);
    case "broken":
      return {
        kind: "protocol",
        side: "adapter",
        rule: message.rule,
        excerpt: message.excerpt,
      };
  }
}
