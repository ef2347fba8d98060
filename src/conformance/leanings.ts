import type { Hello } from "../adapter/implementation.js";
import { asSent } from "../cases/case.js";
import { judge } from "../cases/judge.js";
import { expectation } from "../cases/oracle.js";
import { rational } from "../numbers/rational.js";
import type { RequirementId } from "../requirements/statements.js";
import { METHODS } from "../wire/methods.js";
import type { Leaning } from "./result.js";
import type { Tried } from "./try-case.js";

/** Correct implementations that round take the other side in few of a method's edges, so many are looked into. */
const SHARE = 1 / 4;
const FEWEST = 12;
/** Rounding tells equal sides apart either way, a comparison that is another one mostly the same way. */
const MOSTLY = 4 / 5;
/** Sides nearer than any arithmetic in use tells apart: equal ones. */
const EQUAL = rational.ratio(1, 10n ** 100n);
/** Ways that the equal sides of one case are told apart, of those that are followed. */
const WAYS = 16;

/** What is broken where the equal sides of a case's comparisons are told apart. */
function brokenByTies({ case: { method, params: asked }, result }: Tried, hello: Hello) {
  const { params } = asSent(asked, hello.ratios);
  const { readings } = hello;
  const expected = expectation(method, params, { readings, arithmetic: "decimal", edge: EQUAL });
  const exact = { ...expected, neighbours: () => [], tooMany: false };
  const broken = new Set<RequirementId>();
  const [first, ...rest] = result.shows;
  let followed = 0;
  for (const other of expected.neighbours()) {
    if (first === undefined || followed === WAYS) break;
    followed += 1;
    if (other.kind !== "result") continue;
    const judgement = judge({ method, params, shows: [first, ...rest] }, exact, other, "exact");
    if (judgement.kind === "failed") broken.add(judgement.differences[0].requirements[0]);
  }
  return broken;
}

/** What occurs most often, the first of several. */
function mostly(named: readonly RequirementId[]): RequirementId | undefined {
  const counts = new Map<RequirementId, number>();
  for (const each of named) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [first] = [...counts].sort(([, left], [, right]) => right - left);
  return first?.[0];
}

/**
 * The methods of which the other side of knife edges was taken too often for rounding: the comparison
 * itself may be another one than specified there. The verdict allows it all the same.
 *
 * @param onEdge - the cases on a knife edge that passed
 */
export function leanings(onEdge: readonly Tried[], hello: Hello): readonly Leaning[] {
  return METHODS.flatMap((method) => {
    const edges = onEdge.filter((each) => each.case.method === method);
    const taken = edges.flatMap(({ result: { neighbour } }) => neighbour ?? []);
    if (taken.length < FEWEST || taken.length <= SHARE * edges.length) return [];
    const requirement = mostly(taken);
    if (requirement === undefined) return [];
    const tied = edges.filter((each) => brokenByTies(each, hello).has(requirement));
    const turned = tied.filter(({ result: { neighbour } }) => neighbour === requirement).length;
    if (turned < FEWEST || turned < MOSTLY * tied.length) return [];
    const [cases, neighbours, ties] = [edges.length, taken.length, tied.length];
    return [{ method, edges: cases, neighbours, requirement, ties, turned }];
  });
}
