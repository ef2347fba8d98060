import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stored } from "../../golden/store.js";
import { terminal } from "./terminal.js";

const ids = stored().flatMap(({ cases }) => cases.map(({ id }) => id));
const advances = stored().flatMap(({ method, cases }) => (method === "advance" ? cases : []));
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
    const open = (files.get("r.ndjson") ?? "").match(/^.*"outcome":"(?!passed).*$/gm);
    expect(open).toBeNull();
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
  });
  it("vectors list: an area stands for its requirements, and one may have no vector", async () => {
    const rebucket = await terminal("vectors list --requirement rebucket".split(" "));
    expect(rebucket.out).toContain("example/01-advance ");
    expect(rebucket.out).toContain("witness/price-basis/event-12 ");
    const none = await terminal("vectors list --requirement C5".split(" "));
    expect([none.code, none.out, none.err]).toEqual([0, "", "0 vectors"]);
  });
  it.each([
    ["--class none", "knife-edge"],
    ["--method none", "run_period"],
    ["--requirement kernel/none", "kernel/clip"],
  ])("vectors list %s: exit 2, and what there is", async (option, told) => {
    const { code, err } = await terminal(["vectors", "list", ...option.split(" ")]);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
  it("vectors show: one, whole; an unknown id is exit 2, with some that are like it", async () => {
    const { out } = await terminal(["vectors", "show", "example/04-quote-1"]);
    expect(JSON.parse(out)).toMatchObject({
      method: "quote",
      title: expect.stringMatching("Example 4") as string,
    });
    const unknown = await terminal(["vectors", "show", "04-quote"]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("example/04-quote-1, example/04-quote-2");
  });
  it("vectors export: a line of JSON each, of all or of some", async () => {
    const { files } = await terminal(["vectors", "export", "--out", "v.ndjson"]);
    const lines = (files.get("v.ndjson") ?? "").trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(ids);
    const some = await terminal("vectors export --out w.ndjson --method advance".split(" "));
    const methods = some.files.get("w.ndjson")?.match(/"method":"\w+"/g) ?? [];
    expect(new Set(methods)).toEqual(new Set(['"method":"advance"']));
    expect(methods).toHaveLength(advances.length);
  });
});

describe("vectors lint", () => {
  it("vectors lint: nothing wrong", async () => {
    const { code, out } = await terminal(["vectors", "lint"]);
    expect([code, out]).toEqual([0, `${ids.length} vectors, nothing wrong`]);
  });
  it("vectors lint: an edited copy is exit 1, a folder without them 2", async () => {
    const names = readdirSync("golden/vectors");
    const copy = Object.fromEntries(
      names.map((name) => [name, readFileSync(`golden/vectors/${name}`, "utf8")]),
    );
    const cut = await terminal(["vectors", "lint", "."], { ...copy, "kernel.quote.json": "{" });
    expect([cut.code, cut.out]).toEqual([1, ""]);
    expect(cut.err).toContain("./kernel.quote.json: no JSON");
    expect((await terminal(["vectors", "lint", "."])).code).toBe(2);
  });
});

describe("test_golden.py", () => {
  const tested = (dealer?: string) =>
    spawnSync("python3", ["adapters/python/test_golden.py"], {
      encoding: "utf8",
      env: { ...process.env, DEALER: dealer ?? "", PYTHONDONTWRITEBYTECODE: "1" },
    });
  it("vectors: hold without Node, for the sample and for an adapter in another language", () => {
    const said = `${ids.length} vectors, nothing wrong\n`;
    expect(tested().stdout).toBe(said);
    expect(tested("node adapters/javascript/dealer.mjs").stdout).toBe(said);
  });
  it("vectors: without Node, too, tell what is wrong", () => {
    const { status, stderr } = tested("python3 adapters/python/faulty.py kernel/capacity-rounded");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^AssertionError: [a-z_]+\/\S+, /m);
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
    expect(one.out).toMatch(
      /^tests:\n(?: {2}.*\n)* {2}kernel\/midline: .* \(spec\/kernel\/inside\.test\.ts\)$/m,
    );
    expect(one.out).toMatch(/^faults that it tells:\n {2}kernel\/midline-\S+: \w/m);
  });
  it("requirements: one that no method shows says why; an unknown one is exit 2, with some like it", async () => {
    const { out } = await terminal(["requirements", "flow/seed"]);
    expect(out).toMatch(/^no vector and no fault: draws are forced$/m);
    const unknown = await terminal(["requirements", "midline"]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("midline: kernel/midline");
  });
});
