/**
 * `npm run mutate` mutates all rooms, `npm run mutate ROOM…` some; both bring the committed score
 * and the README's table up to date, and fail where a mutant survives or ends in a timeout nobody
 * looked at. `--changed` is the gate, `--table` writes the README's table anew and mutates nothing.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ENDLESS } from "./endless.js";
import { gate } from "./gate.js";
import { REASONS } from "./left-alone.js";
import { measuredOn, ROOMS, sourcesOf } from "./rooms.js";
import { SCORE, scores, withTable } from "./score.js";
import { stryker, version } from "./stryker.js";

const README = "README.md";
const MINUTES = 240;

const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const committed = existsSync(SCORE) ? json(SCORE).rooms : {};

function roomsAsked(words) {
  const unknown = words.filter((word) => !ROOMS.includes(word));
  if (unknown.length > 0) throw new Error(`no such room: ${unknown.join(", ")}`);
  return words.length > 0 ? words : ROOMS;
}

function publish(fresh) {
  const all = { ...committed, ...fresh };
  const rooms = Object.fromEntries(
    ROOMS.filter((room) => room in all).map((room) => [room, all[room]]),
  );
  const score = { stryker: version, rooms };
  writeFileSync(SCORE, `${JSON.stringify(score, undefined, 2)}\n`);
  writeFileSync(README, withTable(readFileSync(README, "utf8"), score));
}

function mutate(rooms) {
  console.log(`mutating ${rooms.join(", ")}`);
  const measured = new Date().toISOString().slice(0, 10);
  const bases = rooms.map((room) => [room, { measured, ...measuredOn(room) }]);
  const report = stryker(rooms.flatMap(sourcesOf), MINUTES);
  if (report === undefined) throw new Error(`not done in ${MINUTES} minutes`);
  const fresh = scores(report, Object.fromEntries(bases), REASONS);
  publish(fresh);
  const survived = Object.values(fresh).reduce((sum, room) => sum + room.survived, 0);
  const unseen = Object.values(fresh).flatMap(({ timedOut }) =>
    timedOut.filter((each) => !(each in ENDLESS)),
  );
  for (const each of unseen) console.log(`timed out, not in mutation/endless.js: ${each}`);
  console.log(`${survived} survived, ${unseen.length} timed out unseen`);
  return survived + unseen.length === 0;
}

const words = process.argv.slice(2);
let isGood = true;
if (words.includes("--changed")) isGood = await gate(committed);
else if (words.includes("--table")) publish({});
else isGood = mutate(roomsAsked(words));
process.exitCode = isGood ? 0 : 1;
