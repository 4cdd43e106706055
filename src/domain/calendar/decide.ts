import { unreachable } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import { isDate } from "./dates";
import type { CalendarCommand, CalendarEvent, CalendarRefusal } from "./messages";
import { dayKey, untilKey, type Calendar, type CalendarDay, type KnownUntil } from "./model";

type Decision = Result<readonly CalendarEvent[], CalendarRefusal>;
type CommandOf<Type extends CalendarCommand["type"]> = Extract<CalendarCommand, { readonly type: Type }>;

/** Rules CA-1 to CA-3 of ./SPEC.md. What already stands as asked is not written again. */
export function decide(command: CalendarCommand, calendar: Calendar): Decision {
  switch (command.type) {
    case "SetDays":
      return setDays(command, calendar);
    case "RemoveDays":
      return removeDays(command, calendar);
    default:
      return unreachable(command);
  }
}

const EFFECT_NAME = /^[a-z][a-zA-Z0-9]{0,39}$/u;

function setDays({ now, days, knownUntil }: CommandOf<"SetDays">, calendar: Calendar): Decision {
  for (const entry of [...days, ...knownUntil]) {
    const fault = faultOf(entry);
    if (fault) return refuse(fault);
  }
  const newDays = days.filter((day) => !isSame(day, calendar.days.get(dayKey(day))));
  const newEnds = knownUntil.filter((end) => !isSame(end, calendar.knownUntil.get(untilKey(end))));
  return accept([
    ...(newDays.length > 0 ? [{ type: "DaysSet", at: now, days: newDays } as const] : []),
    ...(newEnds.length > 0 ? [{ type: "KnownUntilSet", at: now, knownUntil: newEnds } as const] : []),
  ]);
}

function removeDays({ now, days, reason }: CommandOf<"RemoveDays">, calendar: Calendar): Decision {
  const unknown = days.find((day) => !calendar.days.has(dayKey(day)));
  if (unknown) return refuse({ code: "calendar.dayUnknown", date: unknown.date, effect: unknown.effect });
  return accept(days.length > 0 ? [{ type: "DaysRemoved", at: now, days, reason }] : []);
}

function faultOf({ date, effect, source }: CalendarDay | KnownUntil): CalendarRefusal | undefined {
  if (!isDate(date)) return { code: "calendar.noSuchDate", date };
  if (!EFFECT_NAME.test(effect)) return { code: "calendar.effectName", effect };
  return source.trim() === "" ? { code: "calendar.sourceMissing", date, effect } : undefined;
}

function isSame(asked: CalendarDay | KnownUntil, known: CalendarDay | KnownUntil | undefined): boolean {
  const fields = (entry: CalendarDay | KnownUntil): string => JSON.stringify(Object.entries(entry).sort());
  return known !== undefined && fields(asked) === fields(known);
}
