import type { Bucket } from "./bucket.js";
import type { Party } from "./party.js";

/**
 * A debt ticket of face S; its remaining periods are τ = maturity − t.
 *
 * @remarks model/ticket
 */
export interface Ticket {
  readonly id: string;
  readonly issuer: Party;
  readonly owner: Party;
  /** The period in which it falls due. */
  readonly maturity: number;
  /** Unique in a run. */
  readonly serial: number;
  /** Its bucket since step 1 of this period; a due ticket keeps the one it had before. */
  readonly bucket: Bucket;
}

/** The deterministic tie-break: lowest maturity, then smallest serial (trade/tie-break). */
export const byMaturityThenSerial = (left: Ticket, right: Ticket): number =>
  left.maturity - right.maturity || left.serial - right.serial;

/** The order of rebucketings within a period. */
export const bySerial = (left: Ticket, right: Ticket): number => left.serial - right.serial;
