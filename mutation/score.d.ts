interface RoomScore {
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly timedOut: readonly string[];
  readonly disabled: number;
}

interface Score {
  readonly stryker: string;
  readonly rooms: Readonly<Record<string, RoomScore>>;
}

export declare const SCORE: string;
export declare function table(score: Score): string;
export declare function published(readme: string): string;
