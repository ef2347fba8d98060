import { describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

const RING = `
seed: 5
ring: { n_traders_min: 3, traders: 12, tickets_each: 2, maturities: [1, 6], cash: 1.5 }
periods: 6
`;

const lines = (text = "") =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { type?: string; trace?: number; period?: number });

describe("run", () => {
  it("flow/seed: the same file gives the same bytes, another seed others", async () => {
    const args = ["run", "ring.yaml", "--out", "t.ndjson"];
    const [first, again, other] = await Promise.all([
      terminal(args, { "ring.yaml": RING }),
      terminal(args, { "ring.yaml": RING }),
      terminal([...args, "--seed", "6"], { "ring.yaml": RING }),
    ]);
    expect(first.code).toBe(0);
    expect(again.files.get("t.ndjson")).toBe(first.files.get("t.ndjson"));
    expect(other.files.get("t.ndjson")).not.toBe(first.files.get("t.ndjson"));
  });
  it("the trace begins with a header and holds a state for every period", async () => {
    const args = ["run", "ring.yaml", "--out", "t.ndjson", "--periods", "4"];
    const { files, out } = await terminal(args, { "ring.yaml": RING });
    const trace = lines(files.get("t.ndjson"));
    expect(trace[0]?.trace).toBe(1);
    const periods = trace.filter(({ type }) => type === "period").map(({ period }) => period);
    expect(periods).toEqual([1, 2, 3, 4]);
    expect(out.match(/^period /gm)).toHaveLength(4);
  });
  it("the trace can go to standard output alone", async () => {
    const { out, files } = await terminal(["run", "r.yaml", "--out", "-"], { "r.yaml": RING });
    expect(out).toBe("");
    expect(lines(files.get("-")).length).toBeGreaterThan(6);
  });
  it("decimals agree with exact rationals in what happens", async () => {
    const kinds = async (...more: string[]) => {
      const args = ["run", "r.yaml", "--out", "t", ...more];
      const { files } = await terminal(args, { "r.yaml": RING });
      return lines(files.get("t")).map(({ type }) => type);
    };
    expect(await kinds("--arithmetic", "decimal:50")).toEqual(await kinds());
  });
  it("the page holds the very trace, and the console's lines for who allows no scripts", async () => {
    const args = ["run", "r.yaml", "--out", "t", "--report", "run.html"];
    const { code, files, out } = await terminal(args, { "r.yaml": RING });
    expect(code).toBe(0);
    const page = files.get("run.html") ?? "";
    const [, json = ""] = /id="run-data">([^<]*)</.exec(page) ?? [];
    expect(JSON.parse(json)).toEqual({ name: "r.yaml", trace: files.get("t") });
    for (const line of out.split("\n")) expect(page).toContain(line);
  });
  it("only one of trace and page can go to standard output", async () => {
    const args = ["run", "r.yaml", "--out", "-", "--report", "-"];
    const { code, err } = await terminal(args, { "r.yaml": RING });
    expect([code, err]).toEqual([2, expect.stringContaining("--out and --report")]);
  });
  it("a bad file is exit 2 with every issue, and nothing is written", async () => {
    const bad = "ticket_size_S: 0\norder_flow: { pi_sell: 1.5, Nmax: 0 }\nsed: 3\n";
    const { code, err, files } = await terminal(["run", "r.yaml", "--out", "t"], { "r.yaml": bad });
    expect(code).toBe(2);
    for (const key of ["ticket_size_S", "pi_sell", "Nmax", "sed"]) expect(err).toContain(key);
    expect(files.size).toBe(0);
  });
  it("a file that is not there is exit 2", async () => {
    const { code, err } = await terminal(["run", "nowhere.yaml"]);
    expect(code).toBe(2);
    expect(err).toContain("nowhere.yaml");
  });
  it("settle/continue: with stop_on_default the run ends with the first default's period", async () => {
    const poor = `${RING.replace("1.5", "0")}stop_on_default: true\n`;
    const { out } = await terminal(["run", "r.yaml"], { "r.yaml": poor });
    expect(out).toMatch(/stopped at the first default, in period \d/);
  });
});
