import { describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

/** The Python sample with one fault planted, which one method shows: x₀ is the whole target. */
const check = (files: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  terminal(["check", "--cases", "1", "--known", "k.yaml", ...more, "--", ...FAULTY], files);

const FAULTY = ["python3", "-S", "adapters/python/faulty.py", "init/full-shelf"];
const SAMPLE = ["node", "adapters/javascript/dealer.mjs"];

const entry = (over: Readonly<Record<string, string>> = {}) => {
  const fields = {
    requirement: "init/target",
    signature: "initialize_dealer /x",
    reason: "measured in half ticks",
    owner: "quotes team",
    expires: "2027-01-31",
    ...over,
  };
  const lines = Object.entries(fields).map(([key, value]) => `    ${key}: "${value}"`);
  return `deviations:\n  -${lines.join("\n").slice(3)}\n`;
};

const ofCase = (id: string, signature = "initialize_dealer /x") =>
  entry({ signature }).replace('requirement: "init/target"', `case: "${id}"`);

describe("known deviations", () => {
  it("unlisted: a failure like any other, exit 1", async () => {
    const { code } = await check({ "k.yaml": "deviations: []\n" });
    expect(code).toBe(1);
  });
  it("listed, and shown as listed: exit 0, and said; its last day still counts", async () => {
    const { code, out, err } = await check({ "k.yaml": entry({ expires: "2026-11-23" }) });
    expect(err).toBe("");
    expect(out).toContain("known: init/target, until 2026-11-23 (quotes team)");
    expect(code).toBe(0);
  });
  it("expired: exit 4", async () => {
    const { code, err } = await check({ "k.yaml": entry({ expires: "2026-11-22" }) });
    expect(err).toContain("has expired");
    expect(code).toBe(4);
  });
  it("shown differently: exit 4, with how it shows now", async () => {
    const { code, err } = await check({ "k.yaml": entry({ signature: "initialize_dealer /C" }) });
    expect(err).toContain(
      "shows differently now; listed: initialize_dealer /C; now: initialize_dealer /x",
    );
    expect(code).toBe(4);
  });
  it("gone: exit 4", async () => {
    const args = ["check", "--cases", "1", "--known", "k.yaml", "--", ...SAMPLE];
    const { code, err } = await terminal(args, { "k.yaml": entry() });
    expect(err).toContain("is gone");
    expect(code).toBe(4);
  });
  it("one listed does not hide another: exit 1", async () => {
    const other = entry({ requirement: "settle/due", signature: "settle /events/*/due" });
    expect((await check({ "k.yaml": other })).code).toBe(1);
  });
  it("a case by itself: one of the two that fail, and the requirement is still broken", async () => {
    const { code, out } = await check({ "k.yaml": ofCase("example/04-initialize") });
    expect(out).toContain("known: example/04-initialize, until 2027-01-31 (quotes team)");
    expect(code).toBe(1);
  });
  it("a case that shows differently, or passes: exit 4", async () => {
    const other = ofCase("example/04-initialize", "initialize_dealer /C");
    const both = `${entry()}${other.replace("deviations:\n", "")}`;
    const different = await check({ "k.yaml": both });
    expect(different.err).toContain("known deviation example/04-initialize shows differently now");
    expect(different.code).toBe(4);
    const passing = ofCase("example/04-buy-1").replace("deviations:\n", "");
    const gone = await check({ "k.yaml": `${entry()}${passing}` });
    expect(gone.err).toContain("known deviation example/04-buy-1 is gone");
    expect(gone.code).toBe(4);
  });
  it("--update-known keeps a case that is listed by itself, and the words of what was listed", async () => {
    const ofAll = entry({ signature: "initialize_dealer /I", reason: "rounded to whole ticks" });
    const listed = `${ofAll}${ofCase("example/04-initialize").replace("deviations:\n", "")}`;
    const { files } = await check({ "k.yaml": listed }, "--update-known");
    const written = files.get("k.yaml") ?? "";
    expect(written).toContain("case: example/04-initialize");
    expect(written).toContain("reason: measured in half ticks");
    expect(written).toContain("requirement: init/target");
    expect(written).toContain("reason: rounded to whole ticks");
    expect(written).toContain("signature: initialize_dealer /x");
    expect(written).not.toContain("signature: initialize_dealer /I");
  });
  it("an entry of nothing is bad input", async () => {
    const nothing = ofCase("example/04-initialize").replace(
      'case: "example/04-initialize"',
      'what: "x"',
    );
    const { code, err } = await check({ "k.yaml": nothing });
    expect(err).toContain("/deviations/0");
    expect(code).toBe(2);
  });
  it("--update-known writes what shows, and waits for its words", async () => {
    const { code, files, out } = await check({}, "--update-known");
    const written = files.get("k.yaml") ?? "";
    expect(code).toBe(0);
    expect(written).toContain("requirement: init/target");
    expect(written).toContain("signature: initialize_dealer /x");
    expect(out).toContain("write down its reason");
    const read = await check({ "k.yaml": written });
    expect(read.code).toBe(2);
    expect(read.err).toContain("/deviations/0/reason");
  });
  it("--update-known is refused on a filtered run, and the list is not held against one", async () => {
    const refused = await check({}, "--case", "quote@42:3", "--update-known");
    expect(refused.code).toBe(2);
    const filtered = await terminal(
      ["check", "--case", "settle@42:3", "--known", "k.yaml", "--", ...SAMPLE],
      { "k.yaml": entry() },
    );
    expect(filtered.code).toBe(0);
  });
  it.each([
    [
      "an unknown requirement",
      entry({ requirement: "kernel/nothing" }),
      "/deviations/0/requirement",
    ],
    ["a day that is none", entry({ expires: "2027-13-01" }), "/deviations/0/expires"],
    ["an unknown key", `${entry()}    color: red\n`, "color"],
    ["no list", "deviations: 3\n", "/deviations"],
    [
      "a requirement twice",
      entry() + entry().replace("deviations:\n", ""),
      "each requirement once",
    ],
  ])("a list with %s is exit 2", async (_what, text, told) => {
    const { code, err } = await check({ "k.yaml": text });
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
