import { breachOf } from "./exchange.js";
import { excerpt } from "./excerpt.js";
import { readHello } from "./hello.js";
import type { Answer, Fault, Hello } from "./implementation.js";
import { ErrorCode } from "./messages.js";
import type { LaunchFailure } from "./pipe.js";
import { ProtocolRule } from "./protocol-rule.js";
import type { AdapterSettings } from "./settings.js";
import type { StartFault } from "./start-failure.js";
import type { Task } from "./task.js";

export type Opening =
  { readonly ok: true; readonly hello: Hello } | { readonly ok: false; readonly fault: StartFault };

/** The request that comes first. */
export const greeting = (
  { suite, startDeadlineMs: deadlineMs }: AdapterSettings,
  settle: Task["settle"],
): Task => ({
  method: "hello",
  params: JSON.stringify({ protocol: 1, suite }),
  deadlineMs,
  isAlone: true,
  settle,
});

const failed = (fault: StartFault): Opening => ({ ok: false, fault });

export const isLaunchFailure = (fault: Fault | LaunchFailure): fault is LaunchFailure =>
  fault.kind === "not-found" || fault.kind === "not-executable" || fault.kind === "not-started";

/** What the end of a process means that had not said hello. */
export function startFaultOf(fault: Fault | LaunchFailure): StartFault {
  switch (fault.kind) {
    case "timeout":
      return { kind: "no-answer", afterMs: fault.afterMs, unfinished: fault.unfinished };
    case "crash":
      return { kind: "ended", end: fault.end };
    default:
      return fault;
  }
}

function openingOfResult(result: unknown, maxInFlight: number, before?: Hello): Opening {
  const read = readHello(result, maxInFlight);
  if (!read.ok) return failed({ kind: "hello-form", faults: read.faults });
  const said = JSON.stringify(read.hello);
  return before === undefined || said === JSON.stringify(before)
    ? read
    : failed(breachOf({ rule: ProtocolRule.sameHello, excerpt: excerpt(said) }));
}

/**
 * What the answer to `hello` opens.
 *
 * @param before - what the same adapter said when it was started before
 */
export function openingOf(answer: Answer, maxInFlight: number, before?: Hello): Opening {
  switch (answer.kind) {
    case "result":
      return openingOfResult(answer.result, maxInFlight, before);
    case "refused":
    case "broke":
      return failed({ kind: "refused", code: answer.code, message: answer.message });
    case "skipped":
      return failed({ kind: "refused", code: ErrorCode.skipped, message: answer.reason });
    case "unsupported":
      return failed({ kind: "refused", code: ErrorCode.methodNotFound, message: "" });
    case "not-run":
      return failed({ kind: "not-started", message: answer.why });
    default:
      return failed(startFaultOf(answer));
  }
}
