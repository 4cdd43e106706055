import { refuse, accept, type Result } from "#base/result";
import { SHIFTS_MAX, type CoverRow, type Person, type RosterProblem, type Shift, type Wish } from "./problem";

/** What is wrong with a file, and in which line (from 1). */
export type NrpFault = { readonly line: number; readonly problem: string };

type Line = { readonly line: number; readonly fields: readonly string[] };
type Sections = ReadonlyMap<string, readonly Line[]>;

/** Ends the reading of a file at its first fault; never leaves this module. */
class NrpError extends Error {
  override readonly name = "NrpError";
  readonly line: number;
  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

const SECTIONS = [
  "SECTION_HORIZON",
  "SECTION_SHIFTS",
  "SECTION_STAFF",
  "SECTION_DAYS_OFF",
  "SECTION_SHIFT_ON_REQUESTS",
  "SECTION_SHIFT_OFF_REQUESTS",
  "SECTION_COVER",
];
const WEEK_DAYS = 7;
const HORIZON_DAYS_MAX = 3_660;

/**
 * Reads the text format of the published staff scheduling instances. Day 0 is a Monday.
 *
 * @source Curtois and Qu, Computational results on new staff scheduling benchmark instances, 2014
 */
export function parseNrp(text: string): Result<RosterProblem, NrpFault> {
  try {
    return accept(readProblem(readSections(text)));
  } catch (error) {
    if (!(error instanceof NrpError)) throw error;
    return refuse({ line: error.line, problem: error.message });
  }
}

function readProblem(sections: Sections): RosterProblem {
  const horizon = section(sections, "SECTION_HORIZON");
  const first = horizon[0];
  if (!first || horizon.length > 1) throw new NrpError(horizon[1]?.line ?? 1, "SECTION_HORIZON needs one line");
  const days = wholeNumber(first, 0, "the number of days", 1, HORIZON_DAYS_MAX);
  if (days % WEEK_DAYS !== 0) throw new NrpError(first.line, `${days} days are not whole weeks`);
  const shifts = readShifts(section(sections, "SECTION_SHIFTS"));
  const shiftOf = lookup(
    shifts.map(({ id }) => id),
    "shift",
  );
  const staff = section(sections, "SECTION_STAFF");
  const personOf = lookup(
    staff.map(({ fields }) => fields[0] ?? ""),
    "employee",
  );
  const daysOff = readDaysOff(section(sections, "SECTION_DAYS_OFF"), staff.length, personOf, days);
  const people = staff.map((line, person) => readPerson(line, shifts.length, shiftOf, daysOff[person] ?? []));
  const wishes = (name: string, kind: Wish["kind"]): readonly Wish[] =>
    section(sections, name).map((line) => readWish(line, kind, personOf, shiftOf, days));
  return {
    days,
    weekends: Array.from({ length: days / WEEK_DAYS }, (_, week) => [WEEK_DAYS * week + 5, WEEK_DAYS * week + 6]),
    shifts,
    people,
    wishes: [...wishes("SECTION_SHIFT_ON_REQUESTS", "on"), ...wishes("SECTION_SHIFT_OFF_REQUESTS", "off")],
    rows: section(sections, "SECTION_COVER").map((line) => readRow(line, shiftOf, days)),
  };
}

function readSections(text: string): Sections {
  const sections = new Map<string, Line[]>();
  let open: Line[] | undefined;
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const content = raw.trim();
    const line = index + 1;
    if (content === "" || content.startsWith("#")) continue;
    if (content.startsWith("SECTION_")) {
      if (!SECTIONS.includes(content)) throw new NrpError(line, `${content} is not a section of this format`);
      if (sections.has(content)) throw new NrpError(line, `${content} stands here a second time`);
      open = [];
      sections.set(content, open);
    } else if (open) open.push({ line, fields: content.split(",").map((field) => field.trim()) });
    else throw new NrpError(line, `"${content}" stands before the first section`);
  }
  return sections;
}

/** The lines of a section; the three of days off and wishes may be left out. */
function section(sections: Sections, name: string): readonly Line[] {
  const lines = sections.get(name);
  if (lines) return lines;
  if (/DAYS_OFF|REQUESTS/u.test(name)) return [];
  throw new NrpError(1, `the file has no ${name}`);
}

