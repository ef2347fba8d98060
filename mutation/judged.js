/** A reporter for Stryker that writes down each verdict as it falls, for a run that is cut short. */
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

export const JUDGED = "reports/judged.ndjson";

function judged() {
  mkdirSync(dirname(JUDGED), { recursive: true });
  rmSync(JUDGED, { force: true });
  return {
    onMutantTested({ fileName, location, replacement, status }) {
      appendFileSync(JUDGED, `${JSON.stringify({ fileName, location, replacement, status })}\n`);
    },
  };
}

export const strykerPlugins = [{ kind: "Reporter", name: "judged", factory: judged }];
