import { beforeAll, describe, expect, it } from "vitest";
import { OpenPeriod, stateOnLine } from "../../../src/explore/play/period.js";
import { Defect } from "../../../src/errors.js";
import { rational } from "../../../src/numbers/rational.js";
import { eventLine, periodLine } from "../../../src/trace/trace-lines.js";
import {
  ASKED,
  changed,
  commandLineTrace,
  opening,
  overviewOf,
  placesWhere,
  played,
  RING,
  traceOf,
} from "../runs.js";

let trace = "";
beforeAll(async () => {
  trace = await commandLineTrace(RING);
});

/** Every line of a trace, played and written down again. */
async function replayed(text: string): Promise<string> {
  const recorded = await traceOf(text);
  const { start, lines, spans } = recorded;
  if (start === undefined) throw new Defect("no first line");
  const again = [lines[0] ?? ""];
  for (const { first, end } of spans) {
    const before = first === 1 ? start.state : undefined;
    const read = before ? undefined : stateOnLine(lines[first - 1] ?? "", first - 1, start);
    const state = before ?? (read?.ok === true ? read.value : undefined);
    if (state === undefined) throw new Defect("no state");
    const period = new OpenPeriod(start, state, { lines: lines.slice(first, end), first });
    while (again.length < end) {
      const { entry } = period.step();
      again.push((entry && eventLine(entry.event, rational)) ?? "not played");
    }
    again.push(periodLine(period.ring, rational));
  }
  return `${again.join("\n")}\n`;
}

describe("a run is played as it was recorded", () => {
  it("run: a run file opens as the very bytes that the command line writes", async () => {
    const opened = await opening(RING);
    expect(opened.ok && opened.from).toBe("run file");
    expect(opened.ok && `${opened.trace.lines.join("\n")}\n`).toBe(trace);
  });
  it("run: every line that is played gives the recorded bytes again, states included", async () => {
    expect(placesWhere(trace, ({ type }) => type === "sell").length).toBeGreaterThan(3);
    expect(placesWhere(trace, ({ type }) => type === "buy").length).toBeGreaterThan(3);
    expect(placesWhere(trace, ({ type }) => type === "anchors").length).toBeGreaterThan(1);
    expect(await replayed(trace)).toBe(trace);
  });
  it("run: a step back shows what the step forward showed", async () => {
    const [forward, backward] = [await played(trace), await played(trace)];
    const places = Array.from({ length: forward.places }, (_, place) => place);
    const there = places.map((place) => forward.moment(place, ASKED));
    const back = places.toReversed().map((place) => backward.moment(place, ASKED));
    expect(back.toReversed()).toEqual(there);
  });
  it("run: a long period is played on from the nearest copy of the books", async () => {
    const order = '{"type":"no-trade","side":"buy","trader":"H1","reason":"cash"}\n';
    const lines = trace.split("\n");
    const [place = 0] = placesWhere(trace, ({ type }) => type === "sell");
    const long = [
      ...lines.slice(0, place),
      ...order.repeat(700).trim().split("\n"),
      ...lines.slice(place),
    ];
    const [one, other] = [await played(long.join("\n")), await played(long.join("\n"))];
    const at = place + 700;
    const direct = one.moment(at, ASKED);
    other.moment(at + 3, ASKED);
    other.moment(place, ASKED);
    expect(other.moment(at, ASKED)).toEqual(direct);
    expect(direct.words).toMatch(/sells .* at /);
  });
  it("run: a recording in floats is played too", async () => {
    const asNumbers = (line: Record<string, unknown>) =>
      line["type"] === "sell" ? { ...line, price: Number(line["price"]) } : line;
    const [place = 0] = placesWhere(
      trace,
      ({ type, price }) => type === "sell" && !String(price).includes("/"),
    );
    const floats = changed(
      changed(trace, 0, (line) => ({ ...line, arithmetic: "float" })),
      place,
      asNumbers,
    );
    const moment = (await played(floats)).moment(place, ASKED);
    expect(moment.problem).toBeUndefined();
    expect(moment.verdicts.filter(({ status }) => status === "violated")).toEqual([]);
  });
});

describe("a run's overview", () => {
  it("run: it counts what the lines hold, and nothing speaks against the reference", async () => {
    const found = await overviewOf(trace);
    const count = (is: Parameters<typeof placesWhere>[1]) => placesWhere(trace, is).length;
    const isTrade = (type: unknown) => type === "sell" || type === "buy";
    expect(found).toMatchObject({
      played: 9,
      periods: 9,
      events: count(({ type }) => type !== undefined && type !== "period"),
      interior: count(({ type, route }) => isTrade(type) && route === "interior"),
      passedThrough: count(({ type, route }) => isTrade(type) && route === "pass-through"),
      defaults: count(({ type, recovery }) => type === "settle" && recovery !== "1"),
      violationCount: 0,
      unexplainedCount: 0,
      undecided: 0,
    });
    expect(found.passedThrough).toBeGreaterThan(0);
    expect(found.defaults).toBeGreaterThan(0);
  });
  it("run: the quotes over time begin with the opening's and move with the anchors", async () => {
    const { quotes } = await overviewOf(trace);
    expect(quotes.short[0]).toMatchObject({ at: 1, A: 1.1, B: 0.9, M: 1 });
    const [place = 0] = placesWhere(trace, ({ type }) => type === "anchors");
    const { M = "" } = JSON.parse(trace.split("\n")[place] ?? "") as { M?: string };
    const mids = quotes.short.map((point) => point.M);
    expect(mids).toContain(rational.toNumber(rational.parse(M)));
    const [sale = 0] = placesWhere(
      trace,
      ({ type, route }) => type === "sell" && route === "interior",
    );
    const { bucket } = JSON.parse(trace.split("\n")[sale] ?? "") as {
      bucket: "short" | "mid" | "long";
    };
    const moment = (await played(trace)).moment(sale, ASKED);
    const market = moment.world?.markets.find((each) => each.bucket === bucket);
    const bid = market?.rows.find(({ symbol }) => symbol === "bid");
    expect(bid?.before).toBeDefined();
    expect(quotes[bucket].find((point) => point.at === moment.at)?.bid).toBe(
      rational.toNumber(rational.parse(bid?.value.exact ?? "")),
    );
    expect(
      quotes.long.every(
        (point, index) => index === 0 || point.at >= (quotes.long[index - 1]?.at ?? 0),
      ),
    ).toBe(true);
  });
  it("run: where the specification does not explain a line, it says which and what it expected", async () => {
    const [place = 0] = placesWhere(trace, ({ type }) => type === "sell");
    const { unexplained } = await overviewOf(
      changed(trace, place, (line) => ({ ...line, price: "0.5" })),
    );
    expect(unexplained[0]).toMatchObject({ place });
    expect(unexplained[0]?.said).toMatch(/price: expected .*, recorded 0\.5/);
  });
});
