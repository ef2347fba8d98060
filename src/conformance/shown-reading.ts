import type { Hello } from "../adapter/implementation.js";
import { asSent, type Case } from "../cases/case.js";
import { judge } from "../cases/judge.js";
import { expectation } from "../cases/oracle.js";
import { takenTickets } from "../cases/taken-tickets.js";
import { rational } from "../numbers/rational.js";
import { replies } from "../reference/answer.js";
import {
  OPEN_POINT_IDS,
  OPEN_POINTS,
  type OpenPoint,
  type Readings,
} from "../requirements/open-points.js";
import type { Finding, ShownReadings } from "./result.js";
import type { Tried } from "./try-case.js";

/** The readings as declared, but for one point's. */
const reread = ({ readings }: Hello, point: OpenPoint, reading: string): Readings => ({
  ...readings,
  [point]: reading,
});

/** The readings of a witness's point under which an answer is right. */
function readingsOfAnswer(
  hello: Hello,
  asked: Case,
  point: OpenPoint,
  { params, result }: { readonly params: object; readonly result: unknown },
): readonly string[] {
  const { arithmetic } = hello;
  const { method } = asked;
  const request = { method, params, shows: ["model/dealer"] } as const;
  const said = { kind: "result", result } as const;
  const ticket = takenTickets(result);
  return OPEN_POINTS[point].filter((reading) => {
    const readings = reread(hello, point, reading);
    const expected = expectation(method, params, {
      readings,
      arithmetic,
      ticket,
    });
    return judge(request, expected, said, arithmetic).kind === "passed";
  });
}

/** The readings that give the same answer to a witness as the declared one does. */
function readingsLikeDeclared(hello: Hello, asked: Case, point: OpenPoint): readonly string[] {
  const replyTo = replies(asked.method, asSent(asked.params, hello.ratios).params);
  const text = (readings: Readings) => JSON.stringify(replyTo({ numbers: rational, readings }));
  const declared = text(hello.readings);
  return OPEN_POINTS[point].filter(
    (reading) =>
      reading === hello.readings[point] || text(reread(hello, point, reading)) === declared,
  );
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
