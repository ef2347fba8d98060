import { z } from "zod";
import { vectorFile, type Vector, type VectorFile } from "../cases/vector.js";
import type { Shell } from "./shell.js";

/** A vector, with the method and the group that its file names. */
export type FiledVector = Vector & Pick<VectorFile, "method" | "group">;

const LIMIT = 32 * 2 ** 20;
const index = z.object({ files: z.array(z.string()) });

const json = (shell: Shell, path: string): unknown =>
  JSON.parse(shell.read(shell.ownFile(path), LIMIT));

/** The texts of the vector files that come with this package, by path. */
export const shippedFiles = (shell: Shell): readonly (readonly [string, unknown])[] =>
  index
    .parse(json(shell, "golden/index.json"))
    .files.map((name) => [`golden/vectors/${name}`, json(shell, `golden/vectors/${name}`)]);

/** The vectors that come with this package. */
export const shippedVectors = (shell: Shell): readonly FiledVector[] =>
  shippedFiles(shell).flatMap(([, document]) => {
    const { method, group, cases } = vectorFile.parse(document);
    return cases.map((each) => ({ ...each, method, group }));
  });
