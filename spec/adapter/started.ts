import type { Answer } from "../../src/adapter/implementation.js";
import type { AdapterSettings } from "../../src/adapter/settings.js";
import { fakeAdapter, HELLO, type FakeAdapter } from "./fake-process.js";

/** A fake adapter that was started. */
export interface Started extends FakeAdapter {
  /** Asks `quote` with these numbers as parameters, in one go. */
  readonly ask: (...numbers: readonly number[]) => void;
  /** What came of it, by number. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** The numbers that the newest process was asked. */
  readonly asked: () => readonly unknown[];
}

/** The answer to what `FakeProcess.answer` says. */
export const result = (id: number): Answer => ({ kind: "result", result: { answered: id } });

export async function started(
  settings: Partial<AdapterSettings> = {},
  hello: unknown = HELLO,
): Promise<Started> {
  const fake = fakeAdapter(settings, hello);
  await fake.supervisor.start();
  const answers: Record<number, Answer> = {};
  const ask = (...numbers: readonly number[]): void => {
    for (const n of numbers)
      void fake.supervisor.ask("quote", { n }).then((answer) => (answers[n] = answer));
  };
  const asked = () =>
    fake
      .current()
      .requests.slice(1)
      .map(({ params }) => params["n"]);
  return { ...fake, answers, ask, asked };
}
