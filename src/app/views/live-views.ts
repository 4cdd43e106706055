import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDayDraft } from "#domain/lobby-day/model";
import { applyToFloor, EMPTY_FLOOR } from "#read/floor/apply-to-floor";
import type { Floor } from "#read/floor/floor";
import { applyToHallBoard, EMPTY_HALL_BOARD, type QueueWaits } from "#read/hall-board/apply-to-hall-board";
import type { HallBoard } from "#read/hall-board/hall-board";
import type { Lobbies, LobbyChange } from "../lobbies/lobbies";
import type { NetworkTopics } from "./network-topics";
import type { ReadDay } from "./read-day";
import {
  listen,
  newTopic,
  publish,
  restart,
  snapshotOf,
  type Frame,
  type FrameMaker,
  type Step,
  type Topic,
  type TopicState,
} from "./topic";
import type { Waits } from "./waits";

export type LiveViewsDeps = {
  readonly lobbies: Pick<Lobbies, "subscribe">;
  readonly readDay: ReadDay;
  readonly waits: Waits;
  /** Tells this server run from others: a resume point of another run is worth nothing. */
  readonly runId: string;
  /**
   * Calls back once, a moment later: what is committed meanwhile is folded, compared and written in one go. Nobody sees
   * the moment, and each of the three costs more than all it carries.
   */
  readonly gather: (work: () => void) => void;
  /** The units' views, which share the count of frames with the outlets'; none are followed without it. */
  readonly networks?: (maker: FrameMaker) => NetworkTopics;
};

/** Where a stream stood when its line broke. */
export type ResumePoint = { readonly runId: string; readonly ordinal: number };

export type LiveViews = {
  readonly board: (outletId: string) => Promise<{ readonly seq: number; readonly view: HallBoard }>;
  readonly floor: (outletId: string) => Promise<{ readonly seq: number; readonly view: Floor }>;
  /**
   * Follows a topic. The listener first gets what it missed since `from`, or a snapshot, before this resolves; then
   * every change.
   */
  readonly follow: (topic: Topic, listener: (frame: Frame) => void, from?: ResumePoint) => Promise<() => void>;
  /** The present view of a topic that is followed, for a listener that fell behind. */
  readonly snapshot: (topic: Topic) => Frame | undefined;
  readonly stop: () => void;
};

/** Outlets kept warm although nobody follows them just now. */
const UNFOLLOWED_MAX = 32;

type Watched = {
  readonly outletId: string;
  day: LobbyDayDraft;
  version: number;
  readonly board: TopicState<HallBoard>;
  readonly floor: TopicState<Floor>;
  /** False until the day has been read, and again after a reading that failed. */
  read: boolean;
  /** Changes that the views do not show yet. */
  news: LobbyChange[];
  loading: Promise<void> | undefined;
};

/**
 * The views of the outlets that somebody looks at, folded from committed events only. An outlet nobody looks at costs
 * nothing: its day is read again when somebody does.
 */
