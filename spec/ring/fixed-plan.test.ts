import { expect, it } from "vitest";
import { begun } from "./setting.js";

it("init/ring: a plan that leaves nothing open asks nothing of chance", () => {
  const asked: number[] = [];
  begun(
    `
ring: {n_traders_min: 3, traders: 3, tickets_each: 2, maturities: [4, 4]}
initial_allocation: {dealer_share: 0, vbt_share: 0, traders_share: 1}`,
    (n) => {
      asked.push(n);
      return 0;
    },
  );
  expect(asked).toEqual([]);
});
