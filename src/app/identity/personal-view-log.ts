import { assert } from "#base/assert";
import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { View } from "../vault/vault";
import { createDayLog, type DayLogDeps } from "./day-log";

export type PersonalView = View & { readonly type: "PersonalDataViewed"; readonly at: EpochMs };

export type PersonalViewLog = {
  /** Durable before it answers. @throws InvariantError without a purpose */
  readonly tell: (view: View) => Promise<void>;
  /** Everything that was looked at on a day (UTC), oldest first. */
  readonly on: (day: BusinessDate) => Promise<readonly PersonalView[]>;
};

/** Who looked at whom, when and what for: one stream of the journal a day. Rules VT-3 and AC-32. */
export function createPersonalViewLog(deps: DayLogDeps): PersonalViewLog {
  const { tell, on } = createDayLog<PersonalView>("personal-view", deps);
  return {
    tell: async (view) => {
      assert(view.purpose.trim() !== "", "a view of personal data without a purpose");
      await tell({ ...view, type: "PersonalDataViewed" }, view.by);
    },
    on,
  };
}
