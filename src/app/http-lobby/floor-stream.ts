import type { Floor } from "#read/floor/floor";
import type { ClockReading } from "./http-lobby";

export type FloorListener = {
  /** The floor as it is after so many events of the day. */
  readonly floor: (outletId: string, seq: number, view: Floor) => void;
  readonly clock: (outletId: string, reading: ClockReading) => void;
};

/** The part of the platform's fetch that reads a stream. */
export type StreamFetch = (
  url: string,
  request: { readonly headers: Record<string, string>; readonly signal: AbortSignal },
) => Promise<{ readonly status: number; readonly body: AsyncIterable<Uint8Array> | null }>;

export type FollowOptions = {
  readonly baseUrl: string;
  readonly fetch: StreamFetch;
  readonly outletIds: readonly string[];
  readonly token?: string;
  readonly signal: AbortSignal;
  readonly pause: (ms: number) => Promise<void>;
};

const COME_BACK_MS = 1_000;

/** Follows the floors of several outlets on one connection until told to stop; a line that breaks is taken up anew. */
export async function followFloors(options: FollowOptions, listener: FloorListener): Promise<void> {
  const { baseUrl, fetch, outletIds, signal, pause, token } = options;
  const proof = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const topics = outletIds.map((outletId) => `floor:${outletId}`).join(",");
  const url = `${baseUrl}/api/v1/stream?topics=${encodeURIComponent(topics)}`;
  const stopped = (): boolean => signal.aborted;
  while (!stopped()) {
    try {
      const response = await fetch(url, { headers: { accept: "text/event-stream", ...proof }, signal });
      if (response.status === 200 && response.body) await listen(response.body, listener);
    } catch {
      // A broken line and a server that is away look the same from here: come back, and begin with a snapshot.
    }
    if (!stopped()) await pause(COME_BACK_MS);
  }
}

type Known = { seq: number; view: unknown };

async function listen(body: AsyncIterable<Uint8Array>, listener: FloorListener): Promise<void> {
  const known = new Map<string, Known>();
  for await (const { event, data } of framesOf(body)) {
    if (event === "clock") {
      const reading = data as ClockReading & { readonly outletId: string };
      listener.clock(reading.outletId, reading);
    }
    if (event !== "snapshot" && event !== "patch") continue;
    const push = data as {
      readonly topic: string;
      readonly seq: number;
      readonly view?: Floor;
      readonly patch?: unknown;
    };
    const before = known.get(push.topic)?.view ?? {};
    const view = event === "snapshot" ? push.view : mergePatch(before, push.patch);
    known.set(push.topic, { seq: push.seq, view });
    listener.floor(push.topic.slice("floor:".length), push.seq, view as Floor);
  }
}

type Frame = { readonly event: string; readonly data: unknown };

/** @source WHATWG HTML, section 9.2 (server-sent events), as much of it as our server sends */
async function* framesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const frame = frameOf(block);
      if (frame) yield frame;
    }
  }
}

function frameOf(block: string): Frame | undefined {
  let event = "message";
  let data = "";
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) event = line.slice(7);
    if (line.startsWith("data: ")) data += line.slice(6);
  }
  return data === "" ? undefined : { event, data: JSON.parse(data) as unknown };
}

/** @source RFC 7396, section 2 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(merged, key);
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
