import { z } from "zod";
import { vectorFile, type Vector, type VectorFile } from "../cases/vector.js";
import type { Shell } from "./shell.js";

/** A vector, with what its file says of all in it. */
export type FiledVector = Pick<VectorFile, "specification" | "group" | "method"> & Vector;

/** A vector file as it stands, and the hash of what the tool wrote. */
export interface VectorText {
  readonly path: string;
  readonly text: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly written: string;
}

const LIMIT = 32 * 2 ** 20;
const index = z.object({ files: z.record(z.string(), z.string()) });

/**
 * The vector files that come with this package.
 *
 * @param folder - where a copy of them is to be read instead
 */
export function vectorTexts(
  shell: Shell,
  folder = shell.ownFile("golden/vectors"),
): readonly VectorText[] {
  const { files } = index.parse(JSON.parse(shell.read(shell.ownFile("golden/index.json"), LIMIT)));
  return Object.entries(files).map(([name, written]) => {
    const path = `${folder}/${name}`;
    return { path, text: shell.read(path, LIMIT), written };
  });
}

/** The vectors of a file. */
export const vectorsOf = ({ cases, ...file }: VectorFile): readonly FiledVector[] =>
  cases.map(({ id, title, ...rest }) => {
    const { specification, group, method } = file;
    return { id, title, group, method, specification, ...rest };
  });

/** The vectors that come with this package. */
export const shippedVectors = (shell: Shell): readonly FiledVector[] =>
  vectorTexts(shell).flatMap(({ text }) => vectorsOf(vectorFile.parse(JSON.parse(text))));
