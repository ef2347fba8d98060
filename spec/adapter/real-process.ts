import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import type { Implementation } from "../../src/adapter/implementation.js";
import type { AdapterSettings } from "../../src/adapter/settings.js";
import { startAdapter } from "../../src/adapter/start-adapter.js";
import type { Started, StartFailure } from "../../src/adapter/start-failure.js";

const FIXTURE = fileURLToPath(new URL("fixtures/adapter.mjs", import.meta.url));

/** A word that stands in the command line of one adapter and of all it starts. */
export const newMarker = (): string => `adapter-under-test-${randomUUID()}`;

/** The command of the fixture. */
export const fixture = (marker: string, ...how: readonly string[]): readonly string[] => [
  process.execPath,
  FIXTURE,
  marker,
  ...how,
];

const isRunning = (pid: string, marker: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(marker);
  } catch {
    return false;
  }
};

/** How many processes bear the marker; none where there is no /proc. */
const running = (marker: string): number =>
  process.platform === "linux"
    ? readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && isRunning(pid, marker)).length
    : 0;

/** How many processes bear the marker half a second from now at the latest. */
export async function leftRunning(marker: string): Promise<number> {
  for (let tries = 0; running(marker) > 0 && tries < 25; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return running(marker);
}

/** Why it did not start; none of its processes may be left by the time that is told. */
export async function failure(
  how: readonly string[],
  settings: Partial<AdapterSettings> = {},
): Promise<StartFailure> {
  const marker = newMarker();
  const started: Started = await startAdapter(fixture(marker, ...how), settings);
  if (started.ok) throw new Error("it started");
  const left = running(marker);
  if (left > 0) throw new Error(`${left} processes are left`);
  return started.failure;
}

/** Uses an adapter, closes it, and sees to it that nothing of it is left. */
export async function using<T>(
  use: (implementation: Implementation) => Promise<T>,
  settings: Partial<AdapterSettings> = {},
  how: readonly string[] = [],
): Promise<T> {
  const marker = newMarker();
  const started = await startAdapter(fixture(marker, ...how), settings);
  if (!started.ok) throw new Error(JSON.stringify(started.failure));
  const result = await use(started.implementation);
  await started.implementation.close();
  const left = await leftRunning(marker);
  if (left > 0) throw new Error(`${left} processes are left`);
  return result;
}

/**
 * One adapter for all tests of a file or group, in order: after a fault the next request finds it
 * started anew. At the end nothing of it may be left.
 */
export function sharedAdapter(settings: Partial<AdapterSettings> = {}): () => Implementation {
  const marker = newMarker();
  let started: Started | undefined;
  const implementation = (): Implementation => {
    if (started?.ok !== true) throw new Error(JSON.stringify(started));
    return started.implementation;
  };
  beforeAll(async () => {
    started = await startAdapter(fixture(marker), { maxRestarts: 100, ...settings });
  });
  afterAll(async () => {
    await implementation().close();
    const left = await leftRunning(marker);
    if (left > 0) throw new Error(`${left} processes are left`);
  });
  return implementation;
}
