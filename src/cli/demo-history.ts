import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { calendarOfWorld } from "#app/history/demo-calendar";
import { FLOW_DAYS } from "#app/history/flow-rows";
import { generateHistory } from "#app/history/generate-history";
import { grouped, recordFlow } from "#app/history/recorded-flow";
import { present } from "#base/assert";
import { addDays, type BusinessDate } from "#base/calendar";
import { importCalendar } from "./commands/calendar";
import type { Records } from "./records";
import { PACKAGE_ROOT } from "./version";

const HISTORY_DAYS = 730;
const AHEAD_DAYS = 400;
const CALENDAR = join(PACKAGE_ROOT, "examples/calendars/CN.csv");

/**
 * Two years before a date as the demo network would have counted them, with China's calendar and the days of the
 * network's own assumptions. Does nothing where there is history already.
 *
 * @returns the number of outlet-days written
 */
export async function writeDemoHistory(
  { store: { journal }, rows, network, calendar, projector }: Records,
  { before, seed }: { readonly before: BusinessDate; readonly seed: string },
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  await projector.catchUp();
  if ((await rows.select(FLOW_DAYS, { where: { source: "file" }, columns: ["unitId"], limit: 1 })).length > 0) return 0;
  const from = addDays(before, -HISTORY_DAYS);
  await writeDemoCalendar({ network, calendar }, from, before);

  const generated = generateHistory({ network: network.state(), calendar: calendar.state(), from, before, seed });
  const outlets = grouped([...generated], ({ outletId }) => outletId);
  let written = 0;
  for (const [done, [, ofOutlet]] of [...outlets].entries()) {
    const how = { at: Date.now(), from: `generated from "${seed}"`, cause: { commandId: uuid(), actor: "demo" } };
    written += (await recordFlow({ journal, rows }, ofOutlet, how)).written;
    onProgress(done + 1, outlets.size);
  }
  await projector.catchUp();
  return written;
}

/** China's calendar, and the days of the network's own assumptions from one date to long after another. */
export async function writeDemoCalendar(
  { network, calendar }: Pick<Records, "network" | "calendar">,
  from: BusinessDate,
  before: BusinessDate,
): Promise<void> {
  await importCalendar(calendar, [CALENDAR]);
  const world = present(network.state().world, "world of the network");
  const days = calendarOfWorld(world, from, addDays(before, AHEAD_DAYS));
  const cause = { commandId: uuid(), actor: "demo" };
  await calendar.submit({ type: "SetDays", now: Date.now(), days, knownUntil: [] }, cause);
}
