import { businessDateAt, type BusinessDate } from "#base/calendar";
import { accept } from "#base/result";
import type { EpochMs } from "#base/time";
import { openContext, type ContextStream } from "../journal/context-stream";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";

export type DayLogDeps = {
  readonly journal: Journal;
  readonly unitId: string;
  readonly wall: Clock;
  readonly newCommandId: () => string;
};

type Entry = { readonly type: string; readonly at: EpochMs };

export type DayLog<One extends Entry> = {
  /** Durable before it answers. */
  readonly tell: (entry: Omit<One, "at">, actor: string) => Promise<void>;
  /** Everything of a day (UTC), oldest first. */
  readonly on: (day: BusinessDate) => Promise<readonly One[]>;
};

type Opened<One extends Entry> = ContextStream<One, One, readonly One[], never>;

/** What is only ever added to: one stream of the journal a day. */
export function createDayLog<One extends Entry>(name: string, deps: DayLogDeps): DayLog<One> {
  const { journal, unitId, wall, newCommandId } = deps;
  let today: { readonly day: BusinessDate; readonly log: Promise<Opened<One>> } | undefined;

  const open = (day: BusinessDate): Promise<Opened<One>> =>
    openContext<One, One, One[], readonly One[], never>(journal, {
      stream: { unitId, month: `${day.slice(0, 7)}-01`, stream: `${name}/${day}` },
      initial: () => [],
      decide: (entry) => accept([entry]),
      evolve: (entries, entry) => [...entries, entry],
    });
  return {
    tell: async (entry, actor) => {
      const at = wall.now();
      const day = businessDateAt(at, "UTC");
      if (today?.day !== day) today = { day, log: open(day) };
      const log = await today.log;
      // All of an entry but its time came in, and the time is set here.
      await log.submit({ ...entry, at } as One, { commandId: newCommandId(), actor });
    },
    on: async (day) => (await open(day)).state(),
  };
}
