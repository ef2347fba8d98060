import { Defect } from "../../errors.js";

/** The one that so many steps round a circle come to. */
export function counted<T>(circle: readonly T[], steps: number): T {
  const one = circle[steps % circle.length];
  if (one === undefined) throw new Defect("steps round an empty circle");
  return one;
}
