import { v7 as uuid } from "uuid";
import { NEEDS } from "#app/forecasting/forecast-rows";
import { put } from "#app/ports/rows";
import { assumedNeeds } from "#app/roster-loop/assumed-needs";
import { addDays, instantAt, type BusinessDate } from "#base/calendar";
import type { House } from "./house";

/** Outlets whose rosters stand when a demo begins: enough to look at, and done within a minute beside the doors. */
const OUTLETS = ["O01", "O03"] as const;
const WEEK = 7;
/** So long before its Monday the published week was published: in good time under every law that is known here. */
const PUBLISHED_DAYS_BEFORE = 14;
const OFFICE_OPENS = "09:00";
const MAKER = "demo";

type RosterHouse = Pick<House, "network" | "policies" | "records" | "rosters">;

/**
 * A published week and the draft of the next one, from what the night forecast or, where there is no history, from the
 * network's own assumptions. Weeks that somebody has begun are left as they are.
 */
export async function writeDemoRosters(
  house: RosterHouse,
  monday: BusinessDate,
  outletIds: readonly string[] = OUTLETS,
): Promise<void> {
  const { network } = house;
  for (const [at, week] of [monday, addDays(monday, WEEK)].entries())
    for (const outletId of outletIds)
      if (network.state().outlets.has(outletId)) await writeWeek(house, { outletId, monday: week }, at === 0);
}

async function writeWeek(
  house: RosterHouse,
  place: { readonly outletId: string; readonly monday: BusinessDate },
  isPublished: boolean,
): Promise<void> {
  const { rosters, network } = house;
  await assumeNeeds(house, place);
  const seen = await rosters.view(place);
  if (!seen.ok || seen.value.week.state !== "empty") return;
  const made = await rosters.make(place, { actor: MAKER, commandId: uuid() });
  if (!made.ok || !isPublished) return;
  const timeZone = network.state().outlets.get(place.outletId)?.timeZone ?? "UTC";
  const book = await rosters.books.open(place.outletId, place.monday);
  const now = instantAt(addDays(place.monday, -PUBLISHED_DAYS_BEFORE), OFFICE_OPENS, timeZone);
  const command = { type: "PublishWeek", now, actor: MAKER, broken: [], lateByDays: 0 } as const;
  await book.submit(command, { actor: MAKER, commandId: uuid() });
}

/** Days that a night has forecast already stay as they are. */
async function assumeNeeds(
  { network, policies, records }: RosterHouse,
  { outletId, monday }: { readonly outletId: string; readonly monday: BusinessDate },
): Promise<void> {
  const { rows } = records;
  const span = { from: monday, before: addDays(monday, WEEK) };
  const known = await rows.select(NEEDS, { where: { unitId: outletId, date: span }, columns: ["date"] });
  if (known.length > 0) return;
  const needs = assumedNeeds({ network: network.state(), policies: policies.state() }, outletId, monday);
  await rows.write([put(NEEDS, needs)]);
}
