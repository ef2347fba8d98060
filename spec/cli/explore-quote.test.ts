import { describe, expect, it } from "vitest";
import { quoteLines } from "../../src/report/quote-lines.js";
import { at, EXAMPLE_12_UP, EXAMPLE_8 } from "../explore/at.js";
import { terminal } from "./terminal.js";

const EXAMPLE_12 = ["--M", "1", "--O", "0.3", "--a", "2", "--C", "1.97"];
const quote = (...args: readonly string[]) => terminal(["explore", "quote", ...args]);

/** The lines of a section, as words. */
function rows(out: string, heading: string): readonly string[] {
  const [, after = ""] = out.split(`\n${heading}\n`);
  return (after.split("\n\n")[0] ?? "").split("\n").map((line) => line.trim().replace(/ +/g, " "));
}

describe("explore quote", () => {
  it("Example 12: every quantity, exact and decimal, with its formula", async () => {
    const { code, out } = await quote(...EXAMPLE_12);
    expect(code).toBe(0);
    const quantities = rows(out, "Quantities");
    expect(quantities).toContain("V 3.97 3.97 mid-valued inventory: M·a + C = 1·2 + 1.97");
    expect(quantities).toContain("I 0.075 0.075 inside width: λ·O = 0.25·0.3");
    for (const row of ["K* 3 3", "λ 0.25 0.25", "p(x) 0.97 0.97", "b_c(x) 0.9325 0.9325"])
      expect(quantities.some((line) => line.startsWith(`${row} `))).toBe(true);
  });
  it("Example 12: one SELL and one BUY, test by test, and where they leave the dealer", async () => {
    const trades = rows((await quote(...EXAMPLE_12)).out, "One trade");
    expect(trades.slice(0, 5)).toEqual([
      "one SELL: interior (Event 1) at 0.9325",
      "M > M_min 1 > 0.02 holds",
      "x + S ≤ X* 3 ≤ 3 holds",
      "C ≥ b_c(x) 1.97 ≥ 0.9325 holds",
      "then a 3, C 1.0375: V 4.0375, K* 4 (+1), λ 0.2, I 0.06, ask 0.98, bid 0.92",
    ]);
  });
  it("Example 12: 0.03 of cash to the next jump up, the Guard 0.98 below", async () => {
    const edges = rows((await quote(...EXAMPLE_12)).out, "Nearest edges");
    expect(edges[0]).toBe("cash +0.03 C at 2 K* rises to 4");
    expect(edges).toContain("mid −0.98 M at 0.02 the Guard begins");
    expect(edges).toContain("tickets alone: 1 more to a higher K*, 1 fewer to a lower one");
    expect(edges).toContain("SELLs in a row: 1 to a higher K*");
    expect(edges).toContain("BUYs in a row: none of up to 100 inside lead to a lower K*");
  });
  it("Example 12: the ladder as a table, the dealer's rung marked, and drawn", async () => {
    const { out } = await quote(...EXAMPLE_12);
    const ladder = rows(out, "Ladder");
    expect(ladder.slice(1, 5)).toEqual([
      "0 0 1.1275 1.09 1.0525 a SELL",
      "1 1 1.0675 1.03 0.9925 a BUY a SELL",
      "→ 2 2 1.0075 0.97 0.9325 a BUY a SELL",
      "3 3 0.9475 0.91 0.8725 a BUY",
    ]);
    // the dealer's posted quotes stand over rung 2, the ask above the bid
    const drawn = ladder.filter((line) => /^(1\.15|1|0\.85)?┤|^│/.test(line));
    expect(drawn).toHaveLength(17);
    expect(drawn[0]).toMatch(/^1\.15┤─+$/);
    expect(drawn.at(-1)).toMatch(/^0\.85┤─+$/);
    expect(out.match(/●/g)).toHaveLength(3);
  });
  it("Example 8: the Guard has no ladder, and one edge", async () => {
    const { out } = await quote("--example", "08-ladder");
    expect(rows(out, "Ladder")).toEqual([
      "in the Guard the ladder is {0}: both quotes are pinned to A and B",
    ]);
    expect(rows(out, "Nearest edges")).toEqual(["mid +0.01 M just above 0.02 the Guard ends"]);
  });
  it("Example 6: B, a cash leg that is not the price is told, under --reading price-basis=face", async () => {
    const given = ["--S", "5", "--a", "0", "--C", "3.40", "--reading", "price-basis=face"];
    const { out } = await quote(...given, "--reading", "pin-flag=clipped");
    expect(rows(out, "One trade")[0]).toBe(
      "one SELL: pass-through (Event 9) at 0.85, cash leg 4.25",
    );
    expect(out).toContain("price-basis face · pin-flag clipped");
  });
  it("Example 3: --no-floor lets B fall below 0", async () => {
    const loss = ["--M", "1/3", "--O", "0.70", "--a", "0", "--C", "0"];
    const bid = async (...more: readonly string[]) =>
      rows((await quote(...loss, ...more)).out, "Quantities").find((row) => row.startsWith("B "));
    expect(await bid()).toMatch(/^B 0 0 /);
    expect(await bid("--no-floor")).toMatch(/^B -1\/60 -0\.016666666667 /);
  });
  it("quote: what is given changes an Example's position", async () => {
    const { out } = await quote("--example", "12-up", "--C", "2");
    expect(out).toMatch(/^S 1 · M 1 · O 0\.3 · a 2 · C 2 /);
  });
  it("quote: as JSON, each number exact, decimal and float", async () => {
    const { out } = await quote("--json", ...EXAMPLE_12);
    expect(JSON.parse(out)).toMatchObject({
      position: { C: "1.97" },
      sell: { specEvent: 1, after: { a: "3", C: "1.0375" } },
      buy: { specEvent: 2, price: { exact: "1.0075", decimal: "1.0075", float: 1.0075 } },
      edges: [{ kind: "capacity-up", distance: { exact: "0.03" } }, {}, {}, {}, {}],
      ladder: { rungs: [{}, {}, { isCurrent: true }, {}] },
    });
  });
  it("quote: everything that is wrong is exit 2, told by the option that gave it", async () => {
    const { code, out, err } = await quote("--M", "x", "--a", "2.5", "--M-min", "-1", "--C", "1/0");
    expect([code, out]).toEqual([2, ""]);
    expect(err.split("\n").map((line) => line.split(":")[0])).toEqual([
      "--M",
      "--a",
      "--C",
      "--M-min",
    ]);
    expect(err).toContain('--a: expected a whole number, 0 or more, below 2^53, found "2.5"');
    const face = await quote("--reading", "price-basis=faces");
    expect(face.err).toContain("--reading price-basis: expected one of ticket, face");
  });
  it("quote: a reading or an Example that there is not is exit 2, with what there is", async () => {
    const other = await quote("--reading", "ticket-choice=other");
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("price-basis=…")]);
    const typo = await quote("--example", "12-upp");
    expect([typo.code, typo.err]).toEqual([2, expect.stringContaining("did you mean 12-up?")]);
    expect((await quote("--example", "nowhere-to-be")).err).toContain("01-long, ");
  });
});

