import { beforeAll, describe, expect, it } from "vitest";
import { REQUIREMENT_IDS, type RequirementId } from "../../src/requirements/statements.js";
import { terminal } from "../../spec/cli/terminal.js";
import { commandOf, FAULTS, sampleText, type Fault } from "./catalogue.js";
import { findings, verdictOn } from "./finding.js";
import type { Stopped } from "./verdict.js";

/** What no answer to a valid request can break. */
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

/** Generated cases of each method: these faults show soon. */
const COUNT = 12;

/**
 * A fault of every eighth requirement: `npm run test:slow` looks for all faults, and what the others
 * answer is judged in `spec/cases/compare`.
 */
const ASKED = FAULTS.filter(
  (fault, index) =>
    index === FAULTS.findIndex(({ requirement }) => requirement === fault.requirement),
).filter((_, index) => index % 8 === 0);

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

describe("a fault here and there", () => {
  let found: ReadonlyMap<Fault, Stopped>;
  beforeAll(async () => {
    found = await findings(ASKED, COUNT);
  }, 60_000);

  it.each(ASKED.map((fault) => [fault.requirement, fault.like, fault] as const))(
    "%s: fails where %s",
    (_requirement, _like, fault) => {
      const stopped = found.get(fault);
      const { status, failed } = verdictOn(fault, stopped ?? { results: [], ms: 0 });
      expect(failed, fault.name).toBeGreaterThan(0);
      expect(status, fault.name).toBe("failed");
    },
  );

  it.each(ASKED.filter((_fault, index) => index % 4 === 0).map((fault) => [fault.name, fault]))(
    "%s is exit 1, and the report names what it breaks",
    async (name, fault) => {
      const id = found.get(fault)?.at?.id ?? "";
      const { code, out } = await terminal(["check", "--case", id, "--", ...commandOf(name)]);
      expect(code).toBe(1);
      expect(out).toContain(fault.requirement);
    },
  );
  it("without a fault the sample is exit 0", async () => {
    const { code } = await terminal(["check", "--cases", "1", "--", ...commandOf()]);
    expect(code).toBe(0);
  });
});

describe("faulty.py", () => {
  it("an unknown name is told, with the known ones", async () => {
    const { code, err } = await terminal(["check", "--", ...commandOf("kernel/no-such-fault")]);
    expect(code).toBe(3);
    expect(err).toContain("settle/simultaneous");
  });
});
