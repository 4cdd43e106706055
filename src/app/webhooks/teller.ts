import type { LobbyEvent } from "#domain/lobby-day/messages";
import { Webhook } from "standardwebhooks";
import { eventOf } from "../journal/records";
import { dayStream, LOBBY_STREAM_PREFIX } from "../lobbies/day-stream";
import type { Clock } from "../ports/clock";
import type { Journal, JournalRecord } from "../ports/journal";
import type { PostWebhook } from "../ports/webhook-post";
import type { Endpoint, Position, Positions } from "./endpoint-book";
import { webhookMessage } from "./webhook-message";

export type TellerDeps = {
  readonly journal: Pick<Journal, "read" | "heads">;
  readonly post: PostWebhook;
  readonly wall: Clock;
  /** Resolves after so many real milliseconds, or at once when `signal` says stop. */
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<void>;
};

export type Teller = {
  readonly endpoint: Endpoint;
  /** Something new was committed for this outlet. */
  readonly wake: (outletId: string) => void;
  readonly positions: () => Positions;
  /** Since when the receiver has not taken anything, real time; undefined while it does. */
  readonly failingSince: () => number | undefined;
  readonly stop: () => Promise<void>;
};

/** Outlets told at the same time; within an outlet messages keep their order. */
const LANES_MAX = 8;
const RECORDS_AT_ONCE = 200;
const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 300_000;

/** Tells one endpoint everything it asked for, in order for each outlet, again and again until it is taken. */
export function startTeller(endpoint: Endpoint, from: Positions, deps: TellerDeps): Teller {
  const due = new Set<string>();
  const busy = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const telling: Telling = {
    endpoint,
    deps,
    webhook: new Webhook(endpoint.secret),
    positions: new Map(Object.entries(from)),
    signal: stopping.signal,
    failingSince: undefined,
  };

  const runLanes = (): void => {
    for (const outletId of due) {
      if (busy.size >= LANES_MAX || stopping.signal.aborted) return;
      if (busy.has(outletId)) continue;
      due.delete(outletId);
      const told = tellOutlet(telling, outletId)
        // Stopped, or the journal is away: the position says where to go on.
        .catch(() => deps.pause(RETRY_FIRST_MS, stopping.signal).then(() => void due.add(outletId)))
        .then(() => {
          busy.delete(outletId);
          runLanes();
        });
      busy.set(outletId, told);
    }
  };
  return {
    endpoint,
    wake: (outletId) => {
      if (endpoint.outletIds && !endpoint.outletIds.includes(outletId)) return;
      due.add(outletId);
      runLanes();
    },
    positions: () => Object.fromEntries(telling.positions),
    failingSince: () => telling.failingSince,
    stop: async () => {
      stopping.abort();
      await Promise.all(busy.values());
    },
  };
}

type Telling = {
  readonly endpoint: Endpoint;
  readonly deps: TellerDeps;
  readonly webhook: Webhook;
  readonly positions: Map<string, Position>;
  readonly signal: AbortSignal;
  failingSince: number | undefined;
};

/** Tells all that is committed for an outlet and not yet told. */
async function tellOutlet(telling: Telling, outletId: string): Promise<void> {
  const { deps, positions } = telling;
  const { journal } = deps;
  for (let day = await dayToTell(journal, outletId, positions.get(outletId)); day;) {
    const { businessDate } = day;
    const records = await journal.read(dayStream(outletId, businessDate), day.seq, RECORDS_AT_ONCE);
    for (const record of records) {
      await deliver(telling, record, businessDate);
      day = { businessDate, seq: record.seq };
      positions.set(outletId, day);
    }
    if (records.length < RECORDS_AT_ONCE) day = await dayToTell(journal, outletId, positions.get(outletId));
  }
}

/** Resolves once the receiver has taken the record's message. @throws the signal's reason when telling stops */
async function deliver(telling: Telling, record: JournalRecord, businessDate: string): Promise<void> {
  const { endpoint, deps, signal } = telling;
  const message = webhookMessage(eventOf<LobbyEvent>(record));
  if (!message || !endpoint.types.includes(message.type)) return;
  const { unitId: outletId, seq, at } = record;
  const data = { outletId, businessDate, seq, ...message.data };
  const body = JSON.stringify({ type: message.type, timestamp: new Date(at).toISOString(), data });
  for (let retryMs = RETRY_FIRST_MS; ; retryMs = Math.min(2 * retryMs, RETRY_MAX_MS)) {
    const headers = signed(telling, `${outletId}.${businessDate}.${seq}`, body);
    const status = await deps.post(endpoint.url, { headers, body });
    if (status !== undefined && status >= 200 && status < 300) {
      telling.failingSince = undefined;
      return;
    }
    telling.failingSince ??= deps.wall.now();
    await deps.pause(retryMs, signal);
    signal.throwIfAborted();
  }
}

/** @source Standard Webhooks, specification 1.0.0 */
function signed({ webhook, deps }: Telling, id: string, body: string): Readonly<Record<string, string>> {
  const sentAt = new Date(deps.wall.now());
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1_000)),
    "webhook-signature": webhook.sign(id, sentAt, body),
  };
}

/** Where to go on with an outlet: on the day begun, else on the next one; undefined when all is told. */
async function dayToTell(
  journal: Pick<Journal, "heads">,
  outletId: string,
  told: Position | undefined,
): Promise<Position | undefined> {
  const heads = await journal.heads({ prefix: LOBBY_STREAM_PREFIX, unitId: outletId });
  const days = heads
    .map(({ stream, seq }) => ({ businessDate: stream.slice(LOBBY_STREAM_PREFIX.length), seq }))
    .sort((one, other) => (one.businessDate < other.businessDate ? -1 : 1));
  for (const { businessDate, seq } of days) {
    if (told && businessDate < told.businessDate) continue;
    const from = told?.businessDate === businessDate ? told.seq : 0;
    if (from < seq) return { businessDate, seq: from };
  }
  return undefined;
}
