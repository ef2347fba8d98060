import { z } from "zod";
import { vectorFile } from "../src/cases/vector.js";
import { METHODS, type Method } from "../src/wire/methods.js";
import { FORMS } from "./forms.js";

const OBJECT = { type: "object" } as const;
const items = (each: object) => ({ type: "array", items: each });
const having = (properties: object) => ({ ...OBJECT, properties });

/** The forms of all methods, and what they are made of, by name. */
function definitions(): object {
  const forms = METHODS.flatMap((method) =>
    (["params", "result"] as const).map((part) => {
      const id = `${method}_${part}`;
      return [id, z.strictObject(FORMS[method][part]).meta({ id })] as const;
    }),
  );
  return z.toJSONSchema(z.strictObject(Object.fromEntries(forms))).$defs ?? {};
}

/** What a case of a method asks, unless it is to be refused, and what is answered. */
function caseOf(method: Method): object {
  const outcome = having({ result: { $ref: `#/$defs/${method}_result` } });
  const answers = items(having({ exact: outcome, neighbours: items(outcome) }));
  return {
    ...having({ answers }),
    if: having({ class: { const: "refused" } }),
    else: having({ params: { $ref: `#/$defs/${method}_params` } }),
  };
}

/** The JSON Schema of a file of vectors. */
export function schemaText(): string {
  const schema = {
    title: "Golden vectors of the dealer specification",
    ...z.toJSONSchema(vectorFile),
    allOf: METHODS.map((method) => ({
      if: having({ method: { const: method } }),
      then: having({ cases: items(caseOf(method)) }),
    })),
    $defs: definitions(),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
