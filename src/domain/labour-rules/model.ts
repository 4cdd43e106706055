/** What a rule limits. Minutes are paid minutes unless the name says otherwise. */
export type HardQuantity =
  | "dayMinutesMax"
  | "weekMinutesMax"
  /** Paid minutes of a week beyond the contract's. */
  | "overtimeWeekMinutesMax"
  /** The same of a calendar month, earlier weeks of it included. */
  | "overtimeMonthMinutesMax"
  /** Minutes between the end of one day's work and the start of the next. */
  | "dailyRestMinutesMin"
  /** The longest rest of a week without work. */
  | "weeklyRestMinutesMin"
  /** Break in a shift that is paid for more than `beyondMinutes`. */
  | "breakMinutesMin"
  /** Days between a roster's publication and its first day. */
  | "noticeDaysMin";

export type ContractKind = "full" | "part" | "hourBank";
export type Condition = "underAge" | "pregnant" | "nursing";

/** Whom a rule is for. A person is in scope who has one of the contracts, or is under one of the conditions. */
export type RuleScope = {
  readonly contracts?: readonly ContractKind[];
  readonly conditions?: readonly Condition[];
};

type RuleOf<Quantity extends string> = {
  readonly id: string;
  readonly quantity: Quantity;
  readonly limit: number;
  /** For breaks alone: the length of shift from which the rule holds. */
  readonly beyondMinutes?: number;
  readonly scope?: RuleScope;
  readonly source: string;
};

export type HardRule = RuleOf<HardQuantity> & { readonly severity: "hard" };
/** What each hour, or part of one, beyond the limit of a day costs; in the unit of the roster's other costs. */
export type SoftRule = RuleOf<"dayMinutesMax"> & { readonly severity: "soft"; readonly penaltyPerHour: number };
export type LabourRule = HardRule | SoftRule;

/** A person's own yes that the law asks for: to work overtime, or to a change that comes later than the notice. */
export type ConsentRule = {
  readonly id: string;
  readonly when: "overtime" | "shortNotice";
  /** Days of notice before which no yes is asked; the bank's own period where the law leaves it open. */
  readonly noticeDays?: number;
  readonly source: string;
};

export const LABOUR_PROFILES = ["CN", "EU", "ES", "KR"] as const;
export type LabourProfile = (typeof LABOUR_PROFILES)[number];

/** A union's rule beside the law's, or in the place of one where the law allows an exception. */
export type UnionRule = LabourRule & { readonly replaces?: string };

export type Worker = { readonly contract: ContractKind; readonly conditions: readonly Condition[] };