function readShifts(lines: readonly Line[]): readonly Shift[] {
  const last = lines.at(SHIFTS_MAX);
  if (last) throw new NrpError(last.line, `more than ${SHIFTS_MAX} shifts`);
  const indexOf = lookup(
    lines.map(({ fields }) => fields[0] ?? ""),
    "shift",
  );
  return lines.map((line) => ({
    id: field(line, 0, "a shift id"),
    minutes: wholeNumber(line, 1, "the length in minutes", 1, 1_440),
    neverBefore: (line.fields[2] ?? "")
      .split("|")
      .filter((id) => id !== "")
      .map((id) => indexOf(id, line)),
  }));
}

type IndexOf = (id: string, line: Line) => number;

function lookup(ids: readonly string[], what: string): IndexOf {
  const indexes = new Map(ids.map((id, index) => [id, index]));
  return (id, line) => {
    const index = indexes.get(id);
    if (index === undefined) throw new NrpError(line.line, `there is no ${what} "${id}"`);
    if (indexes.size !== ids.length && ids.indexOf(id) !== index)
      throw new NrpError(line.line, `${what} "${id}" stands twice in its section`);
    return index;
  };
}

function readPerson(line: Line, shifts: number, shiftOf: IndexOf, daysOff: readonly number[]): Person {
  const id = field(line, 0, "an employee id");
  const shiftsMax = new Array<number>(shifts).fill(Infinity);
  for (const limit of field(line, 1, "the most shifts of each type").split("|")) {
    const [shift = "", most = ""] = limit.split("=");
    if (!/^\d+$/u.test(most)) throw new NrpError(line.line, `"${limit}" is not of the form SHIFT=NUMBER`);
    shiftsMax[shiftOf(shift, line)] = Number(most);
  }
  const minutesMax = wholeNumber(line, 2, "the most minutes");
  const minutesMin = wholeNumber(line, 3, "the fewest minutes");
  if (minutesMin > minutesMax) throw new NrpError(line.line, `${id} has more fewest minutes than most minutes`);
  return {
    id,
    minutesMin,
    minutesMax,
    workRunMax: wholeNumber(line, 4, "the most consecutive shifts", 1),
    workRunMin: wholeNumber(line, 5, "the fewest consecutive shifts"),
    offRunMin: wholeNumber(line, 6, "the fewest consecutive days off"),
    weekendsMax: wholeNumber(line, 7, "the most weekends"),
    shiftsMax,
    daysOff,
  };
}

function readDaysOff(lines: readonly Line[], people: number, personOf: IndexOf, days: number): readonly number[][] {
  const daysOff: number[][] = Array.from({ length: people }, () => []);
  for (const line of lines) {
    const own = daysOff[personOf(field(line, 0, "an employee id"), line)];
    for (let at = 1; at < line.fields.length; at += 1) own?.push(wholeNumber(line, at, "a day", 0, days - 1));
  }
  return daysOff;
}

function readWish(line: Line, kind: Wish["kind"], personOf: IndexOf, shiftOf: IndexOf, days: number): Wish {
  return {
    kind,
    person: personOf(field(line, 0, "an employee id"), line),
    day: wholeNumber(line, 1, "a day", 0, days - 1),
    shift: shiftOf(field(line, 2, "a shift id"), line),
    cost: wholeNumber(line, 3, "a weight"),
  };
}

function readRow(line: Line, shiftOf: IndexOf, days: number): CoverRow {
  return {
    day: wholeNumber(line, 0, "a day", 0, days - 1),
    shifts: [shiftOf(field(line, 1, "a shift id"), line)],
    needed: wholeNumber(line, 2, "the requirement"),
    missingCosts: [wholeNumber(line, 3, "the weight under")],
    surplusCosts: [wholeNumber(line, 4, "the weight over")],
  };
}

function field({ line, fields }: Line, at: number, what: string): string {
  const text = fields[at];
  if (text === undefined || text === "") throw new NrpError(line, `${what} is missing in field ${at + 1}`);
  return text;
}

function wholeNumber(line: Line, at: number, what: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const text = field(line, at, what);
  const value = Number(text);
  // A published file writes a requirement of nobody as "-0".
  if (/^(\d+|-0)$/u.test(text) && value >= least && value <= most) return Math.abs(value);
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  throw new NrpError(line.line, `"${text}" is not ${what}: a whole number ${range}`);
}
