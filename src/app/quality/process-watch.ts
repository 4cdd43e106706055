import { addDays, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { CommandOf } from "#domain/process/messages";
import { countKey, versionInForce } from "#domain/process/model";
import type { Cause } from "../journal/records";
import { clockedAt, clocksOf, lateAt, type MeasureSources } from "./process-measures";
import type { Processes } from "./processes";

type ProcessWatchDeps = MeasureSources & {
  readonly processes: Pick<Processes, "state" | "submit">;
  readonly outletIds: () => readonly string[];
  /** Business time at the outlet where it is earliest, and the date there at a moment. */
  readonly now: () => EpochMs;
  readonly dateAt: (at: EpochMs) => BusinessDate;
  readonly newCommandId: () => string;
};

type Count = Omit<CommandOf<"CountLateSteps">, "now" | "actor">;

/** Outlets that a count names as the ones where a step was late most. */
const WORST_MAX = 5;
/** Days that are caught up with after the house was away. */
const DAYS_BACK = 7;

/**
 * Counts, for each step whose minutes the journal knows, how often it was late on days that are over everywhere. PC-7
 *
 * @returns how many counts were new
 * @complexity a row for each outlet and each day not counted yet
 */
export async function countLateSteps(deps: ProcessWatchDeps): Promise<number> {
  const date = deps.dateAt(deps.now());
  let counted = 0;
  for (let back = DAYS_BACK; back >= 1; back -= 1) counted += await countDay(deps, addDays(date, -back));
  return counted;
}

async function countDay(deps: ProcessWatchDeps, date: BusinessDate): Promise<number> {
  const { processes, outletIds, newCommandId } = deps;
  const now = deps.now();
  const waiting = uncounted(deps, date);
  if (waiting.length === 0) return 0;
  const clocks = new Set(waiting.flatMap(({ version }) => [...clocksOf(version)]));
  const seen = await clockedAt(deps, outletIds(), { span: { from: date, before: addDays(date, 1) }, now, clocks });
  let counted = 0;
  for (const { version, step } of waiting) {
    const found = [...seen].flatMap(([outletId, clocked]) => {
      const one = lateAt(processes.state(), version, step, outletId, { clocked, now });
      return one ? [{ outletId, ...one }] : [];
    });
    const of = found.reduce((sum, one) => sum + one.of, 0);
    if (of === 0) continue;
    const { processId, versionId } = version;
    const late = found.reduce((sum, one) => sum + one.late, 0);
    const worst = found
      .filter((one) => one.late > 0)
      .sort((left, right) => right.late - left.late)
      .slice(0, WORST_MAX)
      .map(({ outletId, late: times }) => ({ outletId, late: times }));
    const count: Count = { type: "CountLateSteps", processId, versionId, step: step.stepId, date, late, of, worst };
    const cause: Cause = { actor: "system", commandId: newCommandId() };
    const done = await processes.submit(count, cause);
    if (done.ok) counted += done.value.length;
  }
  return counted;
}

/** Steps with a clock and a limit, of versions in force on that date already, whose day is not counted. */
function uncounted({ processes, dateAt }: ProcessWatchDeps, date: BusinessDate) {
  const book = processes.state();
  return [...book.processes.keys()].flatMap((processId) => {
    const version = versionInForce(book, processId);
    if (!version || dateAt(version.adoptedAt) > date) return [];
    return version.steps.flatMap((step) => {
      const isMeasured = step.clock !== undefined && step.limitMin !== undefined;
      const key = countKey({ processId, versionId: version.versionId, step: step.stepId, date });
      return isMeasured && !book.counts.has(key) ? [{ version, step }] : [];
    });
  });
}
