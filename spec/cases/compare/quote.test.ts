import { describe, expect, it } from "vitest";
import { position } from "../../../src/cases/fixed/short-market.js";
import { broken, judgement } from "./judged.js";
import { changed, type Changes } from "./wrong-answers.js";

/** M = 1, O = 0.30, two tickets and 2 in cash: X* = 4, the middle of the ladder. */
const MIDDLE = position({ a: 2, C: "2" });
/** No room for one ticket: the quotes are the outside ones. */
const NO_ROOM = position({ a: 0, C: "0.5" });
const GUARD = position({ a: 2, C: "2", M: "0.01", O: "0.01" });
/** B = max{0, 0.1 − 0.37}. */
const FLOORED = position({ a: 0, C: "1", M: "0.1", O: "0.74" });
const UNFLOORED = { ...FLOORED, clip_nonneg_B: false };
/** A = −1 + 0.7. */
const BELOW = position({ a: 0, C: "1", M: "-1", O: "1.4", clip_nonneg_B: false });

describe("a quote with one wrong field", () => {
  it.each([
    ["outside/quotes", "A", "1.2"],
    ["outside/quotes", "B", "0.8"],
    ["kernel/guard", "guard", true],
    ["kernel/value", "V", "2"],
    ["kernel/capacity", "K_star", 3],
    ["kernel/capacity", "X_star", "3"],
    ["kernel/ladder", "N", 4],
    ["kernel/layoff", "lambda", "0.25"],
    ["kernel/width", "I", "0.3"],
    ["kernel/midline", "p", "1.05"],
    ["kernel/interior", "interior_ask", "1"],
    ["kernel/interior", "interior_bid", "1"],
    ["kernel/clip", "ask", "1.15"],
    ["kernel/clip", "bid", "0.85"],
    ["kernel/can-sell", "can_sell", false],
    ["kernel/can-buy", "can_buy", false],
    ["kernel/pin", "posted_ask", "1.15"],
    ["kernel/pin", "posted_bid", "0.85"],
    ["kernel/pin C2", "pinned_ask", true],
    ["kernel/pin C2", "pinned_bid", true],
  ])("%s: %s", (requirements, field, wrong) => {
    expect(broken("quote", MIDDLE, { [`/${field}`]: wrong })).toEqual([
      `/${field} ${requirements}`,
    ]);
  });

  it.each<[string, object, Changes, string[]]>([
    ["an ask beyond A", NO_ROOM, { "/ask": "1.2" }, ["/ask kernel/clip C2"]],
    ["a bid beyond B", NO_ROOM, { "/bid": "0.8" }, ["/bid kernel/clip C2"]],
    ["a price inside", NO_ROOM, { "/posted_bid": "0.8" }, ["/posted_bid kernel/pin"]],
  ])("kernel/clip: where the quotes are the outside ones, %s", (_, params, changes, breaks) => {
    expect(broken("quote", params, changes)).toEqual(breaks);
  });

  it("kernel/guard: in the Guard everything but A, B and V shows it, and p means nothing", () => {
    const wrong = (field: string, value: unknown) =>
      broken("quote", GUARD, { [`/${field}`]: value });
    expect(wrong("A", "1")).toEqual(["/A outside/quotes"]);
    expect(wrong("B", "1")).toEqual(["/B outside/quotes"]);
    expect(wrong("V", "1")).toEqual(["/V kernel/value"]);
    expect(wrong("guard", false)).toEqual(["/guard kernel/guard"]);
    expect(wrong("K_star", 202)).toEqual(["/K_star kernel/guard"]);
    expect(wrong("ask", "1")).toEqual(["/ask kernel/guard"]);
    expect(wrong("pinned_bid", false)).toEqual(["/pinned_bid kernel/guard"]);
    for (const field of ["p", "interior_ask", "interior_bid"])
      expect(wrong(field, "9")).toEqual([]);
  });

  it.each<[string, object, Changes, string[]]>([
    ["a B above its floor", FLOORED, { "/B": "0.1" }, ["/B outside/bid-floor outside/quotes"]],
    ["a B below its floor", FLOORED, { "/B": "-0.27" }, ["/B outside/bid-floor outside/quotes"]],
    ["a B that is floored", UNFLOORED, { "/B": "0" }, ["/B outside/bid-floor outside/quotes"]],
    ["a B that is below 0", UNFLOORED, { "/B": "-0.1" }, ["/B outside/bid-floor outside/quotes"]],
    ["a B of 0", MIDDLE, { "/B": "0" }, ["/B outside/bid-floor outside/quotes"]],
    ["an A that is floored", BELOW, { "/A": "0" }, ["/A outside/bid-floor outside/quotes"]],
    ["an A below 0 that is not floored", BELOW, { "/A": "-0.2" }, ["/A outside/quotes"]],
    ["an A of 0", MIDDLE, { "/A": "0" }, ["/A outside/quotes"]],
    ["a wrong A beside a floored B", FLOORED, { "/A": "1" }, ["/A outside/quotes"]],
    ["a wrong V beside a floored B", FLOORED, { "/V": "0" }, ["/V kernel/value"]],
  ])("outside/bid-floor: %s", (_, params, changes, breaks) => {
    expect(broken("quote", params, changes)).toEqual(breaks);
  });

  it("kernel/capacity: every wrong field is told, in the order in which they follow", () => {
    const changes = { "/ask": "1.1", "/K_star": 3, "/A": "1", "/p": "2" };
    expect(broken("quote", MIDDLE, changes)).toEqual([
      "/A outside/quotes",
      "/K_star kernel/capacity",
      "/p kernel/midline",
      "/ask kernel/clip",
    ]);
  });

  it("kernel/ladder: what is left out may be what a later field got wrong", () => {
    const left = { "/A": null, "/B": null, "/V": null, "/guard": null, "/K_star": null };
    expect(broken("quote", MIDDLE, { ...left, "/X_star": "3" })).toEqual([
      "/X_star outside/quotes kernel/guard kernel/value kernel/capacity",
    ]);
    expect(broken("quote", FLOORED, { "/B": null, "/bid": "0.1" })).toEqual([
      "/bid outside/bid-floor kernel/clip",
    ]);
    expect(broken("quote", MIDDLE, left)).toEqual([]);
  });

  it("kernel/clip: a number in another form is the same", () => {
    expect(broken("quote", MIDDLE, { "/bid": "97/100", "/X_star": "4.0" })).toEqual([]);
  });

  it("model/dealer: a wrong number is shown beside the right one", () => {
    const judged = judgement({ method: "quote", params: MIDDLE }, (exact) => ({
      kind: "result",
      result: changed(exact, { "/can_buy": false, "/bid": "1/2", "/N": 7 }),
    }));
    expect(judged).toMatchObject({
      kind: "failed",
      differences: [
        { at: "/N", expected: "5", actual: "7" },
        { at: "/bid", expected: "0.97", actual: "1/2" },
        { at: "/can_buy", expected: "true", actual: "false" },
      ],
    });
  });
});

