import type { Preset } from "../../src/explore/presets/preset.js";
import type { Address } from "../address.js";

/** Where a worked Example is shown. */
export function presetAddress(preset: Preset): Address {
  const example = ["example", preset.id] as const;
  switch (preset.view) {
    case "run":
      return { view: "run", query: new Map([example]) };
    case "ladder":
      return { view: "ladder", query: new Map([...Object.entries(preset.position), example]) };
    case "staircase":
      return {
        view: "staircase",
        query: new Map([...Object.entries(preset.position), ["over", preset.axis], example]),
      };
    case "anchors":
      return {
        view: "anchors",
        query: new Map([
          ...Object.entries(preset.position),
          ...Object.entries(preset.losses),
          example,
        ]),
      };
  }
}
