import { weekdayOf } from "#base/calendar";
import type { LoggedVisit } from "./queue-log";
import { handlingOf, kindOf, usualWaitAt, type QueueWatch } from "./queue-watch";

/** Names that a model numbers: the commonest services and classes of the log it learned from. */
export type Vocabulary = { readonly services: readonly string[]; readonly classes: readonly string[] };

/** Services whose people in line and at work are counted apart. */
const COUNTED_APART = 4;
/** A rate of nobody in five minutes is no rate: at least half a person. */
const CALLS_MIN = 0.5;
const PREDICTED_MAX_SEC = 1_500;
const LONG_SERVICE_SEC = 900;

export function vocabularyOf(visits: readonly LoggedVisit[]): Vocabulary {
  return {
    services: commonest(visits.map(({ service }) => service)),
    classes: commonest(visits.map((visit) => visit.class)),
  };
}

function commonest(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([name]) => name);
}

/** Who stands before somebody, and who behind though there already. */
export type Ahead = {
  readonly count: number;
  readonly before: readonly LoggedVisit[];
  readonly behind: readonly LoggedVisit[];
};

/** Splits the line by rank: time of joining less the class's credit, first come among equals. @complexity O(line) */
export function aheadOf({ line }: QueueWatch, visit: LoggedVisit): Ahead {
  const rank = visit.joinedSec - visit.creditSec;
  const before: LoggedVisit[] = [];
  const behind: LoggedVisit[] = [];
  for (const other of line) {
    if (other === visit) continue;
    (other.joinedSec - other.creditSec <= rank ? before : behind).push(other);
  }
  return { count: before.length, before, behind };
}

/**
 * What can be seen for somebody who joins now, as numbers: the line before and behind by class and service, people at
 * work and how long they have been, recent speed, recent waits, the hour. About 50 numbers, in one fixed order for
 * one vocabulary.
 * @complexity O(line + people at work + calls of the last quarter of an hour)
 */
export function featuresOf(watch: QueueWatch, visit: LoggedVisit, words: Vocabulary): Float64Array {
  return Float64Array.from([
    ...lineFeatures(watch, visit, words),
    ...workFeatures(watch, words),
    ...speedFeatures(watch, visit),
    ...calendarFeatures(watch, visit, words),
  ]);
}

function lineFeatures(watch: QueueWatch, visit: LoggedVisit, { services }: Vocabulary): readonly number[] {
  const { count, before, behind } = aheadOf(watch, visit);
  const ages = before.map(({ joinedSec }) => watch.nowSec - joinedSec);
  const ageSum = ages.reduce((sum, age) => sum + age, 0);
  const counted = services.slice(0, COUNTED_APART);
  return [
    count,
    before.filter(({ service }) => service === visit.service).length,
    before.filter((other) => other.class === visit.class).length,
    before.filter(({ creditSec }) => creditSec > 0).length,
    behind.length,
    behind.filter(({ service }) => service === visit.service).length,
    ...counted.map((name) => before.filter(({ service }) => service === name).length),
    Math.max(0, ...ages),
    ageSum / Math.max(1, count),
    before.reduce((sum, { service }) => sum + handlingOf(watch, service), 0),
  ];
}

function workFeatures(watch: QueueWatch, { services }: Vocabulary): readonly number[] {
  const { atWork, nowSec } = watch;
  const working = [...atWork.keys()];
  let soFarSec = 0;
  let pastMean = 0;
  for (const [{ service }, since] of atWork) {
    soFarSec += Math.min(LONG_SERVICE_SEC, nowSec - since);
    if (nowSec - since > handlingOf(watch, service)) pastMean += 1;
  }
  return [
    working.length,
    soFarSec / Math.max(1, working.length),
    pastMean,
    ...services.slice(0, COUNTED_APART).map((name) => working.filter(({ service }) => service === name).length),
    working.reduce((sum, { service }) => sum + handlingOf(watch, service), 0) / Math.max(1, working.length),
  ];
}

function speedFeatures(watch: QueueWatch, visit: LoggedVisit): readonly number[] {
  const { nowSec, calledLately, startedLately, joinedLately, finishedLately } = watch;
  const since = (list: readonly number[], withinSec: number): number =>
    list.filter((atSec) => nowSec - atSec < withinSec).length;
  const called = calledLately.filter(({ atSec }) => nowSec - atSec < 300);
  const meanWait = (some: typeof called): number =>
    some.reduce((sum, one) => sum + one.waitSec, 0) / Math.max(1, some.length);
  const { count } = aheadOf(watch, visit);
  const inLine = (calls: number, withinSec: number): number =>
    Math.min(PREDICTED_MAX_SEC, ((count + 1) * withinSec) / Math.max(CALLS_MIN, calls));
  return [
    since(startedLately, 60),
    since(startedLately, 180),
    since(startedLately, 300),
    startedLately.length,
    called.length,
    called.filter(({ service }) => service === visit.service).length,
    since(joinedLately, 300),
    since(finishedLately, 300),
    meanWait(called),
    meanWait(called.filter((one) => one.class === visit.class)),
    watch.lastWaitSec,
    watch.lastWaitByClass.get(visit.class) ?? watch.lastWaitSec,
    watch.lastWaitByKind.get(kindOf(visit)) ?? watch.lastWaitSec,
    ...queueLengthRules(watch, visit, count),
    inLine(since(startedLately, 300), 300),
    inLine(startedLately.length, LONG_SERVICE_SEC),
    nowSec - watch.lastFinishSec,
  ];
}

/** The two queue-length rules at the learned time of this service. */
function queueLengthRules(watch: QueueWatch, { service }: LoggedVisit, count: number): readonly number[] {
  const servedPerSec = Math.max(1, watch.atWork.size) / handlingOf(watch, service);
  const leftPerSec = 1 / watch.learned.patienceSec;
  return [placesToGo(count, servedPerSec, 0), placesToGo(count, servedPerSec, leftPerSec)];
}

/** Sum over the places to go of one over the rate at which a place is freed: by windows, and by those before who leave. */
export function placesToGo(count: number, servedPerSec: number, leftPerSec: number): number {
  let sum = 0;
  for (let place = 0; place <= count; place += 1) sum += 1 / (servedPerSec + place * leftPerSec);
  return sum;
}

function calendarFeatures(watch: QueueWatch, visit: LoggedVisit, { services, classes }: Vocabulary): readonly number[] {
  return [
    visit.joinedSec / 3_600,
    weekdayOf(watch.day),
    usualWaitAt(watch, visit.joinedSec),
    watch.learned.patienceSec,
    handlingOf(watch, visit.service),
    visit.creditSec,
    services.indexOf(visit.service),
    classes.indexOf(visit.class),
  ];
}
