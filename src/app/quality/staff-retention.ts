import { businessDateAt } from "#base/calendar";
import { type EpochMs, HOUR_MS } from "#base/time";
import { CATALOGUE } from "#domain/policy/catalogue";
import { resolvePolicies } from "#domain/policy/resolve";
import {
  decide,
  evolve,
  type Forgetting,
  LEGAL_BASIS,
  type LegalBasis,
  nobodyForgotten,
  type RetentionBook,
  type RetentionBookDraft,
  type RetentionCommand,
  type RetentionEvent,
  STAFF_RECORDS,
  type StaffRecord,
} from "#domain/retention/model";
import type { CaseRow, CaseRowKind } from "#read/quality-cases/case-row";
import type { Cause } from "../journal/records";
import type { Journal } from "../ports/journal";
import { openCases } from "./cases";
import { STREAMS } from "./streams";
import type { TermsSources } from "./terms";

/** Days from its end for which a record of each kind names its people. */
export type KeepDays = Readonly<Record<StaffRecord, number>>;

export type UnitForgetting = Forgetting & { readonly at: EpochMs; readonly unitId: string };

/** Up to when which records name their people. @throws JournalUnavailable */
export type StaffRetention = {
  /** What a unit has forgotten; the unit of the network for what belongs to no outlet. */
  readonly bookOf: (unitId: string) => Promise<RetentionBook>;
  readonly keepDays: (unitId: string) => KeepDays;
  /** When a record that is over is to be forgotten. */
  readonly keptUntil: (unitId: string, kind: StaffRecord, overAt: EpochMs) => EpochMs;
  readonly forget: (unitId: string, forgetting: Forgetting, cause: Cause) => Promise<number>;
  /** What was forgotten when, the newest first. Cost: a small stream for each unit that ever forgot anything. */
  readonly log: () => Promise<readonly UnitForgetting[]>;
};

type RetentionDeps = TermsSources & { readonly journal: Journal; readonly nowAt: (unitId: string) => EpochMs };

/** As which kind of record a case on the list counts. */
export const RECORD_OF: Readonly<Record<CaseRowKind, StaffRecord>> = {
  complaint: "complaint",
  finding: "finding",
  notice: "finding",
  inspection: "visit",
  specialCase: "customerCase",
  routine: "duty",
  dutyRoster: "duty",
  opinion: "customerCase",
  proposal: "customerCase",
  seminar: "meeting",
  survey: "customerCase",
  analysis: "meeting",
};

/** Since when a case is over: a day and a month are so by themselves, everything else once it is closed. KP-2 */
export function overAt({ kind, isOpen, changedAt }: Pick<CaseRow, "kind" | "isOpen" | "changedAt">) {
  return isOpen && kind !== "routine" && kind !== "dutyRoster" ? undefined : changedAt;
}

export function createStaffRetention({ journal, network, policies, nowAt }: RetentionDeps): StaffRetention {
  const books = openCases<RetentionCommand, RetentionEvent, RetentionBookDraft, RetentionBook, never>(journal, {
    initial: nobodyForgotten,
    decide,
    evolve,
  });
  const bookOf: StaffRetention["bookOf"] = async (unitId) => (await books.read(STREAMS.staffRetention(unitId))).state;
  const keepDays: StaffRetention["keepDays"] = (unitId) => {
    const outlet = network().outlets.get(unitId);
    const date = businessDateAt(nowAt(unitId), outlet?.timeZone ?? "UTC");
    return daysIn(
      resolvePolicies(policies(), { date, ...(outlet && { outletId: unitId, outletTypeId: outlet.typeId }) }),
    );
  };
  return {
    bookOf,
    keepDays,
    keptUntil: (unitId, kind, over) => over + keepDays(unitId)[kind] * 24 * HOUR_MS,
    forget: async (unitId, forgetting, cause) => {
      const command = { type: "ForgetStaff", now: nowAt(unitId), actor: cause.actor, ...forgetting } as const;
      const done = await books.submit(STREAMS.staffRetention(unitId), command, cause);
      return done.ok ? done.value.events.length : 0;
    },
    log: async () => {
      const heads = await journal.heads({ prefix: STREAMS.staffRetention("").stream });
      const found = heads.map(async ({ unitId }) =>
        (await bookOf(unitId)).log.map((one) => ({ ...one, unitId })).toReversed(),
      );
      return (await Promise.all(found)).flat().sort((left, right) => right.at - left.at);
    },
  };
}

/** How long each kind of record names people, by which rules of the sources and on which ground. KP-1 */
export type KeptKind = {
  readonly record: StaffRecord;
  readonly days: number;
  readonly basis: LegalBasis;
  readonly sources: readonly string[];
};

export function keptKinds(days: KeepDays): readonly KeptKind[] {
  return STAFF_RECORDS.map((record) => ({
    ...{ record, days: days[record], basis: LEGAL_BASIS[record] },
    sources: CATALOGUE[`retention.${record}Days`].sources,
  }));
}

function daysIn(say: ReturnType<typeof resolvePolicies>): KeepDays {
  const days = STAFF_RECORDS.map((record) => [record, say[`retention.${record}Days`]] as const);
  // Every kind has its days: the list of kinds is whole.
  return Object.fromEntries(days) as Record<StaffRecord, number>;
}
