import { beforeAll, describe, expect, it } from "vitest";
import { FAULTS, type Fault } from "./catalogue.js";
import { DEFAULT_COUNT, findings, verdictOn } from "./finding.js";
import type { Stopped } from "./verdict.js";

describe("every fault of the catalogue", () => {
  let found: ReadonlyMap<Fault, Stopped>;
  beforeAll(async () => {
    found = await findings(FAULTS, DEFAULT_COUNT);
  }, 300_000);

  it.each(FAULTS.map((fault) => [fault.requirement, fault.like, fault] as const))(
    "%s: fails where %s",
    (_requirement, _like, fault) => {
      const stopped = found.get(fault);
      const { status, failed } = verdictOn(fault, stopped ?? { results: [], ms: 0 });
      expect(failed, fault.name).toBeGreaterThan(0);
      expect(status, fault.name).toBe("failed");
    },
  );
});
