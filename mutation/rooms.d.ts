interface Measured {
  readonly sources: Readonly<Record<string, string>>;
  readonly tests: string;
}

export declare const ROOMS: readonly string[];
export declare function roomOf(file: string): string | undefined;
export declare function measuredOn(room: string): Measured;
export declare function changedSources(
  room: string,
  score: Pick<Measured, "sources"> | undefined,
): readonly string[];
