import { createHash } from "node:crypto";
import { readingsUnder, vectorFile } from "../cases/vector.js";
import { rational } from "../numbers/rational.js";
import { answer } from "../reference/answer.js";
import type { FiledVector, VectorText } from "./shipped-vectors.js";
import { vectorsOf } from "./shipped-vectors.js";

/** Results of the reference alone carry the preference of an arrival, for traces. */
const asAnswered = (result: object): unknown =>
  JSON.parse(JSON.stringify(result, (key, each: unknown) => (key === "prefer" ? undefined : each)));

/** A vector's answers that the reference does not give, each in words. */
function unreproduced({ id, method, params, answers }: FiledVector): readonly string[] {
  return answers.flatMap((due) => {
    const reply = answer(method, params, { numbers: rational, readings: readingsUnder(due) });
    const given = reply.kind === "result" ? { result: asAnswered(reply.result) } : undefined;
    const isSame = given
      ? JSON.stringify(given) === JSON.stringify(due.exact)
      : "error" in due.exact && (due.exact.error.code === 1) === (reply.kind === "not-in-set");
    return isSame
      ? []
      : [`${id}: not what the reference answers under ${JSON.stringify(due.under)}`];
  });
}

/** A file's vectors, and what is wrong with the file, in words. */
function read({ path, text, written }: VectorText): {
  readonly vectors: readonly FiledVector[];
  readonly faults: readonly string[];
} {
  const found = `sha256:${createHash("sha256").update(text).digest("hex")}`;
  const edited =
    found === written
      ? []
      : [`${path}: not as it was written: expected ${written}, found ${found}`];
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    return { vectors: [], faults: [...edited, `${path}: no JSON: ${String(cause)}`] };
  }
  const file = vectorFile.safeParse(document);
  if (file.success) return { vectors: vectorsOf(file.data), faults: edited };
  const malformed = file.error.issues.map(
    (issue) => `${path}: /${issue.path.join("/")}: ${issue.message}`,
  );
  return { vectors: [], faults: [...edited, ...malformed] };
}

/**
 * What is wrong with files of vectors, in words: bytes that the tool did not write, a form that is not
 * the schema's, an id used twice, an answer that the reference does not give.
 */
export function vectorFaults(texts: readonly VectorText[]): readonly string[] {
  const files = texts.map(read);
  const vectors = files.flatMap((file) => file.vectors);
  const ids = vectors.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  return [
    ...files.flatMap(({ faults }) => faults),
    ...twice.map((id) => `${id}: used twice`),
    ...vectors.flatMap(unreproduced),
  ];
}
