import type { FlowDay, WindowRequirement } from "#contract/forecasts";

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
  const often = (kind: string): number => short.filter((one) => one === kind).length;
  return {
    peak,
    at: wallOf((slots.find((slot) => slot.windows === peak)?.slot ?? 0) * 30),
    hours: windows.reduce((sum, count) => sum + count, 0) / 2,
    broken: slots.filter(({ isKept }) => !isKept).length,
    shortKinds: [...new Set(short)].sort((one, other) => often(other) - often(one)),
  };
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
