import type { BusinessDate } from "#base/calendar";
import type { LogEvent, LoggedVisit } from "./queue-log";

/** Somebody who was called from the line, as the line remembers him. */
type Called = { readonly atSec: number; readonly waitSec: number; readonly service: string; readonly class: string };

/** What can be seen of a queue at one second, and what has been learned of it so far. */
export type QueueWatch = {
  readonly day: BusinessDate;
  readonly nowSec: number;
  readonly line: ReadonlySet<LoggedVisit>;
  /** Who is being served, and since when. */
  readonly atWork: ReadonlyMap<LoggedVisit, number>;
  /** Of the last quarter of an hour, oldest first. */
  readonly calledLately: readonly Called[];
  readonly startedLately: readonly number[];
  readonly joinedLately: readonly number[];
  readonly finishedLately: readonly number[];
  /** Wait of the last one called: of all, and by class and service. */
  readonly lastWaitSec: number;
  readonly lastWaitByClass: ReadonlyMap<string, number>;
  readonly lastWaitByKind: ReadonlyMap<string, number>;
  readonly lastFinishSec: number;
  readonly learned: Learned;
};

/** What outlasts the day; old experience fades. */
export type Learned = {
  /** Seconds of service, by service. */
  readonly handlingSec: ReadonlyMap<string, number>;
  /** Wait that is usual in each half-hour of the day. */
  readonly usualWaitSec: Float64Array;
  /** Seconds that people stood in line, for each one who left it. */
  readonly patienceSec: number;
};

type WatchDraft = {
  -readonly [Key in keyof QueueWatch]: QueueWatch[Key] extends ReadonlyMap<infer Of, infer To>
    ? Map<Of, To>
    : QueueWatch[Key] extends ReadonlySet<infer Item>
      ? Set<Item>
      : QueueWatch[Key] extends readonly (infer Item)[]
        ? Item[]
        : Key extends "learned"
          ? LearnedDraft
          : QueueWatch[Key];
};
type LearnedDraft = {
  handlingSec: Map<string, number>;
  usualWaitSec: Float64Array;
  patienceSec: number;
  left: number;
  stoodSec: number;
};

const LATELY_SEC = 900;
const HALF_HOUR_SEC = 1_800;
/** Share by which one more service moves the learned time, and one more wait the usual one: about the last 200 and 100. */
const HANDLING_STEP = 0.005;
const USUAL_STEP = 0.01;
/** Experience with leaving fades to a half over about 700 who left. */
const LEAVING_KEPT = 0.999;
/** Seconds assumed before anything was learned: of a service, of a wait, and of patience. */
const FIRST_HANDLING_SEC = 200;
const FIRST_WAIT_SEC = 100;
const FIRST_PATIENCE_SEC = 600;

export type WatchedQueue = {
  readonly seen: QueueWatch;
  /** A new day begins with an empty line; what was learned stays. */
  readonly beginDay: (day: BusinessDate) => void;
  /** The next event in time. */
  readonly take: (event: LogEvent) => void;
  /** Time passes without an event. */
  readonly lookAt: (atSec: number) => void;
};

/** Follows a queue event by event. It sees what the hall sees: a time of service is known when it has ended. */
export function watchQueue(): WatchedQueue {
  const learned: LearnedDraft = {
    handlingSec: new Map(),
    usualWaitSec: new Float64Array(48).fill(FIRST_WAIT_SEC),
    patienceSec: FIRST_PATIENCE_SEC,
    left: 1,
    stoodSec: FIRST_PATIENCE_SEC,
  };
  const watch: WatchDraft = {
    day: "",
    nowSec: 0,
    line: new Set(),
    atWork: new Map(),
    calledLately: [],
    startedLately: [],
    joinedLately: [],
    finishedLately: [],
    lastWaitSec: FIRST_WAIT_SEC,
    lastWaitByClass: new Map(),
    lastWaitByKind: new Map(),
    lastFinishSec: 0,
    learned,
  };
  return {
    seen: watch,
    beginDay: (day) => beginDay(watch, day),
    take: (event) => take(watch, event),
    lookAt: (atSec) => forget(watch, atSec),
  };
}