describe("the lines of a quote", () => {
  it("quote: in a terminal of 80 columns no line is longer, formulas give way", () => {
    const odd = { M: "31/30", O: "7/9", a: "41", C: "200/7", clip_nonneg_B: "false" };
    for (const texts of [EXAMPLE_12_UP, EXAMPLE_8, odd, { C: "-4" }, { C: "9999" }]) {
      const lines = quoteLines(at(texts), 80);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
    }
    expect(quoteLines(at(EXAMPLE_12_UP), 80)).toContain(
      "  p(x)    0.97    0.97     midline = 1 − 0.3/(3 + 2·1)·(2 − 3/2)",
    );
  });
  it("quote: a dealer in debt, one rung, one price, numbers beyond a plot: said in words", () => {
    const said = (texts: Parameters<typeof at>[0]) => quoteLines(at(texts), 100).join("\n");
    expect(said({ a: "3", C: "-1.5" })).toContain("the dealer holds 3: more than its capacity");
    expect(said({ a: "0", C: "0" })).toContain("a ladder of one rung or one price: see the table");
    expect(said({ O: "0" })).toContain("a ladder of one rung or one price: see the table");
    expect(said({ C: "9".repeat(309) })).toContain("these numbers are beyond a plot");
    expect(said({ C: "9".repeat(40) })).toContain("--json has the long numbers in full");
    expect(said({ C: "100" })).toContain("102 rungs above 0, thinned");
  });
  it("quote: knife edges are told", () => {
    expect(quoteLines(at({ a: "2", C: "2" }), 100)).toContain(
      "  knife edge: V/M and a whole number lie within 1e−9: 4 and 4",
    );
  });
});
