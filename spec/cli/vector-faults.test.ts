import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { vectorFaults } from "../../src/cli/vector-faults.js";

const NAME = "model.quote.json";
const TEXT = readFileSync(`golden/vectors/${NAME}`, "utf8");
const hash = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const { files } = JSON.parse(readFileSync("golden/index.json", "utf8")) as {
  readonly files: Readonly<Record<string, string>>;
};
const written = files[NAME] ?? "";

/** What is found in a file where one text was put in another's place. */
function edited(from: string, to: string, known = written): readonly string[] {
  expect(TEXT).toContain(from);
  return vectorFaults([{ path: NAME, text: TEXT.replace(from, to), written: known }]);
}

describe("vector faults", () => {
  it("vectors lint: none in a file as it was written", () => {
    expect(edited("{", "{")).toEqual([]);
  });
  it("vectors lint: a title that was edited, with both hashes", () => {
    const text = TEXT.replace("S below 0", "S = −1");
    expect(edited("S below 0", "S = −1")).toEqual([
      `${NAME}: not as it was written: expected ${written}, found ${hash(text)}`,
    ]);
  });
  it("vectors lint: an answer that the reference does not give, even with its hash", () => {
    const at = '"exact": {"error": {"code": -32602}}';
    const other = '"exact": {"error": {"code": 1}}';
    expect(edited(at, other, hash(TEXT.replace(at, other)))).toEqual([
      expect.stringMatching(/^[\w/.-]+: not what the reference answers under {}$/),
    ]);
  });
  it("vectors lint: an id that is used twice", () => {
    const id = '"refusal/quote/S-zero"';
    expect(edited('"refusal/quote/S-negative"', id)).toContain("refusal/quote/S-zero: used twice");
  });
  it("vectors lint: a form that is not the schema's, and no JSON", () => {
    expect(edited('"class": "refused"', '"class": "right"')).toContainEqual(
      expect.stringMatching(`^${NAME}: /cases/0/class: `),
    );
    expect(edited('"cases"', '"cases')).toContainEqual(expect.stringContaining("no JSON"));
  });
});
