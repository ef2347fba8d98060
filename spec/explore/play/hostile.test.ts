import { beforeAll, describe, expect, it } from "vitest";
import { RecordedTrace } from "../../../src/explore/play/trace.js";
import {
  ASKED,
  changed,
  commandLineTrace,
  opening,
  openingOf,
  placesWhere,
  played,
  RING,
} from "../runs.js";

let trace = "";
beforeAll(async () => {
  trace = await commandLineTrace(RING);
});

const refusal = async (text: string, name = "") => {
  const opened = await opening(text, name);
  return opened.ok ? opened.from : opened.issues[0];
};
const withLine = (place: number, line: string) => {
  const lines = trace.split("\n");
  lines[place] = line;
  return lines.join("\n");
};

describe("a run that cannot be opened is refused, and why is said", () => {
  it("hostile: broken JSON, by its line", async () => {
    expect(await refusal(withLine(7, '{"type":"sell",'))).toMatchObject({
      where: "line 8",
      expected: "one JSON object",
      found: '{"type":"sell",',
    });
  });
  it("hostile: JSON nested without end, an empty line, a list", async () => {
    const deep = await refusal(withLine(7, `{"a":${"[".repeat(200_000)}`));
    expect(deep).toMatchObject({ where: "line 8", expected: "one JSON object" });
    expect(await refusal(withLine(3, ""))).toMatchObject({ where: "line 4", found: "nothing" });
    expect(await refusal(withLine(3, "[]"))).toMatchObject({ where: "line 4" });
  });
  it("hostile: nothing, a first line alone, one that is no trace's", async () => {
    expect(await refusal("", "a.ndjson")).toMatchObject({ where: "line 1", found: "nothing" });
    expect(await refusal(trace.split("\n")[0] ?? "")).toMatchObject({
      expected: "at least one whole period",
    });
    const newer = changed(trace, 0, (line) => ({ ...line, trace: 2 }));
    expect(await refusal(newer)).toMatchObject({
      where: "line 1, /trace",
      expected: "1",
      found: "2",
    });
  });
  it("hostile: bytes that are no text", async () => {
    const chunks = [new TextEncoder().encode('{"trace":1'), Uint8Array.of(0xff, 0x0a)];
    expect(await openingOf(chunks, "a.ndjson")).toMatchObject({
      issues: [{ where: "line 1", expected: "a line is valid UTF-8" }],
    });
  });
  it("hostile: a run file with faults, all of them, with their places", async () => {
    const opened = await opening("ticket_size_S: 0\nsed: 3\n", "mine.yaml");
    const where = opened.ok ? [] : opened.issues.map((issue) => issue.where);
    expect(where).toEqual([
      expect.stringContaining("mine.yaml:1:1"),
      expect.stringContaining("mine.yaml:2:1"),
    ]);
  });
  it("hostile: more lines, longer lines, more characters than are held", () => {
    const lines = trace.trimEnd().split("\n");
    const takeAll = (limits: ConstructorParameters<typeof RecordedTrace>[0]) => {
      const taken = new RecordedTrace(limits);
      for (const line of lines) {
        const wrong = taken.take(line);
        if (wrong !== undefined) return wrong.expected;
      }
      return "taken";
    };
    const longest = Math.max(...lines.map(({ length }) => length));
    const all = lines.reduce((sum, { length }) => sum + length, 0);
    const enough = { lines: lines.length, characters: all, line: longest };
    expect(takeAll(enough)).toBe("taken");
    expect(takeAll({ ...enough, lines: lines.length - 1 })).toBe(
      `a trace of at most ${lines.length - 1} lines`,
    );
    expect(takeAll({ ...enough, characters: all - 1 })).toBe(
      `a trace of at most ${all - 1} characters`,
    );
    expect(takeAll({ ...enough, line: longest - 1 })).toBe(
      `at most ${longest - 1} characters a line`,
    );
  });
});

describe("what opens is played as far as it goes", () => {
  it("hostile: a ticket, a party, a kind of event that there is not", async () => {
    const [place = 0] = placesWhere(trace, ({ type }) => type === "sell");
    const problem = async (change: (line: Record<string, unknown>) => object) =>
      (await played(changed(trace, place, change))).moment(place, ASKED).problem;
    expect(await problem((line) => ({ ...line, ticket: "T999" }))).toBe(
      "no ticket T999 in the ring",
    );
    expect(await problem((line) => ({ ...line, trader: "H999" }))).toBe(
      "no party H999 in the ring",
    );
    expect(await problem((line) => ({ ...line, trader: "dealer:short" }))).toBe(
      "a market maker is no customer",
    );
    expect(await problem((line) => ({ ...line, type: "steal" }))).toMatch(/^not an event/);
    expect(await problem((line) => ({ ...line, price: "1e9" }))).toMatch(/^not an event/);
    expect(await problem((line) => ({ ...line, price: "9".repeat(5_000) }))).toMatch(
      /^not an event/,
    );
  });
  it("hostile: a ticket that somebody else owns is moved, and C1 says so", async () => {
    const [place = 0] = placesWhere(trace, ({ type }) => type === "sell");
    const { ticket } = JSON.parse(trace.split("\n")[place] ?? "") as { ticket: string };
    const state = (
      JSON.parse(trace.split("\n")[0] ?? "") as {
        state: { tickets: { id: string; owner: string }[] };
      }
    ).state;
    const other = state.tickets.find(({ id, owner }) => id !== ticket && owner === "vbt:long")?.id;
    const moment = (
      await played(changed(trace, place, (line) => ({ ...line, ticket: other })))
    ).moment(place, ASKED);
    expect(moment.verdicts.find(({ assertion }) => assertion === "C1")?.status).toBe("violated");
  });
  it("hostile: names that mean something to JavaScript are only names", async () => {
    const named = trace.replaceAll('"H1"', '"constructor"').replaceAll('"H2"', '"hasOwnProperty"');
    const moment = (await played(named)).moment(0, { ...ASKED, find: "constructor" });
    expect(moment.world?.holders.rows.map(({ party }) => party)).toEqual(["constructor"]);
    const proto = trace.replaceAll('"H1"', '"__proto__"');
    const opened = await opening(proto);
    expect(typeof opened.ok).toBe("boolean");
    expect(({} as Record<string, unknown>)["owner"]).toBeUndefined();
  });
  it("hostile: a state that is none leaves its own period and the next unplayed, no other", async () => {
    const places = placesWhere(trace, ({ type }) => type === "period");
    const [first = 0, second = 0, third = 0] = places;
    const broken = changed(trace, first, (line) => ({ ...line, state: { period: 1 } }));
    const play = await played(broken);
    expect(play.moment(first, ASKED).problem).toMatch(
      /^the state on this line cannot be read: line/,
    );
    expect(play.moment(first - 1, ASKED).world).toBeDefined();
    expect(play.moment(second, ASKED).problem).toMatch(
      /^the state before this period cannot be read/,
    );
    expect(play.moment(third, ASKED)).toMatchObject({ kind: "end", differences: [] });
  });
  it("hostile: a recording that broke off is played up to its last whole period", async () => {
    const lines = trace.trimEnd().split("\n");
    const places = placesWhere(trace, ({ type }) => type === "period");
    const opened = await opening(lines.slice(0, -1).join("\n"));
    expect(opened.ok && opened.trace.unfinished).toBe(lines.length - 2 - (places.at(-2) ?? 0));
    expect((await played(lines.slice(0, -1).join("\n"))).places).toBe((places.at(-2) ?? 0) + 1);
  });
});
