import { addDays, businessDateAt, startOfDay } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { FindingBook } from "#domain/finding/model";
import type { Network } from "#domain/network/network";
import { type RetentionBook, STAFF_RECORDS, type StaffRecord } from "#domain/retention/model";
import type { SanctionRecord } from "#domain/sanction/model";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import type { Rows } from "../ports/rows";
import type { Vault } from "../vault/vault";
import { CASE_TABLE } from "./case-table";
import type { Drills } from "./drills";
import type { Fixtures } from "./fixtures";
import type { Handbook } from "./handbook";
import type { Processes } from "./processes";
import type { Quality } from "./quality";
import type { SkillTests } from "./skill-tests";
import type { TargetLetters } from "./target-letters";
import { overAt, RECORD_OF, type StaffRetention } from "./staff-retention";
import { STREAMS } from "./streams";
import { pastCorrections, pastSteps } from "./veil";

export type ForgetDeps = {
  readonly journal: Pick<Journal, "heads">;
  readonly rows: Pick<Rows, "select">;
  readonly network: () => Network;
  readonly vault: Pick<Vault, "erase">;
  /** Records as they are, also of whoever is forgotten. */
  readonly quality: Pick<Quality, "readAsKept">;
  readonly drills: Pick<Drills, "standing">;
  readonly handbook: Pick<Handbook, "pastReceipts">;
  readonly skills: Pick<SkillTests, "takenAt">;
  readonly letters: Pick<TargetLetters, "endedAt">;
  readonly processes: Pick<Processes, "state">;
  readonly fixtures: Pick<Fixtures, "pastSightings">;
  readonly retention: StaffRetention;
  readonly nowAt: (unitId: string) => EpochMs;
  readonly newCommandId: () => string;
};

/** The job's name; one a night. */
export const FORGET_STAFF = "forget-staff";

/** Outlets whose cases are read in one query. */
const TOGETHER = 50;

/** Whether a record of a kind that is over since then is to be forgotten now. */
type IsDue = (kind: StaffRecord, overAt: EpochMs | undefined) => boolean;
type Found = readonly { readonly kind: StaffRecord; readonly textsOf?: string }[];

/**
 * Forgets at every unit whoever is named in a record that is over for longer than its policy says. Texts about people go
 * before the act is written: a night that is cut short is done again and nothing is left behind. QA-20, QA-21
 *
 * @returns how many records
 * @complexity a query for every fifty outlets, and three small streams of each outlet
 */
export async function forgetStaff(deps: ForgetDeps, signal?: AbortSignal): Promise<number> {
  const outletIds = [...deps.network().outlets.keys()];
  let records = await forgetAt(deps, NETWORK_UNIT, (isDue) => ofNetwork(deps, isDue));
  for (let at = 0; at < outletIds.length && signal?.aborted !== true; at += TOGETHER) {
    const some = outletIds.slice(at, at + TOGETHER);
    const unitId = { in: [...some, NETWORK_UNIT] };
    const rows = await deps.rows.select(CASE_TABLE, {
      where: { unitId, outletId: { in: some }, changedAt: { before: newestLine(deps, some) } },
      columns: ["kind", "outletId", "isOpen", "changedAt"],
    });
    for (const outletId of some) {
      const cases = rows.filter((row) => row.outletId === outletId);
      records += await forgetAt(deps, outletId, async (isDue) => [
        ...cases
          .filter((row) => isDue(RECORD_OF[row.kind], overAt(row)))
          .map(({ kind }) => ({ kind: RECORD_OF[kind] })),
        ...(await ofOutlet(deps, outletId, isDue)),
      ]);
    }
  }
  return records;
}

async function forgetAt(deps: ForgetDeps, unitId: string, find: (isDue: IsDue) => Promise<Found>): Promise<number> {
  const { retention, vault, newCommandId } = deps;
  const lines = linesAt(deps, unitId);
  const past: RetentionBook = await retention.bookOf(unitId);
  const isDue: IsDue = (kind, over) =>
    over !== undefined && over < lines[kind] && over >= (past.lines.get(kind) ?? -Infinity);
  const found = await find(isDue);
  for (const { textsOf } of found) if (textsOf !== undefined) await vault.erase(textsOf);
  for (const kind of STAFF_RECORDS) {
    const records = found.filter((one) => one.kind === kind).length;
    const cause = { actor: "system", commandId: newCommandId() };
    if (records > 0) await retention.forget(unitId, { kind, before: lines[kind], records }, cause);
  }
  return found.length;
}

