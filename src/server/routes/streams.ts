import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Lobbies } from "#app/lobbies/lobbies";
import { subjectOf, type LiveViews, type ResumePoint } from "#app/views/live-views";
import type { Topic } from "#app/views/topic";
import type { ClockReading } from "#contract/clock";
import type { Permission } from "#domain/identity/permissions";
import { OutletParamsSchema, StreamQuerySchema, TOPICS_MAX } from "#contract/pushes";
import { needs, PUBLIC, type At } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { openLine, type StreamLine } from "../stream-line";

/** Seconds between two readings of the business clock on every stream. Below the five that turn a page amber. */
const HEARTBEAT_MS = 4_000;
/** A page that was told goodbye, or lost its line, comes back after this long. */
const RETRY_MS = 1_000;

const STREAM_HEAD = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
  "x-content-type-options": "nosniff",
  // A stream ends when the server stops, which must not wait for browsers that keep the line for another request.
  connection: "close",
} as const;

export type StreamRoutesDeps = {
  readonly lobbies: Pick<Lobbies, "live">;
  readonly views: LiveViews;
  readonly knowsOutlet: (outletId: string) => boolean;
  readonly units: KnownUnits;
};

/** The org units whose outlets somebody may follow on one stream. */
export type KnownUnits = {
  readonly knows: (unitId: string) => boolean;
  /** An outlet whose clock stands for all of them; absent while none has an open day. */
  readonly clockOutlet: (unitId: string) => string | undefined;
};

export type Streams = {
  readonly routes: FastifyPluginCallbackZod;
  /** Tells the pages that follow an outlet its clock now, without waiting for the heartbeat. */
  readonly tellClock: (outletId: string) => void;
  /** Hangs up on those whose session or device is no more, without waiting for the heartbeat. */
  readonly recheck: () => void;
  readonly openLines: () => number;
  /** Says goodbye to every page. */
  readonly close: () => void;
};

export function createStreams(deps: StreamRoutesDeps): Streams {
  const lines = new Set<StreamLine>();
  /** What must go on to hold for a line to stay: a session, a paired device. */
  const conditions = new Map<StreamLine, () => Promise<boolean>>();
  const recheck = (): void => {
    for (const [line, holds] of conditions) {
      if (!lines.has(line)) conditions.delete(line);
      else void holds().then((held) => held || line.bye(BYE), ignore);
    }
  };
  const beat = (only?: string): void => {
    const frames = new Map<string, string>();
    for (const line of lines) {
      const topics = new Map(line.topics.map((topic) => [subjectOf(topic), topic]));
      if (only !== undefined && !topics.has(only)) continue;
      const told = [...topics].map(([subject, topic]) => {
        const frame = frames.get(subject) ?? clockFrame(deps, topic);
        frames.set(subject, frame);
        return frame;
      });
      if (!line.beat(told.join(""))) lines.delete(line);
    }
  };
  const heartbeat = setInterval(() => {
    beat();
    recheck();
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    routes: streamRoutes(deps, lines, conditions),
    recheck,
    tellClock: (outletId) => beat(outletId),
    openLines: () => lines.size,
    close: () => {
      clearInterval(heartbeat);
      for (const line of lines) line.bye(BYE);
      lines.clear();
    },
  };
}

const BYE = `event: bye\ndata: ${JSON.stringify({ retryMs: RETRY_MS })}\n\n`;
/** The store is away: a line that was right a moment ago stays. */
const ignore = (): void => undefined;

/** Opens a stream on a request's own connection, which it takes over. */
function createOpener(
  deps: StreamRoutesDeps,
  lines: Set<StreamLine>,
  conditions: Map<StreamLine, () => Promise<boolean>>,
) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    topics: readonly Topic[],
    lastEventId?: string,
  ): Promise<void> => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, STREAM_HEAD);
    const bySubject = new Map(topics.map((topic) => [subjectOf(topic), topic]));
    const clocks = [...bySubject.values()].map((topic) => clockFrame(deps, topic));
    raw.write(`retry: ${RETRY_MS}\n\n${clocks.join("")}`);
    const line = await openLine(deps.views, raw, topics, resumePoint(lastEventId)).catch(() => undefined);
    if (!line) {
      raw.destroy(); // The journal is away; the page comes back by itself.
      return;
    }
    lines.add(line);
    const { session, devices } = request.caller;
    if (session || devices.length > 0) conditions.set(line, () => stillHolds(request, topics));
    raw.on("close", () => lines.delete(line));
    if (raw.destroyed) lines.delete(line);
  };
}

