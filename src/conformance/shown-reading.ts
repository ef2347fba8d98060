import type { Hello } from "../adapter/implementation.js";
import { asSent, type Case } from "../cases/case.js";
import { judge } from "../cases/judge.js";
import { expectation, type Expectation } from "../cases/oracle.js";
import { takenTickets } from "../cases/taken-tickets.js";
import { OPEN_POINT_IDS, OPEN_POINTS, type OpenPoint } from "../requirements/open-points.js";
import type { Finding, ShownReadings } from "./result.js";
import type { Tried } from "./try-case.js";

/** What is due to a witness under one of its point's readings, the others as declared. */
function due(
  { readings, arithmetic }: Hello,
  { method }: Case,
  params: object,
  reading: readonly [OpenPoint, string],
  result?: unknown,
): Expectation {
  const [point, read] = reading;
  const ticket = result === undefined ? undefined : takenTickets(result);
  const terms = { readings: { ...readings, [point]: read }, arithmetic };
  return expectation(method, params, { ...terms, ...(ticket && { ticket }) });
}

/** The readings of a witness's point under which an answer is right. */
function readingsOfAnswer(
  hello: Hello,
  asked: Case,
  point: OpenPoint,
  { params, result }: { readonly params: object; readonly result: unknown },
): readonly string[] {
  const request = { method: asked.method, params, shows: ["model/dealer"] } as const;
  return OPEN_POINTS[point].filter((reading) => {
    const expected = due(hello, asked, params, [point, reading], result);
    const said = { kind: "result", result } as const;
    return judge(request, expected, said, hello.arithmetic).kind === "passed";
  });
}

/** The readings that give the same answer to a witness as the declared one does. */
function readingsLikeDeclared(hello: Hello, asked: Case, point: OpenPoint): readonly string[] {
  const { params } = asSent(asked.params, hello.ratios);
  const text = (reading: string) =>
    JSON.stringify(due(hello, asked, params, [point, reading]).exact);
  const declared = text(hello.readings[point]);
  return OPEN_POINTS[point].filter((reading) => text(reading) === declared);
}

/**
 * Of a witness whose answer contradicts the declared reading: the reading that the answer shows, if
 * it shows one.
 */
export function shownReading(
  hello: Hello,
  asked: Case,
  params: object,
  result: unknown,
): Finding["reading"] {
  const { witnessOf: point } = asked;
  if (point === undefined) return undefined;
  const [shown] = readingsOfAnswer(hello, asked, point, { params, result });
  return { point, declared: hello.readings[point], ...(shown !== undefined && { shown }) };
}

/** The readings that one witness, tried, leaves possible; none where it came to no verdict, or is wrong under all. */
function possible(
  hello: Hello,
  { case: asked, result, failure }: Tried,
  point: OpenPoint,
): readonly string[] {
  if (result.outcome === "passed") return readingsLikeDeclared(hello, asked, point);
  if (failure === undefined) return [];
  const { params, actual } = failure;
  return readingsOfAnswer(hello, asked, point, { params, result: actual });
}

/**
 * The readings that an implementation shows, whatever it declares: for each open point those under
 * which all its answers to the point's witnesses are right. None is a mixture.
 */
export function shownReadings(hello: Hello, tried: readonly Tried[]): readonly ShownReadings[] {
  return OPEN_POINT_IDS.flatMap((point) => {
    const each = tried
      .filter(({ case: asked }) => asked.witnessOf === point)
      .map((witness) => possible(hello, witness, point))
      .filter((readings) => readings.length > 0);
    if (each.length === 0) return [];
    const shown = OPEN_POINTS[point].filter((reading) =>
      each.every((readings) => readings.includes(reading)),
    );
    return [{ point, declared: hello.readings[point], shown, witnesses: each.length }];
  });
}
