import type { Cover, FlowDay, WindowRequirement } from "#contract/forecasts";

/** A difference that is no more than the day's own unrest. */
const SAME_SHARE = 0.05;

export type DayFinding =
  | { readonly kind: "ahead"; readonly expected: number; readonly at: string }
  | {
      readonly kind: "more" | "fewer" | "asExpected";
      readonly came: number;
      readonly share: number;
      readonly rest: number;
    }
  | { readonly kind: "over"; readonly came: number; readonly expected: number; readonly share: number };

/** What a day's plot says: before it, while it goes, or after it. */
export function dayFinding({ slots, expected, actual, expectedSoFar }: FlowDay): DayFinding {
  const over = slots.filter((slot) => slot.actual !== undefined).length;
  if (over === 0) {
    const busiest = slots.reduce((most, slot) => (slot.expected > most.expected ? slot : most), {
      expected: -1,
      start: "",
    });
    return { kind: "ahead", expected, at: busiest.start };
  }
  const share = expectedSoFar > 0 ? actual / expectedSoFar - 1 : 0;
  if (over === slots.length) return { kind: "over", came: actual, expected, share };
  const rest = slots.slice(over).reduce((sum, slot) => sum + (slot.updated ?? slot.expected), 0);
  const kind = Math.abs(share) <= SAME_SHARE ? "asExpected" : share > 0 ? "more" : "fewer";
  return { kind, came: actual, share: Math.abs(share), rest };
}

export type WhyFinding = { readonly kind: "more" | "less" | "same"; readonly share: number };

/** How the day differs from an ordinary one of today's level. */
export function whyFinding({ explanation, expected }: Pick<FlowDay, "explanation" | "expected">): WhyFinding {
  const share = explanation.level > 0 ? expected / explanation.level - 1 : 0;
  const kind = Math.abs(share) < 0.01 ? "same" : share > 0 ? "more" : "less";
  return { kind, share: Math.abs(share) };
}

export type NeedFinding = {
  readonly peak: number;
  readonly at: string;
  readonly hours: number;
  readonly broken: number;
  /** Kinds of windows that are too few then, the most often short first. */
  readonly shortKinds: readonly string[];
};

/** The most windows at once, when, and in how many half-hours even all of them are too few. */
export function needFinding({ slots }: Pick<WindowRequirement, "slots">): NeedFinding {
  const windows = slots.map((slot) => slot.windows);
  const peak = Math.max(0, ...windows);
  const short = slots.flatMap(({ shortKinds }) => shortKinds);
  return {
    peak,
    at: wallOf((slots.find((slot) => slot.windows === peak)?.slot ?? 0) * 30),
    hours: windows.reduce((sum, count) => sum + count, 0) / 2,
    broken: slots.filter(({ isKept }) => !isKept).length,
    shortKinds: mostOften(short),
  };
}

export type ClassRow = {
  readonly segmentId: string;
  readonly promiseMin: number;
  readonly lateShareMax: number;
  /** Its largest late share with the windows asked for, and when. */
  readonly worst: number;
  readonly at: string;
  /** Half-hours in which all windows break the class's promise, and those in which it asks for more than all do. */
  readonly broken: number;
  readonly binding: number;
  /** The same as the simulation saw it. */
  readonly played?: { readonly worst: number; readonly at: string };
};

/** Each class against its own promise. */
export function classRows({ slots, twin }: Pick<WindowRequirement, "slots" | "twin">): readonly ClassRow[] {
  const segmentIds = [...new Set(slots.flatMap(({ byClass = {} }) => Object.keys(byClass)))];
  return segmentIds.flatMap((segmentId): readonly ClassRow[] => {
    const own = slots.flatMap(({ slot, byClass }) => {
      const found = byClass?.[segmentId];
      return found ? [{ slot, ...found }] : [];
    });
    const [first] = own;
    if (!first) return [];
    const played = twin?.slots.flatMap(({ slot, byClass }) => {
      const found = byClass?.[segmentId];
      return found ? [{ slot, lateShare: found.late }] : [];
    });
    return [
      {
        segmentId,
        promiseMin: first.promiseMin,
        lateShareMax: first.lateShareMax,
        ...latest(own),
        broken: own.filter(({ isKept }) => !isKept).length,
        binding: slots.filter(({ bindingClass }) => bindingClass === segmentId).length,
        ...(played && played.length > 0 && { played: latest(played) }),
      },
    ];
  });
}

