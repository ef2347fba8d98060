import type { Hello } from "../adapter/implementation.js";
import type { Case } from "../cases/case.js";
import { judge } from "../cases/judge.js";
import { expectation } from "../cases/oracle.js";
import { OPEN_POINTS } from "../requirements/open-points.js";
import type { Finding } from "./result.js";

/**
 * Of a witness whose answer contradicts the declared reading: the reading that the answer shows, if
 * it shows one.
 */
export function shownReading(
  hello: Hello,
  { method, witnessOf: point }: Case,
  params: object,
  result: unknown,
): Finding["reading"] {
  if (point === undefined) return undefined;
  const { readings, arithmetic } = hello;
  const shown = OPEN_POINTS[point].find((reading) => {
    const expected = expectation(method, params, {
      readings: { ...readings, [point]: reading },
      arithmetic,
    });
    const request = { method, params, shows: ["model/dealer"] } as const;
    const judgement = judge(request, expected, { kind: "result", result }, arithmetic);
    return judgement.kind === "passed";
  });
  return { point, declared: readings[point], ...(shown !== undefined && { shown }) };
}
