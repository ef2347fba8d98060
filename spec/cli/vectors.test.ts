import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stored } from "../../golden/store.js";
import { terminal } from "./terminal.js";

const ids = stored().flatMap(({ cases }) => cases.map(({ id }) => id));
const quotes = `
  const fs = require("fs");
  const due = new Map();
  for (const name of fs.readdirSync("golden/vectors")) {
    const { method, cases } = JSON.parse(fs.readFileSync("golden/vectors/" + name));
    for (const { params, answers } of cases) due.set(method + JSON.stringify(params), answers[0].exact);
  }
  require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
    const { id, method, params } = JSON.parse(line);
    const hello = { result: { protocol: 1, name: "n", version: "1", arithmetic: "exact", ratios: true, methods: METHODS } };
    const said = method === "hello" ? hello : due.get(method + JSON.stringify(params)) ?? { error: { code: -32603, message: "not a vector" } };
    if (said.error) said.error.message ??= "refused";
    console.log(JSON.stringify({ jsonrpc: "2.0", id, ...said }));
  });`;
const METHODS = `["quote","initialize_dealer","update_anchors","advance","eligibility","sell","buy","settle","run_period"]`;
/** An adapter that knows the first answer of every vector, and nothing else. */
const parrot = ["--", "node", "-e", quotes.replace("METHODS", METHODS)];

describe("check --vectors-only", () => {
  it("vectors: asks every vector and nothing else", async () => {
    const args = ["check", "--vectors-only", "--out", "r.ndjson", ...parrot];
    const { code, out, files } = await terminal(args);
    expect(out).toContain("conforms to");
    expect(code).toBe(0);
    const asked = Array.from(
      (files.get("r.ndjson") ?? "").matchAll(/"type":"case","id":"([^"]+)"/g),
    );
    expect(asked.map(([, id]) => id).sort()).toEqual([...ids].sort());
  });
  it("vectors: a vector is repeated by its id", async () => {
    const { code, out } = await terminal(["check", "--case", "quote/001", ...parrot]);
    expect(code).toBe(0);
    expect(out).toMatch(/kernel\/value +1 +1/);
  });
});

describe("vectors", () => {
  it("vectors list: all, or those of a class, method and requirement", async () => {
    const all = await terminal(["vectors", "list"]);
    expect(all.out.split("\n")).toHaveLength(ids.length);
    const some = await terminal(
      "vectors list --class reading --method settle --requirement settle/recovery".split(" "),
    );
    expect(some.out).toContain("witness/settlement-order ");
    expect(some.out).not.toMatch(/refusal|quote/);
    expect((await terminal(["vectors", "list", "--class", "none"])).code).toBe(2);
  });
  it("vectors show: one, whole; an unknown id is exit 2", async () => {
    const { out } = await terminal(["vectors", "show", "example/04-quote-1"]);
    expect(JSON.parse(out)).toMatchObject({
      method: "quote",
      title: expect.stringMatching("Example 4") as string,
    });
    expect((await terminal(["vectors", "show", "none"])).code).toBe(2);
  });
  it("vectors lint: nothing wrong", async () => {
    const { code, out } = await terminal(["vectors", "lint"]);
    expect([code, out]).toEqual([0, `${ids.length} vectors, nothing wrong`]);
  });
  it("vectors export: a line of JSON each", async () => {
    const { files } = await terminal(["vectors", "export", "--out", "v.ndjson"]);
    const lines = (files.get("v.ndjson") ?? "").trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(ids);
  });
  it("vectors: those shipped are those of the folder", () => {
    expect(readFileSync("golden/index.json", "utf8")).toContain("kernel.quote.json");
  });
});

describe("requirements", () => {
  it("requirements: a line each, or one in full", async () => {
    const all = await terminal(["requirements"]);
    expect(all.out).toMatch(/^kernel\/midline +\d/m);
    const one = await terminal(["requirements", "kernel/midline"]);
    expect(one.out).toContain("p(x) = M − O/(X* + 2S)");
    expect(one.out).toContain("src/kernel/inside.ts");
    expect(one.out).toContain("Example 4");
    expect((await terminal(["requirements", "kernel/none"])).code).toBe(2);
  });
});
