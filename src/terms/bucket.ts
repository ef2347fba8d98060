/** The maturity buckets, nearest first: a buyer looks at them in this order. */
export const BUCKETS = ["short", "mid", "long"] as const;
export type Bucket = (typeof BUCKETS)[number];

export type PerBucket<T> = Readonly<Record<Bucket, T>>;

export const isBucket = (text: string): text is Bucket =>
  (BUCKETS as readonly string[]).includes(text);

/** One value a bucket, made from the bucket's name. */
export const perBucket = <T>(value: (bucket: Bucket) => T): Record<Bucket, T> => ({
  short: value("short"),
  mid: value("mid"),
  long: value("long"),
});
