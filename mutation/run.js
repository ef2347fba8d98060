/**
 * `npm run mutate` mutates all rooms, `npm run mutate ROOM…` some, `npm run mutate:changed` those
 * whose sources or tests differ from those of the committed report. All bring the report and the
 * README's table up to date, and fail where a mutant survives or ends in a timeout nobody looked at.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ENDLESS } from "./endless.js";
import { REASONS } from "./left-alone.js";
import { roomHash, ROOMS, sharedHash } from "./rooms.js";
import { SCORE, scores, withTable } from "./score.js";

const REPORT = "reports/mutation.json";
const README = "README.md";
const MINUTES = 60;

const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const committed = existsSync(SCORE) ? json(SCORE).rooms : {};
const isChanged = (room) => committed[room]?.hash !== roomHash(room);

function roomsAsked(words) {
  if (words.includes("--changed")) return ROOMS.filter(isChanged);
  const unknown = words.filter((word) => !ROOMS.includes(word));
  if (unknown.length > 0) throw new Error(`no such room: ${unknown.join(", ")}`);
  return words.length > 0 ? words : ROOMS;
}

function mutate(rooms) {
  rmSync(REPORT, { force: true });
  const options = {
    "--mutate": rooms.map((room) => `src/${room}/**/*.ts`).join(","),
    "--incrementalFile": `reports/stryker-${sharedHash()}.json`,
  };
  const words = ["stryker", "run", "stryker.conf.json", ...Object.entries(options).flat()];
  spawnSync("npx", words, { stdio: "inherit", timeout: MINUTES * 60_000 });
  if (!existsSync(REPORT)) throw new Error("Stryker gave no report");
  return scores(json(REPORT), rooms, REASONS);
}

function publish(fresh) {
  const all = { ...committed, ...fresh };
  const rooms = Object.fromEntries(
    ROOMS.filter((room) => room in all).map((room) => [room, all[room]]),
  );
  const { version } = json("node_modules/@stryker-mutator/core/package.json");
  const score = { stryker: version, rooms };
  writeFileSync(SCORE, `${JSON.stringify(score, undefined, 2)}\n`);
  writeFileSync(README, withTable(readFileSync(README, "utf8"), score));
}

const rooms = roomsAsked(process.argv.slice(2));
console.log(rooms.length > 0 ? `mutating ${rooms.join(", ")}` : "no room has changed");
if (rooms.length > 0) {
  const fresh = mutate(rooms);
  publish(fresh);
  const survived = Object.values(fresh).reduce((sum, room) => sum + room.survived, 0);
  const unseen = Object.values(fresh).flatMap(({ timedOut }) =>
    timedOut.filter((each) => !(each in ENDLESS)),
  );
  for (const each of unseen) console.log(`timed out, not in mutation/endless.js: ${each}`);
  console.log(`${survived} survived, ${unseen.length} timed out unseen`);
  process.exitCode = survived + unseen.length > 0 ? 1 : 0;
}
