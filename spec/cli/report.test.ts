import { beforeAll, describe, expect, it } from "vitest";
import { worstRun } from "../report/records.js";
import { terminal } from "./terminal.js";

const bad = worstRun("broken")
  .map((result) => `${JSON.stringify(result)}\n`)
  .join("");
const files = { "bad.ndjson": bad };
let good = "";
beforeAll(async () => {
  const sample = ["--", "node", "adapters/javascript/dealer.mjs"];
  const asked = ["--report", "html=r.html", "--report", "junit=r.xml", "--report", "badge=b.json"];
  const ran = await terminal(["check", "--cases", "1", "--out", "r", ...asked, ...sample]);
  good = ran.files.get("r") ?? "";
  expect([...ran.files.keys()].sort()).toEqual(["b.json", "r", "r.html", "r.xml"]);
  expect(ran.files.get("r.html")).toContain("<!DOCTYPE html>");
  expect(ran.files.get("b.json")).toMatch(/^\{"schemaVersion":1.*"brightgreen"\}\n$/);
});

describe("report", () => {
  it.each([
    ["console", /^does not conform/m],
    ["junit", /^<\?xml/],
    ["sarif", /"version": "2\.1\.0"/],
    ["markdown", /^# Conformance/],
    ["github", /^::error /],
    ["badge", /"red"/],
    ["html", /^<!DOCTYPE html>/i],
  ])("%s: a recorded run is shown, exit 0 whatever the verdict", async (format, pattern) => {
    const {
      code,
      err,
      files: written,
    } = await terminal(["report", "bad.ndjson", "--format", format], files);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(written.get("-")).toMatch(pattern);
  });
  it("a report made while checking is the report of its record", async () => {
    const args = ["report", "r", "--format", "junit", "--out", "again.xml"];
    const { files: written } = await terminal(args, { r: good });
    expect(written.get("again.xml")).toContain('failures="0"');
    expect(written.get("again.xml")).toContain("conforms to");
  });
  it("the record tells how the adapter was started", () => {
    expect(JSON.parse(good.split("\n")[0] ?? "")).toMatchObject({
      command: ["node", "adapters/javascript/dealer.mjs"],
    });
  });
  it("several runs stand side by side; a badge tells of one", async () => {
    const both = ["report", "r", "bad.ndjson", "--format"];
    const given = { ...files, r: good };
    const { files: written } = await terminal([...both, "html"], given);
    expect(written.get("-")).toMatch(/dealer-javascript[^]*broken broken/);
    const { code, err } = await terminal([...both, "badge"], given);
    expect([code, err]).toEqual([
      2,
      "dealer-conformance: a badge tells of one run: expected one file",
    ]);
  });
  it("a file that is no record is exit 2, with its line", async () => {
    const { code, err, files: written } = await terminal(["report", "x"], { x: `${bad}{}\n` });
    expect(code).toBe(2);
    expect(err).toContain("x: line 9: expected");
    expect(written.size).toBe(0);
    const beside = await terminal(["report", "bad.ndjson", "x"], { ...files, x: "{}\n" });
    expect([beside.code, beside.files.size]).toEqual([2, 0]);
  });
  it.each([["--format", "pdf"], ["--nonsense"]])("%s %s is exit 2", async (...option) => {
    expect((await terminal(["report", "bad.ndjson", ...option], files)).code).toBe(2);
  });
  it.each(["pdf=x", "html", "html="])("check --report %s is exit 2", async (target) => {
    const { code, err } = await terminal(["check", "--report", target]);
    expect(code).toBe(2);
    expect(err).toContain("expected FORMAT=FILE");
  });
});