describe("what a quote shows", () => {
  const seen = (params: object, changes: Changes): readonly string[] => {
    const judged = judgement({ method: "quote", params }, (exact) => ({
      kind: "result",
      result: changed(exact, changes),
    }));
    return judged.kind === "passed" ? judged.seen : expect.fail(judged.kind);
  };
  const OUTSIDE = ["outside/quotes"];
  const INSIDE = [
    "kernel/guard",
    "kernel/value",
    "kernel/capacity",
    "kernel/ladder",
    "kernel/layoff",
    "kernel/width",
    "kernel/midline",
    "kernel/interior",
    "kernel/clip",
    "kernel/can-sell",
    "kernel/can-buy",
    "kernel/pin",
  ];
  it("model/dealer: every formula, outside the Guard", () => {
    expect(seen(MIDDLE, {})).toEqual(["C2", "model/dealer", ...OUTSIDE, ...INSIDE]);
  });
  it("kernel/guard: in the Guard little else", () => {
    expect(seen(GUARD, {})).toEqual([
      "C2",
      "model/dealer",
      ...OUTSIDE,
      "kernel/value",
      "kernel/guard",
    ]);
  });
  it("outside/bid-floor: only where B is at its floor or below 0", () => {
    expect(seen(FLOORED, {}).at(-1)).toBe("outside/bid-floor");
    expect(seen(UNFLOORED, {}).at(-1)).toBe("outside/bid-floor");
  });
  it("kernel/pin: nothing of what it leaves out, but for the Guard", () => {
    const optional = ["V", "K_star", "N", "lambda", "I", "p", "interior_ask", "interior_bid"];
    const posted = ["posted_ask", "posted_bid", "pinned_ask", "pinned_bid", "guard"];
    const left = [...optional, ...posted].map((field) => [`/${field}`, null] as const);
    expect(
      seen(FLOORED, Object.fromEntries([...left, ["/A", null], ["/B", null]] as const)),
    ).toEqual([
      "C2",
      "model/dealer",
      "kernel/guard",
      "kernel/capacity",
      "kernel/clip",
      "kernel/can-sell",
      "kernel/can-buy",
    ]);
    expect(seen(FLOORED, { "/A": null })).toEqual(seen(FLOORED, {}));
    expect(seen(FLOORED, { "/posted_ask": null })).toContain("kernel/pin");
  });
});
