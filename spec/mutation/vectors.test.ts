import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { kills, type Asked } from "../../golden/kills.js";
import { knownKills, MUTATED_ROOMS, whyUnseen } from "../../golden/mutate.js";
import { mutatedReference, type MutatedReference } from "../../golden/mutants.js";
import { filed } from "../../golden/store.js";

const vectors: readonly Asked[] = filed();
const byId = new Map(vectors.map((each) => [each.id, each]));
const killers = knownKills();
const CONTROL =
  "src/kernel/inside.ts: M.sub(slope.mul(x.sub(X.div(2)))) → M.add(slope.mul(x.sub(X.div(2))))";
let reference: MutatedReference;
beforeAll(async () => {
  reference = await mutatedReference(MUTATED_ROOMS);
}, 120_000);

/** Whether the vector that is written down for a mutant kills it. */
function isDead({ id, name }: MutatedReference["mutants"][number]): boolean {
  const killer = byId.get(killers[name] ?? "");
  return killer !== undefined && kills(reference, id, killer);
}

describe("the vectors alone", () => {
  it("mutation: find nothing wrong with the reference where no mutant is awake", () => {
    expect(vectors.filter((each) => kills(reference, undefined, each))).toEqual([]);
  });

  it("mutation: kill a midline that rises, the control", () => {
    const control = reference.mutants.find(({ name }) => name === CONTROL);
    expect(control).toBeDefined();
    expect(vectors.filter((each) => kills(reference, control?.id, each)).length).toBeGreaterThan(
      50,
    );
  });

  it("mutation: kill every mutant of kernel, events and period but those that nothing can", () => {
    expect(reference.mutants.length).toBeGreaterThan(500);
    const alive = reference.mutants
      .filter(({ name }) => whyUnseen(name) === undefined)
      .filter((mutant) => !isDead(mutant));
    // `npm run golden -- kills` finds a killer for a mutant that is new.
    expect(alive.map(({ name }) => name)).toEqual([]);
  });

  it("mutation: kill none of those that are said to be out of their reach", () => {
    const unseen = reference.mutants.filter(({ name }) => whyUnseen(name) !== undefined);
    const killed = unseen.filter(({ id }) => vectors.some((each) => kills(reference, id, each)));
    expect(killed.map(({ name }) => name)).toEqual([]);
  }, 300_000);

  it("mutation: what is said to be out of reach is a mutant, or a file of them, and the tests named are there", () => {
    const names = reference.mutants.flatMap(({ name }) => [name, name.split(": ")[0]]);
    const unseen = JSON.parse(readFileSync("golden/unseen.json", "utf8")) as Record<string, string>;
    expect(Object.keys(unseen).filter((each) => !names.includes(each))).toEqual([]);
    const tests = Object.values(unseen).flatMap((why) => why.match(/spec\/[\w/.-]*\w/g) ?? []);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
  });
});
