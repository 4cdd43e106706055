import type { BusinessDate } from "#base/calendar";
import type { Condition, ContractKind, LabourRule } from "#domain/labour-rules/model";

/**
 * One week of a bank's roster as data, Monday to Sunday, days 0 to 6, for one outlet or several that lend each other
 * people. Times are minutes after midnight, spans half open; costs are whole numbers of one unit and never negative.
 */
export type BankProblem = {
  readonly monday: BusinessDate;
  readonly publishedOn?: BusinessDate | undefined;
  /** The labour rules in force, union agreement included. */
  readonly rules: readonly LabourRule[];
  readonly posts: readonly Post[];
  readonly templates: readonly ShiftTemplate[];
  readonly presence: readonly PresenceRule[];
  readonly demand: readonly DemandCurve[];
  readonly people: readonly StaffMember[];
  /** People of other outlets who are sent here; their days are decided elsewhere. */
  readonly guests?: readonly GuestShift[] | undefined;
  readonly travel: readonly Travel[];
  readonly meetings: readonly Meeting[];
  readonly weights: Weights;
};

/** A kind of work, and what one must hold to do it. */
export type Post = { readonly id: string; readonly certificates: readonly string[] };

export type ShiftTemplate = {
  readonly id: string;
  readonly fromMin: number;
  readonly toMin: number;
  /** Starts of the break that may be chosen, so that a team can stagger it; none in a shift without a break. */
  readonly lunchesMin: readonly number[];
  readonly lunchMinutes: number;
  readonly days: readonly number[];
};

/** People who must be there at every half hour of the span: at one of the posts, holding the certificate, or both. */
export type PresenceRule = {
  readonly id: string;
  readonly outlet: string;
  readonly posts?: readonly string[] | undefined;
  readonly certificate?: string | undefined;
  readonly needed: number;
  readonly days: readonly number[];
  readonly fromMin: number;
  readonly toMin: number;
};

/** Somebody's day here, whose week is planned at another outlet. */
export type GuestShift = {
  readonly person: string;
  readonly certificates: readonly string[];
  readonly outlet: string;
  readonly post: string;
  readonly day: number;
  readonly fromMin: number;
  readonly toMin: number;
  readonly lunch?: { readonly fromMin: number; readonly toMin: number } | undefined;
};

/** People worth having at a post, half hour by half hour from `fromMin`: more is idle, fewer makes customers wait. */
export type DemandCurve = {
  readonly outlet: string;
  readonly post: string;
  /** Certificates one of which whoever counts must hold; everybody at the post counts where it is absent. */
  readonly holders?: readonly string[] | undefined;
  readonly day: number;
  readonly fromMin: number;
  readonly needed: readonly number[];
  /** By half hour, what the first, second … missing person costs; that of the weights where it is not said. */
  readonly missing?: readonly (readonly number[])[] | undefined;
};

export type StaffMember = {
  readonly id: string;
  readonly home: string;
  /** Other outlets that may borrow this person. */
  readonly floatsTo: readonly string[];
  readonly posts: readonly string[];
  readonly certificates: readonly string[];
  readonly contract: Contract;
  readonly conditions: readonly Condition[];
  readonly leave: readonly number[];
  readonly wishes: readonly StaffWish[];
  /** When work ended on the Sunday before, if it did. */
  readonly endedMin?: number | undefined;
  readonly ledger: Ledger;
};

export type Contract = {
  readonly kind: ContractKind;
  readonly weekMinutes: number;
  /** Days over which the week's minutes are spread: a day of leave counts as one of them. */
  readonly weekDays: number;
  /** How far a week may lie above or below the contract, on the account of the hours bank. */
  readonly bankMinutes: number;
  /** Overtime this person has agreed to. */
  readonly overtimeMinutes: number;
};

/** A wish to be off on a day, or not to work one shift on it. */
export type StaffWish = { readonly day: number; readonly template?: string | undefined; readonly cost: number };

/** What a person has carried in earlier weeks. */
export type Ledger = {
  readonly saturdays: number;
  readonly lateCloses: number;
  readonly floats: number;
  readonly refusedWishes: number;
  /** Minutes worked beyond the contract and not yet given back; negative when owed. */
  readonly balanceMinutes: number;
  /** Overtime of earlier weeks of the month in which this one begins. */
  readonly overtimeMonthMinutes: number;
};

export type Travel = { readonly from: string; readonly to: string; readonly minutes: number };

/** A meeting or training that a week has room for somewhere, off the peak unless somebody says why not. */
export type Meeting = {
  readonly id: string;
  readonly people: readonly string[];
  /** How many of them must attend for it to take place. */
  readonly quorum: number;
  readonly minutes: number;
  /** Where it may be placed: it begins on the half hour and ends within the span. */
  readonly days: readonly number[];
  readonly fromMin: number;
  readonly toMin: number;
  /** A place that was decided, whatever it costs the customers, and why. */
  readonly decided?: { readonly day: number; readonly fromMin: number; readonly reason: string } | undefined;
};

/** Prices of one half hour, one burden, one minute; the bank's policy. */
export type Weights = {
  /** The first, second … missing person of a half hour, the last for all further ones. */
  readonly missing: readonly number[];
  readonly surplus: readonly number[];
  readonly saturday: number;
  readonly lateClose: number;
  /** A shift that ends at this time or later is a late close. */
  readonly lateFromMin: number;
  readonly float: number;
  readonly travelMinute: number;
  /** A paid hour of a person, for each hour of balance above the colleague with the least. */
  readonly balanceHour: number;
};

/** What a person does on a day. */
export type Assignment = {
  readonly outlet: string;
  readonly post: string;
  readonly template: string;
  readonly lunchMin?: number | undefined;
};

/** By person, then by day; undefined is a day off. */
export type BankRoster = readonly (readonly (Assignment | undefined)[])[];

export const WEEK_DAYS = 7;
export const DAY_MIN = 1_440;
export const SLOT_MIN = 30;
