import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OPEN_POINTS } from "../../src/requirements/open-points.js";
import { setup, warnings } from "./reading.js";

const page = readFileSync("docs/configuration.md", "utf8");
const examples = Array.from(page.matchAll(/```yaml\n(.*?)```/gs), ([, example = ""]) => example);

describe("config/stub, documentation", () => {
  it("config/stub: the page's examples are run files", () => {
    expect(examples).toHaveLength(2);
    const [described = "", given = ""] = examples;
    expect(setup(described).ring).toMatchObject({ traders: 120, ticketsEach: [1, 6] });
    expect(setup(given).ring).toMatchObject({ state: { period: 3 } });
    expect(examples.flatMap(warnings)).toEqual([]);
  });
  it("open points: the page lists every open point with its readings", () => {
    const rows = Array.from(
      page.matchAll(/^\| `([a-z-]+)` +\| (`.*`) +\|$/gm),
      ([, id, readings]) => [id, readings?.replaceAll("`", "").trim()],
    );
    const listed = new Map(rows.map(([id = "", readings]) => [id, readings]));
    for (const [point, readings] of Object.entries(OPEN_POINTS))
      expect(listed.get(point), point).toBe(readings.join(", "));
  });
});
