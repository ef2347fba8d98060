import { expect } from "vitest";
import type { Case } from "../../src/cases/case.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";

const BY_ID = new Map(FIXED_CASES.map((asked) => [asked.id, asked]));

/** The exact answer to a fixed case. */
export function result(id: string, readings = DEFAULT_READINGS): object {
  const { method, params }: Case = BY_ID.get(id) ?? expect.fail(`no case ${id}`);
  const reply = answer(method, params, { numbers: rational, readings });
  return reply.kind === "result" ? reply.result : expect.fail(`${id} is refused`);
}

/** Some parties' cash in an answer's state. */
export const cash = (entries: Readonly<Record<string, string>>): { readonly state: object } => ({
  state: { cash: entries },
});
