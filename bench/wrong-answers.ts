import { sameNumber } from "../src/cases/compare/difference.js";
import type { Tried } from "../src/conformance/try-case.js";
import { isNumeral } from "../src/numbers/numeral.js";
import type { RequirementId } from "../src/requirements/statements.js";
import type { Method } from "../src/wire/methods.js";
import type { Fault } from "../properties/faulty/catalogue.js";

/** Where the wrong answers are kept that the comparison's own tests judge. */
export const WRONG_ANSWERS = "spec/cases/compare/wrong-answers.json";

/** What a faulty answer changes of the exact one, by where; null where it leaves something out. */
type Changes = Readonly<Record<string, unknown>>;

/** One wrong answer of a faulty sample. */
interface WrongAnswer {
  readonly fault: string;
  readonly case: string;
  /** What it names first, where that is something that the fault may rightly be named first for. */
  readonly also?: RequirementId;
  readonly changes?: Changes;
  /** The whole answer, where one of the two is no result. */
  readonly said?: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Tickets are told apart by their ids, in whatever order they come. */
const byIds = (tickets: readonly { readonly id: string }[]): object =>
  Object.fromEntries(tickets.map((ticket) => [ticket.id, ticket]));

const isTicketList = (at: string, value: unknown): value is readonly { readonly id: string }[] =>
  at === "/state/tickets" &&
  Array.isArray(value) &&
  new Set(value.map(({ id }: { id: string }) => id)).size === value.length;

const isNumber = (value: unknown): value is string => typeof value === "string" && isNumeral(value);

/** Whether two values are one, as far as the sample's decimals can tell. */
const isSame = (from: unknown, to: unknown): boolean =>
  isNumber(from) && isNumber(to)
    ? sameNumber("decimal")(from, to)
    : JSON.stringify(from) === JSON.stringify(to);

/** Where two values differ, as deep as they are alike; nothing is compared with a preference. */
function changesAt(
  at: string,
  from: unknown,
  to: unknown,
): readonly (readonly [string, unknown])[] {
  if (isSame(from, to) || at.endsWith("/prefer")) return [];
  if (isTicketList(at, from) && isTicketList(at, to)) return changesAt(at, byIds(from), byIds(to));
  const areLists = Array.isArray(from) && Array.isArray(to) && from.length === to.length;
  if (areLists && from.every(isRecord)) {
    return changesAt(at, Object.fromEntries(from.entries()), Object.fromEntries(to.entries()));
  }
  if (!isRecord(from) || !isRecord(to)) return [[at, to ?? null]];
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key) => changesAt(`${at}/${key}`, from[key], to[key]));
}

function wrongAnswer({ name, requirement, also = [] }: Fault, tried: Tried) {
  const { failure, case: asked, result } = tried;
  const [first] = result.breaks ?? [];
  if (failure === undefined || failure.broke !== undefined || first === undefined) return [];
  if (result.rounded) return [];
  if (first !== requirement && !also.includes(first)) return [];
  const { expected, actual } = failure;
  const areResults = !("kind" in (expected as object)) && !("kind" in (actual as object));
  const answer: WrongAnswer = {
    fault: name,
    case: asked.id,
    ...(first !== requirement && { also: first }),
    ...(areResults
      ? { changes: Object.fromEntries(changesAt("", expected, actual)) }
      : { said: actual }),
  };
  return [{ answer, method: asked.method, size: JSON.stringify(answer).length }];
}

/**
 * The smallest wrong answers of a fault to the requests of each method; of those that name something
 * else first, none where another names the fault itself.
 *
 * @param failures - cases that the fault fails
 */
export function wrongAnswersOf(fault: Fault, failures: readonly Tried[]): readonly WrongAnswer[] {
  const found = failures.flatMap((each) => wrongAnswer(fault, each));
  const smallest = new Map<Method, (typeof found)[number]>();
  for (const each of found) {
    const other = smallest.get(each.method);
    const isBetter =
      other === undefined ||
      (other.answer.also !== undefined && each.answer.also === undefined) ||
      ((other.answer.also === undefined) === (each.answer.also === undefined) &&
        each.size < other.size);
    if (isBetter) smallest.set(each.method, each);
  }
  return Array.from(smallest.values(), ({ answer }) => answer);
}
