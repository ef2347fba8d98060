import { childProcess } from "./child-process.js";
import { DEFAULT_SETTINGS, type AdapterSettings } from "./settings.js";
import type { Started } from "./start-failure.js";
import { Supervisor } from "./supervisor.js";
import { systemTimer } from "./system-timer.js";
import { Transcript } from "./transcript.js";

/**
 * Starts an adapter and greets it.
 *
 * @param command - the program and its arguments; no shell reads them
 * @param settings - what differs from the default
 */
export function startAdapter(
  command: readonly string[],
  settings: Partial<AdapterSettings> = {},
): Promise<Started> {
  return new Supervisor({
    launch: childProcess(command),
    timer: systemTimer,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    transcript: new Transcript(),
  }).start();
}
