import { readFileSync } from "node:fs";
import { z } from "zod";
import { REQUIREMENT_IDS } from "../../../src/requirements/statements.js";

const requirement = z.enum(REQUIREMENT_IDS);

/** What faulty samples answered, as `npm run faults` finds it. */
export const WRONG_ANSWERS = z
  .array(
    z.strictObject({
      fault: z.string(),
      case: z.string(),
      also: requirement.optional(),
      changes: z.record(z.string(), z.unknown()).optional(),
      said: z.unknown().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync("spec/cases/compare/wrong-answers.json", "utf8")));

/** What each fault of the Python sample breaks. */
export const BREAKS: ReadonlyMap<string, z.infer<typeof requirement>> = new Map(
  z
    .array(z.object({ name: z.string(), requirement }))
    .parse(JSON.parse(readFileSync("adapters/python/faults.json", "utf8")))
    .map(({ name, requirement }) => [name, requirement]),
);

/** Changes of an answer: what is put where, null where it is left out; tickets are found by their ids. */
export type Changes = Readonly<Record<string, unknown>>;

type Tree = Record<string, unknown>;

/** An answer with some changes made. */
export function changed(answer: object, changes: Changes): object {
  const copy = structuredClone(answer) as Tree;
  const state = copy["state"] as { tickets: { id: string }[] } | undefined;
  const byIds = state && Object.fromEntries(state.tickets.map((ticket) => [ticket.id, ticket]));
  if (state && byIds) Object.assign(state, { tickets: byIds });
  for (const [at, value] of Object.entries(changes)) {
    const keys = at.split("/").slice(1);
    const last = keys.pop() ?? "";
    const place = keys.reduce((within, key) => within[key] as Tree, copy);
    if (value === null) Reflect.deleteProperty(place, last);
    else place[last] = value;
  }
  if (state && !Array.isArray(state.tickets)) state.tickets = Object.values(state.tickets);
  return copy;
}
