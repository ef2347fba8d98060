import type { VNode } from "preact";
import { CaseView } from "./case/case-view.js";
import { RunView } from "./run/run-view.js";

/** The page. */
export function App(): VNode {
  return (
    <main>
      <RunView />
      <CaseView />
    </main>
  );
}
