import { describe, expect, it } from "vitest";
import { broken, differencesOf } from "./judged.js";
import { changed, type Changes } from "./wrong-answers.js";
import { event, relabelled, SETTLED, PAID_I, PAID_J } from "./step-events.js";

describe("a settlement that is told wrongly", () => {
  it.each<[string, string, Changes]>([
    ["/issuer settle/recovery settle/issuer-cash", "one who owes", { "/issuer": "J" }],
    ["/issuer settle/due", "one who owes later", { "/issuer": "M" }],
    ["/issuer settle/due", "one who owes nothing", { "/issuer": "K" }],
    ["/due settle/due", "D", { "/due": "1" }],
    ["/recovery settle/default-record settle/recovery", "R alone", { "/recovery": "1" }],
    [
      "/recovery settle/recovery settle/default-record",
      "R, and what was paid",
      { "/recovery": "1", "/payouts/K": "1" },
    ],
    ["/payouts/K settle/payout", "what was paid", { "/payouts/K": "1" }],
    ["/payouts/K settle/payout", "who was not paid", { "/payouts/K": null }],
    ["/payouts/L settle/payout", "who was paid", { "/payouts/L": "0" }],
  ])("%s: %s", (breaks, _, changes) => {
    const placed = Object.entries(changes).map(([at, value]) => [`/events/0${at}`, value] as const);
    expect(broken("settle", SETTLED, Object.fromEntries(placed))).toEqual([`/events/0${breaks}`]);
  });
  it("settle/payout: what was paid is shown", () => {
    const shown = (changes: Changes) =>
      differencesOf({ method: "settle", params: SETTLED }, (exact) => ({
        kind: "result",
        result: changed(exact, changes),
      }))[0];
    expect(shown({ "/events/0/payouts/K": null })).toMatchObject({
      expected: "0.5",
      actual: "nothing",
    });
    expect(shown({ "/events/0/payouts/L": "2" })).toMatchObject({
      expected: "nothing",
      actual: "2",
    });
    expect(shown({ "/events": [PAID_I] })).toMatchObject({
      expected: JSON.stringify(PAID_J),
      actual: "no such event",
    });
  });
  it.each<[string, readonly object[]]>([
    ["/events settle/due", [PAID_I]],
    ["/events/2 settle/due", [PAID_I, PAID_J, { ...PAID_I, issuer: "M" }]],
    [
      "/events/2 flow/arrivals",
      [PAID_I, PAID_J, event("no-trade", { side: "buy", trader: "K", reason: "cash" })],
    ],
    [
      "/events/0/type flow/arrivals",
      [event("no-trade", { side: "buy", trader: "K", reason: "cash" }), PAID_I, PAID_J],
    ],
    [
      "/events/1/type settle/due",
      [PAID_I, event("anchors", { bucket: "short", loss: "1", M: "0", O: "0" }), PAID_J],
    ],
    ["/events/0 maturity/bucket rebucket/trader", [relabelled("T4"), PAID_I, PAID_J]],
  ])("%s: an event too few, too many, or another", (breaks, events) => {
    expect(broken("settle", SETTLED, { "/events": events })).toEqual([breaks]);
  });
  it.each([
    ["short", "anchors/loss-rate"],
    ["mid", "anchors/locality anchors/loss-rate"],
    ["long", "anchors/locality anchors/loss-rate"],
  ])("anchors/loss-rate: of %s", (bucket, requirements) => {
    const at = `/loss/${bucket}`;
    expect(broken("settle", SETTLED, { [at]: "0.75" })).toEqual([`${at} ${requirements}`]);
    const [first] = differencesOf({ method: "settle", params: SETTLED }, (exact) => ({
      kind: "result",
      result: changed(exact, { "/loss/short": "0" }),
    }));
    expect(first).toMatchObject({ expected: "1/3", actual: "0" });
  });
});
