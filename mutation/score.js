/** Stryker's report, counted by room, and the table of it in the README. */
import { changedSources, roomOf, ROOMS } from "./rooms.js";

export const SCORE = "mutation/score.json";
const [BEGIN, END] = ["<!-- mutation score: begin -->", "<!-- mutation score: end -->"];
const COUNTED = {
  Killed: "killed",
  Timeout: "timedOut",
  Survived: "survived",
  NoCoverage: "survived",
};

/** A mutant as one line that stays the same when lines are added above it. */
export const shown = (file, source, { location: { start, end }, replacement }) => {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const flat = (text) => text.replace(/\s+/g, " ");
  return `${file}: ${flat(lines.join("\n"))} → ${flat(replacement)}`;
};

function roomScore(files, basis, byRule) {
  const score = {
    measured: basis.measured,
    mutants: 0,
    killed: 0,
    survived: 0,
    timedOut: [],
    disabled: 0,
    sources: basis.sources,
    tests: basis.tests,
  };
  for (const [file, { source, mutants }] of files) {
    for (const mutant of mutants) {
      if (mutant.status === "Ignored") {
        if (!byRule.has(mutant.statusReason)) score.disabled += 1;
        continue;
      }
      score.mutants += 1;
      const counted = COUNTED[mutant.status];
      if (counted === undefined)
        throw new Error(`${mutant.status}: ${shown(file, source, mutant)}`);
      if (counted === "timedOut") score.timedOut.push(shown(file, source, mutant));
      else score[counted] += 1;
    }
  }
  score.timedOut.sort();
  return score;
}

/**
 * @param report - Stryker's JSON report
 * @param bases - of each room that was mutated, what was measured and when
 * @param byRule - the reasons for which left-alone.js leaves mutants out
 * @returns the score of each of the rooms
 */
export function scores(report, bases, byRule) {
  const files = Object.entries(report.files);
  const of = (room) => files.filter(([file]) => roomOf(file) === room);
  return Object.fromEntries(
    Object.entries(bases).map(([room, basis]) => [room, roomScore(of(room), basis, byRule)]),
  );
}

const row = (cells) => `| ${cells.join(" | ")} |`;

/** When a room was measured, and whether its sources have changed since. */
export function standing(room, score) {
  const changed = changedSources(room, score).length;
  return changed === 0 ? score.measured : `${score.measured}; ${changed} files changed since`;
}

/**
 * The README's table. A timeout is no kill: the score is of what a test killed.
 *
 * @param stands - what is said of when a room's score was measured
 */
export function table({ stryker, rooms }, stands = standing) {
  const all = { mutants: 0, killed: 0, survived: 0, timedOut: [], disabled: 0 };
  for (const each of Object.values(rooms)) {
    for (const key of Object.keys(all)) {
      all[key] = key === "timedOut" ? [...all[key], ...each[key]] : all[key] + each[key];
    }
  }
  const cells = (name, { mutants, killed, survived, timedOut, disabled }, measured) => {
    const percent =
      mutants === 0 ? "" : `${(Math.floor((killed / mutants) * 1000) / 10).toFixed(1)} %`;
    return row([name, mutants, killed, timedOut.length, survived, disabled, percent, measured]);
  };
  const missing = ROOMS.filter((room) => !(room in rooms));
  return [
    row(["room", "mutants", "killed", "endless", "survived", "disabled", "score", "measured"]),
    row(["---", "--:", "--:", "--:", "--:", "--:", "--:", "---"]),
    ...Object.entries(rooms).map(([room, each]) => cells(`\`${room}\``, each, stands(room, each))),
    ...missing.map((room) => row([`\`${room}\``, "", "", "", "", "", "", "not yet"])),
    cells(missing.length === 0 ? "all" : "all that are measured", all, `Stryker ${stryker}`),
  ].join("\n");
}

/** Where the README's table stands: from, to. */
function place(readme) {
  const [begin, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || to < begin) throw new Error(`the README lacks ${BEGIN} … ${END}`);
  return [begin + BEGIN.length, to];
}

export const published = (readme) => readme.slice(...place(readme));

export function withTable(readme, score) {
  const [from, to] = place(readme);
  return `${readme.slice(0, from)}\n\n${table(score)}\n\n${readme.slice(to)}`;
}
