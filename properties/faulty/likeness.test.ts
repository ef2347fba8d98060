import { describe, expect, it } from "vitest";
import { placesOf } from "../../src/conformance/fingerprint.js";
import { likeness } from "../../src/conformance/likeness.js";
import { terminal } from "../../spec/cli/terminal.js";
import { commandOf, FAULTS } from "./catalogue.js";
import { fingerprintedCases, fingerprintOf } from "./fingerprints.js";
import { OTHER_FAULTS, SAME_FAULTS, withChanges, type Change } from "./javascript-faults.js";
import { likened, SHIPPED } from "./likened.js";

/** Fingerprints mostly need no more than these of each method. */
const CASES = fingerprintedCases(12);
/** Those that fingerprints were taken of, without what has been added since, and the faults for which they are enough. */
const MEASURED = CASES.filter(({ id }) => SHIPPED.places.has(id));
const SOON = SHIPPED.faults.filter(({ asked }) => asked <= MEASURED.length);
const MARKDOWN = ["--report", "markdown=md"];
const HTML = ["--report", "html=html"];
const some = <T>(each: readonly T[], nth: number): readonly T[] =>
  each.filter((_, index) => index % nth === 0);

describe("behaves like", () => {
  it("every fault of the catalogue ships, as it stands there", () => {
    const shipped = SHIPPED.faults.flatMap(({ names }) => names);
    expect([...shipped].sort()).toEqual(FAULTS.map(({ name }) => name).sort());
    for (const { names, like, requirement } of SHIPPED.faults) {
      expect(FAULTS.find(({ name }) => name === names[0])).toMatchObject({ like, requirement });
    }
  });
  it.each(some(SOON, 200).map((known) => [known.names[0], known] as const))(
    "%s gets wrong what it is known for",
    async (name, known) => {
      const { asked, failed } = await fingerprintOf(commandOf(name), MEASURED);
      expect({ asked, failed }).toEqual({ asked: known.asked, failed: known.failed });
    },
  );
  it("a run that fails says so, whatever the report", async () => {
    const change = SAME_FAULTS["anchors/phi-swapped"] ?? ["", "", ""];
    const { out, files } = await withChanges([change], (command) =>
      terminal(
        ["check", "--cases", "1", "--out", "run", ...MARKDOWN, ...HTML, "--", ...command],
        {},
      ),
    );
    const like = "behaves like: the sensitivities are swapped";
    expect(out).toContain(`${like} (anchors/update; anchors/phi-swapped)`);
    expect(files.get("html")).toContain(like);
    expect(files.get("md")).toContain(like.replace(":", "&#58;"));
    expect(files.get("run")).toContain('"behavesLike":[{"faults":["anchors/phi-swapped"]');
  });
  it.each(some(Object.entries(SAME_FAULTS), 6))(
    "the same fault in JavaScript is named: %s",
    async (name, change) => {
      const [named, ...others] = await withChanges([change], (command) => likened(command, CASES));
      expect(named).toContain(name);
      expect(others).toEqual([]);
    },
  );
  it.each(some(Object.entries(OTHER_FAULTS), 3))(
    "an unknown fault is none of them: %s",
    async (_, change) => {
      expect(await withChanges([change], (command) => likened(command, CASES))).toEqual([]);
    },
  );
  it("two faults at once are both named", async () => {
    const both = ["rebucket/old-mid", "anchors/loss-all-of-it"];
    const changes = both.flatMap((name): readonly Change[] => {
      const change = SAME_FAULTS[name];
      return change === undefined ? [] : [change];
    });
    const named = await withChanges(changes, (command) => likened(command, CASES));
    expect(named.flat().sort()).toEqual([...both].sort());
  });
  it("cases that came after the fingerprints were taken say nothing, whether they fail or not", () => {
    const [fault] = SHIPPED.faults;
    const added = Array.from({ length: 30 }, (_, nth) => `ruling/added-${nth}`);
    const asked = [...SHIPPED.places.keys()].filter(
      (id) => (SHIPPED.places.get(id) ?? 0) < (fault?.asked ?? 0),
    );
    const failed = new Map([
      ...added.slice(1).map((id) => [id, "x"] as const),
      ...(fault?.failed ?? []),
    ]);
    const found = likeness({ decided: new Set([...added, ...asked]), failed }, SHIPPED);
    expect(found).toEqual([fault]);
  });
  it("a case's place is its own, wherever others are added", () => {
    const measured = { fixed: ["example/01-sell", "ruling/guard"], seed: 42, count: 2 };
    const places = placesOf(measured);
    expect(places.get("ruling/guard")).toBe(1);
    expect(places.get("quote@42:0")).toBe(2);
    expect(places.get("run_period@42:1")).toBe(2 + 2 * 9 - 1);
    expect(places.get("quote@42:2") ?? places.get("quote@43:0")).toBeUndefined();
  });
  it("an implementation without a fault is none of them", async () => {
    expect(await withChanges([], (command) => likened(command, CASES))).toEqual([]);
  });
});
