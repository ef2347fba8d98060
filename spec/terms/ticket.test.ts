import { expect, it } from "vitest";
import { byMaturityThenSerial, bySerial, type Ticket } from "../../src/terms/ticket.js";

const ticket = (serial: number, maturity: number): Ticket => ({
  id: `t${serial}`,
  issuer: "I",
  owner: "H",
  bucket: "mid",
  serial,
  maturity,
});
const tickets = [ticket(10, 5), ticket(9, 6), ticket(2, 6), ticket(1, 10)];
const serials = (sorted: readonly Ticket[]): number[] => sorted.map(({ serial }) => serial);

it("trade/tie-break: lowest maturity first, then smallest serial, as numbers", () => {
  expect(serials([...tickets].reverse().sort(byMaturityThenSerial))).toEqual([10, 2, 9, 1]);
});

it("rebucket/dealer: tickets cross in order of serial, whatever their maturity", () => {
  expect(serials([...tickets].sort(bySerial))).toEqual([1, 2, 9, 10]);
});
