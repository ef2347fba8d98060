import { expect, it } from "vitest";
import { PRESETS } from "../../src/explore/presets.js";
import { scriptedTrace } from "../../src/explore/scripted-trace.js";
import { overviewOf } from "./runs.js";

const RUNS = PRESETS.flatMap((preset) => (preset.view === "run" ? [preset] : []));

it.each(RUNS)(
  "Example $number: its run, $moment, is one that the specification explains",
  async ({ run }) => {
    const { unexplained, violations, played } = await overviewOf(scriptedTrace(run).join("\n"));
    expect([unexplained, violations]).toEqual([[], []]);
    expect(played).toBe(run.arrivals.length);
  },
);
