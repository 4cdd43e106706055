/**
 * What the simulator must know of the world around a network and the bank itself does not decide: how many people
 * come and when, how long they wait, how far the outlets lie apart. Assumptions, each with its note; the live lobby
 * reads none of it.
 */
export type World = {
  readonly title: string;
  readonly licence: string;
  readonly notes: readonly string[];
  /** Start of each half-hour that the profiles weigh, `HH:MM`. */
  readonly halfHourBins: readonly string[];
  /** Share of a day's arrivals by half-hour bin; sums to 1. */
  readonly arrivalProfiles: Readonly<Record<string, ArrivalProfile>>;
  readonly demand: Readonly<Record<string, OutletDemand>>;
  readonly behaviour: Behaviour;
  readonly calendar: DemandCalendar;
  /** Minutes from outlet to outlet, `[from][to]`. */
  readonly travelMin: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Share of the counter minutes by step (3-22); sums to 1. */
  readonly stepShares: Readonly<Record<string, number>>;
  readonly staffedWindowRule: string;
  readonly fixedRoster: FixedRoster;
  readonly callCentre: CallCentre;
  readonly labourProfiles: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly playlists: readonly { readonly channel: string; readonly items: readonly string[] }[];
  readonly whatIfScenarios: readonly { readonly id: string; readonly text: string; readonly outlet: string }[];
};

export type ArrivalProfile = { readonly note: string; readonly weights: readonly number[] };

/** People who come to one outlet. `serviceMix` and `segmentMix` are shares by id; each sums to 1. */
export type OutletDemand = {
  readonly visitorsPerAverageWeekday: number;
  readonly weekendFactor: number;
  readonly arrivalProfile: string;
  readonly serviceMix: Readonly<Record<string, number>>;
  readonly segmentMix: Readonly<Record<string, number>>;
};

/** A positive quantity by its mean and coefficient of variation, lognormal. */
export type Spread = { readonly mean: number; readonly cv: number };

export type Behaviour = {
  readonly note: string;
  readonly walkToWindowSec: Spread;
  readonly kioskUseSec: Spread;
  readonly noShowRate: number;
  readonly returnsAfterNoShowRate: number;
  /** Exponential patience, and the chance to accept what is offered, by segment. */
  readonly bySegment: Readonly<
    Record<
      string,
      { readonly meanPatienceMin: number; readonly diversionAcceptance: number; readonly prefillAcceptance: number }
    >
  >;
  /** Chance to turn round at the door when the wait shown is over so many minutes; the highest one passed applies. */
  readonly balking: readonly { readonly shownWaitOverMin: number; readonly probability: number }[];
};

export type DemandCalendar = {
  /** Relative to Tuesday. Saturday and Sunday are factors on an outlet's own `weekendFactor`. */
  readonly dayOfWeekFactor: Readonly<Record<"mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun", number>>;
  /** Twelve factors, January first. */
  readonly monthFactor: readonly number[];
  /** A month's factor at one outlet in place of the general one. */
  readonly monthExceptions: readonly { readonly outletId: string; readonly month: number; readonly factor: number }[];
  readonly events: readonly DemandEvent[];
  /** Arrival profile of Saturday and Sunday, whatever the outlet's own. */
  readonly weekendProfile: string;
  readonly holidays: {
    readonly daysBefore: number;
    readonly beforeFactor: number;
    readonly firstDayAfterFactor: number;
  };
  /** Gamma-Poisson noise of a day's volume. */
  readonly dailyNoiseCv: number;
  readonly heavyRainFactor: number;
  readonly note: string;
};

/** Days of the month on which some services draw more people to some outlets. */
export type DemandEvent = {
  readonly id: string;
  /** 1 to 31, or counted from the month's last day: 0 is the last, -1 the day before. */
  readonly days: readonly number[];
  readonly factor: number;
  /** Empty: all. */
  readonly serviceIds: readonly string[];
  readonly outletIds: readonly string[];
  readonly peakDay?: number;
  readonly peakFactor?: number;
  readonly peakProfile?: string;
};

/** The baseline that every roster is compared with. */
export type FixedRoster = {
  readonly what: string;
  readonly rule: string;
  /** Share of an outlet's tellers present on a day, rounded to whole people, lowest staff id first. */
  readonly tellersPresentShare: number;
  readonly lunchFrom: string;
  readonly lunchMin: number;
};

export type CallCentre = {
  readonly name: string;
  readonly hours: string;
  /** By half-hour bin. */
  readonly callsWeekday: readonly number[];
  readonly offHoursCallsPerHalfHour: number;
  readonly segmentMix: Readonly<Record<string, number>>;
  readonly handlingMin: Spread;
  readonly meanPatienceMin: number;
  readonly shortAbandonSec: number;
  readonly firstLineAgents: number;
  readonly secondLineAgents: number;
  readonly scheduledFirstLine: readonly number[];
  readonly reinforceWhenWaitOverSec: number;
  readonly reinforceWhenAbandonOverPct: number;
};
