import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkCommand } from "../../src/cli/check.js";
import { reportCommand } from "../../src/cli/report.js";
import type { Shell } from "../../src/cli/shell.js";
import { FORMATS } from "../../src/report/formats.js";

const page = readFileSync("docs/ci.md", "utf8");
const blocks = (language: string): readonly string[] =>
  Array.from(
    page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm")),
    ([, text = ""]) => text,
  );

interface Step {
  readonly name?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
const action = parse(readFileSync("action.yml", "utf8")) as {
  inputs: Record<string, { description: string; default: string }>;
  runs: { using: string; steps: readonly Step[] };
};
const hooks = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as readonly {
  id: string;
  entry: string;
}[];

/** Takes a command line apart by the real options; nothing is run. @throws where one is unknown */
function understood(words: readonly string[]): void {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  checkCommand(program, {} as Shell, () => undefined);
  reportCommand(program, {} as Shell, () => undefined);
  for (const command of program.commands) command.exitOverride().action(() => undefined);
  program.parse(words, { from: "user" });
}

/** The words after the program's name in every line that calls it. */
const calls = (text: string): readonly (readonly string[])[] =>
  Array.from(text.matchAll(/npx dealer-conformance ([^\n]*)/g), ([, rest = ""]) => rest.split(" "));

describe("docs/ci.md", () => {
  it("every command in it is one that the command line understands", () => {
    const found = calls(page);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const words of found) expect(() => understood(words)).not.toThrow();
    expect(() => understood(["check", "--no-such-option"])).toThrow();
  });
  it("every YAML block parses, and the hook it names is there", () => {
    const [workflow, gitlab, preCommit] = blocks("yaml").map((text) => parse(text) as object);
    expect(workflow).toHaveProperty("jobs.conformance.steps");
    expect(gitlab).toHaveProperty("conformance.script");
    const [hook] = hooks;
    expect(preCommit).toHaveProperty("repos.0.hooks.0.id", hook?.id);
    const args = (preCommit as { repos: [{ hooks: [{ args: string[] }] }] }).repos[0].hooks[0].args;
    const [, ...entry] = hook?.entry.split(" ") ?? [];
    expect(() => understood([...entry, ...args])).not.toThrow();
  });
  it("the table names every format, and the workflow only inputs that the action has", () => {
    const named = Array.from(page.matchAll(/^\| `(\w+)` /gm), ([, format]) => format);
    expect(named).toEqual(FORMATS);
    const inputs = parse(blocks("yaml")[0] ?? "") as {
      jobs: { conformance: { steps: { uses: string; with?: object }[] } };
    };
    const ours = inputs.jobs.conformance.steps.find(({ uses }) => uses.startsWith("OWNER/"));
    for (const input of Object.keys(ours?.with ?? {})) expect(action.inputs).toHaveProperty(input);
  });
});

describe("action.yml", () => {
  const check = action.runs.steps.find(({ name }) => name === "Check conformance");
  /** Runs the action's own script with a stand-in for node that prints its arguments. */
  function ran(env: Readonly<Record<string, string>>, ending = "return 0"): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), "action-"));
    try {
      const script = `node() { printf '%s\\n' "$@"; ${ending}; }\n${check?.run ?? ""}`;
      const defaults = {
        SUITE: "s",
        ADAPTER: "",
        CASES: "25",
        SEED: "1",
        SOURCE: "",
        REPORTS: "r",
      };
      const settings = { ...defaults, GITHUB_STEP_SUMMARY: "summary", PATH: process.env["PATH"] };
      const out = execFileSync("bash", ["-eo", "pipefail", "-c", script], {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...settings, ...env },
      });
      return out.trimEnd().split("\n");
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it("is composite; inputs reach its scripts by the environment only", () => {
    expect(action.runs.using).toBe("composite");
    for (const { run, shell } of action.runs.steps) {
      if (run === undefined) continue;
      expect(shell).toBe("bash");
      expect(run).not.toContain("${{");
    }
  });
  it("calls the suite with options it knows and the adapter's words as they were quoted", () => {
    const [program, ...words] = ran({
      ADAPTER: `python3 'my adapter.py' "$(touch x)" *`,
      SOURCE: "a.py",
    });
    expect(program).toBe("s/dist/cli/main.js");
    expect(words.slice(words.indexOf("--") + 1)).toEqual([
      "python3",
      "my adapter.py",
      "$(touch x)",
      "*",
    ]);
    expect(() => understood(words)).not.toThrow();
    expect(words).toContain("--source");
  });
  it("without a command it names none, and the sample is tested", () => {
    const [, ...words] = ran({});
    expect(words).not.toContain("--");
    expect(words).not.toContain("");
    expect(() => understood(words)).not.toThrow();
  });
  it.each(["python3 'open", "  "])("a command that cannot be read fails: %s", (ADAPTER) => {
    expect(() => ran({ ADAPTER })).toThrow();
  });
  it("the run's code is the step's", () => {
    expect(() => ran({}, "return 3")).toThrow(expect.objectContaining({ status: 3 }) as Error);
  });
});
