import type { Point, Staircase, Step } from "../../src/explore/staircase.js";
import type { Table } from "../chart/table.js";

/** A step's ends, with the brackets that tell whether they belong to it. */
const range = ({ from, to, includesFrom, includesTo }: Step): string =>
  `${includesFrom ? "[" : "("}${from.exact}, ${to.exact}${includesTo ? "]" : ")"}`.replaceAll(
    "-",
    "−",
  );

const isHere = ({ from, to, includesFrom, includesTo }: Step, { at }: Point): boolean =>
  (from.float < at.float || (includesFrom && from.exact === at.exact)) &&
  (at.float < to.float || (includesTo && to.exact === at.exact));

/** The steps as numbers. */
export function stepsTable({ steps, axis, current }: Staircase): Table {
  const here = steps.findIndex((step) => isHere(step, current));
  return {
    caption: "Each step with its ends; a bracket belongs to the step, a parenthesis does not",
    columns: [axis, "K*", "X*", "λ", "I", "Guard"],
    rows: steps.map((step) => [
      range(step),
      step.capacityTickets,
      step.capacity,
      step.layoff,
      step.width,
      step.guard ? "on" : "off",
    ]),
    current: here < 0 ? undefined : here,
  };
}
