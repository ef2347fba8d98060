import type { ComponentType, VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { View, ViewProps } from "./address.js";
import { CaseView } from "./case/case-view.js";
import { AnchorsView } from "./position/anchors-view.js";
import { LadderView } from "./position/ladder-view.js";
import { StaircaseView } from "./position/staircase-view.js";
import { RunView } from "./run/run-view.js";
import { Masthead, NAMES } from "./shell/masthead.js";
import { useAddress } from "./shell/use-address.js";

const SHOWN: Readonly<Record<View, ComponentType<ViewProps>>> = {
  ladder: LadderView,
  staircase: StaircaseView,
  anchors: AnchorsView,
  run: RunView,
  case: CaseView,
};

/** The page: what its address says, and the ways to other addresses. */
export function App(): VNode {
  const [address, go] = useAddress();
  const { view, query, faults } = address;
  const Shown = SHOWN[view];
  useEffect(() => {
    document.title = `${NAMES[view]} – The dealer explorer`;
  }, [view]);
  return (
    <div class="page">
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        To the view
      </a>
      <Masthead address={address} go={go} />
      <main id="main" tabIndex={-1}>
        {faults.length > 0 && (
          <div class="notice bad" role="alert">
            <p>Of this address not everything could be read:</p>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        )}
        <Shown query={query} go={(next, by) => go({ view, query: next }, by)} />
      </main>
      <footer>
        The numbers are exact, computed in this page by the reference that the suite tests with;
        pictures alone are drawn in floating point. The page asks nothing of any network.
      </footer>
    </div>
  );
}
