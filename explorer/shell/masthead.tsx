import type { VNode } from "preact";
import { printAddress, VIEWS, type Address, type View } from "../address.js";
import { ExamplesMenu } from "./examples-menu.js";
import { queryFor } from "./query-for.js";

/** What the views are called. */
export const NAMES: Readonly<Record<View, string>> = {
  ladder: "Ladder",
  staircase: "Staircase",
  anchors: "Anchors",
  run: "Run",
  case: "Case",
};

interface Props {
  readonly address: Address;
  readonly go: (address: Address) => void;
}

/** Title, views and Examples. A view's link keeps the position that is shown. */
export function Masthead({ address, go }: Props): VNode {
  return (
    <header class="masthead">
      <h1>The dealer explorer</h1>
      <nav aria-label="Views">
        <ul>
          {VIEWS.map((view) => {
            const there = { view, query: queryFor(view, address) };
            return (
              <li key={view}>
                <a
                  href={printAddress(there)}
                  aria-current={view === address.view ? "page" : undefined}
                >
                  {NAMES[view]}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <ExamplesMenu address={address} go={go} />
    </header>
  );
}