export function createLiveViews(deps: LiveViewsDeps): LiveViews {
  const { lobbies, readDay, waits, runId, gather } = deps;
  const watched = new Map<string, Watched>();
  const desk: Desk = { readDay, waits, maker: frameMaker(runId) };
  const networks = deps.networks?.(desk.maker);
  const behind = new Set<Watched>();
  const catchUpAll = (): void => {
    for (const outlet of behind) catchUp(outlet, desk);
    behind.clear();
  };
  const unsubscribe = lobbies.subscribe((change) => {
    const outlet = watched.get(change.outletId);
    if (!outlet) return;
    outlet.news.push(change);
    if (behind.size === 0) gather(catchUpAll);
    behind.add(outlet);
  });

  const watch = async (outletId: string): Promise<Watched> => {
    const known = watched.get(outletId);
    const outlet = known ?? newOutlet(outletId, desk.maker);
    if (!outlet.read) outlet.loading ??= load(outlet, desk);
    watched.delete(outletId); // Put back at the end: it is the one looked at last.
    watched.set(outletId, outlet);
    forgetUnfollowed(watched, outletId);
    catchUp(outlet, desk);
    while (outlet.loading) await outlet.loading;
    return outlet;
  };
  return {
    board: async (outletId) => current((await watch(outletId)).board),
    floor: async (outletId) => current((await watch(outletId)).floor),
    follow: async (topic, listener, from) => {
      const missedSince = from?.runId === runId ? from.ordinal : undefined;
      if (networks && topic.startsWith("network:")) return networks.follow(subjectOf(topic), listener, missedSince);
      const outlet = await watch(subjectOf(topic));
      if (topic.startsWith("board:")) return listen(outlet.board, desk.maker, listener, missedSince);
      return listen(outlet.floor, desk.maker, listener, missedSince);
    },
    snapshot: (topic) => {
      if (networks && topic.startsWith("network:")) return networks.snapshot(subjectOf(topic));
      const outlet = watched.get(subjectOf(topic));
      if (!outlet) return undefined;
      return topic.startsWith("board:") ? snapshotOf(outlet.board, desk.maker) : snapshotOf(outlet.floor, desk.maker);
    },
    stop: () => {
      unsubscribe();
      networks?.stop();
    },
  };
}

type Desk = Pick<LiveViewsDeps, "readDay" | "waits"> & { readonly maker: FrameMaker };

function frameMaker(runId: string): FrameMaker {
  let ordinals = 0;
  return {
    nextOrdinal: () => (ordinals += 1),
    frame: (ordinal, event, body) => ({
      ordinal,
      text: `id: ${runId}.${ordinal}\nevent: ${event}\ndata: ${JSON.stringify(body)}\n\n`,
    }),
  };
}

/** Reads the outlet's day from the journal and shows it afresh, then takes what was committed meanwhile. */
async function load(outlet: Watched, desk: Desk): Promise<void> {
  outlet.read = false;
  outlet.news = []; // Committed, and so about to be read.
  try {
    const events = await desk.readDay(outlet.outletId);
    const fresh = foldAll(events, desk.waits);
    outlet.day = fresh.day;
    outlet.version = events.length;
    outlet.read = true;
    restart(outlet.board, { seq: events.length, view: { ...fresh.board, outletId: outlet.outletId } }, desk.maker);
    restart(outlet.floor, { seq: events.length, view: { ...fresh.floor, outletId: outlet.outletId } }, desk.maker);
  } finally {
    outlet.loading = undefined;
  }
  catchUp(outlet, desk);
}

/** Shows what was committed since; reads the day again when something is missing in between. */
function catchUp(outlet: Watched, desk: Desk): void {
  if (outlet.loading || outlet.news.length === 0) return;
  const events = outlet.read ? eventsAfter(outlet.version, outlet.news) : undefined;
  if (events) {
    outlet.news = [];
    advance(outlet, events, desk);
    return;
  }
  const loading = load(outlet, desk);
  outlet.loading = loading;
  // The journal is away; whoever looks next, or the next change, starts the reading again.
  loading.catch(() => undefined);
}

/** The events that follow a version of the day, or begin the next day; undefined when there is a gap before them. */
function eventsAfter(version: number, changes: readonly LobbyChange[]): readonly LobbyEvent[] | undefined {
  const events: LobbyEvent[] = [];
  let seq = version;
  for (const change of changes) {
    if (change.events[0]?.type === "DayOpened") seq = 0;
    else if (change.version <= seq) continue; // Already read from the journal.
    if (change.version - change.events.length !== seq) return undefined;
    events.push(...change.events);
    seq = change.version;
  }
  return events;
}

const current = <View>({ seq, view }: TopicState<View>): { readonly seq: number; readonly view: View } => ({
  seq,
  view,
});

/** The outlet or the unit that a topic is about. */
export const subjectOf = (topic: Topic): string => topic.slice(topic.indexOf(":") + 1);

