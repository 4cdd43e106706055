/** Wall time of the hall as minutes of the day. */
type Span = { readonly fromMin: number; readonly toMin: number };

/** "20:00-07:30" as a span that may go over midnight; undefined when it says no such thing. */
export function quietHoursOf(text: string | undefined): Span | undefined {
  const said = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/u.exec(text ?? "");
  if (!said) return undefined;
  const [fromHour = 0, fromMin = 0, toHour = 0, toMin = 0] = said.slice(1).map(Number);
  if (fromHour > 23 || toHour > 24 || fromMin > 59 || toMin > 59) return undefined;
  return { fromMin: fromHour * 60 + fromMin, toMin: toHour * 60 + toMin };
}

/** Half-open: at the end of the span the hall is heard again. */
export function isQuiet(hours: Span | undefined, minuteOfDay: number): boolean {
  if (!hours) return false;
  const { fromMin, toMin } = hours;
  const isAfter = minuteOfDay >= fromMin;
  const isBefore = minuteOfDay < toMin;
  return fromMin <= toMin ? isAfter && isBefore : isAfter || isBefore;
}
