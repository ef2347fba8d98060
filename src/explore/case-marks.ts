import { isNumeral } from "../numbers/numeral.js";
import { Float, float } from "../numbers/float.js";
import { rational } from "../numbers/rational.js";
import { isBucket } from "../terms/bucket.js";
import { figure, type Figure } from "./figure.js";
import type { Ladder } from "./ladder.js";

/** A price that an answer holds, where it stands on a ladder. */
export interface Mark {
  readonly of: "reference" | "answer";
  /** What it is, in the specification's words. */
  readonly name: string;
  /** Tickets on the shelf. */
  readonly tickets: Figure;
  readonly price: Figure;
}

/** A ladder at a case's state, with what the two answers say of it. */
export interface MarkedLadder {
  readonly ladder: Ladder;
  readonly marks: readonly Mark[];
  /** K* as it was answered, where that is another one. */
  readonly answeredCapacity?: Figure;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

/** An answered number as a figure; undefined where it is none. */
function numberOf(value: unknown): Figure | undefined {
  if (typeof value === "number" && Number.isFinite(value)) {
    return figure(rational.parse(float.show(new Float(value))));
  }
  const isRead = typeof value === "string" && value.length <= 4_096 && isNumeral(value);
  return isRead ? figure(rational.parse(value)) : undefined;
}

/** The prices of a `quote` answer, or of an order's event, that concern a ladder. */
function prices(answer: Fields, { bucket }: Ladder): readonly (readonly [string, unknown])[] {
  if (bucket === undefined) {
    return [
      ["a_c", answer["ask"]],
      ["b_c", answer["bid"]],
    ];
  }
  const events: readonly unknown[] = Array.isArray(answer["events"]) ? answer["events"] : [];
  return events.flatMap((each) => {
    const { type, route, bucket: there, price } = fieldsOf(each);
    if (!isBucket(String(there)) || there !== bucket || typeof type !== "string") return [];
    return [
      [
        `${type.toUpperCase()} ${route === "interior" ? "inside" : "passed through"}`,
        price,
      ] as const,
    ];
  });
}

function marksOf(of: Mark["of"], answer: Fields, ladder: Ladder): readonly Mark[] {
  const { tickets } = ladder.current;
  return prices(answer, ladder).flatMap(([name, value]) => {
    const price = numberOf(value);
    return price === undefined ? [] : [{ of, name, tickets, price }];
  });
}

/** A ladder with the prices of both answers on it. */
export function markedLadder(
  ladder: Ladder,
  { expected, actual }: { readonly expected: unknown; readonly actual: unknown },
): MarkedLadder {
  const [wanted, given] = [fieldsOf(expected), fieldsOf(actual)];
  const capacity = ladder.bucket === undefined ? numberOf(given["K_star"]) : undefined;
  const isOther = capacity !== undefined && capacity.exact !== ladder.capacityTickets.exact;
  return {
    ladder,
    marks: [...marksOf("reference", wanted, ladder), ...marksOf("answer", given, ladder)],
    ...(isOther && { answeredCapacity: capacity }),
  };
}
