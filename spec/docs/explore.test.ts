import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { OUTCOME_LIMITS } from "../../src/explore/outcomes.js";
import { terminal } from "../cli/terminal.js";

const page = readFileSync("docs/explore.md", "utf8");
const words = (line: string): string => line.trim().replace(/ +/g, " ");

/** Each command of the page that is shown with what it prints, and the lines that are printed under it. */
const commands = page
  .split(/```\ndealer-conformance /)
  .slice(1)
  .map((part): [command: string, lines: string[]] => [
    part.slice(0, part.indexOf("\n")),
    Array.from(part.matchAll(/```text\n([\s\S]*?)```/g), ([, block = ""]) =>
      block.trimEnd().split("\n").map(words),
    ).flat(),
  ])
  .filter(([, lines]) => lines.length > 0);

it("the page shows what three commands print", () => {
  expect(commands.map(([command]) => command.split(" ")[1])).toEqual(["quote", "edges", "period"]);
});

it.each(commands)("%s prints what the page shows", async (command, lines) => {
  const files = { "run.yaml": "" };
  const args = command.split(" ").map((arg) => {
    if (!arg.endsWith(".yaml")) return arg;
    files["run.yaml"] = readFileSync(arg, "utf8");
    return "run.yaml";
  });
  const { code, out } = await terminal(args, files);
  expect(code).toBe(0);
  // what stands in several columns or lines of the page is printed in one
  const printed = words(out.replaceAll("\n", " "));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(printed).toContain(line);
});

it("the page states the limits", () => {
  const { ways, arrivals } = OUTCOME_LIMITS;
  expect(page).toContain(`At most ${ways.toLocaleString("en")} ways`);
  expect(page).toContain(`at most ${arrivals} arrivals`);
});
