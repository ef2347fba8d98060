import { execFileSync } from "node:child_process";

const PARSE = `
import json, sys
from xml.etree import ElementTree
def value(element):
    text = "".join(element.itertext()) if element.tag in ("failure", "error") else ""
    return [element.tag, dict(element.attrib), [value(child) for child in element], text]
print(json.dumps([value(ElementTree.fromstring(text.encode("utf-8"))) for text in json.load(sys.stdin)]))
`;

/** An element: its name, attributes, children, and the text of a failure or an error. */
export type Element = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Element[],
  text: string,
];

/** The documents by a strict XML parser, Python's expat. @throws where one is not well-formed */
export const parsedXml = (documents: readonly string[]): readonly Element[] =>
  JSON.parse(
    execFileSync("python3", ["-c", PARSE], {
      input: JSON.stringify(documents),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    }),
  ) as readonly Element[];

/** An element and all below it. */
export const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element[2].flatMap(everyElement),
];

export const withTag = (element: Element, tag: string): readonly Element[] =>
  everyElement(element).filter(([name]) => name === tag || name.endsWith(`}${tag}`));