function newOutlet(outletId: string, { nextOrdinal }: FrameMaker): Watched {
  return {
    outletId,
    day: unopenedDay(),
    version: 0,
    board: newTopic(`board:${outletId}`, { ...EMPTY_HALL_BOARD, outletId }, nextOrdinal),
    floor: newTopic(`floor:${outletId}`, { ...EMPTY_FLOOR, outletId }, nextOrdinal),
    read: false,
    news: [],
    loading: undefined,
  };
}

type Views = { readonly board: HallBoard; readonly floor: Floor };

/** Folds one event into the day and both views. */
function step(day: LobbyDayDraft, { board, floor }: Views, event: LobbyEvent, waits: QueueWaits): Views {
  return { floor: applyToFloor(floor, event, day), board: applyToHallBoard(board, event, day, waits) };
}

function foldAll(events: readonly LobbyEvent[], waits: Waits): Views & { readonly day: LobbyDayDraft } {
  const day = unopenedDay();
  let views: Views = { board: EMPTY_HALL_BOARD, floor: EMPTY_FLOOR };
  for (const [index, event] of events.entries()) {
    evolve(day, event);
    const last = index === events.length - 1;
    views = step(day, views, event, last ? waitsOf(day, waits) : shownWaits(views.board));
  }
  return { day, ...views };
}

function advance(outlet: Watched, events: readonly LobbyEvent[], { waits, maker }: Desk): void {
  const boards: Step<HallBoard>[] = [];
  const floors: Step<Floor>[] = [];
  let views: Views = { board: outlet.board.view, floor: outlet.floor.view };
  const shown = shownWaits(views.board);
  const waitsChange = events.some(({ type }) => !WAITS_STAY.has(type));
  for (const [index, event] of events.entries()) {
    if (event.type === "DayOpened") {
      outlet.day = unopenedDay();
      outlet.version = 0;
    }
    evolve(outlet.day, event);
    outlet.version += 1;
    const last = index === events.length - 1;
    views = step(outlet.day, views, event, last && waitsChange ? waitsOf(outlet.day, waits) : shown);
    boards.push({ seq: outlet.version, view: views.board, event });
    floors.push({ seq: outlet.version, view: views.floor, event });
  }
  publish(outlet.board, boards, maker);
  publish(outlet.floor, floors, maker);
}

/** Events after which nobody has to expect another wait: estimating costs more than all the rest of the view. */
const WAITS_STAY: ReadonlySet<LobbyEvent["type"]> = new Set([
  "StepFinished",
  "PrefillCompleted",
  "DocumentsConfirmed",
  "TicketRecalled",
  "ServiceStarted",
  "ClockPaused",
  "ClockResumed",
  "AuthorisationRequested",
  "AuthorisationAnswered",
  "WrapUpStarted",
  "RatingRequested",
  "Rated",
  "DiversionOffered",
  "DiversionArrived",
  "AlertRaised",
  "AlertAcknowledged",
  "AlertResolved",
  "DeviceWentDown",
  "DeviceCameUp",
  "AutoNextSet",
  "StaffArrived",
  "StaffMoved",
  "SpecialCaseReported",
]);

const waitsOf = (day: LobbyDayDraft, waits: Waits): QueueWaits =>
  Object.fromEntries(day.plan.queues.map(({ queueId }) => [queueId, waits.ofQueue(day, queueId)]));

const shownWaits = (board: HallBoard): QueueWaits =>
  Object.fromEntries(Object.entries(board.queues).map(([queueId, { wait }]) => [queueId, wait]));

/** The outlets looked at longest ago go first. */
function forgetUnfollowed(watched: Map<string, Watched>, justAsked: string): void {
  const idle = [...watched.values()].filter(
    ({ board, floor, outletId }) => outletId !== justAsked && board.listeners.size + floor.listeners.size === 0,
  );
  for (const outlet of idle.slice(0, Math.max(0, idle.length - UNFOLLOWED_MAX))) watched.delete(outlet.outletId);
}
