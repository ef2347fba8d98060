import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Composed } from "./compose.js";
import { kills, type Asked } from "./kills.js";
import { mutatedReference, type MutatedReference } from "./mutants.js";

/** The rooms whose every mutant the vectors alone must kill. */
export const MUTATED_ROOMS = ["kernel", "events", "period"];
const KILLS = "golden/kills.json";
/** Mutants that no vector can kill, and why not: the others must all be dead. */
const UNSEEN = "golden/unseen.json";

/** Who kills whom: the first vector found for each mutant, in the order of the vectors. */
function killers(
  reference: MutatedReference,
  vectors: readonly Asked[],
  known: Readonly<Record<string, string>>,
): { readonly killed: Readonly<Record<string, string>>; readonly alive: readonly string[] } {
  const byId = new Map(vectors.map((each) => [each.id, each]));
  const recent: Asked[] = [];
  const killed: Record<string, string> = {};
  const alive: string[] = [];
  for (const { id, name } of reference.mutants) {
    if (whyUnseen(name) !== undefined) continue;
    const usual = byId.get(known[name] ?? "");
    const order = [...(usual ? [usual] : []), ...recent, ...vectors];
    const killer = order.find((each) => kills(reference, id, each));
    if (killer === undefined) {
      alive.push(name);
      continue;
    }
    killed[name] = killer.id;
    if (usual === undefined && !recent.includes(killer)) recent.unshift(killer);
  }
  return { killed, alive };
}

const words = z.record(z.string(), z.string());
const recorded = (path: string): Readonly<Record<string, string>> =>
  existsSync(path) ? words.parse(JSON.parse(readFileSync(path, "utf8"))) : {};
export const knownKills = (): Readonly<Record<string, string>> => recorded(KILLS);

/** Why no vector can kill a mutant; a whole file may have one reason. */
export function whyUnseen(mutant: string): string | undefined {
  const known = recorded(UNSEEN);
  return known[mutant] ?? known[mutant.split(":")[0] ?? ""];
}

/** Writes down who kills whom, and says who is alive. */
export async function recordKills(vectors: readonly Composed[]): Promise<readonly string[]> {
  const reference = await mutatedReference(MUTATED_ROOMS);
  const { killed, alive } = killers(reference, vectors, knownKills());
  writeFileSync(KILLS, `${JSON.stringify(killed, undefined, 2)}\n`);
  return alive;
}
