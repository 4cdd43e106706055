import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import type { LiveViews } from "#app/views/live-views";
import type { Frame } from "#app/views/topic";
import { LAG_BYTES_MAX, openLine } from "./stream-line";

/** A page's connection that takes nothing until told to. */
function page() {
  const written: string[] = [];
  const line = Object.assign(new EventEmitter(), {
    writableLength: 0,
    writableNeedDrain: false,
    destroyed: false,
    write: (text: string) => written.push(text),
    end: (text: string) => written.push(text),
    destroy: () => {
      line.destroyed = true;
      line.emit("close");
    },
  });
  return { line, response: line as unknown as ServerResponse, written };
}

function publisher() {
  let listener: ((frame: Frame) => void) | undefined;
  const views: LiveViews = {
    board: () => Promise.reject(new Error("not asked")),
    floor: () => Promise.reject(new Error("not asked")),
    follow: async (_topic, wanted) => {
      listener = wanted;
      return () => (listener = undefined);
    },
    snapshot: () => ({ ordinal: 9, text: "snapshot" }),
    stop: () => undefined,
  };
  return {
    views,
    publish: (text: string) => listener?.({ ordinal: 1, text }),
    isFollowed: () => listener !== undefined,
  };
}

const endOfTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

test("IF-26 a page that stops reading is spared the changes and gets a snapshot once it reads again", async () => {
  const { line, response, written } = page();
  const { views, publish } = publisher();
  await openLine(views, response, ["board:O01"], undefined);
  publish("one");
  await endOfTurn();
  line.writableLength = LAG_BYTES_MAX + 1;
  for (let at = 0; at < 1_000; at += 1) publish("too much");
  await endOfTurn();
  expect(written).toEqual(["one"]);
  line.writableLength = 0;
  line.emit("drain");
  publish("two");
  await endOfTurn();
  expect(written).toEqual(["one", "snapshottwo"]);
});

test("IF-26 a page that never reads is hung up, and nobody follows for it any more", async () => {
  const { line, response } = page();
  const { views, isFollowed } = publisher();
  const opened = await openLine(views, response, ["board:O01"], undefined);
  line.writableNeedDrain = true;
  let beats = 0;
  while (opened.beat("clock")) beats += 1;
  expect([beats, line.destroyed, isFollowed()]).toEqual([15, true, false]);
});
