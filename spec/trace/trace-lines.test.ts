import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG, rational } from "../../src/index.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { eventLine, headerLine, periodLine } from "../../src/trace/trace-lines.js";
import { scenario } from "../examples/scenario.js";

/** One period in which nobody trades and I, who owes one ticket, pays it. */
const DUE = () =>
  scenario({ period: 0, traders: { I: "1", H: "0" }, tickets: { T: ["I", "H", 1] } });
const parsed = (line: string | undefined): unknown => JSON.parse(line ?? "null");
const MONEY = { M: "1", O: "0.2" };

describe("the lines of a trace", () => {
  it("trace: the first says who recorded it, under what, and the state before the first period", () => {
    const header = {
      name: "someone",
      arithmetic: "exact",
      readings: DEFAULT_READINGS,
      config: DEFAULT_CONFIG,
    } as const;
    const { ring } = DUE();
    const line = headerLine(header, ring, rational);
    expect(line).not.toContain("\n");
    expect(parsed(line)).toMatchObject({
      trace: 1,
      name: "someone",
      arithmetic: "exact",
      readings: { "price-basis": "ticket" },
      config: { seed: 42 },
      state: {
        period: 0,
        tickets: [{ id: "T", issuer: "I", owner: "H", maturity: 1, serial: 1 }],
        cash: { I: "1", H: "0" },
        anchors: { short: MONEY },
      },
    });
  });

  it("trace: an event's line is the event as the protocol carries it", () => {
    const ring = DUE();
    ring.period([]);
    const settled = ring.events.find(({ kind }) => kind === "settlement");
    if (settled === undefined) throw new Error("nothing was settled");
    expect(parsed(eventLine(settled, rational))).toMatchObject({ type: "settle", issuer: "I" });
  });

  it("trace: what the protocol does not carry has no line", () => {
    const ring = DUE();
    ring.period([]);
    const [start] = ring.events;
    if (start?.kind !== "period-start") throw new Error("a period starts with its start");
    expect(eventLine(start, rational)).toBeUndefined();
  });

  it("trace: a period ends with the state it left", () => {
    const ring = DUE();
    ring.period([]);
    expect(parsed(periodLine(ring.ring, rational))).toMatchObject({
      type: "period",
      period: 1,
      state: { period: 1, tickets: [], cash: { I: "0", H: "1" } },
    });
  });
});
