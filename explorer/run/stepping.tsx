import type { VNode } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Moment } from "../../src/explore/play/moment.js";
import type { ViewProps } from "../address.js";
import { Accounts } from "./accounts.js";
import { Happened } from "./happened.js";
import { HoldersTable } from "./holders.js";
import { Markets } from "./markets.js";
import { save } from "../chart/exports.js";
import type { About } from "./messages.js";
import { player, type OpenState } from "./player.js";
import { QuotesOverTime } from "./quotes-over-time.js";
import { askedIn, placeIn, withTexts } from "./run-query.js";
import { placeByKey, Transport } from "./transport.js";
import { WholeRun } from "./whole-run.js";

interface Props extends ViewProps {
  readonly state: OpenState;
}

/** Elements that take the arrow keys for themselves. */
const TAKES_KEYS = "input, textarea, select, [contenteditable], .scroll";

/** What is said of a run in a line. */
function aboutLine({
  from,
  name,
  arithmetic,
  readings,
  traders,
  tickets,
  unfinished,
}: About): string {
  const source = from === "trace" ? `recorded by ${name}` : "simulated by the reference";
  return [
    source,
    `${arithmetic} arithmetic`,
    `${traders} traders and ${tickets} tickets at the opening`,
    ...(readings.length === 0 ? [] : [`readings: ${readings.join(", ")}`]),
    ...(unfinished === 0
      ? []
      : [`it breaks off: its last ${unfinished} lines end no period and are not played`]),
  ].join("; ");
}

/** The trace, to be saved: byte for byte what the command line writes. */
function SaveTrace({ name }: { readonly name: string }): VNode {
  const [isSaving, setSaving] = useState(false);
  const click = async (): Promise<void> => {
    setSaving(true);
    save(`${name.replace(/\.\w+$/, "") || "run"}.ndjson`, await player.trace());
    setSaving(false);
  };
  return (
    <button type="button" disabled={isSaving} onClick={() => void click()}>
      Save the trace
    </button>
  );
}

/** Steps with the keyboard, wherever on the page no control takes the keys for itself. */
function useKeys(
  about: About,
  place: { readonly current: number },
  turn: (place: number) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTaken = event.target instanceof Element && event.target.closest(TAKES_KEYS) !== null;
      const there = isTaken ? undefined : placeByKey(event, about, place.current);
      if (there === undefined) return;
      event.preventDefault();
      turn(there);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

/** What happened, and the markets after it. */
const Past = ({ moment, about }: { readonly moment: Moment; readonly about: About }): VNode => (
  <>
    <Happened moment={moment} />
    {moment.world && <Markets markets={moment.world.markets} rules={about.rules} />}
  </>
);

/** An open run at one moment. */
export function Stepping({ state, query, go }: Props): VNode {
  const { about, name, moment, overview, isWhole, preparing } = state;
  const place = placeIn(query, about);
  const asked = askedIn(query);
  const askedText = JSON.stringify(asked);
  const change = (texts: Readonly<Record<string, string>>, by?: string): void =>
    go(withTexts(query, texts), by);
  // several keys may come before the page is drawn again
  const wanted = useRef(place);
  wanted.current = place;
  const turn = (to: number): void => {
    wanted.current = to;
    change({ line: to === 0 ? "" : String(to) }, "line");
  };

  useEffect(() => player.want(place, asked), [about, place, askedText]);
  useKeys(about, wanted, turn);
  // what a moment shows is not made again while the next one is on its way
  const happened = useMemo(() => moment && <Past moment={moment} about={about} />, [moment, about]);
  const sheets = useMemo(
    () => moment?.world && <Accounts accounts={moment.world.accounts} />,
    [moment],
  );
  return (
    <>
      <p class="lead">
        <strong>{name === "" ? "A pasted text" : name}</strong>: {aboutLine(about)}.
      </p>
      <Transport {...{ about, place, moment, preparing, turn }} />
      <p class="soft keys">
        Keys: ← → an event, Page Up and Page Down a period, Home and End. <SaveTrace name={name} />
      </p>
      {happened}
      {overview && (
        <QuotesOverTime
          overview={overview}
          at={moment?.at}
          bucket={query.get("market")}
          choose={(market) => change({ market })}
        />
      )}
      {sheets}
      {moment?.world && (
        <HoldersTable
          holders={moment.world.holders}
          find={asked.find}
          chosen={asked.chosen}
          change={change}
        />
      )}
      {overview && <WholeRun {...{ overview, isWhole, turn }} />}
    </>
  );
}
