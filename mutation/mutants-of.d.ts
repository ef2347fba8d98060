interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
}

/** @param content - the text of a TypeScript file */
export declare function mutantsOf(content: string): Promise<readonly Mutant[]>;
