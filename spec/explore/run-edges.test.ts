import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/parse-config.js";
import { runEdges } from "../../src/explore/run-edges.js";

/** A ring of which only the mid bucket's dealer has anything, in period 1. */
const ring = (dealer: string, a: number, more = ""): string => `
ring: { n_traders_min: 0 }
trader_policy: { H_min_invest: 3, buffer_cash_B: 100 }
periods: 1
${more}
state:
  period: 0
  cash: { "dealer:short": 0, "dealer:mid": ${dealer}, "dealer:long": 0, "vbt:short": 0, "vbt:mid": 0, "vbt:long": 0, I: 0, J: 0 }
  anchors: { short: { M: 1, O: 0.2 }, mid: { M: 1, O: 0.3 }, long: { M: 1, O: 0.4 } }
  tickets:
${Array.from({ length: a }, (_, place) => `    - { id: T${place}, issuer: I, owner: "dealer:mid", maturity: 8, serial: ${place} }`).join("\n")}
`;

function edgesOf(file: string, bucket = "mid"): readonly string[] {
  const parsed = parseConfig(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return [...runEdges(parsed.value)]
    .filter((edge) => edge.bucket === bucket)
    .map(({ period, when, kind, words }) => `${period} ${when} ${kind}: ${words}`);
}

describe("the edges that a run comes near", () => {
  it("Example 12: up, one SELL takes K* to 4, after which the shelf has room for one more", () => {
    expect(edgesOf(ring("1.97", 2))).toEqual(["1 start capacity: one SELL takes K* from 3 to 4"]);
  });
  it("Example 12: down, one BUY takes K* to 3; the shelf is as full as before", () => {
    expect(edgesOf(ring("0.02", 4))).toEqual(["1 start capacity: one BUY takes K* from 4 to 3"]);
  });
  it("Example 4: at the start V/M is whole; at x = 1 one BUY empties the shelf", () => {
    expect(edgesOf(ring("2", 2))).toEqual([
      "1 start knife-edge: V/M and a whole number lie within 1e−9, at 4",
    ]);
    // V = 4.03, and 5.11 − 0 after a BUY at 1.08: still 4
    expect(edgesOf(ring("3.03", 1))).toEqual(["1 start shelf: one BUY empties the shelf"]);
  });
  it("kernel/can-buy: the last SELL that there is room for, and a BUY that makes room", () => {
    // V = 3.9, K* = 3: the SELL at b(2) = 0.9325 leaves V 3.9675, x = X* = 3
    expect(edgesOf(ring("1.9", 2))).toEqual([
      "1 start room: after one SELL there is no room for another",
    ]);
    // Example 6: x = X* = 2; after a BUY at 0.975 cash 1.075 has room and pays
    expect(edgesOf(ring("0.1", 2))).toEqual(["1 start room: after one BUY a SELL is inside again"]);
  });
  it("kernel/guard: on, begun by a loss, or near by the same loss again", () => {
    expect(edgesOf(ring("2", 2), "short")).toContain(
      "1 start knife-edge: V/M and a whole number lie within 1e−9, at 0",
    );
    const guarded = ring("2", 2).replace("short: { M: 1,", "short: { M: 0.02,");
    expect(edgesOf(guarded, "short")).toEqual(["1 start guard: the Guard is on"]);
    // two tickets due, of which one is lost: M goes from 1 to 0.5, and would go to 0
    const lossy = (lost: string) =>
      `${ring("2", 2).replace("I: 0, J: 0", `I: 0, J: ${lost}`)}${["a", "b"]
        .map(
          (id, place) =>
            `    - { id: ${id}, issuer: J, owner: "dealer:mid", maturity: 1, serial: ${place + 50} }\n`,
        )
        .join("")}`;
    expect(edgesOf(lossy("1"), "short").at(-1)).toBe(
      "1 anchors guard: the same loss again would bring the Guard",
    );
    expect(edgesOf(lossy("0"), "short").at(-1)).toBe(
      "1 anchors guard: the Guard begins with the next period",
    );
    // a loss of a quarter leaves M = 0.75, and the same again 0.5
    expect(edgesOf(lossy("1.5"), "short").join()).not.toContain("Guard");
  });
});
