import { describe, it } from "vitest";
import { inProcess, type AnswerFunction } from "./adapter/in-process.js";
import type { Declaration } from "./adapter/hello.js";
import { check, plannedCases } from "./conformance/check.js";
import type { Result } from "./conformance/result.js";
import { failuresOf, failureText, plainFinding } from "./report/failure.js";
import { recording, type Recording } from "./report/recording.js";
import { REQUIREMENT_IDS, type RequirementId } from "./requirements/statements.js";

export { ErrorAnswer } from "./adapter/in-process.js";
export { ErrorCode } from "./adapter/messages.js";
export type { AnswerFunction, Declaration };

/** An implementation of the specification in this process. */
export interface InProcessImplementation extends Declaration {
  /** Answers a request of the protocol; throws `ErrorAnswer` to refuse or to skip it. */
  readonly answer: AnswerFunction;
}

export interface ConformanceOptions {
  /** Where generated cases come from; 42 unless told. */
  readonly seed?: number;
  /** Generated cases for each method; 100 unless told. 0: the fixed cases only. */
  readonly cases?: number;
  /** For the run, milliseconds; 60,000 unless told. */
  readonly timeout?: number;
}

/** What is taken of a test runner; the parts of vitest unless told. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (
    name: string,
    body: (context: { skip: (why?: string) => void }) => Promise<void>,
    timeout?: number,
  ) => void;
}

const SUITE = "vitest";

async function ran(
  { answer, ...declaration }: InProcessImplementation,
  { seed = 42, cases = 100 }: ConformanceOptions,
): Promise<Recording> {
  const implementation = inProcess(declaration, answer);
  const plan = { suite: SUITE, seed, cases };
  const asked = plannedCases(implementation.hello, plan);
  const results: Result[] = [];
  for await (const result of check(implementation, asked, plan)) results.push(result);
  await implementation.close();
  return recording(results);
}

/** Throws what a requirement's failure shows; the command repeats nothing here, so it is left out. */
function assertKept(run: Recording, requirement: RequirementId): void {
  const failure = failuresOf(run).find(({ verdict }) => verdict.requirement === requirement);
  if (failure === undefined) return;
  const { finding } = failure;
  const lines = finding === undefined ? [] : plainFinding(finding, run).slice(0, -1);
  const error = new Error([`${requirement}: ${failureText(failure)}`, ...lines].join("\n"));
  error.name = "Nonconformance";
  error.stack = `${error.name}: ${error.message}`;
  throw error;
}

/**
 * Registers a test for each requirement of the specification, and one that something was tested and
 * every answer had the protocol's form. A requirement that no case of the offered methods shows is
 * skipped. All tests share one run, made when the first of them begins.
 */
export function describeConformance(
  name: string,
  implementation: InProcessImplementation,
  options: ConformanceOptions = {},
  runner: Runner = { describe, it },
): void {
  const { timeout = 60_000 } = options;
  let once: Promise<Recording> | undefined;
  const run = () => (once ??= ran(implementation, options));
  runner.describe(name, () => {
    for (const requirement of REQUIREMENT_IDS) {
      const body = async (context: { skip: (why?: string) => void }) => {
        const made = await run();
        const verdict = made.summary.verdicts.find((each) => each.requirement === requirement);
        if (verdict?.status === "untested") context.skip("no case came to a verdict on it");
        else assertKept(made, requirement);
      };
      runner.it(requirement, body, timeout);
    }
    const answers = async () => {
      const { standing, line } = await run();
      if (standing === "no-verdict") throw new Error(line);
    };
    runner.it("every answer has the protocol's form, and something was tested", answers, timeout);
  });
}
