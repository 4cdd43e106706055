import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { readCalendarFile, writeCalendarFile } from "#app/calendar/calendar-file";
import type { CalendarStream } from "#app/calendar/calendar-stream";
import { addDays, businessDateAt } from "#base/calendar";
import { endingBefore } from "#domain/calendar/effects-on";
import { withDataOptions, type DataOptions } from "../options";
import { withRecords } from "../records";
import { openTerminal } from "../terminal";
import { readText, writeText } from "../text-file";
import { faultyLines, refused } from "../failed";

/** How far ahead the end of the calendar is told. */
const LOOK_AHEAD_DAYS = 60;

/** `guichet calendar`: the table of days that move how many customers come. */
export function registerCalendar(program: Command): void {
  const calendar = program.command("calendar").description("days on which more or fewer customers come");
  withDataOptions(calendar.command("import <files...>"))
    .description("enter days from CSV files (columns kind,date,effect,unit,note,source)")
    .action(async (paths: readonly string[], options: DataOptions) => {
      const terminal = openTerminal(options);
      await withRecords(options, async ({ calendar }) => {
        const changes = await importCalendar(calendar, paths);
        for (const { effect, knownUntil } of endingSoon(calendar)) {
          terminal.say(`note: ${effect} is known until ${knownUntil} only`);
        }
        terminal.say(`${changes} changes`);
        terminal.result({ changes, ending: endingSoon(calendar) });
      });
    });
  withDataOptions(calendar.command("export"))
    .description("write the days as a file that can be imported again")
    .option("--out <file>", "where to write; standard output without it")
    .action(async ({ out, ...options }: DataOptions & { readonly out?: string }) => {
      await withRecords(options, async ({ calendar }) => writeText(out, writeCalendarFile(calendar.state())));
    });
}

/** @returns how many entries changed. @throws CommandFailed with a line for each fault; nothing is entered then */
export async function importCalendar(calendar: CalendarStream, paths: readonly string[]): Promise<number> {
  let changes = 0;
  for (const path of paths) {
    const { days, knownUntil, faults } = readCalendarFile(await readText(path));
    const lines = faults.map(({ line, code, detail }) => `${path}:${line} ${detail} (${code})`);
    if (lines.length > 0) throw faultyLines(lines);
    const command = { type: "SetDays", now: Date.now(), days, knownUntil } as const;
    const done = await calendar.submit(command, { commandId: uuid(), actor: "cli" });
    if (!done.ok) throw refused(done.refusal);
    for (const event of done.value) changes += "days" in event ? event.days.length : event.knownUntil.length;
  }
  return changes;
}

function endingSoon(calendar: CalendarStream) {
  return endingBefore(calendar.state(), addDays(businessDateAt(Date.now(), "UTC"), LOOK_AHEAD_DAYS));
}
