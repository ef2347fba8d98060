import { DEFAULT_LOSSES, type LossTexts } from "../../src/explore/anchor-path.js";
import { POSITION_KEYS, type PositionTexts } from "../../src/explore/position.js";
import type { Query } from "../address.js";

/** The names of losses and sensitivities. */
export const LOSS_KEYS = Object.keys(DEFAULT_LOSSES) as (keyof LossTexts)[];

/** What of a query a list of names stands for. */
export const picked = <K extends string>(
  query: Query,
  names: readonly K[],
): Partial<Record<K, string>> =>
  Object.fromEntries(
    names.flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])),
  ) as Partial<Record<K, string>>;

/** The dealer's position that a query writes down. */
export const positionIn = (query: Query): Partial<PositionTexts> => picked(query, POSITION_KEYS);

/** The query with other texts; it is no longer the Example's. */
export function changed(query: Query, texts: Readonly<Record<string, string>>): Query {
  const next = new Map([...query, ...Object.entries(texts)]);
  next.delete("example");
  return next;
}

/** Names of a query that the views of a position share. */
export const SHARED: readonly string[] = [...POSITION_KEYS, ...LOSS_KEYS];
