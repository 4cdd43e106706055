import type { RosterWeekAnswer } from "#contract/rosters";

export type Week = RosterWeekAnswer;
export type Person = Week["people"][number];
export type Shift = Person["shifts"][number];
export type Template = Week["templates"][number];
/** Everybody's shifts by staff id, as they are shown. */
export type Lines = ReadonlyMap<string, readonly Shift[]>;
/** A day of a person. */
export type Place = { readonly staffId: string; readonly day: number };
/** A person's day as it is to become; a day off without a shift. */
export type Cell = Place & { readonly shift?: Shift };

export const SLOT_MIN = 30;
export const WEEK_DAYS = 7;

export const linesOf = ({ people }: Week): Lines => new Map(people.map(({ staffId, shifts }) => [staffId, shifts]));

export const promisedOf = ({ people }: Week): Lines =>
  new Map(people.map(({ staffId, promised }) => [staffId, promised ?? []]));

export const shiftAt = (lines: Lines, { staffId, day }: Place): Shift | undefined =>
  lines.get(staffId)?.find((shift) => shift.day === day);

export function withCells(lines: Lines, cells: readonly Cell[]): Lines {
  const changed = new Map(lines);
  for (const { staffId, day, shift } of cells) {
    const others = (changed.get(staffId) ?? []).filter((each) => each.day !== day);
    const line = shift ? [...others, shift] : others;
    changed.set(
      staffId,
      line.toSorted((one, other) => one.day - other.day),
    );
  }
  return changed;
}

/** The days that are not the same in two weeks, as the second has them. */
export function changedCells(from: Lines, to: Lines): readonly Cell[] {
  return [...to.keys()].flatMap((staffId) =>
    Array.from({ length: WEEK_DAYS }, (_, day): Cell | undefined => {
      const shift = shiftAt(to, { staffId, day });
      return isSameShift(shiftAt(from, { staffId, day }), shift)
        ? undefined
        : { staffId, day, ...(shift && { shift }) };
    }).filter((cell) => cell !== undefined),
  );
}

export const isSameShift = (one: Shift | undefined, other: Shift | undefined): boolean =>
  one?.post === other?.post && one?.template === other?.template && one?.lunchMin === other?.lunchMin;

/** As the interface asks for days: a shift by its name, its hours being the outlet's. */
export const askedCells = (cells: readonly Cell[]) =>
  cells.map(({ staffId, day, shift }) => ({ staffId, day, ...(shift && { shift: askedShift(shift) }) }));

export const askedShift = ({ post, template, lunchMin }: Shift) => ({
  post,
  template,
  ...(lunchMin !== undefined && { lunchMin }),
});

/** A shift of a template on a day; the lunch nearest to the one wished for. */
export function shiftOf(week: Week, day: number, template: Template, post: string, lunchMin?: number): Shift {
  const { id, fromMin, toMin, lunchesMin, lunchMinutes } = template;
  const wished = lunchMin ?? 720;
  const lunch = lunchesMin.reduce<number | undefined>(
    (best, each) => (best === undefined || Math.abs(each - wished) < Math.abs(best - wished) ? each : best),
    undefined,
  );
  const paidMinutes = toMin - fromMin - (lunch === undefined ? 0 : lunchMinutes);
  const hours = { fromMin, toMin, paidMinutes, ...(lunch !== undefined && { lunchMin: lunch }) };
  return { day, outletId: week.outletId, post, template: id, ...hours };
}

export const templatesOn = ({ templates }: Week, day: number): readonly Template[] =>
  templates.filter(({ days }) => days.includes(day));

/** The template of a day that is nearest to a span. */
export function nearestTemplate(week: Week, day: number, fromMin: number, toMin: number): Template | undefined {
  const far = (template: Template): number => Math.abs(template.fromMin - fromMin) + Math.abs(template.toMin - toMin);
  return templatesOn(week, day).reduce<Template | undefined>(
    (best, each) => (best === undefined || far(each) < far(best) ? each : best),
    undefined,
  );
}

/** A shift carried to another place; what stood there comes back in exchange. Nothing on a day that is closed. */
export function carried(week: Week, lines: Lines, from: Place, to: Place): readonly Cell[] {
  const [given, returned] = [shiftAt(lines, from), shiftAt(lines, to)];
  const onDay = (shift: Shift | undefined, { staffId, day }: Place): Cell => {
    const template = shift && nearestTemplate(week, day, shift.fromMin, shift.toMin);
    if (!shift || !template) return { staffId, day };
    return { staffId, day, shift: shiftOf(week, day, template, shift.post, shift.lunchMin) };
  };
  const isNowhere = from.staffId === to.staffId && from.day === to.day;
  if (!given || isNowhere || templatesOn(week, to.day).length === 0) return [];
  return [onDay(given, to), onDay(returned, from)];
}

