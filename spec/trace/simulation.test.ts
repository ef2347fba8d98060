import { describe, expect, it } from "vitest";
import { held, world } from "../../src/cases/fixed/world.js";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import type { RunSetup } from "../../src/config/run-setup.js";
import { rational } from "../../src/numbers/rational.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { openedRun } from "../../src/trace/opened-run.js";
import { simulation } from "../../src/trace/simulation.js";

const setup = (ring: RunSetup["ring"]): RunSetup => ({
  config: DEFAULT_CONFIG,
  readings: DEFAULT_READINGS,
  arithmetic: { kind: "exact" },
  periods: 2,
  ring,
});
/** I pays half of the ticket that H owns. */
const { state } = world({ period: 0, tickets: [held("H", "I", 1, 1)], cash: { I: "0.5" } });
const PLAN = { traders: 3, ticketsEach: [1, 3], maturities: [1, 9], cash: "1" } as const;

interface Line {
  readonly type?: string;
}
const told = (of: RunSetup) =>
  Array.from(simulation(of, rational), (step) => {
    const line = step.line();
    return { kind: step.kind, line: line === undefined ? {} : (JSON.parse(line) as Line) };
  });

describe("a simulated run", () => {
  const steps = told(setup({ state }));
  it("flow/seed: the trace begins with who made it, under what, and from where", () => {
    const { version, ...header } = { version: 0, ...steps[0]?.line } as Record<string, unknown>;
    expect([steps[0]?.kind, version]).toEqual(["opening", 0]);
    expect(header).toMatchObject({
      trace: 1,
      name: "dealer-conformance",
      arithmetic: "exact",
      readings: DEFAULT_READINGS,
      config: DEFAULT_CONFIG,
      state: { period: 0, tickets: [{ id: "T1", owner: "H" }] },
    });
  });

  it("settle/continue: then each period's events and its end, with the ring as it is then", () => {
    const lines = steps.slice(1).filter(({ line }) => line.type !== undefined);
    expect(lines).toMatchObject([
      { kind: "entry", line: { type: "settle", issuer: "I", recovery: "0.5" } },
      { kind: "entry", line: { type: "anchors", loss: "0.5", M: "0.5" } },
      { kind: "period", line: { type: "period", period: 1, state: { cash: { H: "0.5" } } } },
      { kind: "period", line: { type: "period", period: 2, state: { tickets: [] } } },
    ]);
  });

  it("flow/seed: the opening is drawn from the seed alone", () => {
    const opening = (seed: number) => {
      const of = setup(PLAN);
      const config = { ...of.config, seed };
      const { books, rules } = openedRun({ ...of, config }, rational);
      return [rules.config.seed, ...books.tickets()];
    };
    expect(opening(7)).toEqual(opening(7));
    expect(opening(7).slice(1)).not.toEqual(opening(8).slice(1));
  });
});
