import { describe, expect, it } from "vitest";
import { parseConfigDocument } from "../../src/config/config-document.js";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { parseConfig } from "../../src/config/parse-config.js";
import { issues, setup } from "./reading.js";

const NUMBER = "a decimal such as 0.25 or a ratio such as 1/4";

/** A file, where its one fault is said to be, what was expected there, and what was found. */
const ROWS: readonly (readonly [source: string, where: string, expected: string, found: string])[] =
  [
    ["seed: x", "/seed at line 1, column 1", "a whole number, 0 or more, below 2^53", '"x"'],
    ["periods: 0", "/periods at line 1, column 1", "a whole number, from 1 to 1000000", '"0"'],
    ["digits: 1.5", "/digits at line 1, column 1", "a whole number, from 20 to 1000", '"1.5"'],
    ["ticket_size_S: [1]", "/ticket_size_S at line 1, column 1", `${NUMBER}, above 0`, '["1"]'],
    [
      "dealers: {init_target_capacity_Xstar: x}",
      "/dealers/init_target_capacity_Xstar at line 1, column 11",
      NUMBER,
      '"x"',
    ],
    ["stop_on_default: 1", "/stop_on_default at line 1, column 1", "true or false", '"1"'],
    ["arithmetic: float", "/arithmetic at line 1, column 1", "one of exact, decimal", '"float"'],
    ["readings: ~", "/readings at line 1, column 1", "a mapping", "nothing"],
    ["seven", "the whole document", "a mapping", '"seven"'],
  ];

describe("config/stub, what a refusal says", () => {
  it.each(ROWS)("config/stub: of %s it says where, %s, and what: %s", (source, ...said) => {
    const told = issues(source);
    expect(told.map(({ where, expected, found }) => [where, expected, found])).toEqual([said]);
  });

  it.each([
    ["tickets: 3", "/state/tickets at line 1, column 9", "a list of tickets"],
    ["tickets: [{}, 3]", "/state/tickets/1 at line 1, column 23", "a mapping"],
    ["tickets: [{id: ~}]", "/state/tickets/0/id at line 1, column 20", "a text"],
    ["cash: 3", "/state/cash at line 1, column 9", "a mapping from party to cash"],
  ])("config/stub: of a state with %s, where: %s, and what: %s", (part, where, expected) => {
    expect(issues(`state: {${part}}`)).toContainEqual(expect.objectContaining({ where, expected }));
  });

  it("config/stub: in a message a seed may be negative", () => {
    const parsed = parseConfigDocument({ ...DEFAULT_CONFIG, seed: "x" });
    expect(parsed.ok ? [] : parsed.issues).toMatchObject([
      { expected: "a whole number between -2^53 and 2^53" },
    ]);
  });

  it("config/stub: a file's name is told where no line can be", () => {
    const parsed = parseConfig("seven", { file: "ring.yaml" });
    expect(parsed.ok ? [] : parsed.issues).toMatchObject([{ where: "in ring.yaml" }]);
  });

  it("config/stub: an anchor in a list is told of its element", () => {
    expect(issues("seed: [1, &x 2]")).toContainEqual(
      expect.objectContaining({ code: "alias", where: "/seed/1 at line 1, column 14" }),
    );
  });

  it("config/stub: what is no list or no mapping keeps nothing else from being told", () => {
    const told = issues(
      "state: {cash: 3, tickets: 3}\ndigits: 28\ndealers: {init_target_capacity_Xstar: 3}",
    );
    const codes = told.map(({ code, where }) => `${code} ${where.split(" ")[0] ?? ""}`);
    expect(codes).toContain("type /state/cash");
    expect(codes).toContain("type /state/tickets");
    expect(codes).toContain("conflict /digits");
    expect(codes).toContain("target /dealers/init_target_capacity_Xstar");
  });

  it("maturity/tau: a ticket is due after period 0, whatever the period is said to be", () => {
    const ticket = "{id: a, issuer: H4, owner: H5, maturity: 0, serial: 1}";
    const told = issues(`state: {period: x, cash: {H4: 1}, tickets: [${ticket}]}`);
    expect(told.map(({ code, expected }) => `${code}: ${expected}`)).toContain("range: 1 or later");
  });
});

describe("config/stub, words", () => {
  it.each([
    ["true", true],
    ["True", true],
    ["TRUE", true],
    ["false", false],
    ["False", false],
    ["FALSE", false],
  ])("config/stub: %s is the flag %s", (word, flag) => {
    expect(setup(`anchor_updates: ${word}`).config.anchor_updates).toBe(flag);
  });
  it.each(["null", "Null", "NULL", "~", ""])("config/stub: %j says nothing", (word) => {
    expect(setup(word).config).toEqual(DEFAULT_CONFIG);
  });
  it("init/ring: a ring may have a million tickets", () => {
    expect(setup("ring: {traders: 250000}").ring).toMatchObject({ traders: 250_000 });
  });
});
