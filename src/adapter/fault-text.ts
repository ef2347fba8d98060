import { excerpt } from "./excerpt.js";
import type { FormFault } from "./hello.js";
import type { Fault } from "./implementation.js";
import type { ProcessEnd } from "./pipe.js";
import type { BrokenRule } from "./protocol-rule.js";
import type { StartFault } from "./start-failure.js";

const endText = (end: ProcessEnd): string =>
  end.kind === "exit" ? `ended with exit code ${end.code}` : `was ended by ${end.signal}`;

const rest = (text: string): string => (text === "" ? "" : `: ${text}`);

const breachText = ({ rule, excerpt: quoted }: BrokenRule): string =>
  `the adapter broke the protocol (${rule})${rest(quoted)}`;

const silenceText = (afterMs: number, unfinished: string): string =>
  `no answer within ${afterMs / 1000} s` +
  (unfinished === "" ? "" : `, only a line without an end: ${unfinished}`);

const formText = ({ field, expected, found }: FormFault): string =>
  `${field === "" ? "the result" : field} should be ${expected}, found ${found}`;

/** A fault in one line, without its standard error. */
export function faultText(fault: Fault): string {
  switch (fault.kind) {
    case "timeout":
      return silenceText(fault.afterMs, fault.unfinished);
    case "crash":
      return `the adapter ${endText(fault.end)}`;
    case "protocol":
      return breachText(fault);
  }
}

/** What went wrong at the start, in one line, without its standard error. */
export function startFaultText(fault: StartFault): string {
  switch (fault.kind) {
    case "not-found":
      return `the adapter's command, or the interpreter it names, was not found: ${fault.message}`;
    case "not-executable":
      return `the adapter's command is not executable: ${fault.message}`;
    case "not-started":
      return `the adapter could not be started: ${fault.message}`;
    case "ended":
      return `the adapter ${endText(fault.end)} before it answered hello`;
    case "no-answer":
      return `hello: ${silenceText(fault.afterMs, fault.unfinished)}`;
    case "protocol":
      return `hello: ${breachText(fault)}`;
    case "refused":
      return `the adapter refused hello with error ${fault.code}${rest(excerpt(fault.message))}`;
    case "hello-form":
      return `hello has not the form of the protocol: ${fault.faults.map(formText).join("; ")}`;
  }
}
