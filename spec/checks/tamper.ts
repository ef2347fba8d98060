import type { Leg } from "../../src/events/event.js";
import type { Entry, Snapshot } from "../../src/events/ledger.js";
import type { Party } from "../../src/terms/party.js";

type Sheet<N> = Snapshot<N>["sheets"][number];

/** The entry with something else in its event. */
export const withEvent = <N>(entry: Entry<N>, change: object): Entry<N> => ({
  ...entry,
  event: { ...entry.event, ...change },
});

/** The entry with something else in one party's leg. */
export const withLeg = <N>(entry: Entry<N>, party: Party, change: Partial<Leg<N>>): Entry<N> =>
  withEvent(entry, {
    legs: entry.event.legs.map((leg) => (leg.party === party ? { ...leg, ...change } : leg)),
  });

/** The entry with something else on one party's sheet before, after, or both. */
export function withSheet<N>(
  entry: Entry<N>,
  when: "before" | "after",
  party: Party,
  change: (sheet: Sheet<N>) => Partial<Sheet<N>>,
): Entry<N> {
  const sheets = entry[when].sheets.map((sheet) =>
    sheet.party === party ? { ...sheet, ...change(sheet) } : sheet,
  );
  return { ...entry, [when]: { ...entry[when], sheets } };
}

export const withAfter = <N>(entry: Entry<N>, change: Partial<Snapshot<N>>): Entry<N> => ({
  ...entry,
  after: { ...entry.after, ...change },
});

/** The sheet of a party in an entry. */
export function sheet<N>(entry: Entry<N>, when: "before" | "after", party: Party): Sheet<N> {
  const found = entry[when].sheets.find((each) => each.party === party);
  if (found === undefined) throw new Error(`no sheet of ${party}`);
  return found;
}
