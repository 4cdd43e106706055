import type { Cause } from "../journal/records";
import { LOBBY_STREAM_PREFIX } from "../lobbies/day-stream";
import type { Lobbies } from "../lobbies/lobbies";
import type { Journal } from "../ports/journal";
import { newWebhookSecret, openEndpointBook, type Position, type Positions } from "./endpoint-book";
import { startTeller, type Teller, type TellerDeps } from "./teller";
import type { WebhookType } from "./webhook-message";

export type WebhooksDeps = TellerDeps & {
  readonly journal: Journal;
  readonly lobbies: Pick<Lobbies, "subscribe">;
  /** The network: whose endpoints these are. */
  readonly unitId: string;
  /** Secrets lie in the journal sealed under a key made from it. */
  readonly masterKey: Uint8Array;
};

export type Registration = {
  /** Made by the client, so that a repeated registration is one. */
  readonly endpointId: string;
  readonly url: string;
  readonly types: readonly WebhookType[];
  readonly outletIds?: readonly string[];
};
export type Registered = Registration & { readonly failingSince?: number };

export type Webhooks = {
  readonly list: () => readonly Registered[];
  /** @returns the secret, this once; undefined when the endpoint was registered before */
  readonly register: (registration: Registration, cause: Cause) => Promise<string | undefined>;
  /** @returns false when there is no such endpoint */
  readonly remove: (endpointId: string, cause: Cause) => Promise<boolean>;
  /** Stops telling and keeps how far everybody was told. */
  readonly stop: () => Promise<void>;
};

/** How often positions are kept: after a kill, at most this much is told again. */
const KEEP_EVERY_MS = 1_000;
/**
 * Tells registered endpoints what has been committed, signed as Standard Webhooks say, at least once and in order for
 * each outlet. It reads the journal, so neither a slow receiver nor a kill loses a message.
 */
export async function openWebhooks(deps: WebhooksDeps): Promise<Webhooks> {
  const { journal, lobbies, unitId, wall, pause } = deps;
  const book = await openEndpointBook(journal, unitId, deps.masterKey);
  const tellers = new Map<string, Teller>();
  const stopping = new AbortController();
  let kept = "";

  const keep = async (): Promise<void> => {
    const positions = new Map([...tellers].map(([endpointId, teller]) => [endpointId, teller.positions()]));
    const now = JSON.stringify([...positions]);
    if (now === kept) return;
    await book.keep(positions);
    kept = now;
  };
  const wakeAll = (outletId: string): void => {
    for (const teller of tellers.values()) teller.wake(outletId);
  };
  for (const endpoint of book.endpoints()) {
    tellers.set(endpoint.endpointId, startTeller(endpoint, book.positionsOf(endpoint.endpointId), deps));
  }
  if (tellers.size > 0) {
    for (const outletId of Object.keys(await latestPositions(journal))) wakeAll(outletId);
  }
  const unsubscribe = lobbies.subscribe(({ outletId, elsewhere }) => {
    if (!elsewhere) wakeAll(outletId); // Else the server that wrote it tells it.
  });
  const keeping = repeat(keep, pause, stopping.signal);

  return {
    list: () =>
      book.endpoints().map(({ secret: _secret, startsAfter: _startsAfter, ...registration }) => {
        const failingSince = tellers.get(registration.endpointId)?.failingSince();
        return { ...registration, ...(failingSince !== undefined && { failingSince }) };
      }),
    register: async (registration, cause) => {
      if (tellers.has(registration.endpointId)) return undefined;
      const secret = newWebhookSecret();
      const endpoint = { ...registration, secret, startsAfter: await latestPositions(journal) };
      await book.record({ type: "EndpointRegistered", at: wall.now(), endpoint }, cause);
      const teller = startTeller(endpoint, endpoint.startsAfter, deps);
      tellers.set(endpoint.endpointId, teller);
      // What was committed between the two reads is told now, not with the next event.
      for (const outletId of Object.keys(endpoint.startsAfter)) teller.wake(outletId);
      return secret;
    },
    remove: async (endpointId, cause) => {
      const teller = tellers.get(endpointId);
      if (!teller) return false;
      await book.record({ type: "EndpointRemoved", at: wall.now(), endpointId }, cause);
      tellers.delete(endpointId);
      await teller.stop();
      return true;
    },
    stop: async () => {
      unsubscribe();
      stopping.abort();
      await Promise.all([keeping, ...[...tellers.values()].map((teller) => teller.stop())]);
      await keep();
    },
  };
}

/** Keeps positions every second until the end. */
async function repeat(keep: () => Promise<void>, pause: TellerDeps["pause"], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(KEEP_EVERY_MS, signal);
    await keep().catch(() => undefined); // The journal is away; a second later it is tried again.
  }
}

/** How far the latest day of every outlet has come. */
async function latestPositions(journal: Pick<Journal, "heads">): Promise<Positions> {
  const latest: Record<string, Position> = {};
  for (const { unitId, stream, seq } of await journal.heads({ prefix: LOBBY_STREAM_PREFIX })) {
    const businessDate = stream.slice(LOBBY_STREAM_PREFIX.length);
    if (businessDate > (latest[unitId]?.businessDate ?? "")) latest[unitId] = { businessDate, seq };
  }
  return latest;
}