/** Up to when each kind names nobody at a unit from tonight on. */
function linesAt({ network, retention, nowAt }: ForgetDeps, unitId: string): Readonly<Record<StaffRecord, EpochMs>> {
  const timeZone = network().outlets.get(unitId)?.timeZone ?? "UTC";
  const today = businessDateAt(nowAt(unitId), timeZone);
  const days = retention.keepDays(unitId);
  const lines = STAFF_RECORDS.map((kind) => [kind, startOfDay(addDays(today, -days[kind]), timeZone)] as const);
  // Every kind has its line: the list of kinds is whole.
  return Object.fromEntries(lines) as Record<StaffRecord, EpochMs>;
}

const newestLine = (deps: ForgetDeps, unitIds: readonly string[]): EpochMs =>
  Math.max(...unitIds.flatMap((unitId) => Object.values(linesAt(deps, unitId))));

/** Notes, drills and receipts of an outlet. */
async function ofOutlet(deps: ForgetDeps, outletId: string, isDue: IsDue): Promise<Found> {
  const { quality, drills, handbook, skills, letters, processes, fixtures, network } = deps;
  const timeZone = network().outlets.get(outletId)?.timeZone ?? "UTC";
  // What the findings' own `evolve` made.
  const book = (await quality.readAsKept("finding", { outletId, caseId: "book" })) as FindingBook;
  const standing = await drills.standing(outletId);
  const held = [
    ...standing.drills.map(({ date }) => startOfDay(date, timeZone)),
    ...standing.emergencies.map(({ endedAt }) => endedAt),
  ];
  const deviations = [...processes.state().deviations.values()].filter((one) => one.outletId === outletId);
  const receipts = await handbook.pastReceipts(outletId);
  return [
    ...pastCorrections(book, (at) => isDue("correction", at)).map((id) => ({
      kind: "correction" as const,
      textsOf: `finding/${id}`,
    })),
    ...held.filter((at) => isDue("drill", at)).map(() => ({ kind: "drill" as const })),
    ...receipts.filter((at) => isDue("reading", at)).map(() => ({ kind: "reading" as const })),
    ...deviations.filter(({ at }) => isDue("deviation", at)).map(() => ({ kind: "deviation" as const })),
    ...(await fixtures.pastSightings(outletId))
      .filter((at) => isDue("fixture", at))
      .map(() => ({ kind: "fixture" as const })),
    ...(await skills.takenAt(outletId))
      .filter((at) => isDue("skillTest", at))
      .map(() => ({ kind: "skillTest" as const })),
    ...(await letters.endedAt(outletId))
      .filter((at) => isDue("targetLetter", at))
      .map(() => ({ kind: "targetLetter" as const })),
  ];
}

/** Steps of everybody's ladder, and the receipts of those above all outlets. */
async function ofNetwork({ journal, quality, handbook }: ForgetDeps, isDue: IsDue): Promise<Found> {
  const prefix = STREAMS.sanction("", "").stream;
  const heads = await journal.heads({ prefix, unitId: NETWORK_UNIT });
  const steps: string[] = [];
  for (const { stream } of heads) {
    const place = { outletId: "", caseId: stream.slice(prefix.length) };
    const record = (await quality.readAsKept("sanction", place)) as SanctionRecord;
    steps.push(...pastSteps(record, (at) => isDue("sanction", at)));
  }
  const receipts = await handbook.pastReceipts(NETWORK_UNIT);
  return [
    ...steps.map((id) => ({ kind: "sanction" as const, textsOf: `sanction/${id}` })),
    ...receipts.filter((at) => isDue("reading", at)).map(() => ({ kind: "reading" as const })),
  ];
}
