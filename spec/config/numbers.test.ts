import { describe, expect, it } from "vitest";
import { findings, issues, setup } from "./reading.js";

const cash = (text: string) => `trader_policy: {buffer_cash_B: ${text}}`;
const AT = "/trader_policy/buffer_cash_B";

describe("config/stub, numbers", () => {
  it.each([
    ["0.30", "0.30"],
    ["0.1000000000000000055", "0.1000000000000000055"],
    ["12345678901234567890.12345678901234567890", "12345678901234567890.12345678901234567890"],
    ["1/3", "1/3"],
    ["'0.30'", "0.30"],
    ['"7"', "7"],
    ["0", "0"],
  ])("config/stub: %s keeps its digits, through no float", (written, kept) => {
    expect(setup(cash(written)).config.trader_policy.buffer_cash_B).toBe(kept);
  });
  it.each([
    "1e3",
    "1E-2",
    "0x10",
    "0o17",
    "017",
    "00.5",
    "1_000",
    "+1",
    ".5",
    "5.",
    "NaN",
    ".nan",
    ".inf",
    "inf",
    "-.inf",
    "Infinity",
    "1e999999999",
    "1/0",
    "1/03",
    "1/-3",
    "1.5/2",
    "'1 000'",
    "' 1'",
    "0.5.1",
    "٣",
    "1,5",
    "one",
    "''",
  ])("config/stub: %s is no number", (written) => {
    const source = written.includes(",") ? cash(`"${written}"`) : cash(written);
    expect(findings(source)).toEqual([`number ${AT}`]);
  });
  it("config/stub: a number may have 1,000 characters and no more", () => {
    expect(setup(cash("9".repeat(1000))).config.trader_policy.buffer_cash_B).toHaveLength(1000);
    expect(findings(cash("9".repeat(1001)))).toEqual([`size ${AT}`]);
  });
  it.each(["true", "~", "[1]", "{a: 1}", "2024-01-01"])(
    "config/stub: %s where a number belongs is refused",
    (written) => expect(findings(cash(written))[0]).toMatch(/^(type|number) /),
  );
  it.each(["3.0", "1e1", "'x'", "0x1", "012", "9007199254740992", "99999999999999999999", "1/1"])(
    "config/stub: %s is no whole number",
    (written) => expect(issues(`seed: ${written}`)).toHaveLength(1),
  );
  it("config/stub: the largest seed is 2^53 − 1", () => {
    expect(setup("seed: 9007199254740991").config.seed).toBe(Number.MAX_SAFE_INTEGER);
    expect(setup("seed: 0").config.seed).toBe(0);
  });
  it.each(["yes", "1", "'true'", "on", "~"])(
    "config/stub: %s is neither true nor false",
    (text) => {
      expect(findings(`guard: {clip_nonneg_B: ${text}}`)[0]).toMatch("type /guard/clip_nonneg_B");
    },
  );
});