export const kindOf = ({ class: name, service }: LoggedVisit): string => `${name}/${service}`;

export const handlingOf = ({ learned }: QueueWatch, service: string): number =>
  learned.handlingSec.get(service) ?? FIRST_HANDLING_SEC;

/** The wait that is usual for whoever joins at this second of the day. */
export const usualWaitAt = ({ learned }: QueueWatch, joinedSec: number): number =>
  learned.usualWaitSec[halfHourOf(joinedSec)] ?? FIRST_WAIT_SEC;

const halfHourOf = (sec: number): number => Math.min(47, Math.max(0, Math.floor(sec / HALF_HOUR_SEC)));

function beginDay(watch: WatchDraft, day: BusinessDate): void {
  watch.day = day;
  watch.nowSec = 0;
  watch.lastFinishSec = 0;
  watch.line.clear();
  watch.atWork.clear();
  for (const list of [watch.calledLately, watch.startedLately, watch.joinedLately, watch.finishedLately])
    list.length = 0;
}

function take(watch: WatchDraft, { atSec, what, visit }: LogEvent): void {
  forget(watch, atSec);
  switch (what) {
    case "joined":
      watch.line.add(visit);
      watch.joinedLately.push(atSec);
      return;
    case "left":
      watch.line.delete(visit);
      learnLeaving(watch.learned, visit.waitSec, true);
      return;
    case "called":
      watch.line.delete(visit);
      takeCall(watch, atSec, visit);
      return;
    case "started":
      if ((visit.served?.lastsSec ?? 0) > 0) watch.atWork.set(visit, atSec);
      watch.startedLately.push(atSec);
      return;
    case "finished":
      watch.atWork.delete(visit);
      watch.finishedLately.push(atSec);
      watch.lastFinishSec = atSec;
      learnHandling(watch.learned, visit.service, visit.served?.lastsSec ?? 0);
  }
}

function takeCall(watch: WatchDraft, atSec: number, visit: LoggedVisit): void {
  const { waitSec, joinedSec } = visit;
  watch.lastWaitSec = waitSec;
  watch.lastWaitByClass.set(visit.class, waitSec);
  watch.lastWaitByKind.set(kindOf(visit), waitSec);
  watch.calledLately.push({ atSec, waitSec, service: visit.service, class: visit.class });
  const half = halfHourOf(joinedSec);
  const usual = watch.learned.usualWaitSec[half] ?? FIRST_WAIT_SEC;
  watch.learned.usualWaitSec[half] = usual + USUAL_STEP * (waitSec - usual);
  learnLeaving(watch.learned, waitSec, false);
}

function learnHandling(learned: LearnedDraft, service: string, lastsSec: number): void {
  const known = learned.handlingSec.get(service) ?? FIRST_HANDLING_SEC;
  learned.handlingSec.set(service, known + HANDLING_STEP * (lastsSec - known));
}

/** Exponential patience, censored by being called: time stood in line over people who left. */
function learnLeaving(learned: LearnedDraft, stoodSec: number, left: boolean): void {
  learned.stoodSec += stoodSec;
  if (left) {
    learned.left = learned.left * LEAVING_KEPT + 1;
    learned.stoodSec *= LEAVING_KEPT;
  }
  learned.patienceSec = learned.stoodSec / learned.left;
}

function forget(watch: WatchDraft, nowSec: number): void {
  watch.nowSec = nowSec;
  const from = nowSec - LATELY_SEC;
  while ((watch.calledLately[0]?.atSec ?? Infinity) < from) watch.calledLately.shift();
  for (const list of [watch.startedLately, watch.joinedLately, watch.finishedLately])
    while ((list[0] ?? Infinity) < from) list.shift();
}
