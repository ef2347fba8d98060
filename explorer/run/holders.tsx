import type { VNode } from "preact";
import {
  HOLDERS_SHOWN,
  type HeldTicket,
  type Holders,
  type Holding,
} from "../../src/explore/play/sheets.js";
import { BUCKETS } from "../../src/terms/bucket.js";
import { Brief } from "./change.js";
import { MOST_CHOSEN } from "./run-query.js";

interface Props {
  readonly holders: Holders;
  readonly find: string;
  readonly chosen: readonly string[];
  readonly change: (texts: Readonly<Record<string, string>>, by?: string) => void;
}

/** Tickets of one issuer and maturity together, in the order in which they trade. */
function groups(tickets: readonly HeldTicket[]): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const { id, issuer, maturity } of tickets) {
    const key = `${issuer}, due ${maturity}`;
    found.set(key, [...(found.get(key) ?? []), id]);
  }
  return [...found];
}

function Tickets({ holding: { tickets, held } }: { readonly holding: Holding }): VNode {
  const left = BUCKETS.reduce((sum, bucket) => sum + held[bucket], -tickets.length);
  return (
    <td class="ids">
      {groups(tickets).map(([key, ids]) => (
        <span key={key} class="lot">
          <span class="soft">{key}:</span> {ids.join(" ")}{" "}
        </span>
      ))}
      {left > 0 && <span class="soft">and {left} more</span>}
    </td>
  );
}

function Row({
  holding,
  chosen,
  change,
}: Omit<Props, "holders" | "find"> & { readonly holding: Holding }): VNode {
  const { party, role, cash, held, owed } = holding;
  const isChosen = chosen.includes(party);
  const others = chosen.filter((each) => each !== party);
  const isFull = !isChosen && chosen.length >= MOST_CHOSEN;
  const toggle = (): void => change({ sheets: (isChosen ? others : [...others, party]).join(",") });
  return (
    <tr>
      <th scope="row">
        {role === "trader" && !party.includes(",") ? (
          <label class="choose">
            <input type="checkbox" checked={isChosen} disabled={isFull} onChange={toggle} />
            {party}
          </label>
        ) : (
          party
        )}
      </th>
      <td class="figure-cell">
        <Brief value={cash} />
      </td>
      {BUCKETS.map((bucket) => (
        <td key={bucket} class="figure-cell">
          {held[bucket]}
        </td>
      ))}
      <td class="figure-cell">{owed}</td>
      <Tickets holding={holding} />
    </tr>
  );
}

/** Who holds which tickets. A trader that is ticked keeps its balance sheet in view. */
export function HoldersTable({ holders, find, chosen, change }: Props): VNode {
  const { from, total, rows } = holders;
  const turn = (to: number): void => change({ from: to <= 0 ? "" : String(to) }, "from");
  return (
    <section class="far" aria-label="Who holds which tickets">
      <h3>Who holds which tickets</h3>
      <div class="paging">
        <label>
          Find a party{" "}
          <input
            type="text"
            value={find}
            maxLength={60}
            spellcheck={false}
            onInput={({ currentTarget }) => change({ find: currentTarget.value, from: "" }, "find")}
          />
        </label>
        <button type="button" disabled={from === 0} onClick={() => turn(from - HOLDERS_SHOWN)}>
          Before
        </button>
        <button
          type="button"
          disabled={from + rows.length >= total}
          onClick={() => turn(from + HOLDERS_SHOWN)}
        >
          After
        </button>
        <span class="soft" role="status">
          {total === 0 ? "nobody" : `${from + 1} to ${from + rows.length} of ${total}`}
        </span>
      </div>
      <div class="scroll holders-place" role="region" aria-label="Holders" tabIndex={0}>
        <table class="holders">
          <caption>Tick a trader to keep its balance sheet in view, {MOST_CHOSEN} at most.</caption>
          <thead>
            <tr>
              <th scope="col">party</th>
              <th scope="col">cash</th>
              {BUCKETS.map((bucket) => (
                <th key={bucket} scope="col">
                  {bucket}
                </th>
              ))}
              <th scope="col">owed</th>
              <th scope="col">tickets, those that trade first</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((holding) => (
              <Row key={holding.party} holding={holding} chosen={chosen} change={change} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
