import type { Shell } from "./shell.js";
import { UnusableFile } from "./unusable-file.js";

/** Where the built page lies in this package, and the largest it can be, bytes. */
const PAGE = "dist/explorer/index.html";
const LARGEST = 16 * 1024 * 1024;

/** The explorer's page as it was built, if it was. */
export function explorerIfBuilt(shell: Shell): string | undefined {
  const path = shell.ownFile(PAGE);
  return shell.exists(path) ? shell.read(path, LARGEST) : undefined;
}

/** The explorer's page as it was built. @throws UnusableFile where it was not */
export function explorerPage(shell: Shell): string {
  const page = explorerIfBuilt(shell);
  if (page !== undefined) return page;
  throw new UnusableFile(`${PAGE} is not there: \`npm run build\` makes it`);
}
