import { assert } from "#base/assert";
import { businessDateAt, type BusinessDate } from "#base/calendar";
import { accept } from "#base/result";
import type { EpochMs } from "#base/time";
import { openContext, type ContextStream } from "../journal/context-stream";
import type { Clock } from "../ports/clock";
import type { Journal, StreamId } from "../ports/journal";
import type { View } from "../vault/vault";

export type PersonalView = View & { readonly type: "PersonalDataViewed"; readonly at: EpochMs };

export type PersonalViewLog = {
  /** Durable before it answers. @throws InvariantError without a purpose */
  readonly tell: (view: View) => Promise<void>;
  /** Everything that was looked at on a day (UTC), oldest first. */
  readonly on: (day: BusinessDate) => Promise<readonly PersonalView[]>;
};

type DayLog = ContextStream<PersonalView, PersonalView, readonly PersonalView[], never>;

/** Who looked at whom, when and what for: one stream of the journal a day. Rule ID-50. */
export function createPersonalViewLog(deps: {
  readonly journal: Journal;
  readonly unitId: string;
  readonly wall: Clock;
  readonly newCommandId: () => string;
}): PersonalViewLog {
  const { journal, unitId, wall, newCommandId } = deps;
  let today: { readonly day: BusinessDate; readonly log: Promise<DayLog> } | undefined;

  const open = (day: BusinessDate): Promise<DayLog> =>
    openContext<PersonalView, PersonalView, PersonalView[], readonly PersonalView[], never>(journal, {
      stream: streamOf(unitId, day),
      initial: () => [],
      decide: (view) => accept([view]),
      evolve: (views, view) => [...views, view],
    });
  return {
    tell: async (view) => {
      assert(view.purpose.trim() !== "", "a view of personal data without a purpose");
      const at = wall.now();
      const day = businessDateAt(at, "UTC");
      if (today?.day !== day) today = { day, log: open(day) };
      const log = await today.log;
      await log.submit({ ...view, type: "PersonalDataViewed", at }, { commandId: newCommandId(), actor: view.by });
    },
    on: async (day) => (await open(day)).state(),
  };
}

const streamOf = (unitId: string, day: BusinessDate): StreamId => ({
  unitId,
  month: `${day.slice(0, 7)}-01`,
  stream: `personal-view/${day}`,
});
