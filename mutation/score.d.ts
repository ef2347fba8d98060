interface RoomScore {
  readonly measured: string;
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly timedOut: readonly string[];
  readonly disabled: number;
  readonly sources: Readonly<Record<string, string>>;
  readonly tests: string;
}

interface Score {
  readonly stryker: string;
  readonly rooms: Readonly<Record<string, RoomScore>>;
}

interface Mutant {
  readonly status: string;
  readonly statusReason?: string;
  readonly replacement: string;
  readonly location: Readonly<Record<"start" | "end", { line: number; column: number }>>;
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: Mutant[] }>>;
}

export declare const SCORE: string;
export declare function standing(room: string, score: RoomScore): string;
export declare function table(score: Score, stands?: typeof standing): string;
export declare function published(readme: string): string;
export declare function scores(
  report: Report,
  bases: Readonly<Record<string, Pick<RoomScore, "measured" | "sources" | "tests">>>,
  byRule: ReadonlySet<string>,
): Readonly<Record<string, RoomScore>>;
