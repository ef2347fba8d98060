import { generatedCases } from "../src/cases/generate/generated.js";
import type { VectorAnswer } from "../src/cases/vector.js";
import { DEFAULT_READINGS } from "../src/requirements/open-points.js";
import { METHODS, type Method } from "../src/wire/methods.js";
import { answersTo } from "./answers.js";
import { composed, type Composed } from "./compose.js";
import { words } from "./describe.js";
import { ledger } from "./store.js";

/** Where candidates come from, and how many of each method become vectors at most. */
const SEED = 20251122;
const CANDIDATES = 240;
const ROOM: Readonly<Record<Method, number>> = {
  quote: 110,
  initialize_dealer: 10,
  update_anchors: 30,
  advance: 35,
  eligibility: 40,
  sell: 55,
  buy: 65,
  settle: 40,
  run_period: 75,
};
/** Longer cases, and more edges in one of them, are harder to read than they are worth. */
const LONGEST = 9_000;
const NEIGHBOURS = 4;

/** A request that may become a vector. */
interface Candidate {
  readonly from: string;
  readonly method: Method;
  readonly params: object;
  readonly answers: readonly VectorAnswer[];
  readonly words: readonly string[];
  readonly size: number;
}

/** The words, and every two of them together: what a set of vectors should have met. */
const met = (told: readonly string[]): readonly string[] =>
  told.flatMap((each, index) => [
    each,
    ...told.slice(index + 1).map((other) => `${each} & ${other}`),
  ]);

function candidates(method: Method): readonly Candidate[] {
  return generatedCases(method, DEFAULT_READINGS, { seed: SEED, count: CANDIDATES }).flatMap(
    ({ id, params }) => {
      const answers = answersTo({ method, params });
      const size = JSON.stringify([params, answers]).length;
      const edges = Math.max(...answers.map(({ neighbours = [] }) => neighbours.length));
      if (size > LONGEST || edges > NEIGHBOURS) return [];
      return [
        { from: id, method, params, answers, words: words({ method, params }, answers), size },
      ];
    },
  );
}

/** The next free number among a method's ids. */
function numbers(method: Method): () => string {
  const used = Object.keys(ledger()).flatMap((id) => {
    const [, of, number] = /^(\w+)\/(\d+)$/.exec(id) ?? [];
    return of === method ? [Number(number)] : [];
  });
  let next = Math.max(0, ...used);
  return () => `${method}/${String((next += 1)).padStart(3, "0")}`;
}

function vector(
  { from, method, params, words: told }: Candidate,
  id: string,
  fresh: string[],
): Composed {
  const first = fresh.filter((each) => !each.includes(" & "));
  const shown = (first.length > 0 ? first : fresh)
    .slice(0, 3)
    .map((each) => each.replace(" & ", " with "));
  const purpose = `Chosen since no earlier vector of its method shows: ${shown.join("; ")}.`;
  const provenance = { kind: "generated", of: `generator, ${from}` };
  const title = `${method}: ${told.slice(0, 8).join("; ") || "nothing happens"}`;
  return composed({ id, title, for: purpose, provenance }, { method, params });
}

/** New vectors, chosen one after the other: each the one that shows most that none has shown, for its length. */
function chosen(standing: readonly Composed[], method: Method): readonly Composed[] {
  const mine = standing.filter((each) => each.method === method);
  const shown = new Set(mine.flatMap((each) => met(words(each, each.answers))));
  const next = numbers(method);
  const found: Composed[] = [];
  let left = candidates(method);
  let room = ROOM[method] - mine.filter(({ provenance }) => provenance.kind === "generated").length;
  for (; room > 0; room -= 1) {
    const fresh = (each: Candidate) => met(each.words).filter((feature) => !shown.has(feature));
    const worth = (each: Candidate) => fresh(each).length / (each.size + 1_500);
    const best = left.reduce<Candidate | undefined>(
      (top, each) => (top === undefined || worth(each) > worth(top) ? each : top),
      undefined,
    );
    if (best === undefined || fresh(best).length === 0) break;
    found.push(vector(best, next(), [...fresh(best)]));
    for (const feature of met(best.words)) shown.add(feature);
    left = left.filter((each) => each !== best);
  }
  return found;
}

export const grown = (standing: readonly Composed[]): readonly Composed[] =>
  METHODS.flatMap((method) => chosen(standing, method));
