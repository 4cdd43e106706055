/** One outlet's day beside the counter as the interface tells it. */
export type RoutineState = {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly terms: { readonly closeWithinMin: number; readonly checkInWithinMin: number; readonly peaksMin: number };
  readonly dutyHead: string;
  readonly deputy?: string;
  readonly onDuty?: string;
  readonly checkedInAt?: number;
  readonly meeting?: { readonly startedAt: number; readonly step: number; readonly signedAt?: number };
  readonly documents: Readonly<Record<string, readonly string[]>>;
  readonly inspections: Readonly<Record<string, readonly Signature[]>>;
  readonly logs: Readonly<Record<string, { readonly at: number; readonly by: string; readonly version: number }>>;
  readonly readyAt?: number;
  readonly peakAskedAt?: number;
  readonly handOvers: Readonly<
    Record<string, { readonly post: string; readonly from: string; readonly to: string; readonly accepted: boolean }>
  >;
};
type Signature = { readonly at: number; readonly by: string; readonly wrong: readonly string[] };

export const STEPS = [
  "checkIn",
  "meeting",
  "preOpen",
  "ready",
  "peak",
  "close",
  "lobbyLog",
  "dutyLog",
  "meetingLog",
] as const;
export type StepName = (typeof STEPS)[number];

export type DayStep = {
  readonly name: StepName;
  /** When it is to be done by. */
  readonly dueAt: number;
  readonly doneAt?: number;
  readonly by?: string;
  /** Done, missing for good, to be done now, or still to come. */
  readonly tone: "ok" | "actNow" | "warn" | "quiet";
};

const MINUTE_MS = 60_000;

/**
 * The day in the order in which it goes, each step with its proof. What is missing stays missing: nothing here is ever
 * filled in by the house. (source: 2-12, 2-20, 4-48)
 */
export function dayStepsOf(day: RoutineState, now: number): readonly DayStep[] {
  return STEPS.map((name) => {
    const { from, dueAt } = timeOf(name, day);
    const done = proofOf(name, day);
    if (done) return { name, dueAt, doneAt: done.at, tone: "ok", ...(done.by !== undefined && { by: done.by }) };
    return { name, dueAt, tone: now >= dueAt ? "actNow" : now >= from ? "warn" : "quiet" };
  });
}

function timeOf(name: StepName, day: RoutineState): { readonly from: number; readonly dueAt: number } {
  const { opensAt, closesAt, terms, peakAskedAt } = day;
  const around = terms.closeWithinMin * MINUTE_MS;
  switch (name) {
    case "checkIn":
      return { from: 0, dueAt: opensAt + terms.checkInWithinMin * MINUTE_MS };
    case "meeting":
    case "preOpen":
    case "ready":
      return { from: 0, dueAt: opensAt };
    case "peak":
      return { from: peakAskedAt ?? closesAt, dueAt: closesAt };
    case "close":
      return { from: closesAt - around, dueAt: closesAt + around };
    default:
      return { from: closesAt - around, dueAt: closesAt + 60 * MINUTE_MS };
  }
}

function proofOf(name: StepName, day: RoutineState): { readonly at: number; readonly by?: string } | undefined {
  const { checkedInAt, onDuty, meeting, inspections, logs, readyAt } = day;
  switch (name) {
    case "checkIn":
      return checkedInAt === undefined ? undefined : { at: checkedInAt, ...(onDuty !== undefined && { by: onDuty }) };
    case "meeting":
      return meeting?.signedAt === undefined ? undefined : { at: meeting.signedAt };
    case "ready":
      return readyAt === undefined ? undefined : { at: readyAt };
    case "preOpen":
    case "peak":
    case "close":
      return inspections[name]?.at(-1);
    default:
      return logs[name];
  }
}
