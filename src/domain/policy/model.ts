import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { PolicyKey } from "./catalogue";
import type { PolicyData } from "./definition";

/**
 * Where a value holds: with no field for the whole network; for one outlet type or one outlet; and there, or anywhere,
 * for one service or one segment.
 */
export type Scope = {
  readonly outletTypeId?: string;
  readonly outletId?: string;
  readonly serviceId?: string;
  readonly segmentId?: string;
};

/** A value that somebody has set and somebody else has approved. */
export type PolicyValue = {
  readonly valueId: string;
  readonly key: PolicyKey;
  readonly scope: Scope;
  readonly value: PolicyData;
  /** Business dates, half-open; without `validTo` until further notice. */
  readonly validFrom: BusinessDate;
  readonly validTo?: BusinessDate;
  readonly setBy: string;
  readonly approvedBy: string;
  /** Counts the values of its key from 1, whatever their scope. */
  readonly version: number;
};

export type PolicyBookDraft = {
  /** Counts everything that has happened, so that a day can say which book it was pinned to. */
  revision: number;
  /** By value id, the withdrawn ones included. */
  values: Map<string, PolicyValue>;
  withdrawn: Set<string>;
  /** Values in force or to come by key, oldest first. */
  standing: Map<PolicyKey, PolicyValue[]>;
};
export type PolicyBook = Frozen<PolicyBookDraft>;

export function emptyPolicyBook(): PolicyBookDraft {
  return {
    revision: 0,
    values: new Map(),
    withdrawn: new Set(),
    standing: new Map(),
  };
}
