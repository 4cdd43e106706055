import type { BusinessDate, WallTime } from "#base/calendar";
import type { MinorUnits } from "#base/money";
import type { Name } from "./name";

/** A post a person can hold; one person may hold several (2-05). */
export type Post = { readonly id: string; readonly name: Name; readonly retired?: true };

/** A skill that routing and roster ask for (3-27, 4-13). */
export type Skill = { readonly id: string; readonly name: Name; readonly retired?: true };

/** One of the families A to D (3-23, 3-26, 3-28, 3-30) with what matters most in it (3-31). */
export type ServiceFamily = {
  readonly id: string;
  readonly name: Name;
  readonly emphasis: "early" | "professional" | "team" | "exact";
  readonly retired?: true;
};

export const COMPLEXITIES = ["simple", "complex", "twoStep"] as const;
export const CHANNELS = [
  "counter",
  "selfService",
  "smartTerminal",
  "eBankZone",
  "advice",
  "intermediary",
  "phone",
  "homeVisit",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The five counter steps (3-22), and the risk disclosure that family B may never skip (3-26). */
export const STEP_KINDS = ["greet", "ask", "disclose", "operate", "confirm", "farewell"] as const;

export type ServiceStep = {
  readonly kind: (typeof STEP_KINDS)[number];
  readonly postId: string;
  /** Absent: only the service as a whole is limited. */
  readonly limitMin?: number;
};

/** Work of a second person. Four eyes: never the teller himself (invariant 4). */
export type SecondPerson = { readonly skillId: string; readonly meanMin: number; readonly cv: number };

export type Service = {
  readonly id: string;
  readonly familyId: string;
  readonly name: Name;
  readonly complexity: (typeof COMPLEXITIES)[number];
  readonly cash: boolean;
  /** Cash below the amount that policy `selfService.cashBelowMinor` names, so a machine can do it (4-32). */
  readonly smallCash: boolean;
  readonly channels: readonly Channel[];
  readonly skillId: string;
  readonly steps: readonly ServiceStep[];
  /** The service time limit (4-26), from complete papers to the end, the bank's pauses included. */
  readonly limitMin: number;
  /** Nominal minutes at the counter and their coefficient of variation, until measured ones replace them (0-12). */
  readonly counterMeanMin: number;
  readonly counterCv: number;
  /** Minutes a filled form saves at the counter (3-25). */
  readonly prefillSavesMin: number;
  readonly documents: readonly string[];
  readonly feeMinor: MinorUnits;
  readonly review?: SecondPerson;
  readonly authorisation?: SecondPerson;
  readonly retired?: true;
};

/** A class of customer. Never printed or shown (invariant 28). */
export type Segment = {
  readonly id: string;
  readonly name: Name;
  /** Higher goes first where a calling rule looks at it. */
  readonly level: number;
  /** Watched by the ordinary wait limit and by secondary diversion (4-40). */
  readonly ordinary: boolean;
  /** Quality customers stay at the counter: never asked to divert (2-38, C7). */
  readonly retainAtCounter: boolean;
  /** Green lane, and never asked to divert (0-18). */
  readonly specialNeed: boolean;
  /** Seconds added to the wait when a calling rule compares waits. */
  readonly waitingCreditSec: number;
  /** Has a customer manager of his own (4-01). */
  readonly customerManager: boolean;
  /** Usually comes with a companion, who takes a seat too. */
  readonly companion: boolean;
  readonly retired?: true;
};

/** A certificate; absent `expiresOn`: it does not lapse. Valid before that date. */
export type StaffSkill = { readonly skillId: string; readonly expiresOn?: BusinessDate };

export type StaffMember = {
  readonly id: string;
  /** What the badge says. Customers read it, so it holds no more than they may know. */
  readonly badgeName: string;
  /** An outlet, or the district whose floating team the person belongs to (0-23). */
  readonly homeId: string;
  readonly posts: readonly string[];
  readonly skills: readonly StaffSkill[];
  /** Minutes needed for a nominal minute of work: 0.8 is fast, 1.2 slow. */
  readonly speedFactor: number;
  readonly languages: readonly string[];
  readonly contractHoursPerWeek: number;
  readonly floatEligible: boolean;
  /** Lunch begins and ends within this span of the wall clock. */
  readonly lunchFrom: WallTime;
  readonly lunchTo: WallTime;
  readonly retired?: true;
};
