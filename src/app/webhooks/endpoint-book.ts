import { randomBytes } from "node:crypto";
import { accept, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { ENDLESS_MONTH, openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { sealedField } from "../vault/sealed-field";
import { streamKey, type Journal, type StreamId } from "../ports/journal";
import type { WebhookType } from "./webhook-message";

/** Who is told what. Absent outlets: all of them. */
export type Endpoint = {
  readonly endpointId: string;
  readonly url: string;
  readonly types: readonly WebhookType[];
  readonly outletIds?: readonly string[];
  readonly secret: string;
  /** Where each outlet stood at registration: what happened before is not told. */
  readonly startsAfter: Positions;
};

/** The last event of an outlet that a receiver has confirmed. */
export type Position = { readonly businessDate: string; readonly seq: number };
export type Positions = Readonly<Record<string, Position>>;

type BookEvent =
  | { readonly type: "EndpointRegistered"; readonly at: EpochMs; readonly endpoint: Endpoint }
  | { readonly type: "EndpointRemoved"; readonly at: EpochMs; readonly endpointId: string };

type Draft = Map<string, Endpoint>;

/** The endpoints in the journal, and how far each has been told. */
export type EndpointBook = {
  readonly endpoints: () => readonly Endpoint[];
  readonly positionsOf: (endpointId: string) => Positions;
  readonly record: (event: BookEvent, cause: Cause) => Promise<void>;
  /** Keeps positions beside the stream: losing the latest only repeats messages, which receivers know by their id. */
  readonly keep: (positions: ReadonlyMap<string, Positions>) => Promise<void>;
};

/** Bytes of a secret, as Standard Webhooks recommends (24 to 64). */
const SECRET_BYTES = 32;

export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;

const STREAM = "webhooks";
const SHAPE = "webhook-positions/1";

/** @param unitId the network whose endpoints these are */
export async function openEndpointBook(journal: Journal, unitId: string, masterKey: Uint8Array): Promise<EndpointBook> {
  const stream: StreamId = { unitId, month: ENDLESS_MONTH, stream: STREAM };
  const initial = () => new Map<string, Endpoint>();
  // Signed with a secret that nobody else has, messages are refused, and the endpoint shows that it fails.
  const sealing = sealedField(masterKey, "secret", newWebhookSecret);
  const book = await openContext(journal, { stream, initial, decide, evolve, sealing });
  const snapshot = (await journal.loadSnapshots([stream])).get(streamKey(stream));
  const kept = snapshot?.shape === SHAPE ? Buffer.from(snapshot.state).toString() : "{}";
  // `keep` below wrote it, so its shape is known.
  const positions = JSON.parse(kept) as Readonly<Record<string, Positions>>;
  return {
    endpoints: () => [...book.state().values()],
    positionsOf: (endpointId) => positions[endpointId] ?? book.state().get(endpointId)?.startsAfter ?? {},
    record: async (event, cause) => {
      await book.submit(event, cause);
    },
    keep: async (latest) => {
      const state = Buffer.from(JSON.stringify(Object.fromEntries(latest)));
      // No chain is continued from these positions, so they carry no hash.
      await journal.saveSnapshot(stream, { seq: book.version(), hash: "", shape: SHAPE, state });
    },
  };
}

/** Whether an endpoint may be told is asked where it is registered; here it is only written down. */
function decide(event: BookEvent, endpoints: ReadonlyMap<string, Endpoint>): Result<readonly BookEvent[], never> {
  const { type } = event;
  const known = endpoints.has(type === "EndpointRegistered" ? event.endpoint.endpointId : event.endpointId);
  return accept(known === (type === "EndpointRemoved") ? [event] : []);
}

function evolve(endpoints: Draft, event: BookEvent): Draft {
  if (event.type === "EndpointRegistered") endpoints.set(event.endpoint.endpointId, event.endpoint);
  else endpoints.delete(event.endpointId);
  return endpoints;
}
