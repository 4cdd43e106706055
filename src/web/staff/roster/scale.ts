import { daySpan, openDays, WEEK_DAYS, type Week } from "./week";

/** Where things stand on the board, in pixels of its drawing. */
export type Scale = {
  readonly width: number;
  readonly days: readonly number[];
  readonly dayWidth: number;
  readonly dayX: (day: number) => number;
  readonly x: (day: number, minute: number) => number;
  readonly minuteAt: (day: number, x: number) => number;
  readonly dayAt: (x: number) => number | undefined;
  readonly hours: readonly number[];
  readonly fromMin: number;
  readonly toMin: number;
};

export const NAME_WIDTH = 150;
export const HEAD_HEIGHT = 26;
export const ROW_HEIGHT = 40;
/** Space between the days. */
const GUTTER = 4;

/** @param day a single day, or the whole week without one */
export function scaleOf(week: Week, day: number | undefined, width: number): Scale {
  const [fromMin, toMin] = daySpan(week);
  const days = day === undefined ? shownDays(week) : [day];
  const dayWidth = (width - NAME_WIDTH) / days.length;
  const dayX = (each: number): number => NAME_WIDTH + Math.max(0, days.indexOf(each)) * dayWidth;
  const perMinute = (dayWidth - GUTTER) / (toMin - fromMin);
  const hours = Array.from({ length: (toMin - fromMin) / 60 + 1 }, (_, at) => fromMin + 60 * at);
  return {
    ...{ width, days, dayWidth, dayX, fromMin, toMin, hours },
    x: (each, minute) => dayX(each) + GUTTER / 2 + (minute - fromMin) * perMinute,
    minuteAt: (each, x) => fromMin + (x - dayX(each) - GUTTER / 2) / perMinute,
    dayAt: (x) => (x < NAME_WIDTH ? undefined : days[Math.floor((x - NAME_WIDTH) / dayWidth)]),
  };
}

/** All seven; of a week that closes at weekends only the days that somebody could work. */
function shownDays(week: Week): readonly number[] {
  const open = openDays(week);
  return open.length > 0 ? open : Array.from({ length: WEEK_DAYS }, (_, day) => day);
}
