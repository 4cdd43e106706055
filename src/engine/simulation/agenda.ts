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

/** An intention, and the one after it in its slot. */
type Entry = { at: EpochMs; kind: IntentionKind; who: number; token: number; next: Entry | undefined };

/** Two minutes hold a handful of intentions of a lobby, and all slots together more than a day. */
const SLOT_MS = 2 ** 17;
const SLOTS = 512;

const slotOf = (at: EpochMs): number => Math.floor(at / SLOT_MS);

/**
 * A calendar: a ring of slots, in each the intentions of its two minutes in order, and those of a whole turn of the ring
 * later behind them.
 *
 * @complexity O(1) for intentions spread like those of a lobby's day, O(those of the same two minutes) at worst
 * @source Brown 1988, Calendar queues, CACM 31 (10)
 */
export function createAgenda(): Agenda {
  const firsts = new Array<Entry | undefined>(SLOTS).fill(undefined);
  const lasts = new Array<Entry | undefined>(SLOTS).fill(undefined);
  const spare: Entry[] = [];
  let count = 0;
  let slot = 0;
  let soonest: Entry | undefined;
  let lent: Entry | undefined;

  /** From the slot that was served last on; a ring that has nothing of this turn is searched for the earliest. */
  const findSoonest = (): Entry | undefined => {
    if (count === 0) return undefined;
    for (const end = slot + SLOTS; slot < end; slot += 1) {
      const first = firsts[slot & (SLOTS - 1)];
      if (first !== undefined && first.at < (slot + 1) * SLOT_MS) return first;
    }
    let earliest: Entry | undefined;
    for (const first of firsts) if (first && (!earliest || first.at < earliest.at)) earliest = first;
    if (earliest) slot = slotOf(earliest.at);
    return earliest;
  };
  return {
    nextAt: () => (soonest === undefined ? Infinity : soonest.at),
    intend: (kind, at, who, token) => {
      if (at === Infinity) return;
      const entry = entryOf(spare.pop(), kind, at, who, token);
      const own = slotOf(at);
      const place = own & (SLOTS - 1);
      const last = lasts[place];
      if (last === undefined || firsts[place] === undefined) firsts[place] = lasts[place] = entry;
      else if (last.at <= at) lasts[place] = last.next = entry;
      else firsts[place] = insert(firsts[place], entry);
      count += 1;
      if (soonest !== undefined && soonest.at <= at) return;
      soonest = entry;
      slot = own;
    },
    take: () => {
      if (lent) spare.push(lent);
      lent = soonest;
      if (lent === undefined) return undefined;
      firsts[slot & (SLOTS - 1)] = lent.next;
      count -= 1;
      soonest = findSoonest();
      return lent;
    },
  };
}

/** Written into memory that is no longer needed, where there is some: a day forms thousands of intentions. */
function entryOf(spare: Entry | undefined, kind: IntentionKind, at: EpochMs, who: number, token: number): Entry {
  if (!spare) return { at, kind, who, token, next: undefined };
  spare.at = at;
  spare.kind = kind;
  spare.who = who;
  spare.token = token;
  spare.next = undefined;
  return spare;
}

/** Behind all that are not later, before one that is. Returns the first. */
function insert(first: Entry | undefined, entry: Entry): Entry {
  if (first === undefined || entry.at < first.at) {
    entry.next = first;
    return entry;
  }
  let before = first;
  while (before.next !== undefined && before.next.at <= entry.at) before = before.next;
  entry.next = before.next;
  before.next = entry;
  return first;
}
