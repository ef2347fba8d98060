import type { RequirementId } from "../requirements/statements.js";

/** A fault that was planted in an implementation, and what it then got wrong. */
export interface KnownFault {
  /** `area/what-is-wrong`, with those that are the same in effect. */
  readonly names: readonly [string, ...string[]];
  readonly requirement: RequirementId;
  /** What an implementation with the fault does. */
  readonly like: string;
  /** How many cases were asked, from the first one on; all that failed of them are told. */
  readonly asked: number;
  /** By the case's id, a hash of the wrong answer. */
  readonly failed: ReadonlyMap<string, string>;
}

/** Planted faults, and the cases that they were put to. */
export interface KnownFaults {
  readonly faults: readonly KnownFault[];
  /** Where each case comes, by its id. */
  readonly places: ReadonlyMap<string, number>;
}

/** What a run got wrong, and of which cases it came to a verdict. */
export interface Shown {
  readonly decided: ReadonlySet<string>;
  readonly failed: ReadonlyMap<string, string>;
}

type Places = KnownFaults["places"];

/** The least share of cases alike, of those in which the run or the fault went wrong. */
const GOOD = 0.9;
/** The fewest cases that were wrong in the same way. */
const FEWEST = 3;
/** By how much the next best has to be worse. */
const CLEAR = 0.1;
/** The least share of a fault's wrong answers that a run with another fault beside it shows. */
const CONTAINED = 0.5;

const keysOf = (failed: ReadonlyMap<string, string>): readonly string[] => [...failed.keys()];

type Faults = readonly [KnownFault, ...KnownFault[]];

/** How well faults, all at once, account for a run. */
interface Account {
  readonly faults: Faults;
  /** From 0 to 1. */
  readonly share: number;
  /** Cases that each of them accounts for, the fewest of them. */
  readonly fewest: number;
}

/** Holds faults against a run, on the cases that both were asked. */
function account(faults: Faults, { decided, failed }: Shown, places: Places): Account {
  const asked = Math.min(...faults.map((fault) => fault.asked));
  const wasAsked = (id: string) => (places.get(id) ?? asked) < asked;
  const alike = faults.map(() => 0);
  let [told, all] = [0, 0];
  for (const id of new Set([failed, ...faults.map((fault) => fault.failed)].flatMap(keysOf))) {
    const shown = failed.get(id);
    const due = faults.map((fault) => fault.failed.get(id));
    const isTold = shown !== undefined && due.includes(shown);
    const isOfOne = due.filter((each) => each !== undefined).length <= 1 && wasAsked(id);
    // two faults at once may give an answer that neither gives alone
    if (!decided.has(id) || (!isTold && !isOfOne && shown !== undefined)) continue;
    all += 1;
    if (!isTold) continue;
    told += 1;
    due.forEach((each, index) => (alike[index] = (alike[index] ?? 0) + Number(each === shown)));
  }
  return { faults, share: all === 0 ? 0 : told / all, fewest: Math.min(...alike) };
}

/** Enough cases that went wrong in the same way: of a fault that shows in fewer, all. */
const isEnough = ({ faults, fewest }: Account): boolean =>
  faults.every(({ failed }) => fewest >= Math.min(FEWEST, failed.size));

/** The best account, where it is good and no other comes near it. */
function clearBest(accounts: readonly Account[]): Account | undefined {
  const [best, next] = [...accounts].sort((left, right) => right.share - left.share);
  if (best === undefined || best.share < GOOD || !isEnough(best)) return undefined;
  return next === undefined || best.share - next.share >= CLEAR ? best : undefined;
}

/** What a run shows of a fault, whatever else it shows. */
function contained(fault: KnownFault, { decided, failed }: Shown): boolean {
  const ids = keysOf(fault.failed).filter((id) => decided.has(id));
  const alike = ids.filter((id) => failed.get(id) === fault.failed.get(id));
  return alike.length >= FEWEST && alike.length >= CONTAINED * ids.length;
}

const pairsOf = (faults: readonly KnownFault[]): readonly Faults[] =>
  faults.flatMap((fault, index) => faults.slice(index + 1).map((other): Faults => [fault, other]));

/**
 * The known faults that a run behaves like: one, or two at once; none where no match is good, or
 * more than one is. Cases that the faults were not put to say nothing.
 */
export function likeness(shown: Shown, { faults, places }: KnownFaults): readonly KnownFault[] {
  const by = (together: Faults) => account(together, shown, places);
  const alone = clearBest(faults.map((fault) => by([fault])));
  if (alone !== undefined) return alone.faults;
  const candidates = faults.filter((fault) => contained(fault, shown));
  return clearBest(pairsOf(candidates).map(by))?.faults ?? [];
}
