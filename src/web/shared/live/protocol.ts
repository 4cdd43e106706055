import type { ClockReading } from "#contract/clock";
import type { Json } from "./merge-patch";

/** From a page to the one that keeps the line. A page renews what it watches; who falls silent is dropped. */
export type WatchMessage = { readonly type: "watch" | "unwatch"; readonly topic: string };

/** From the one that keeps the line to a page. `heardAt` is this browser's real time. */
export type FeedMessage =
  | { readonly type: "snapshot"; readonly topic: string; readonly view: Json; readonly heardAt: number }
  | { readonly type: "patch"; readonly topic: string; readonly patch: Json; readonly heardAt: number }
  | { readonly type: "clock"; readonly reading: ClockReading; readonly heardAt: number };

/** Watches are renewed this often … */
export const RENEW_MS = 20_000;
/** … and dropped after this long without renewal: the page was closed. */
export const LEASE_MS = 65_000;

/** `board:O01` is about outlet O01. */
export const outletOf = (topic: string): string => topic.slice(topic.indexOf(":") + 1);
