import { player } from "./player.js";

/** Where a page that was written for one run holds its trace. */
export const RUN_DATA = "run-data";

/** Opens the run that the page was written for, if it was; its first view is the run's. */
export function openEmbeddedRun(): void {
  const text = document.getElementById(RUN_DATA)?.textContent;
  if (text === undefined) return;
  const { name, trace } = JSON.parse(text) as { readonly name: string; readonly trace: string };
  if (location.hash === "") history.replaceState(null, "", "#run");
  player.open(name, new Blob([trace]));
}
