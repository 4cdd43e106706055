import { createHeap } from "#base/heap";
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
  readonly order: number;
};

/** Intentions by time; of the same instant in the order in which they were formed, so that a run repeats exactly. */
export type Agenda = {
  readonly nextAt: () => EpochMs;
  readonly intend: (kind: IntentionKind, at: EpochMs, who: number, token: number) => void;
  readonly take: () => Intention | undefined;
};

/** @complexity O(log n) an intention */
export function createAgenda(): Agenda {
  const heap = createHeap<Intention>(
    (one, other) => one.at < other.at || (one.at === other.at && one.order < other.order),
  );
  let order = 0;
  return {
    nextAt: () => heap.peek()?.at ?? Infinity,
    intend: (kind, at, who, token) => {
      if (at === Infinity) return;
      order += 1;
      heap.push({ at, kind, who, token, order });
    },
    take: heap.pop,
  };
}
