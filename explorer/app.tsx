import type { VNode } from "preact";
import { parseAddress } from "./address.js";
import { CaseView } from "./case/case-view.js";
import { RunView } from "./run/run-view.js";

/** The page. */
export function App(): VNode {
  const { view, query } = parseAddress(location.hash);
  const View = view === "case" ? CaseView : RunView;
  return (
    <main>
      <View query={query} go={() => undefined} />
    </main>
  );
}
