/** What the protocol asks of an adapter's output, each rule in the words a report quotes. */
export const ProtocolRule = {
  utf8: "a line is valid UTF-8",
  byteOrderMark: "a line does not begin with a byte order mark",
  lineLength: "a line has at most 8 MiB",
  oneObject: "a line on standard output is one JSON object; logs go to standard error",
  nesting: "a JSON object nests at most 100 levels deep",
  version: 'an answer says "jsonrpc": "2.0"',
  noRequests: "the adapter answers requests and sends none",
  knownId: "the id of an answer is the integer id of a request in flight",
  answeredOnce: "a request is answered once",
  resultOrError: "an answer has either result or error, and not both",
  errorForm: "an error has an integer code and a text as message",
  openStreams: "the adapter keeps its standard input and output open",
  exitsAtEnd: "the adapter exits within 2 s of the end of its input",
  sameHello: "an adapter that is started anew says the same hello",
} as const;

/** A rule of the protocol and what broke it. */
export interface BrokenRule {
  readonly rule: string;
  /** At most 200 characters, control characters escaped; empty where there is nothing to quote. */
  readonly excerpt: string;
}
