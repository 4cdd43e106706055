import type { EpochMs } from "#base/time";

/** What somebody means to do next. `who` is a position among customers, desks, crew, machines or alarms. */
export type IntentionKind =
  | "staffArrives"
  | "staffLeaves"
  | "breakFalls"
  | "openDesk"
  | "spellEnds"
  | "closeDesk"
  | "startBreak"
  | "endBreak"
  | "call"
  | "startReview"
  | "issue"
  | "leave"
  | "prefill"
  | "return"
  | "start"
  | "recall"
  | "work"
  | "authorise"
  | "passReview"
  | "arriveDiverted"
  | "finishDiverted"
  | "answer"
  | "acknowledge"
  | "ask"
  | "deviceFails"
  | "deviceRepaired"
  | "release"
  | "announceClosing"
  | "closeDay";

export type Intention = {
  readonly at: EpochMs;
  readonly kind: IntentionKind;
  readonly who: number;
  /** Meant only while its owner carries the same token; -1 is always meant. Of a break, its position. */
  readonly token: number;
};

/** Intentions by time; of the same instant in the order in which they were formed, so that a run repeats exactly. */
export type Agenda = {
  readonly nextAt: () => EpochMs;
  readonly intend: (kind: IntentionKind, at: EpochMs, who: number, token: number) => void;
  /** The next one. It is good until another is taken: then its memory serves a new one. */
  readonly take: () => Intention | undefined;
};

/** An intention with its place among those of the same instant. */
type Entry = { at: EpochMs; kind: IntentionKind; who: number; token: number; order: number };

/**
 * Three lists that are each in order, so that the common intentions cost little: what was known before the day began
 * (everybody's arrival), sorted once; what is meant for this very instant, as it comes; and a heap for the rest.
 *
 * @complexity O(1) for an intention of this instant or of before the day, O(log of the others) for any other
 */
export function createAgenda(): Agenda {
  const known: Entry[] = [];
  const instant: Entry[] = [];
  const heap: Entry[] = [];
  let begun = false;
  let knownTaken = 0;
  let instantTaken = 0;
  let instantFormed = 0;
  let now = -Infinity;
  let order = 0;
  let soonest: Entry | undefined;
  const spare: Entry[] = [];
  let lent: Entry | undefined;

  const begin = (): void => {
    begun = true;
    known.sort((one, other) => one.at - other.at || one.order - other.order);
    soonest = known[0];
  };
  return {
    nextAt: () => {
      if (!begun) begin();
      return soonest === undefined ? Infinity : soonest.at;
    },
    intend: (kind, at, who, token) => {
      if (at === Infinity) return;
      order += 1;
      const intention = entryOf(spare.pop(), at, kind, who, token, order);
      if (!begun) {
        known.push(intention);
        return;
      }
      if (soonest === undefined || isBefore(intention, soonest)) soonest = intention;
      if (at !== now) push(heap, intention);
      else instant[instantFormed++] = intention;
    },
    take: () => {
      if (!begun) begin();
      if (lent) spare.push(lent);
      const taken = soonest;
      lent = taken;
      if (taken === undefined) return undefined;
      if (taken === heap[0]) dropFirst(heap);
      else if (taken === known[knownTaken]) knownTaken += 1;
      else instantTaken += 1;
      if (taken.at > now) now = taken.at;
      if (instantTaken === instantFormed) {
        instantTaken = 0;
        instantFormed = 0;
        soonest = undefined;
      } else soonest = instant[instantTaken];
      if (knownTaken < known.length) soonest = earlier(soonest, known[knownTaken] as Entry);
      if (heap.length > 0) soonest = earlier(soonest, heap[0] as Entry);
      return taken;
    },
  };
}

/** Written into memory that is no longer needed, where there is some: a day forms thousands of intentions. */
function entryOf(
  spare: Entry | undefined,
  at: EpochMs,
  kind: IntentionKind,
  who: number,
  token: number,
  order: number,
): Entry {
  if (!spare) return { at, kind, who, token, order };
  spare.at = at;
  spare.kind = kind;
  spare.who = who;
  spare.token = token;
  spare.order = order;
  return spare;
}

function isBefore(one: Entry, other: Entry): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function earlier(one: Entry | undefined, other: Entry): Entry {
  return one !== undefined && isBefore(one, other) ? one : other;
}

function push(heap: Entry[], intention: Entry): void {
  let at = heap.push(intention) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as Entry;
    if (!isBefore(intention, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = intention;
}

function dropFirst(heap: Entry[]): void {
  const last = heap.pop() as Entry;
  const { length } = heap;
  if (length === 0) return;
  let at = 0;
  for (let child = 1; child < length; child = 2 * at + 1) {
    if (child + 1 < length && isBefore(heap[child + 1] as Entry, heap[child] as Entry)) child += 1;
    const next = heap[child] as Entry;
    if (!isBefore(next, last)) break;
    heap[at] = next;
    at = child;
  }
  heap[at] = last;
}
