import { instantAt, addDays, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";

/** One shift, or one meeting by its id, as a calendar shows it. */
export type CalendarShift = {
  readonly meetingId?: string;
  readonly monday: BusinessDate;
  readonly day: number;
  readonly fromMin: number;
  readonly toMin: number;
  readonly summary: string;
  readonly description: string;
};

export type CalendarSheet = {
  readonly outletId: string;
  readonly staffId: string;
  readonly timeZone: string;
  readonly name: string;
  readonly shifts: readonly CalendarShift[];
};

/** Longest line of a calendar, in bytes, its end not counted. */
const LINE_BYTES_MAX = 75;

/**
 * Shifts as an iCalendar file, in instants, so that no reader needs to know the outlet's time zone. A shift keeps its
 * name while its day has one, so that a change of it moves the entry.
 * @source RFC 5545, sections 3.1 (folding), 3.3.11 (escapes), 3.6.1 (events); RFC 7986, section 5.7 (refresh)
 */
export function calendarText({ outletId, staffId, timeZone, name, shifts }: CalendarSheet, writtenAt: EpochMs): string {
  const events = shifts.flatMap(({ meetingId, monday, day, fromMin, toMin, summary, description }) => {
    const date = addDays(monday, day);
    return [
      "BEGIN:VEVENT",
      `UID:${meetingId ?? date}-${staffId}@${outletId}.guichet`,
      `DTSTAMP:${stamp(writtenAt)}`,
      `DTSTART:${stamp(instantAt(date, wall(fromMin), timeZone))}`,
      `DTEND:${stamp(instantAt(date, wall(toMin), timeZone))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `LOCATION:${escaped(outletId)}`,
      "END:VEVENT",
    ];
  });
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guichet//Rosters//EN", "METHOD:PUBLISH"];
  const whole = [...head, `X-WR-CALNAME:${escaped(name)}`, "REFRESH-INTERVAL;VALUE=DURATION:PT1H", ...events];
  return [...whole, "END:VCALENDAR"].map((line) => `${folded(line)}\r\n`).join("");
}

const stamp = (at: EpochMs): string =>
  new Date(at)
    .toISOString()
    .replace(/[-:]/gu, "")
    .replace(/\.\d{3}/u, "");

const wall = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const escaped = (text: string): string => text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r?\n/gu, "\\n");

/** A line over the length goes on after a line end and a space; no character is cut in two. */
function folded(line: string): string {
  let text = "";
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > LINE_BYTES_MAX) {
      text += "\r\n ";
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