/** A half hour of a day: people needed and people there, at one post or at all of them. */
export type CoverSlot = { readonly slotMin: number; readonly needed: number; readonly present: number };

/** @param post undefined counts every post by itself, so that too many here do not hide too few there */
export function coverOn(week: Week, lines: Lines, day: number, post: string | undefined): readonly CoverSlot[] {
  const slots = new Map<number, { needed: number; present: number }>();
  for (const curve of week.demand) {
    if (curve.day !== day || (post !== undefined && curve.post !== post)) continue;
    for (const [at, needed] of curve.needed.entries()) {
      const slotMin = curve.fromMin + at * SLOT_MIN;
      const there = presentAt(week, lines, day, curve.post, slotMin);
      const sum = slots.get(slotMin) ?? { needed: 0, present: 0 };
      const counted = post === undefined ? Math.min(there, needed) : there;
      slots.set(slotMin, { needed: sum.needed + needed, present: sum.present + counted });
    }
  }
  return [...slots]
    .map(([slotMin, { needed, present }]) => ({ slotMin, needed, present }))
    .toSorted((one, other) => one.slotMin - other.slotMin);
}

/** People of the outlet who work here, and guests. */
function presentAt({ outletId, guests }: Week, lines: Lines, day: number, post: string, slotMin: number): number {
  const all = [...[...lines.values()].flat(), ...guests.map(({ shift }) => shift)];
  return all.filter((shift) => {
    const isHere = shift.day === day && shift.outletId === outletId && shift.post === post;
    return isHere && isThere(shift, slotMin);
  }).length;
}

function isThere({ fromMin, toMin, lunchMin, paidMinutes }: Shift, slotMin: number): boolean {
  if (slotMin < fromMin || slotMin + SLOT_MIN > toMin) return false;
  if (lunchMin === undefined) return true;
  const lunchMinutes = toMin - fromMin - paidMinutes;
  return slotMin + SLOT_MIN <= lunchMin || slotMin >= lunchMin + lunchMinutes;
}

/** Half hours on end at one post that are short of people. */
export type GapSpan = {
  readonly post: string;
  readonly day: number;
  readonly fromMin: number;
  readonly toMin: number;
  /** Most people missing at once, and when first. */
  readonly missing: number;
  readonly worstMin: number;
  /** Of all who are missing in it together. */
  readonly missingMin: number;
};

export function gapSpans(week: Week, lines: Lines): readonly GapSpan[] {
  const posts = [...new Set(week.demand.map(({ post }) => post))];
  const spans: GapSpan[] = [];
  for (let day = 0; day < WEEK_DAYS; day += 1)
    for (const post of posts) {
      let open: GapSpan | undefined;
      for (const { slotMin, needed, present } of coverOn(week, lines, day, post)) {
        const missing = needed - present;
        if (missing <= 0) continue;
        if (open?.toMin === slotMin) {
          const isWorse = missing > open.missing;
          const missingMin = open.missingMin + missing * SLOT_MIN;
          open = { ...open, toMin: slotMin + SLOT_MIN, missingMin, ...(isWorse && { missing, worstMin: slotMin }) };
          spans[spans.length - 1] = open;
        } else {
          const missingMin = missing * SLOT_MIN;
          open = { post, day, fromMin: slotMin, toMin: slotMin + SLOT_MIN, missing, worstMin: slotMin, missingMin };
          spans.push(open);
        }
      }
    }
  return spans;
}

/** First and last minute that anything of the week needs drawing. */
export function daySpan({ templates, demand }: Week): readonly [number, number] {
  const from = [...templates.map(({ fromMin }) => fromMin), ...demand.map(({ fromMin }) => fromMin)];
  const to = [
    ...templates.map(({ toMin }) => toMin),
    ...demand.map(({ fromMin, needed }) => fromMin + needed.length * SLOT_MIN),
  ];
  if (from.length === 0) return [480, 1_080];
  return [Math.floor(Math.min(...from) / 60) * 60, Math.ceil(Math.max(...to) / 60) * 60];
}

/** Days that something can be worked on. */
export const openDays = ({ templates }: Week): readonly number[] =>
  Array.from({ length: WEEK_DAYS }, (_, day) => day).filter((day) => templates.some(({ days }) => days.includes(day)));

export const minutesOf = (shifts: readonly Shift[] | undefined): number =>
  (shifts ?? []).reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);

/** Whether a day is over, or today: then it is changed within the rules for such days alone. */
export const isOver = ({ clock }: Week, day: number): boolean => day < clock.day;
