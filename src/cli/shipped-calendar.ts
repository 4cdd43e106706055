import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ShippedCalendars } from "#app/calendar/shipped-calendars";
import { PACKAGE_ROOT } from "./version";

/** The calendars beside the program. */
export const shippedCalendar: ShippedCalendars = (country) =>
  readFile(join(PACKAGE_ROOT, "examples/calendars", `${country}.csv`), "utf8");
