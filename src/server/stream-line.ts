import type { ServerResponse } from "node:http";
import type { LiveViews, ResumePoint } from "#app/views/live-views";
import type { Frame, Topic } from "#app/views/topic";

/** Bytes that may wait for a slow page before it is given a fresh snapshot instead of every change. */
export const LAG_BYTES_MAX = 65_536;
/** A page that has taken nothing for so many heartbeats is gone. */
const SILENT_BEATS_MAX = 15;

/** One open stream of a page: any number of topics on one connection. */
export type StreamLine = {
  readonly topics: readonly Topic[];
  /** @returns false when the page has been silent too long and was hung up */
  readonly beat: (frames: string) => boolean;
  readonly bye: (frame: string) => void;
};

/** Opens a stream: what the page missed or snapshots, then every change. */
export async function openLine(
  views: LiveViews,
  response: ServerResponse,
  topics: readonly Topic[],
  from: ResumePoint | undefined,
): Promise<StreamLine> {
  let gathered = "";
  let lagging = false;
  let silentBeats = 0;

  const flush = (): void => {
    if (gathered === "" || response.destroyed) return;
    response.write(gathered);
    gathered = "";
  };
  const send = (frame: Frame): void => {
    if (lagging) return;
    // A page that does not read must not fill our memory: it gets the whole view once it reads again.
    if (response.writableLength > LAG_BYTES_MAX) lagging = true;
    else {
      // The views tell everything they have in one go: all that this page follows leaves in one write.
      if (gathered === "") process.nextTick(flush);
      gathered += frame.text;
    }
  };
  response.on("drain", () => {
    silentBeats = 0;
    if (!lagging) return;
    lagging = false;
    gathered = "";
    for (const topic of topics) {
      const frame = views.snapshot(topic);
      if (frame) send(frame);
    }
  });
  await followAll(views, response, { topics, from, send });
  flush();
  return {
    topics,
    beat: (frames) => {
      silentBeats = response.writableNeedDrain ? silentBeats + 1 : 0;
      if (silentBeats > SILENT_BEATS_MAX) response.destroy();
      if (silentBeats === 0) {
        gathered += frames;
        flush();
      }
      return !response.destroyed;
    },
    bye: (frame) => {
      flush();
      response.end(frame);
    },
  };
}

type Following = {
  readonly topics: readonly Topic[];
  readonly from: ResumePoint | undefined;
  readonly send: (frame: Frame) => void;
};

async function followAll(views: LiveViews, response: ServerResponse, { topics, from, send }: Following): Promise<void> {
  const leaves: (() => void)[] = [];
  response.on("close", () => {
    for (const leave of leaves) leave();
  });
  for (const topic of topics) {
    const leave = await views.follow(topic, send, from);
    if (response.destroyed) leave();
    else leaves.push(leave);
  }
}
