import type { VNode } from "preact";
import { useCallback, useEffect, useMemo } from "preact/hooks";
import { PRESETS } from "../../src/explore/presets.js";
import { scriptedTrace } from "../../src/explore/scripted-trace.js";
import type { ViewProps } from "../address.js";
import { ExampleNote } from "../position/example-note.js";
import { OpenRun } from "./open-run.js";
import { openEmbeddedRun } from "./embedded-run.js";
import { player } from "./player.js";
import { withTexts } from "./run-query.js";
import { Stepping } from "./stepping.js";
import { usePlayer } from "./use-player.js";
import "./run.css";

openEmbeddedRun();

/** What opens an Example's run where the address names one that is not open. */
function useExample(id: string | undefined): void {
  useEffect(() => {
    const preset = PRESETS.find((each) => each.id === id);
    const name = `Example ${id ?? ""}`;
    if (preset?.view !== "run") return;
    const { state } = player;
    if ("name" in state && state.name === name) return;
    player.open(name, new Blob([scriptedTrace(preset.run).join("\n")]));
  }, [id]);
}

/** A run, stepped through: a trace that somebody recorded, or a run file, simulated. */
export function RunView({ query, go }: ViewProps): VNode {
  const state = usePlayer();
  const example = query.get("example");
  useExample(example);
  const note = useMemo(() => new Map<string, string>(), []);
  const open = useCallback(
    (name: string, file: Blob): void => {
      go(withTexts(query, { line: "", find: "", from: "", sheets: "", example: "" }));
      player.open(name, file);
    },
    [query, go],
  );
  return (
    <div class="run">
      <h2>A run, step by step</h2>
      {example !== undefined && <ExampleNote query={query} computed={note} />}
      {state.phase === "open" ? (
        <Stepping state={state} query={query} go={go} />
      ) : (
        <p class="lead">
          Open a run file, which the reference then simulates, or a trace, which is played as it was
          recorded; every event is shown with its legs, the balance sheets, and C1–C6.
        </p>
      )}
      {state.phase === "opening" && (
        <p class="notice" role="status">
          Opening {state.name === "" ? "the text" : state.name}: {state.lines} lines so far{" "}
          <button type="button" onClick={() => player.close()}>
            Stop
          </button>
        </p>
      )}
      {state.phase === "refused" && (
        <div class="notice bad" role="alert">
          <p>{state.name === "" ? "The text" : state.name} cannot be opened:</p>
          <ul>
            {state.issues.slice(0, 20).map(({ where, expected, found }, at) => (
              <li key={at}>
                <code>{where}</code>: expected {expected}, found {found === "" ? "nothing" : found}
              </li>
            ))}
          </ul>
        </div>
      )}
      {state.phase === "defect" && (
        <p class="notice bad" role="alert">
          A defect of the suite, please report it: {state.message}
        </p>
      )}
      {state.phase === "open" ? (
        <details class="another">
          <summary>Open another run</summary>
          <OpenRun open={open} />
        </details>
      ) : (
        <OpenRun open={open} />
      )}
    </div>
  );
}
