import { availableParallelism } from "node:os";
import { v7 as uuid } from "uuid";
import { writeXlsx } from "#adapter/sheets/xlsx";
import { startWhatIfThreads } from "#adapter/workers/what-if-threads";
import type { PlayWeeks } from "#app/roster-loop/twin";
import { openLab, type LabDeps } from "#app/what-if/lab";
import { outletChoices } from "#app/what-if/outlet-choices";
import type { OutletWorlds } from "#app/worlds/outlet-worlds";
import { businessDateAt } from "#base/calendar";
import type { ServerDeps } from "#server/create-server";
import { VERSION } from "./version";

export type LabOfficeDeps = Omit<LabDeps, "twin" | "now" | "newId" | "codeVersion"> & {
  readonly worlds: OutletWorlds;
  readonly wall: { readonly now: () => number };
};

export type LabOffice = {
  readonly whatIf: NonNullable<ServerDeps["whatIf"]>;
  /** The lab's threads also play weeks under a roster. */
  readonly play: PlayWeeks;
  readonly stop: () => Promise<void>;
};

/** Studies are played beside a running lobby: on threads of their own, and not on all of the machine's. */
export const LAB_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));

/** The what-if lab of a running server. Its threads start with the first scenario that is played. */
export async function openLabOffice({ wall, ...deps }: LabOfficeDeps): Promise<LabOffice> {
  const threads = startWhatIfThreads(LAB_THREADS);
  const lab = await openLab({ ...deps, twin: threads, now: wall.now, newId: uuid, codeVersion: VERSION });
  const today = (outletId: string): string => {
    const timeZone = deps.network().outlets.get(outletId)?.timeZone ?? "UTC";
    return businessDateAt(deps.clockOf(outletId).now(), timeZone);
  };
  const choices = (outletId: string) => outletChoices(deps, outletId, today(outletId));
  return {
    whatIf: { lab, choices, writeWorkbook: writeXlsx },
    play: threads.play,
    stop: async () => {
      lab.stop();
      await threads.close();
    },
  };
}
