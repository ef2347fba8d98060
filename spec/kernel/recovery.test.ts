import { expect, it } from "vitest";
import { rational, recoveryRate } from "../../src/index.js";
import { n, shown } from "./exact.js";

const R = (C: string, D: string): string => shown(recoveryRate(rational, n(C), n(D)));

it("settle/recovery: R = min{1, C/D}", () => {
  expect([R("3", "8"), R("3", "5"), R("0", "8"), R("1", "3")]).toEqual([
    "0.375",
    "0.6",
    "0",
    "1/3",
  ]);
  expect([R("8", "8"), R("9", "8"), R("7.999", "8")]).toEqual(["1", "1", "0.999875"]);
});

it("settle/recovery: 0 where C < 0", () => {
  expect([R("-0.01", "8"), R("-9", "8")]).toEqual(["0", "0"]);
});
