import type { VNode } from "preact";
import type { Figure } from "../../src/explore/figure.js";

/** Characters of a number that are shown at once; the whole of it is in its title and in the CSV. */
const SHOWN = 28;

const minus = (text: string): string => text.replace(/^-/, "−");
const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** A number in a sentence: exactly, cut short where it is very long. */
export const brief = ({ exact }: Pick<Figure, "exact">): string => cut(minus(exact));

/** A number: exactly, and as a decimal beside it where the two differ. */
export function Exact({
  value,
  places = 4,
}: {
  readonly value: Figure;
  readonly places?: number;
}): VNode {
  const { exact, decimal } = value;
  const rounded = value.exact.includes("/") ? roundedTo(decimal, places) : undefined;
  return (
    <span class="exact" title={exact.length > SHOWN ? exact : undefined}>
      {brief(value)}
      {rounded !== undefined && <span class="soft"> ≈ {minus(rounded)}</span>}
    </span>
  );
}

/** A decimal text to fewer places; through a float, since it stands beside the exact number. */
function roundedTo(decimal: string, places: number): string {
  const value = Number(decimal);
  return Math.abs(value) < 1e15 ? value.toFixed(places) : decimal;
}