function latest(slots: readonly { readonly slot: number; readonly lateShare: number }[]) {
  const worst = slots.reduce((most, one) => (one.lateShare > most.lateShare ? one : most), {
    slot: slots[0]?.slot ?? 0,
    lateShare: 0,
  });
  return { worst: worst.lateShare, at: wallOf(worst.slot * 30) };
}

/** The class that is short, else the one that asks for more windows than all customers together, else none. */
export function classFinding(rows: readonly ClassRow[]) {
  const most = (of: (row: ClassRow) => number): ClassRow | undefined =>
    rows.reduce<ClassRow | undefined>((best, row) => (of(row) > (best ? of(best) : 0) ? row : best), undefined);
  const broken = most((row) => row.broken);
  if (broken) return { kind: "broken", segmentId: broken.segmentId, count: broken.broken } as const;
  const binding = most((row) => row.binding);
  if (binding) return { kind: "binding", segmentId: binding.segmentId, count: binding.binding } as const;
  return { kind: "kept", segmentId: "", count: 0 } as const;
}

export type CoverFinding = {
  readonly kind: "short" | "fewPeople" | "kept";
  /** Days that the kind speaks of. */
  readonly count: number;
  /** Half-hours of all days in which some kind of windows is too few, and the kinds, the most often short first. */
  readonly slots: number;
  readonly shortKinds: readonly string[];
  /** Share of the customers of all days who are called in time. */
  readonly level: number;
  /** Further days on which windows would do, but fewer people than windows are at home here. */
  readonly alsoFewPeople: number;
};

/** Whether windows, and then people, do on the days ahead: the worse of the two first. */
export function coverFinding({ days, windowPeople }: Pick<Cover, "days" | "windowPeople">): CoverFinding {
  const short = days.filter(({ brokenSlots }) => brokenSlots > 0);
  const few = days.filter(({ brokenSlots, windowsPeak }) => brokenSlots === 0 && windowsPeak > windowPeople).length;
  const came = days.reduce((sum, { expected }) => sum + expected, 0);
  const inTime = days.reduce((sum, { expected, serviceLevel }) => sum + expected * serviceLevel, 0);
  const found = {
    slots: short.reduce((sum, { brokenSlots }) => sum + brokenSlots, 0),
    // Each day names the kind that it is shortest of first.
    shortKinds: mostOften(short.flatMap(({ shortKinds }) => shortKinds.slice(0, 1))),
    level: came > 0 ? inTime / came : 1,
    alsoFewPeople: 0,
  };
  if (short.length > 0) return { ...found, kind: "short", count: short.length, alsoFewPeople: few };
  if (few > 0) return { ...found, kind: "fewPeople", count: few };
  return { ...found, kind: "kept", count: days.length };
}

function mostOften(words: readonly string[]): readonly string[] {
  const often = (word: string): number => words.filter((one) => one === word).length;
  return [...new Set(words)].sort((one, other) => often(other) - often(one));
}

export type TwinFinding = {
  /** Whether the iterated plan takes fewer, more or as many window-hours as the formula's. */
  readonly kind: "fewer" | "more" | "same";
  readonly hours: number;
  readonly formulaHours: number;
  /** Half-hours that break the promise when played. */
  readonly broken: number;
  readonly formulaBroken: number;
};

/** What the simulation says of the formula's windows. */
export function twinFinding({ slots }: Pick<NonNullable<WindowRequirement["twin"]>, "slots">): TwinFinding {
  const hours = slots.reduce((sum, slot) => sum + slot.windows, 0) / 2;
  const formulaHours = slots.reduce((sum, slot) => sum + slot.formulaWindows, 0) / 2;
  return {
    kind: hours < formulaHours ? "fewer" : hours > formulaHours ? "more" : "same",
    hours,
    formulaHours,
    broken: slots.filter(({ isKept }) => !isKept).length,
    formulaBroken: slots.filter(({ formulaKept }) => !formulaKept).length,
  };
}

/** `09:30` of a minute of the day. */
export function wallOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
