import type { Implementation } from "../adapter/implementation.js";
import type { Case } from "../cases/case.js";
import { generatedId } from "../cases/case-id.js";
import { shrunk } from "../cases/generate/generated.js";
import { REQUIREMENT_IDS, type RequirementId } from "../requirements/statements.js";
import type { Finding } from "./result.js";
import { shownReading } from "./shown-reading.js";
import { tryCase, type Tried } from "./try-case.js";

/** Findings that are made smaller, and smaller cases tried for each. */
const SHRUNK = 12;
const ATTEMPTS = 150;

const size = ({ failure }: Tried): number => JSON.stringify(failure?.params ?? {}).length;
const smaller = (left: Tried, right: Tried): Tried => (size(right) < size(left) ? right : left);

/** What a failed case breaks first. */
const broken = ({ failure }: Tried): RequirementId | undefined =>
  failure?.differences[0].requirements[0];

type Group = readonly [RequirementId, readonly [Tried, ...Tried[]]];

/** How many requirements a group's clearest failure may break: 1 where there is no doubt. */
const doubt = ([, failures]: Group): number =>
  Math.min(
    ...failures.map(({ failure }) => failure?.differences[0].requirements.length ?? Infinity),
  );

/** What is supported best comes first: by most failures, then with the least doubt. */
const bySupport = (left: Group, right: Group): number =>
  right[1].length - left[1].length || doubt(left) - doubt(right);

/** Failures by the requirement they break first; of equal support in the order of the specification. */
function byRequirement(failures: readonly Tried[]): readonly Group[] {
  return REQUIREMENT_IDS.flatMap((requirement): readonly Group[] => {
    const [first, ...rest] = failures.filter((failure) => broken(failure) === requirement);
    return first === undefined ? [] : [[requirement, [first, ...rest]]];
  }).sort(bySupport);
}

/** The smallest case found that fails in the same way. */
async function smallest(
  implementation: Implementation,
  requirement: RequirementId,
  failures: readonly [Tried, ...Tried[]],
): Promise<Tried> {
  let best = failures.reduce(smaller);
  const generated = failures.find(({ case: { origin } }) => origin === "generated");
  const id = generated && generatedId(generated.case.id);
  if (id === undefined) return best;
  const fails = async (candidate: Case): Promise<boolean> => {
    const attempt = await tryCase(implementation, candidate);
    if (broken(attempt) !== requirement) return false;
    best = smaller(best, attempt);
    return true;
  };
  await shrunk(id, implementation.hello.readings, fails, ATTEMPTS);
  return best;
}

function findingOf(
  implementation: Implementation,
  { case: shown, failure }: Tried,
  failures: number,
): Finding | undefined {
  if (failure === undefined) return undefined;
  const { params, differences, expected, actual, broke } = failure;
  const { id, title, origin, method } = shown;
  const reading = shownReading(implementation.hello, shown, params, actual);
  return {
    type: "finding",
    requirements: differences[0].requirements,
    case: { id, title, origin },
    method,
    params,
    differences,
    expected,
    actual,
    failures,
    ...(broke !== undefined && { broke }),
    ...(reading && { reading }),
  };
}

/**
 * One finding for each requirement that is broken first by some case, the best supported first:
 * with the smallest case found, and how many cases broke it.
 */
export async function* findings(
  implementation: Implementation,
  failures: readonly Tried[],
): AsyncGenerator<Finding> {
  for (const [place, [requirement, each]] of byRequirement(failures).entries()) {
    const shown =
      place < SHRUNK ? await smallest(implementation, requirement, each) : each.reduce(smaller);
    const finding = findingOf(implementation, shown, each.length);
    if (finding !== undefined) yield finding;
  }
}
