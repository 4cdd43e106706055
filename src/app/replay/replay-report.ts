import type { BusinessDate } from "#base/calendar";
import { SECOND_MS, type EpochMs } from "#base/time";
import type { Floor } from "#read/floor/floor";
import type { RecordedDay, RecordedVisit, Treatment } from "./recorded-day";

/** What the server answered while a day was replayed. */
export type Told = {
  readonly calls: {
    readonly ticketId: string;
    readonly windowId: string;
    readonly at: EpochMs;
    readonly waitedMs: number;
  }[];
  readonly refusals: Refused[];
  readonly ended: Map<string, "served" | "left">;
  issued: number;
};

/** One figure of the day, as the answers added up and as the server has it. */
export type Unlike = {
  readonly figure: "issued" | "served" | "left" | "notEnded" | "dayNotClosed";
  readonly answered: number;
  readonly counted: number;
};

export type Refused = {
  readonly command: string;
  readonly at: EpochMs;
  readonly code: string;
  readonly detail: string;
};

/** Waits in seconds of those who were served, then as now. */
export type WaitComparison = {
  readonly class: string;
  readonly served: number;
  readonly recorded: WaitFigures;
  readonly replayed: WaitFigures;
  /** Of one visit's replayed wait against its recorded one. */
  readonly rmseSec: number;
};
export type WaitFigures = { readonly meanSec: number; readonly p50Sec: number; readonly p90Sec: number };

export type ReplayReport = {
  readonly recordedDate: BusinessDate;
  readonly playedOn: BusinessDate;
  readonly visits: number;
  readonly calls: number;
  /** As the server counts its day once it is over, not as its answers were counted on the way. */
  readonly served: number;
  readonly left: number;
  /** Nobody could serve them before the day ended. */
  readonly unservedAtClose: number;
  /** Where what the server counts differs from what it answered; nothing in a file explains one. */
  readonly unlike: readonly Unlike[];
  readonly waits: readonly WaitComparison[];
  readonly mismatches: {
    /** Served, but at another window than recorded. */
    readonly otherWindow: number;
    /** Called after somebody whose recorded service began later. */
    readonly otherOrder: number;
    /** Recorded as having left, and called before it came to that; served for the usual time of the service. */
    readonly servedThoughLeft: number;
    /** Recorded as served, and still waiting when the last window that could serve had closed. */
    readonly unservedThoughServed: number;
  };
  /** Whatever the lobby said no to. Nothing in a file explains one. */
  readonly refusals: readonly Refused[];
  readonly treated: readonly Treatment[];
};

export function reportOf(
  day: RecordedDay,
  playedOn: BusinessDate,
  visitOf: ReadonlyMap<string, number>,
  told: Told,
  view: Floor,
): ReplayReport {
  const visitBy = (ticketId: string): RecordedVisit | undefined => day.visits[visitOf.get(ticketId) ?? -1];
  const calls = told.calls.flatMap(({ ticketId, windowId, waitedMs }) => {
    const visit = visitBy(ticketId);
    return visit ? [{ visit, windowId, waitedSec: waitedMs / SECOND_MS }] : [];
  });
  const { issued, served, left } = view.today;
  const called = new Set(calls.map(({ visit }) => visit));
  return {
    recordedDate: day.date,
    playedOn,
    visits: day.visits.length,
    calls: calls.length,
    served,
    left,
    unservedAtClose: issued - served - left,
    unlike: unlikeOf(told, view),
    waits: compareWaits(calls),
    mismatches: {
      otherWindow: calls.filter(({ visit, windowId }) => visit.window !== undefined && visit.window !== windowId)
        .length,
      otherOrder: calledLate(calls.map(({ visit }) => visit)),
      servedThoughLeft: calls.filter(({ visit }) => visit.serviceSec === undefined).length,
      unservedThoughServed: day.visits.filter((visit) => visit.serviceSec !== undefined && !called.has(visit)).length,
    },
    refusals: told.refusals,
    treated: day.treated,
  };
}

function unlikeOf({ issued, ended }: Told, { phase, tickets, today }: Floor): readonly Unlike[] {
  const outcomes = [...ended.values()];
  const left = outcomes.filter((outcome) => outcome === "left").length;
  const notEnded = Object.values(tickets).filter(({ state }) => state !== "ended").length;
  const figures: readonly Unlike[] = [
    { figure: "issued", answered: issued, counted: today.issued },
    { figure: "served", answered: outcomes.length - left, counted: today.served },
    { figure: "left", answered: left, counted: today.left },
    { figure: "notEnded", answered: 0, counted: notEnded },
    { figure: "dayNotClosed", answered: 0, counted: phase === "closed" ? 0 : 1 },
  ];
  return figures.filter(({ answered, counted }) => answered !== counted);
}

function calledLate(visits: readonly RecordedVisit[]): number {
  let latest = -Infinity;
  let count = 0;
  for (const { startSec } of visits) {
    if (startSec === undefined) continue;
    if (startSec < latest) count += 1;
    latest = Math.max(latest, startSec);
  }
  return count;
}

type Call = { readonly visit: RecordedVisit; readonly waitedSec: number };

function compareWaits(calls: readonly Call[]): readonly WaitComparison[] {
  const known = calls.filter(({ visit }) => visit.waitSec !== undefined && visit.serviceSec !== undefined);
  const classes = [...new Set(known.map(({ visit }) => visit.class))].sort();
  const compared = classes.map((name) =>
    comparison(
      name,
      known.filter(({ visit }) => visit.class === name),
    ),
  );
  return classes.length > 1 ? [...compared, comparison("all", known)] : compared;
}

function comparison(name: string, calls: readonly Call[]): WaitComparison {
  const squares = calls.reduce((sum, { visit, waitedSec }) => sum + (waitedSec - (visit.waitSec ?? 0)) ** 2, 0);
  return {
    class: name,
    served: calls.length,
    recorded: figures(calls.map(({ visit }) => visit.waitSec ?? 0)),
    replayed: figures(calls.map(({ waitedSec }) => waitedSec)),
    rmseSec: Math.sqrt(squares / calls.length),
  };
}

/** Quantiles as the smallest value that so many do not exceed. */
function figures(values: readonly number[]): WaitFigures {
  const sorted = [...values].sort((one, other) => one - other);
  const quantile = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    meanSec: values.reduce((sum, value) => sum + value, 0) / values.length,
    p50Sec: quantile(0.5),
    p90Sec: quantile(0.9),
  };
}
