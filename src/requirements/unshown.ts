import type { RequirementId } from "./statements.js";

/** What no method of the protocol can show, and why: no case, and so no vector, puts it to the test. */
export const UNSHOWN: Readonly<Partial<Record<RequirementId, string>>> = {
  "config/defaults": "a request carries every key of its configuration",
  "config/stub": "run files are the suite's own",
  "init/allocation": "no method opens a ring",
  "init/population": "no method opens a ring",
  "init/ring": "no method opens a ring",
  "flow/seed": "draws are forced",
  "flow/sell-share": "a share of many periods; draws are forced",
  C5: "answers carry no balance sheets; a recorded run does",
};
