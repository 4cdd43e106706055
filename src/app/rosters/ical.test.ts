import { expect, test } from "vitest";
import { calendarText } from "./ical";

const SHIFT = { monday: "2026-10-19", day: 5, fromMin: 525, toMin: 1_035, summary: "Caja", description: "" };
const SHEET = { outletId: "O1", staffId: "E7", timeZone: "Europe/Madrid", name: "Turnos", shifts: [SHIFT] };

test("RWK-11 a shift is an event in instants, on both sides of the clocks' change", () => {
  const text = calendarText({ ...SHEET, shifts: [SHIFT, { ...SHIFT, monday: "2026-10-26", day: 0 }] }, 0);
  const lines = text.split("\r\n");
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines.filter((line) => line.startsWith("DTSTART"))).toEqual([
    "DTSTART:20261024T064500Z",
    "DTSTART:20261026T074500Z",
  ]);
  expect(lines).toContain("UID:2026-10-24-E7@O1.guichet");
  expect(lines).toContain("DTSTAMP:19700101T000000Z");
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

test("RWK-16 a meeting stands in the calendar beside the shift of its day, under a name of its own", () => {
  const meeting = {
    ...SHIFT,
    meetingId: "m1",
    fromMin: 840,
    toMin: 900,
    summary: "Formularios",
    description: "Formación",
  };
  const lines = calendarText({ ...SHEET, shifts: [SHIFT, meeting] }, 0).split("\r\n");
  expect(lines.filter((line) => line.startsWith("UID"))).toEqual([
    "UID:2026-10-24-E7@O1.guichet",
    "UID:m1-E7@O1.guichet",
  ]);
});

test("RWK-11 words with signs of the format are escaped, and long lines fold without cutting a character", () => {
  const summary = `${"柜台".repeat(40)}; a, b\\c\nd`;
  const text = calendarText({ ...SHEET, shifts: [{ ...SHIFT, summary }] }, 0);
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toContain(`SUMMARY:${"柜台".repeat(40)}\\; a\\, b\\\\c\\nd\r\n`);
});
