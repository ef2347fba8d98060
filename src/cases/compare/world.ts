import type { ConfigDocument } from "../../config/config-document.js";
import type { StateDocument } from "../../config/state-document.js";
import { Defect } from "../../errors.js";
import { rational } from "../../numbers/rational.js";
import type { Bucket } from "../../terms/bucket.js";
import type { Party } from "../../terms/party.js";
import type { WireEvent } from "../../wire/events.js";

type TicketDocument = StateDocument["tickets"][number];

/**
 * The world of a request as its expected events move it along: what a comparison needs to know to
 * say which statement a wrong event breaks.
 */
export class World {
  readonly #config: ConfigDocument;
  readonly #anchors: StateDocument["anchors"];
  readonly #tickets: Map<string, TicketDocument>;

  constructor(config: ConfigDocument, state: StateDocument) {
    this.#config = config;
    this.#anchors = state.anchors;
    this.#tickets = new Map(state.tickets.map((ticket) => [ticket.id, ticket]));
  }
  ticket(id: string): TicketDocument | undefined {
    return this.#tickets.get(id);
  }
  /** Who owns a ticket that an expected event is about. */
  ownerOf(id: string): Party {
    const ticket = this.#tickets.get(id);
    if (ticket === undefined) throw new Defect(`no ticket ${id}`);
    return ticket.owner;
  }
  /** The issuer whose tickets a trader holds, if it holds any. */
  boundIssuer(trader: Party): Party | undefined {
    for (const { owner, issuer } of this.#tickets.values()) if (owner === trader) return issuer;
    return undefined;
  }
  get stopsOnDefault(): boolean {
    return this.#config.stop_on_default;
  }
  /** Whether a party issued one of the tickets that mature first of all. */
  owesNow(issuer: Party): boolean {
    const maturities = [...this.#tickets.values()].map(({ maturity }) => maturity);
    const now = Math.min(...maturities);
    return [...this.#tickets.values()].some(
      (ticket) => ticket.issuer === issuer && ticket.maturity === now,
    );
  }
  inGuard(bucket: Bucket): boolean {
    const mid = rational.parse(this.#anchors[bucket].M);
    return mid.lte(rational.parse(this.#config.guard.Mmin));
  }
  /** Follows an expected event, so that the next one is judged in its turn. */
  follow(event: WireEvent): void {
    const moved = (id: string, owner: Party) => {
      const ticket = this.#tickets.get(id);
      if (ticket === undefined) throw new Defect(`no ticket ${id}`);
      this.#tickets.set(id, { ...ticket, owner });
    };
    switch (event.type) {
      case "sell":
        moved(event.ticket, `${event.route === "interior" ? "dealer" : "vbt"}:${event.bucket}`);
        break;
      case "buy":
        moved(event.ticket, event.trader);
        break;
      case "rebucket":
        if (event.buyer !== undefined) moved(event.ticket, event.buyer);
    }
  }
}
