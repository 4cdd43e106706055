import { decide } from "#domain/identity/decide";
import { evolve } from "#domain/identity/evolve";
import type { IdentityCommand, IdentityEvent, IdentityRefusal } from "#domain/identity/messages";
import { emptyIdentity, type Identity } from "#domain/identity/model";
import { ENDLESS_MONTH, openContext, type ContextStream } from "../journal/context-stream";
import type { Journal } from "../ports/journal";

export type IdentityStream = ContextStream<IdentityCommand, IdentityEvent, Identity, IdentityRefusal>;

/** Accounts, posts, devices, tokens and emergencies, from the journal. */
export function openIdentity(journal: Journal, unitId: string): Promise<IdentityStream> {
  return openContext(journal, {
    stream: { unitId, month: ENDLESS_MONTH, stream: "identity" },
    initial: emptyIdentity,
    decide,
    evolve,
  });
}
