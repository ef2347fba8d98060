/**
 * `npm run mutate:changed`: the mutants of what has changed since its score was measured, as far as
 * a few minutes reach. Says what it left to `npm run mutate`, and writes no score.
 */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { ENDLESS } from "./endless.js";
import { JUDGED } from "./judged.js";
import { mutantsOf } from "./mutants-of.js";
import { changedSources, measuredOn, roomOf, ROOMS, sourcesOf } from "./rooms.js";
import { shown } from "./score.js";
import { stryker } from "./stryker.js";

/** Long enough for the whole of most rooms; `.ci/run` gives it fewer. */
const MINUTES = Number(process.env.MUTATION_MINUTES ?? 6);

/** A room's sources that have changed, or all of them where its tests have. */
const changed = (room, score) =>
  score.tests === measuredOn(room).tests ? changedSources(room, score) : sourcesOf(room);

const textOf = (file) => readFileSync(file, "utf8");

/** The verdicts that fell. */
function judged() {
  const lines = existsSync(JUDGED) ? textOf(JUDGED).split("\n") : [];
  return lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .filter(({ status }) => status !== "Ignored")
    .map(({ fileName, ...mutant }) => ({ file: relative("", fileName), ...mutant }));
}

async function sumOfMutants(files) {
  const each = await Promise.all(files.map((file) => mutantsOf(textOf(file))));
  return each.flat().length;
}

/**
 * @param committed - the score of each room
 * @returns whether nothing survived of what was judged
 */
export async function gate(committed) {
  const without = ROOMS.filter((room) => !(room in committed));
  if (without.length > 0) console.log(`NOT JUDGED, never measured yet: ${without.join(" ")}`);
  const files = Object.entries(committed).flatMap(([room, score]) => changed(room, score));
  if (files.length === 0) {
    console.log("no measured room has changed");
    return true;
  }
  console.log(`mutating for at most ${MINUTES} minutes: ${files.join(" ")}`);
  stryker(files, MINUTES);
  const verdicts = judged();
  const alive = verdicts.filter(
    ({ file, ...mutant }) =>
      mutant.status !== "Killed" && !(shown(file, textOf(file), mutant) in ENDLESS),
  );
  for (const { file, ...mutant } of alive) {
    console.log(`${mutant.status}: ${shown(file, textOf(file), mutant)}`);
  }
  const all = await sumOfMutants(files);
  console.log(`${verdicts.length} of ${all} mutants judged, ${alive.length} not killed`);
  if (verdicts.length < all) {
    const rooms = ROOMS.filter((room) => files.some((file) => roomOf(file) === room));
    console.log(
      `NOT JUDGED: ${all - verdicts.length} mutants, left to: npm run mutate ${rooms.join(" ")}`,
    );
  }
  return alive.length === 0;
}
