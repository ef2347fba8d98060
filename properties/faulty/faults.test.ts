import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../src/cases/case.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { shows } from "../../src/cases/shows.js";
import { summary } from "../../src/conformance/verdicts.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { REQUIREMENT_IDS, type RequirementId } from "../../src/requirements/statements.js";
import { METHODS } from "../../src/wire/methods.js";
import { terminal } from "../../spec/cli/terminal.js";
import { commandOf, FAULTS, sampleText, type Fault } from "./catalogue.js";
import { checkUntil, inTurns, type Stopped } from "./verdict.js";

/** What no method of an adapter shows, so that no answer can break it. */
const UNSHOWN: readonly RequirementId[] = [
  "config/defaults",
  "config/stub",
  "init/allocation",
  "init/population",
  "init/ring",
  "flow/seed",
  "flow/sell-share",
  "C5",
];

/** Adapters that run side by side. */
const AT_ONCE = 3;

const CASES: readonly Case[] = [
  ...FIXED_CASES,
  ...METHODS.flatMap((method) =>
    generatedCases(method, DEFAULT_READINGS, { seed: 42, count: 100 }),
  ),
];

/** What a case puts to the test. */
function shownBy({ method, params, refusalOf }: Case): readonly RequirementId[] {
  const by = { numbers: rational, readings: DEFAULT_READINGS };
  return refusalOf ?? shows(method, params, answer(method, params, by));
}

/** Cases that put the requirement to the test, then the others: what finds a fault soonest. */
function soonest(
  requirement: RequirementId,
  shown: ReadonlyMap<Case, readonly RequirementId[]>,
): readonly Case[] {
  const isShown = (each: Case) => shown.get(each)?.includes(requirement) === true;
  return [...CASES.filter(isShown), ...CASES.filter((each) => !isShown(each))];
}

describe("the catalogue of faults", () => {
  it("names every fault once", () => {
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  });
  it("replaces texts that occur exactly once, by others", () => {
    const wrong = FAULTS.filter(
      ({ file, line, becomes }) => sampleText(file).split(line).length !== 2 || line === becomes,
    );
    expect(wrong).toEqual([]);
  });
  it("has a fault for every requirement that an answer can break", () => {
    const broken = new Set<RequirementId>(FAULTS.map(({ requirement }) => requirement));
    expect(REQUIREMENT_IDS.filter((id) => !broken.has(id))).toEqual(UNSHOWN);
  });
});

describe("faults in an implementation", () => {
  const found = new Map<Fault, Stopped>();
  beforeAll(async () => {
    const shown = new Map(CASES.map((each) => [each, shownBy(each)]));
    await inTurns(FAULTS, AT_ONCE, async (fault) => {
      const { requirement, name } = fault;
      const cases = soonest(requirement, shown);
      const isEnough = ({ breaks = [] }: { readonly breaks?: readonly RequirementId[] }) =>
        breaks.includes(requirement);
      found.set(fault, await checkUntil(commandOf(name), cases, isEnough));
    });
  }, 120_000);

  it.each(FAULTS.map((fault) => [fault.requirement, fault.like, fault] as const))(
    "%s: fails where %s",
    (requirement, _like, fault) => {
      const { verdicts, outcomes } = summary(found.get(fault)?.results ?? []);
      expect(outcomes.failed).toBeGreaterThan(0);
      expect(verdicts.find((each) => each.requirement === requirement)?.status).toBe("failed");
    },
  );

  it.each(FAULTS.filter((_fault, index) => index % 40 === 0).map(({ name }) => name))(
    "%s is exit 1, with the case named",
    async (name) => {
      const fault = FAULTS.find((each) => each.name === name);
      const id = fault && found.get(fault)?.at?.id;
      const { code, out } = await terminal(["check", "--case", id ?? "", "--", ...commandOf(name)]);
      expect(code).toBe(1);
      expect(out).toContain(fault?.requirement);
      expect(out).toContain(id);
    },
  );
  it("without a fault the sample is exit 0", async () => {
    const { code } = await terminal(["check", "--cases", "20", "--", ...commandOf()]);
    expect(code).toBe(0);
  });
});
