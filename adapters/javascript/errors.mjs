/** The ways in which a request ends without a result. */

/** An error answer of JSON-RPC. */
export class RpcError extends Error {
  constructor(code, message, data) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** A hello in another version of the protocol, after which the adapter ends. */
export class WrongProtocol extends RpcError {
  constructor() {
    super(-32602, "only protocol 1 is spoken here");
  }
}

/** Bad input. */
export function refuse(reason) {
  throw new RpcError(-32602, reason);
}

/** Input that is right but beyond what float64 can express. */
export function skip(reason) {
  throw new RpcError(2, "skipped", { reason });
}

/** A forced arrival of a trader who is not in the set of the side that is processed. */
export function reject(side) {
  throw new RpcError(1, "rejected", { not_in_set: side });
}