function streamRoutes(
  deps: StreamRoutesDeps,
  lines: Set<StreamLine>,
  conditions: Map<StreamLine, () => Promise<boolean>>,
): FastifyPluginCallbackZod {
  const { knowsOutlet, units } = deps;
  const headers = z.object({ "last-event-id": z.string().max(100).exactOptional() });
  const response = documented({ 200: z.string().meta({ description: "text/event-stream" }) });

  const open = createOpener(deps, lines, conditions);
  return (app, _options, done) => {
    for (const view of ["board", "floor"] as const) {
      const summary = view === "board" ? "Follow the hall board" : "Follow the floor";
      const operationId = view === "board" ? "FollowBoard" : "FollowFloor";
      const schema = { operationId, summary, tags: ["streams"], params: OutletParamsSchema, headers, response };
      app.get(
        `/outlets/:outletId/${view}/stream`,
        { schema, config: needs(PERMISSION[view], "outlet") },
        async (request, reply) => {
          const { outletId } = request.params;
          if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
          await open(request, reply, [`${view}:${outletId}`], request.headers["last-event-id"]);
          return reply;
        },
      );
    }
    const summary = `Follow up to ${TOPICS_MAX} views on one connection`;
    const schema = {
      operationId: "Follow",
      summary,
      tags: ["streams"],
      querystring: StreamQuerySchema,
      headers,
      response,
    };
    app.get("/stream", { schema, config: PUBLIC }, async (request, reply) => {
      const topics = [...new Set(request.query.topics)] as Topic[]; // The query's schema has checked their form.
      const knows = (topic: Topic): boolean => (isOfUnit(topic) ? units.knows : knowsOutlet)(subjectOf(topic));
      const stranger = topics.find((topic) => !knows(topic));
      if (stranger !== undefined) {
        return sendRefusal(request, reply, { code: "live.outletUnknown", outletId: subjectOf(stranger) });
      }
      for (const topic of topics) {
        const verdict = request.allowed(permissionFor(topic), placeOf(topic));
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
      }
      await open(request, reply, topics, request.headers["last-event-id"]);
      return reply;
    });
    done();
  };
}

const PERMISSION = { board: "board.read", floor: "queue.read" } as const;

const permissionFor = (topic: Topic): Permission => PERMISSION[topic.startsWith("board:") ? "board" : "floor"];

const isOfUnit = (topic: Topic): boolean => topic.startsWith("network:");

const placeOf = (topic: Topic): At => (isOfUnit(topic) ? { unitId: subjectOf(topic) } : { outletId: subjectOf(topic) });

/** Each view is still open to the same proofs, and every device that was known then is known now. */
async function stillHolds(request: FastifyRequest, topics: readonly Topic[]): Promise<boolean> {
  const now = await request.lookAgain();
  const known = new Set(now.devices.map(({ deviceId }) => deviceId));
  return (
    request.caller.devices.every(({ deviceId }) => known.has(deviceId)) &&
    topics.every((topic) => now.allowed(permissionFor(topic), placeOf(topic)).ok)
  );
}

/** `<run>.<ordinal>` of the last frame that arrived. */
function resumePoint(lastEventId: string | undefined): ResumePoint | undefined {
  const [runId, ordinal] = (lastEventId ?? "").split(".");
  if (!runId || !ordinal || !/^\d{1,15}$/u.test(ordinal)) return undefined;
  return { runId, ordinal: Number(ordinal) };
}

/** The clock of what a topic is about, under its own name. */
function clockFrame({ lobbies, units }: StreamRoutesDeps, topic: Topic): string {
  const subject = subjectOf(topic);
  const outletId = isOfUnit(topic) ? units.clockOutlet(subject) : subject;
  const reading = outletId === undefined ? undefined : readClock(lobbies, outletId);
  return reading ? `event: clock\ndata: ${JSON.stringify({ ...reading, outletId: subject })}\n\n` : ": no day\n\n";
}

export function readClock(lobbies: Pick<Lobbies, "live">, outletId: string): ClockReading | undefined {
  const clock = lobbies.live(outletId)?.clock;
  return clock && { outletId, businessNow: clock.now(), speed: clock.speed(), paused: clock.paused() };
}
