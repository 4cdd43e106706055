import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import { createDayLog, type DayLogDeps } from "./day-log";

/** What somebody took along as a file. */
export type Taken = {
  readonly by: string;
  /** The operation's name in the interface's description. */
  readonly what: string;
  /** The address without what was asked about it. */
  readonly path: string;
};

export type ExportTaken = Taken & { readonly type: "ExportTaken"; readonly at: EpochMs };

export type ExportLog = {
  /** Durable before it answers. */
  readonly tell: (taken: Taken) => Promise<void>;
  /** Everything that was taken along on a day (UTC), oldest first. */
  readonly on: (day: BusinessDate) => Promise<readonly ExportTaken[]>;
};

/** Who took what along, and when: one stream of the journal a day. Rule AC-43. */
export function createExportLog(deps: DayLogDeps): ExportLog {
  const { tell, on } = createDayLog<ExportTaken>("export", deps);
  return { tell: (taken) => tell({ ...taken, type: "ExportTaken" }, taken.by), on };
}
