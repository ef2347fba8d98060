export declare const ENDLESS: Readonly<Record<string, string>>;
