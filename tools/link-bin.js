// After a build in a checkout: `npx dealer-conformance` finds the command here, without installing the
// package into npm's cache first. Where links cannot be made npx takes that longer way by itself.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";

const link = "node_modules/.bin/dealer-conformance";
chmodSync("dist/cli/main.js", 0o755);
if (process.platform !== "win32") {
  mkdirSync("node_modules/.bin", { recursive: true });
  rmSync(link, { force: true });
  symlinkSync("../../dist/cli/main.js", link);
}
