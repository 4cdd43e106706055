import { decide } from "#domain/calendar/decide";
import { evolve } from "#domain/calendar/evolve";
import type { CalendarCommand, CalendarEvent, CalendarRefusal } from "#domain/calendar/messages";
import { emptyCalendar, type Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import { unitsAbove } from "#domain/network/outlet-on";
import { ENDLESS_MONTH, openContext, type ContextStream } from "../journal/context-stream";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";

export type CalendarStream = ContextStream<CalendarCommand, CalendarEvent, Calendar, CalendarRefusal>;

/** The calendar of effects, from the journal. */
export function openCalendar(journal: Journal): Promise<CalendarStream> {
  return openContext(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "calendar" },
    initial: emptyCalendar,
    decide,
    evolve,
  });
}

/** The units whose calendar days concern an outlet: itself and every org unit above it. */
export function calendarUnits(network: Network, outletId: string): ReadonlySet<string> {
  return new Set([outletId, ...unitsAbove(network, outletId)]);
}
