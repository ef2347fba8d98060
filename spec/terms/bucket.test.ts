import { expect, it } from "vitest";
import { BUCKETS, isBucket, perBucket } from "../../src/terms/bucket.js";

it("policy/choose-bucket: the buckets in the order in which a buyer looks at them", () => {
  expect(BUCKETS).toEqual(["short", "mid", "long"]);
});

it("terms/bucket: one value a bucket", () => {
  expect(perBucket((bucket) => bucket.length)).toEqual({ short: 5, mid: 3, long: 4 });
});

it("terms/bucket: the three names and no other are buckets", () => {
  expect([...BUCKETS, "Short", ""].map(isBucket)).toEqual([true, true, true, false, false]);
});
