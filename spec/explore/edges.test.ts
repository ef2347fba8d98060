import { describe, expect, it } from "vitest";
import { edges, type Edge } from "../../src/explore/edges.js";
import type { PositionTexts } from "../../src/explore/position.js";
import { at, EXAMPLE_12_DOWN, EXAMPLE_12_UP, EXAMPLE_8 } from "./at.js";

const words = ({ kind, axis, at: place, distance, reached }: Edge): string =>
  `${kind}: ${axis} ${reached} ${place.exact}, ${distance.exact} away`;

const near = (texts: Partial<PositionTexts>) => edges(at(texts)).edges.map(words);

const of = (kind: Edge["kind"], texts: Partial<PositionTexts>) =>
  edges(at(texts)).edges.find((edge) => edge.kind === kind);

describe("the edges near a position", () => {
  it("kernel/capacity: fewer trades in a row are tried the longer the numbers", () => {
    // 800 digits: 2000000/800² = 3.125
    expect(edges(at({ a: "2", C: "2", M: "1", O: "0.3" })).tried).toBe(100);
    const long = { a: "2", C: "7".repeat(401), M: "1", O: "3".repeat(398) };
    expect(edges(at(long)).tried).toBe(4);
    expect(edges(at(EXAMPLE_8)).tried).toBe(0);
  });
  it("Example 12: up, 0.03 of cash make K* 4, and so does one SELL; none of the BUYs lowers it", () => {
    // with K* = 2 a ticket would cost b_c(2) = 0.875
    expect(near(EXAMPLE_12_UP)).toEqual([
      "capacity-up: C at 2, 0.03 away",
      "capacity-down: C just below 1, -0.97 away",
      "room: C just below 1, -0.97 away",
      "cash-test: C just below 0.875, -1.095 away",
      "guard: M at 0.02, -0.98 away",
    ]);
    const { ticketsUp, ticketsDown, sellsUp, buysDown, knifeEdges } = edges(at(EXAMPLE_12_UP));
    expect([ticketsUp?.exact, ticketsDown?.exact]).toEqual(["1", "1"]);
    expect([sellsUp, buysDown]).toEqual([1, undefined]);
    expect(knifeEdges).toEqual([]);
  });
  it("Example 12: down, anything more than 0.02 less makes K* 3, and so does one BUY", () => {
    expect(near(EXAMPLE_12_DOWN)).toEqual([
      "capacity-down: C just below 0, -0.02 away",
      "cash-test: C at 0.87, 0.85 away",
      "capacity-up: C at 1, 0.98 away",
      "room: C at 1, 0.98 away",
      "guard: M at 0.02, -0.98 away",
    ]);
    const { sellsUp, buysDown } = edges(at(EXAMPLE_12_DOWN));
    expect([sellsUp, buysDown]).toEqual([undefined, 1]);
  });
  it("edges: trades in a row are counted as far as they are interior", () => {
    // each SELL adds 0.03, 0.08 to V = 4; after two the shelf is full
    expect(edges(at({ a: "2", C: "2" })).sellsUp).toBeUndefined();
    // K* = 3, b(1) = 0.9925, b(2) = 0.9325: V runs 3.95, 3.9575, 4.025
    expect(edges(at({ a: "1", C: "2.95" })).sellsUp).toBe(2);
  });
  it("kernel/can-buy: the cash test turns where cash meets the bid of the capacity it makes", () => {
    const wide = { M: "1", O: "11.5", a: "0" };
    expect(of("cash-test", { ...wide, C: "3" })).toMatchObject({
      at: { exact: "3.0125" },
      reached: "at",
      words: "C ≥ b_c(x) holds",
    });
    // O = 100: at K* = 47 a ticket costs 1 + 100/49·47/2 − 100/96 = 56351/1176 < 48, at 46 more than 47
    const widest = { M: "1", O: "100", a: "0" };
    const turn = { at: { exact: "56351/1176" } };
    expect(of("cash-test", { ...widest, C: "3" })).toMatchObject({ ...turn, reached: "at" });
    expect(of("cash-test", { ...widest, C: "60" })).toMatchObject({
      ...turn,
      reached: "just below",
      words: "C ≥ b_c(x) fails",
    });
  });
  it("kernel/can-buy: under price-basis = face it is S·b_c that cash must meet", () => {
    // Example 6, B: K* = 3, S·b_c = 5.2625 > 4, K* = 4: p(0) = 1 + 0.3/30·10, I/2 = 0.03: 5.35 > 5;
    // K* = 5: S·303/280 = 303/56 < 6
    const face = { S: "5", a: "0", C: "3.40", "price-basis": "face" };
    expect(of("cash-test", face)).toMatchObject({ at: { exact: "303/56" }, reached: "at" });
  });
  it("kernel/can-buy: without a floor the test may hold in debt, down to B at capacity 0", () => {
    // M = 1, O = 20, a = 2: b_c is −1 at K* = 4, −3.5 at 3, −22/3 at 2, B = −9 at 1 and at 0, from C = −2 down
    const debt = { O: "20", a: "2", C: "2", clip_nonneg_B: "false" };
    expect(of("cash-test", debt)).toMatchObject({ at: { exact: "-9" }, reached: "just below" });
  });
  it("kernel/can-buy: where the floor makes a ticket free, debt alone fails the test", () => {
    const free = { M: "0.1", O: "0.74", a: "4", C: "0" };
    expect(of("cash-test", free)).toMatchObject({ at: { exact: "0" }, reached: "just below" });
  });
  it("kernel/can-buy: a turn more than 500 jumps away is not looked for", () => {
    expect(of("cash-test", { M: "1", O: "5000", a: "0", C: "3" })).toBeUndefined();
    expect(of("cash-test", { C: "5000" })).toBeUndefined();
  });
  it("kernel/capacity: below the first jump there is none further down; debt is counted in tickets", () => {
    // V = 3 − 5.5 = −2.5: 3.5 of cash, or four tickets, to V = 1
    const debt = { a: "3", C: "-5.5" };
    expect(of("capacity-down", debt)).toBeUndefined();
    expect(of("capacity-up", debt)).toMatchObject({
      at: { exact: "-2" },
      distance: { exact: "3.5" },
    });
    const { ticketsUp, ticketsDown } = edges(at(debt));
    expect([ticketsUp?.exact, ticketsDown]).toEqual(["4", undefined]);
  });
  it("kernel/guard: in the Guard its end alone is an edge", () => {
    expect(edges(at(EXAMPLE_8))).toMatchObject({
      edges: [{ kind: "guard", at: { exact: "0.02" }, distance: { exact: "0.01" } }],
      knifeEdges: [],
    });
    expect(near({ M: "0.02" })).toEqual(["guard: M just above 0.02, 0 away"]);
  });
  it("knife edges: V/M within 1e−9 of a whole number, C within 1e−9 of b_c", () => {
    const knives = (texts: Partial<PositionTexts>) =>
      edges(at(texts)).knifeEdges.map(({ words: which }) => which);
    const ratio = "V/M and a whole number";
    expect(knives({ a: "2", C: "2" })).toEqual([ratio]);
    expect(knives({ a: "2", C: "1.9999999991" })).toEqual([ratio]);
    expect(knives({ a: "2", C: "2.000000001" })).toEqual([]);
    const wide = { M: "1", O: "11.5", a: "0", C: "3.0125" };
    expect(knives(wide)).toEqual(["C and what a ticket costs the dealer"]);
  });
});
