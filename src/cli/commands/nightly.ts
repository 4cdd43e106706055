import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Command } from "commander";
import { staffTwinThreads } from "#adapter/workers/staff-twin";
import { runNightly, type Night, type NightReport } from "#app/forecasting/nightly";
import type { StaffTwin } from "#app/forecasting/twin-need";
import { openPolicyBook, type PolicyStream } from "#app/plan/sources";
import { createOutletWorlds, refitAll } from "#app/worlds/outlet-worlds";
import { addDays, businessDateAt } from "#base/calendar";
import { isDate } from "#domain/calendar/dates";
import { withDataOptions, type DataOptions } from "../options";
import { withRecords, type Records } from "../records";
import { openTerminal } from "../terminal";
import { failed } from "../failed";

type NightlyOptions = DataOptions & { readonly date?: string; readonly anew?: boolean };

/** `guichet nightly`: the night's work by hand. Killed, it goes on where it stopped. */
export function registerNightly(program: Command): void {
  withDataOptions(program.command("nightly"))
    .description("learn from the day, forecast 28 days, score the forecasts before, and say which windows are needed")
    .option("--date <date>", "the day that is over; yesterday without it")
    .option("--anew", "do again what an earlier run of the same date has done")
    .action(nightly);
}

async function nightly({ date, anew = false, ...options }: NightlyOptions): Promise<void> {
  const terminal = openTerminal(options);
  const night = date ?? addDays(businessDateAt(Date.now(), "UTC"), -1);
  if (!isDate(night)) throw failed("option", { option: "--date", expected: "2026-11-23", given: night });
  await withRecords(options, async (records) => {
    const policies = await openPolicyBook(records.store.journal);
    const onProgress = (done: number, of: number): void => terminal.progress("outlets", done, of);
    const report = await nightOnThreads(records, policies, { date: night, anew, onProgress });
    for (const { outletId, error } of report.failed) terminal.say(`${outletId} failed: ${error}`);
    const { outlets, done, doneBefore } = report;
    const before = doneBefore > 0 ? `, ${doneBefore} before` : "";
    terminal.say(`${night}: ${done + doneBefore} of ${outlets} outlets done${before}`);
    terminal.result({ date: night, ...report });
    if (report.failed.length > 0) process.exitCode = 1;
  });
}

async function nightOnThreads(records: Records, policies: PolicyStream, night: Night): Promise<NightReport> {
  const twin = staffTwinThreads(availableParallelism());
  try {
    return await nightOn(records, policies, night, twin.staff);
  } finally {
    await twin.close();
  }
}

/** One night's work on opened records, as the running server's night does it: forecasts, then the outlets' worlds. */
export async function nightOn(
  records: Records,
  policies: PolicyStream,
  night: Night,
  staffTwin?: StaffTwin,
): Promise<NightReport> {
  const { store, rows, projector, network, calendar } = records;
  const wall = { now: () => Date.now() };
  const yieldTurn = () => setImmediate();
  const deps = { journal: store.journal, rows, projector, network, calendar, policies, wall, yieldTurn };
  const report = await runNightly({ ...deps, ...(staffTwin && { staffTwin }) }, night);
  const worlds = createOutletWorlds({ journal: store.journal, rows, network: network.state });
  await refitAll({ worlds, network: network.state, yieldTurn }, night.date, night.signal);
  return report;
}
