import type { BusinessDate, WallTime } from "#base/calendar";
import type { Name } from "./name";

/** The tree above the outlets: one network, its districts. Rule NW-7. */
export type OrgUnit = {
  readonly id: string;
  readonly name: Name;
  readonly kind: "network" | "district";
  /** Absent for the network alone. */
  readonly parentId?: string;
  /** Currency of every amount below this unit; said once, at the network. ISO 4217. */
  readonly currency?: string;
  readonly retired?: true;
};

/** Positioning of an outlet (0-01): wealth centre, boutique, … Its score weights are policy values. */
export type OutletType = { readonly id: string; readonly name: Name; readonly retired?: true };

export const ZONE_KINDS = [
  "selfService",
  "cash",
  "nonCash",
  "waiting",
  "marketing",
  "vip",
  "eBank",
  "backOffice",
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A functional zone (0-13). An outlet has at most one of each kind. */
export type Zone = {
  readonly kind: ZoneKind;
  readonly seats: number;
  /** Whoever keeps it clean and in order (4-43). */
  readonly ownerId?: string;
};

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Half-open span of an outlet's wall clock. `closes` may be `24:00`. */
export type OpenSpan = { readonly opens: WallTime; readonly closes: WallTime };

/** A date that does not follow the week: other spans, or none when the outlet stays closed. */
export type HoursException = { readonly date: BusinessDate; readonly spans: readonly OpenSpan[] };

/** Where the outlet lies: on the globe, or on the kilometre plane of a plan or a fictional town. */
export type Geo = {
  readonly latitudeDeg?: number;
  readonly longitudeDeg?: number;
  readonly eastKm?: number;
  readonly northKm?: number;
};

export const OUTLET_STATUSES = ["planned", "open", "suspended"] as const;

export type Outlet = {
  readonly id: string;
  readonly name: Name;
  readonly typeId: string;
  readonly parentId: string;
  readonly status: (typeof OUTLET_STATUSES)[number];
  readonly specialties: readonly string[];
  readonly targetSegmentIds: readonly string[];
  /** A benchmark for the others (0-20). */
  readonly modelOutlet: boolean;
  readonly address: string;
  readonly geo?: Geo;
  /** IANA name; every business date and half-hour of the outlet is read in it. */
  readonly timeZone: string;
  readonly hours: Readonly<Record<Weekday, readonly OpenSpan[]>>;
  readonly exceptions: readonly HoursException[];
  readonly zones: readonly Zone[];
  /** Outlets that were merged into this one; their customers come here since they closed. Absent: none. */
  readonly takesOver?: readonly string[];
  readonly retired?: true;
};

export const WINDOW_KINDS = ["cash", "nonCash", "corporate", "vip", "advice", "intermediary", "review"] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/**
 * What a window may do when nobody of its own class waits (3-15): never look elsewhere, take others only then, or
 * always treat all its services alike.
 */
export const SPILL_RULES = ["never", "whenOwnEmpty", "always"] as const;
export type SpillRule = (typeof SPILL_RULES)[number];

/** One rule of a window's work profile, kept as data: the lobby day knows what each kind needs. */
export type WorkRule = { readonly kind: string; readonly [field: string]: unknown };

export type Window = {
  readonly id: string;
  readonly outletId: string;
  /** What customers see and hear: "3". */
  readonly label: string;
  readonly kind: WindowKind;
  readonly zone: ZoneKind;
  readonly serviceIds: readonly string[];
  /** Services whose second step is done here, unseen by customers. */
  readonly reviewsFor: readonly string[];
  /** Segments the window is kept for; empty: everyone. */
  readonly reservedFor: readonly string[];
  /** A reserved window serves everyone while more people than this wait; absent: it stays reserved. */
  readonly opensToAllOver?: number;
  /** A flexible window (4-23): a plan may turn it to general work. */
  readonly flexToGeneral: boolean;
  readonly spill: SpillRule;
  /** How this window chooses, instead of what its kind, its spill rule and the outlet's policy say. */
  readonly workProfile?: readonly WorkRule[];
  readonly retired?: true;
};

/** One series of numbers. A ticket's service and segment choose the queue; see queue-for.ts. */
export type Queue = {
  readonly id: string;
  readonly outletId: string;
  /** A-Z without I, O and Q, which read as digits. */
  readonly letter: string;
  readonly name: Name;
  readonly serviceIds: readonly string[];
  /** Segments that go here; empty: all that no other queue of the outlet names. */
  readonly segmentIds: readonly string[];
  /** Entered only by an accepted diversion, never by a plain ticket. */
  readonly forDiverted: boolean;
  readonly zone?: ZoneKind;
  /** Tickets a day; absent: no cap. */
  readonly dailyCap?: number;
  /** No ticket within so many minutes before the outlet closes; absent: until it closes. */
  readonly lastIssueMinBeforeClose?: number;
  readonly retired?: true;
};

/** Command sets of ticket printers, by their makers' families. */
export const PRINTER_KINDS = ["escpos", "star", "starLine"] as const;

/** How a lamp is spoken to: the Alpha protocol of Adaptive's signs, or the text and a line feed. */
export const LAMP_PROTOCOLS = ["alpha", "plain"] as const;

export type DeviceKind = {
  readonly id: string;
  readonly name: Name;
  readonly serviceIds: readonly string[];
  /** Nominal minutes of one use and their coefficient of variation. */
  readonly meanMin: number;
  readonly cv: number;
  /** Minutes a lobby guide stands by at each use; absent: none. */
  readonly helperMin?: number;
  readonly retired?: true;
};

/** The lines of a ticket printer that stands in the branch's network, or of the agent that lends one on USB. */
export type TicketPrinter = {
  readonly id: string;
  readonly outletId: string;
  readonly host: string;
  readonly port: number;
  readonly kind: (typeof PRINTER_KINDS)[number];
  /** Dots across that can be printed: 384 on paper of 58 mm, 576 on 80 mm. */
  readonly widthDots: number;
  /** Label of the paired kiosk that it stands in; absent: of every kiosk without a printer of its own. */
  readonly kiosk?: string;
  readonly retired?: true;
};

/** The lamp over a window that shows the number there. */
export type WindowLamp = {
  readonly id: string;
  readonly outletId: string;
  readonly windowId: string;
  readonly host: string;
  readonly port: number;
  readonly protocol: (typeof LAMP_PROTOCOLS)[number];
  /** Two hexadecimal digits of one sign among several behind a box; all signs when absent. */
  readonly address?: string;
  readonly retired?: true;
};

export type Device = {
  readonly id: string;
  readonly outletId: string;
  readonly kindId: string;
  readonly zone: ZoneKind;
  /** In use outside business hours (0-19). */
  readonly offHours: boolean;
  readonly mtbfHours: number;
  readonly repairMeanMin: number;
  readonly retired?: true;
};
