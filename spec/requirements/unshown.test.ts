import { expect, it } from "vitest";
import { UNSHOWN } from "../../src/requirements/unshown.js";

it("requirements: what no request can show, each with a reason", () => {
  expect(Object.keys(UNSHOWN).sort()).toEqual([
    "C5",
    "config/defaults",
    "config/stub",
    "flow/seed",
    "flow/sell-share",
    "init/allocation",
    "init/population",
    "init/ring",
  ]);
  for (const reason of Object.values(UNSHOWN)) expect(reason).toMatch(/\w{3}/);
});
