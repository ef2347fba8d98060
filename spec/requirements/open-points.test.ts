import { describe, expect, it } from "vitest";
import {
  completeReadings,
  DEFAULT_READINGS,
  OPEN_POINT_IDS,
  unknownReadings,
} from "../../src/requirements/open-points.js";

describe("declared readings", () => {
  it("price-basis: what the open points know is not unknown, be it the default or not", () => {
    expect(unknownReadings(DEFAULT_READINGS)).toEqual([]);
    expect(unknownReadings({ "price-basis": "face", "seller-may-buy": "excluded" })).toEqual([]);
  });

  it("price-basis: an unknown point, and an unknown reading of a known one, are named", () => {
    expect(
      unknownReadings({ "price-base": "face", "price-basis": "faces", toString: "ticket" }),
    ).toEqual(["price-base = face", "price-basis = faces", "toString = ticket"]);
  });

  it("price-basis: a reading of another point is unknown", () => {
    expect(unknownReadings({ "price-basis": "excluded" })).toEqual(["price-basis = excluded"]);
  });

  it("price-basis: what is declared comes before the defaults", () => {
    const readings = completeReadings({ "price-basis": "face" });
    expect(readings).toEqual({ ...DEFAULT_READINGS, "price-basis": "face" });
    expect(Object.keys(readings)).toEqual(OPEN_POINT_IDS);
  });
});
