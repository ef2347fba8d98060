import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parsedBy } from "../../src/config/schema-faults.js";

const NOTHING = z.unknown().refine(() => false, { path: ["a", "b"], message: "expected a b" });

describe("what a schema finds", () => {
  it.each([[null], [undefined], [7], [{}], [{ a: null }]])(
    "config: in %j a place that it does not have is told as missing",
    (value) => {
      expect(parsedBy(NOTHING, value)).toMatchObject({
        ok: false,
        issues: [{ code: "missing", where: "/a/b", expected: "expected a b" }],
      });
    },
  );
});
