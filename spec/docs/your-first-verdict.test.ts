import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { terminal } from "../cli/terminal.js";

const page = readFileSync("docs/your-first-verdict.md", "utf8");
const [adapter = "", remedy = ""] = Array.from(
  page.matchAll(/```python\n([\s\S]*?)```/g),
  ([, source = ""]) => source,
);

async function verdictOn(source: string) {
  const folder = mkdtempSync(join(tmpdir(), "adapter-"));
  try {
    const file = join(folder, "my_adapter.py");
    writeFileSync(file, source);
    return await terminal(["check", "--cases", "40", "--", "python3", file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("the page's adapter runs as printed and breaks only what the page says", async () => {
  const { code, out } = await verdictOn(adapter);
  expect(code).toBe(1);
  const broken = Array.from(out.matchAll(/smallest case +(\S+):/g), ([, id = ""]) => id);
  expect(broken).not.toEqual([]);
  for (const id of broken) expect(id).toMatch(/^refusal\/quote\/number/);
});

it("with the page's remedy it conforms", async () => {
  const mended = adapter
    .replace("def quote(p):", `${remedy}\ndef quote(p):`)
    .replace("F(p[key])", "number(p[key])");
  const { code, out } = await verdictOn(mended);
  expect(out).toContain("conforms to");
  expect(code).toBe(0);
});
