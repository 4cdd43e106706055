import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import { v7 as uuid } from "uuid";
import type { Lobbies } from "#app/lobbies/lobbies";
import { createClockWatch } from "#app/lobbies/observe-clocks";
import { createTimetable, type TimetableDeps } from "#app/timetable/timetable";

/** Real time between two rounds of looking at the lobbies' clocks. */
const ROUND_EVERY_MS = 1_000;

/** Real time between two looks at which days are due to open or to close. */
const TIMETABLE_EVERY_MS = 10_000;

type ClockDeps = { readonly lobbies: Lobbies; readonly log: Logger; readonly atRest: () => boolean };

/** What time alone brings about on the open days. Returns the way to stop. */
export function watchClocks({ lobbies, log, atRest }: ClockDeps): () => void {
  const look = createClockWatch({ lobbies, newCommandId: uuid, yieldTurn: () => setImmediate() });
  const timer = setInterval(() => {
    if (atRest()) return;
    look().catch((error: unknown) => log.error({ err: error }, "a look at the clocks failed"));
  }, ROUND_EVERY_MS);
  return () => clearInterval(timer);
}

export type TimetableKeeping = Pick<TimetableDeps, "lobbies" | "sources" | "calendar" | "clockOf"> & {
  readonly log: Logger;
};

/** Days open and close by themselves, at the hours of the network. Returns the way to stop. */
export function keepTimetable({ log, ...deps }: TimetableKeeping): () => void {
  const look = createTimetable({
    ...deps,
    newCommandId: uuid,
    yieldTurn: () => setImmediate(),
    onRefused: (refused) => log.warn(refused, "a business day did not open or close by itself"),
  });
  const round = (): void => {
    look().catch((error: unknown) => log.error({ err: error }, "a look at the timetable failed"));
  };
  round();
  const timer = setInterval(round, TIMETABLE_EVERY_MS);
  return () => clearInterval(timer);
}
