import { useRef } from "preact/hooks";

/** Where a slider ends, and its steps; in plain numbers, since a slider is. */
export interface Slide {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** The number a text stands for, near enough for a slider; NaN where it stands for none. */
export function near(text: string): number {
  const [numerator = "", denominator = "1"] = text.split("/");
  return numerator === "" ? NaN : Number(numerator) / Number(denominator);
}

/** A slider's number as a decimal of its step's places. */
export function decimal(value: number, step: number): string {
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return String(Number(value.toFixed(Math.min(places, 12))));
}

/** One, two or five times a power of ten: the least that is not below a number. */
function round(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5].find((each) => each * power >= size) ?? 10) * power;
}

/** A slide that reaches the number as well, and never shrinks again, so that it holds still under a hand. */
export function useReach(slide: Slide | undefined, value: number): Slide | undefined {
  const reached = useRef(slide);
  const { current } = reached;
  if (current === undefined || !Number.isFinite(value)) return current;
  if (value > current.to) reached.current = { ...current, to: round(value) };
  if (value < current.from) reached.current = { ...current, from: -round(-value) };
  return reached.current;
}
