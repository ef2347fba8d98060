import { expect, it } from "vitest";
import { BUCKETS, perBucket } from "../../src/terms/bucket.js";

it("policy/choose-bucket: the buckets in the order in which a buyer looks at them", () => {
  expect(BUCKETS).toEqual(["short", "mid", "long"]);
});

it("terms/bucket: one value a bucket", () => {
  expect(perBucket((bucket) => bucket.length)).toEqual({ short: 5, mid: 3, long: 4 });
});
