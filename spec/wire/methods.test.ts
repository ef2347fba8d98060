import { describe, expect, it } from "vitest";
import { isMethod, METHODS } from "../../src/wire/methods.js";

describe("methods of the protocol", () => {
  it("protocol: those that an implementation may offer, and no others", () => {
    expect(METHODS.every(isMethod)).toBe(true);
    expect(["hello", "Quote", "toString", ""].filter(isMethod)).toEqual([]);
  });
});
