import { describe, expect, it } from "vitest";
import { caseById } from "../../../src/cases/case-id.js";
import type { Said } from "../../../src/cases/judge.js";
import { DEFAULT_READINGS } from "../../../src/requirements/open-points.js";
import { differencesOf } from "./judged.js";
import { BREAKS, changed, WRONG_ANSWERS } from "./wrong-answers.js";

const faultsOf = (id: string) => WRONG_ANSWERS.filter(({ fault }) => fault === id);

/** Whether a difference is where something was changed: there, above it or below it. */
const isChanged = (at: string, changes: object): boolean =>
  Object.keys(changes).some((changed) => `${changed}/`.startsWith(at) || at.startsWith(changed));

describe("wrong answers of faulty samples", () => {
  it.each(Array.from(BREAKS).filter(([fault]) => faultsOf(fault).length > 0))(
    "%s: named where it shows, and where it changes something",
    (fault, requirement) => {
      for (const { case: id, also, changes, said } of faultsOf(fault)) {
        const asked = caseById(id, DEFAULT_READINGS) ?? expect.fail(`no case ${id}`);
        const answered = (exact: object): Said => {
          if (changes !== undefined) return { kind: "result", result: changed(exact, changes) };
          const isRefusal = (said as { kind?: unknown }).kind === "refused";
          return isRefusal ? (said as Said) : { kind: "result", result: said };
        };
        const [first] = differencesOf(asked, answered, { arithmetic: "decimal" });
        expect(first?.requirements[0], id).toBe(also ?? requirement);
        if (changes) expect(isChanged(first?.at ?? "", changes), `${id} ${first?.at}`).toBe(true);
      }
    },
  );
});
