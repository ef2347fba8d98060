import { beforeAll, describe, expect, it } from "vitest";
import type { Moment } from "../../../src/explore/play/moment.js";
import { ASKED, changed, commandLineTrace, placesWhere, played, RING } from "../runs.js";

let trace = "";
beforeAll(async () => {
  trace = await commandLineTrace(RING);
});

const violated = ({ verdicts }: Moment) =>
  verdicts.filter(({ status }) => status === "violated").map(({ assertion }) => assertion);

describe("C1–C6 stand beside what was recorded", () => {
  const at = async (text: string, place: number) => (await played(text)).moment(place, ASKED);

  it("C1: a payout that is not q·S·R", async () => {
    const [place = 0] = placesWhere(trace, ({ type }) => type === "settle");
    const more = (line: Record<string, unknown>) => {
      const payouts = line["payouts"] as Record<string, string>;
      const [holder = ""] = Object.keys(payouts);
      return { ...line, payouts: { ...payouts, [holder]: "7" } };
    };
    const moment = await at(changed(trace, place, more), place);
    expect(violated(moment)).toEqual(["C1"]);
    expect(moment.verdicts[0]?.said.join()).toContain("paid = q·S·R");
  });
  it("C3: an interior fill at a price that the dealer cannot pay", async () => {
    const [place = 0] = placesWhere(
      trace,
      ({ type, route }) => type === "sell" && route === "interior",
    );
    const moment = await at(
      changed(trace, place, (line) => ({ ...line, price: "1000" })),
      place,
    );
    expect(violated(moment)).toEqual(["C3"]);
  });
  it("C6: losses that move no anchors show at the period's end", async () => {
    const [place = 0] = placesWhere(trace, ({ type }) => type === "anchors");
    const lines = trace.trimEnd().split("\n");
    lines.splice(place, 1);
    const moment = await at(lines.join("\n"), place);
    expect(moment.kind).toBe("end");
    expect(violated(moment)).toContain("C6");
    expect(moment.differences.map(({ at }) => at)).toContain("/state/anchors/short/M");
  });
  it("C6: losses that move no anchors, in no event and in no state, show too", async () => {
    const [place = 0, next = 0] = placesWhere(trace, ({ type }) => type === "anchors");
    const end =
      placesWhere(trace, ({ type }) => type === "period").find((each) => each > place) ?? 0;
    expect(next === 0 || next > end).toBe(true);
    const before = JSON.parse(trace.split("\n")[0] ?? "") as { state: { anchors: object } };
    const unmoved = changed(trace, end, (line) => ({
      ...line,
      state: { ...(line["state"] as object), anchors: before.state.anchors },
    }));
    const lines = unmoved.trimEnd().split("\n");
    lines.splice(place, 1);
    const moment = await at(lines.join("\n"), end - 1);
    expect(moment.differences).toEqual([]);
    expect(violated(moment)).toEqual(["C6"]);
    expect(moment.verdicts.at(-1)?.said.join()).toContain("M⁺ = M − φ_M·ℓ");
  });
  it("C1: cash that appears from nowhere shows at the end of its period, and of the one that takes it back", async () => {
    const [first = 0, second = 0] = placesWhere(trace, ({ type }) => type === "period");
    const richer = (line: Record<string, unknown>) => {
      const state = line["state"] as { cash: Record<string, string> };
      return { ...line, state: { ...state, cash: { ...state.cash, H1: "99" } } };
    };
    const play = await played(changed(trace, first, richer));
    const moment = play.moment(first, ASKED);
    expect(violated(moment)).toEqual(["C1"]);
    expect(moment.differences).toMatchObject([{ at: "/state/cash/H1", actual: "99" }]);
    expect(play.moment(second, ASKED).differences.map(({ at }) => at)).toEqual(["/state/cash/H1"]);
  });
  it("C4: it has something to say of what was passed through, and of nothing else", async () => {
    const status = async (route: string) => {
      const [place = 0] = placesWhere(trace, (line) => line["route"] === route);
      const { verdicts } = await at(trace, place);
      return verdicts
        .map((row) => `${row.assertion} ${row.status}`)
        .filter((row) => row.includes("C4"));
    };
    expect(await status("pass-through")).toEqual(["C4 held"]);
    expect(await status("interior")).toEqual(["C4 silent"]);
  });
  it("C1–C6: each says what it has nothing to say of", async () => {
    const [place = 0] = placesWhere(trace, ({ type }) => type === "no-trade");
    const { verdicts } = await at(trace, place);
    expect(verdicts.map(({ assertion, status }) => `${assertion} ${status}`)).toEqual([
      "C1 held",
      "C2 silent",
      "C3 silent",
      "C4 silent",
      "C5 silent",
      "C6 held",
    ]);
  });
});
