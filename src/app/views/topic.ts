import type { LobbyEvent } from "#domain/lobby-day/messages";
import { mergeDiff, type Plain } from "#read/merge-diff";

/** Which of an outlet's two views, and of which outlet, or the outlets of a unit: `board:O01`, `floor:O01`, `network:NET`. */
export type Topic = `${"board" | "floor" | "network"}:${string}`;

/** A piece of a stream as it goes over the wire, made once and shared by everybody who listens. */
export type Frame = {
  /** Counts the frames of one server run; the resume point of a stream. */
  readonly ordinal: number;
  readonly text: string;
};

/** A view after one event. */
export type Step<View> = { readonly seq: number; readonly view: View; readonly event: LobbyEvent };

/** Longest patch frame of several events, in bytes. */
export const FRAME_BYTES_MAX = 1_024;
/** Frames kept for streams that come back. */
export const FRAMES_KEPT = 256;

/** One view of one outlet, its latest frames and its listeners. */
export type TopicState<View> = {
  readonly topic: Topic;
  view: View;
  /** Version of the day that the view shows. */
  seq: number;
  /** The first frame that this topic can no longer give again is older than this. */
  keptSince: number;
  frames: Frame[];
  /** The present view as a frame; made when the first listener asks. */
  snapshot: Frame | undefined;
  readonly listeners: Set<(frame: Frame) => void>;
};

export function newTopic<View>(topic: Topic, view: View, nextOrdinal: () => number): TopicState<View> {
  return { topic, view, seq: 0, keptSince: nextOrdinal(), frames: [], snapshot: undefined, listeners: new Set() };
}

export type FrameMaker = {
  readonly nextOrdinal: () => number;
  readonly frame: (ordinal: number, event: string, body: object) => Frame;
};

/**
 * Publishes committed events: one patch, or several of at most a kilobyte each, or the whole view when the plan has
 * changed and nearly everything with it.
 */
export function publish<View extends Plain>(
  state: TopicState<View>,
  steps: readonly Step<View>[],
  maker: FrameMaker,
): void {
  const last = steps.at(-1);
  if (!last) return;
  if (steps.some(({ event }) => event.type === "DayOpened" || event.type === "PlanPinned")) restart(state, last, maker);
  else sendWithin(state, steps, last, maker);
}

/** Halves what would be too long, down to single events. */
function sendWithin<View extends Plain>(
  state: TopicState<View>,
  steps: readonly Step<View>[],
  last: Step<View>,
  maker: FrameMaker,
): void {
  const whole = patchFrame(state, last, maker);
  const middle = steps[(steps.length >> 1) - 1];
  if (!middle || Buffer.byteLength(whole.text) <= FRAME_BYTES_MAX) {
    send(state, last, whole);
    return;
  }
  sendWithin(state, steps.slice(0, steps.length >> 1), middle, maker);
  sendWithin(state, steps.slice(steps.length >> 1), last, maker);
}

/** Everybody gets the view afresh; older frames lead nowhere any more. */
export function restart<View extends Plain>(
  state: TopicState<View>,
  { seq, view }: Omit<Step<View>, "event">,
  maker: FrameMaker,
): void {
  state.view = view;
  state.seq = seq;
  state.frames = [];
  state.keptSince = maker.nextOrdinal();
  state.snapshot = undefined;
  if (state.listeners.size === 0) return;
  const frame = snapshotOf(state, maker);
  for (const listener of state.listeners) listener(frame);
}

/** The present view as a frame. */
export function snapshotOf<View extends Plain>(state: TopicState<View>, maker: FrameMaker): Frame {
  const { topic, seq, view } = state;
  state.snapshot ??= maker.frame(maker.nextOrdinal(), "snapshot", { topic, seq, view });
  return state.snapshot;
}

/** Hands a new listener what it missed, or the whole view when that is not known or gone; then every frame to come. */
export function listen<View extends Plain>(
  state: TopicState<View>,
  maker: FrameMaker,
  listener: (frame: Frame) => void,
  missedSince: number | undefined,
): () => void {
  const gone = missedSince === undefined || missedSince < state.keptSince;
  const missed = gone ? [snapshotOf(state, maker)] : state.frames.filter((frame) => frame.ordinal > missedSince);
  for (const frame of missed) listener(frame);
  state.listeners.add(listener);
  return () => state.listeners.delete(listener);
}

function patchFrame<View extends Plain>(state: TopicState<View>, step: Step<View>, maker: FrameMaker): Frame {
  const { topic, seq: prev } = state;
  const patch = mergeDiff(state.view, step.view) ?? {};
  return maker.frame(maker.nextOrdinal(), "patch", { topic, prev, seq: step.seq, patch });
}

/** One more frame, for everybody who listens and for those who come back. */
export function send<View>(
  state: TopicState<View>,
  { seq, view }: Pick<Step<View>, "seq" | "view">,
  frame: Frame,
): void {
  state.view = view;
  state.seq = seq;
  state.snapshot = undefined;
  state.frames.push(frame);
  if (state.frames.length > FRAMES_KEPT) state.keptSince = state.frames.shift()?.ordinal ?? state.keptSince;
  for (const listener of state.listeners) listener(frame);
}
