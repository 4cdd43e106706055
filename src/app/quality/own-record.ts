import { startOfDay } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { PersonalFields } from "#base/vault-ref";
import type { CorrectionDraft, FindingBook } from "#domain/finding/model";
import type { DocumentText, Reading } from "#domain/handbook/model";
import type { Post } from "#domain/identity/roles";
import type { ProcessDeviation } from "#domain/process/model";
import { STAFF_RECORDS, type StaffRecord } from "#domain/retention/model";
import { emptySanctionRecord, isOpen, type Sanction, type SanctionRecord } from "#domain/sanction/model";
import type { Attempt } from "#domain/skill-test/model";
import type { CaseRow } from "#read/quality-cases/case-row";
import { NETWORK_UNIT } from "../plan/sources";
import type { CaseList } from "../ports/case-list";
import type { Drills } from "./drills";
import type { Fixtures } from "./fixtures";
import { type Handbook, unitOfPosts } from "./handbook";
import { type CaseDeed, tokensIn } from "./history";
import type { Processes } from "./processes";
import type { Quality } from "./quality";
import type { SkillTests } from "./skill-tests";
import type { OwnWork, OwnWorkReader } from "./own-work";
import { type KeptKind, keptKinds, overAt, RECORD_OF, type StaffRetention } from "./staff-retention";
import type { LetterShown, TargetLetters } from "./target-letters";

export type OwnRecordDeps = {
  readonly quality: Pick<Quality, "read" | "history" | "readText">;
  readonly handbook: Pick<Handbook, "state" | "readings">;
  readonly drills: Pick<Drills, "standing">;
  readonly list: Pick<CaseList, "list">;
  readonly skills: Pick<SkillTests, "attemptsOf">;
  readonly letters: Pick<TargetLetters, "list">;
  readonly retention: Pick<StaffRetention, "keptUntil" | "keepDays">;
  readonly processes: Pick<Processes, "deviations">;
  readonly fixtures: Pick<Fixtures, "standing">;
  /** The person's shifts, and what he served. */
  readonly workOf: OwnWorkReader;
  /** Where somebody asked to be told of what is due, as he wrote it. */
  readonly contactOf: (accountId: string) => Promise<{ readonly phone?: string; readonly mail?: string } | undefined>;
};

/** What was said in one step about somebody, in words. */
type Said = Pick<CaseDeed, "type" | "at" | "actor"> & { readonly texts: readonly PersonalFields[] };

/** Until when a record names its person; absent while it is open, for its days begin with its end. QA-21 */
type Kept = { readonly keptUntil?: EpochMs };

type OwnNote = CorrectionDraft & Kept & { readonly outletId: string; readonly said: readonly Said[] };
type OwnReading = Reading & { readonly title: DocumentText };
type OwnCaseRow = Pick<CaseRow, "kind" | "caseId" | "outletId" | "state" | "isOpen"> & Kept;
type OwnAttempt = Kept & Pick<Attempt, "attemptId" | "month" | "state">;
type OwnLetter = Kept & Pick<LetterShown, "letterId" | "until" | "state">;
type OwnSighting = Kept & { readonly outletId: string; readonly fixtureId: string; readonly at: EpochMs };
type OwnDrill = Kept & { readonly drillId: string; readonly outletId: string; readonly date: string };

/** What the house keeps of one of its people. QA-19 */
export type OwnRecord = {
  readonly posts: readonly Post[];
  readonly corrections: readonly OwnNote[];
  readonly sanctions: readonly (Sanction & Kept)[];
  /** What was said in the steps of the ladder. */
  readonly ladder: readonly Said[];
  readonly readings: readonly OwnReading[];
  /** Cases that lie or lay with the person, what is due first first. */
  readonly cases: readonly OwnCaseRow[];
  /** Drills that the person led, watched or took part in. */
  readonly drills: readonly OwnDrill[];
  readonly attempts: readonly OwnAttempt[];
  readonly letters: readonly OwnLetter[];
  /** What the person logged as done otherwise than a process says. */
  readonly deviations: readonly (Kept & ProcessDeviation)[];
  /** What the person saw of the outlet's fixtures. */
  readonly fixtures: readonly OwnSighting[];
  readonly work: OwnWork;
  /** Number and address that the person gave for notices; absent when none. */
  readonly contact?: string;
  /** What names the person by kind, for how long and why, and when the first of it goes. */
  readonly kept: readonly (KeptKind & { readonly records: number; readonly firstUntil?: EpochMs })[];
};

export type RecordedPerson = { readonly accountId: string; readonly posts: readonly Post[] };

const CASES_MAX = 500;
const BOOK = "book";

/** Reads somebody's own record. Each text that is read is told, as any reading is. @throws JournalUnavailable */
export async function ownRecord(deps: OwnRecordDeps, person: RecordedPerson): Promise<OwnRecord> {
  const { retention } = deps;
  const outletIds = [
    ...new Set(person.posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : []))),
  ];
  const corrections = (await Promise.all(outletIds.map((outletId) => notesAt(deps, person, outletId)))).flat();
  const { sanctions, ladder } = await stepsOf(deps, person);
  const rows = await deps.list.list({ person: person.accountId }, { limit: CASES_MAX });
  const own = {
    corrections,
    sanctions,
    readings: await readingsFor(deps, person),
    cases: rows.map(({ kind, caseId, outletId, state, isOpen: open, changedAt }) => {
      const over = overAt({ kind, isOpen: open, changedAt });
      const until = over === undefined ? {} : { keptUntil: retention.keptUntil(outletId, RECORD_OF[kind], over) };
      return { kind, caseId, outletId, state, isOpen: open, ...until };
    }),
    drills: (await Promise.all(outletIds.map((outletId) => drillsAt(deps, person, outletId)))).flat(),
    attempts: (await Promise.all(outletIds.map((outletId) => attemptsAt(deps, person, outletId)))).flat(),
    letters: (await Promise.all(outletIds.map((outletId) => lettersAt(deps, person, outletId)))).flat(),
    deviations: [...(await deps.processes.deviations()).values()].flatMap((one) => {
      const keptUntil = retention.keptUntil(one.outletId, "deviation", one.at);
      return one.loggedBy === person.accountId ? [{ ...one, keptUntil }] : [];
    }),
    fixtures: (await Promise.all(outletIds.map((outletId) => fixturesAt(deps, person, outletId)))).flat(),
  };
  const { phone = "", mail = "" } = (await deps.contactOf(person.accountId)) ?? {};
  const contact = [phone, mail].filter((one) => one !== "").join(" · ");
  return {
    posts: person.posts,
    ...{ ...own, ladder, work: await deps.workOf(person.accountId, outletIds) },
    ...(contact !== "" && { contact }),
    kept: keptOf(own, keptKinds(retention.keepDays(NETWORK_UNIT))),
  };
}

type Everything = Omit<OwnRecord, "posts" | "ladder" | "work" | "kept" | "contact">;

/** The same by kind: kinds that do not name the person are left out. */
function keptOf(
  { corrections, sanctions, readings, cases, drills, attempts, letters, deviations, fixtures }: Everything,
  kinds: readonly KeptKind[],
): OwnRecord["kept"] {
  const read = readings.filter(({ readAt }) => readAt !== undefined);
  const byKind = new Map<StaffRecord, readonly Kept[]>(
    STAFF_RECORDS.map((kind) => [kind, cases.filter((one) => RECORD_OF[one.kind] === kind)] as const),
  );
  byKind.set("correction", corrections).set("sanction", sanctions).set("drill", drills);
  byKind.set("skillTest", attempts).set("targetLetter", letters);
  byKind.set("deviation", deviations).set("fixture", fixtures);
  // A receipt's days begin when its document is in force no more.
  byKind.set(
    "reading",
    read.map(() => ({})),
  );
  return kinds.flatMap((kind) => {
    const records = byKind.get(kind.record) ?? [];
    const untils = records.flatMap(({ keptUntil }) => keptUntil ?? []);
    if (records.length === 0) return [];
    return [{ ...kind, records: records.length, ...(untils.length > 0 && { firstUntil: Math.min(...untils) }) }];
  });
}

async function fixturesAt(
  { fixtures, retention }: OwnRecordDeps,
  { accountId }: RecordedPerson,
  outletId: string,
): Promise<readonly OwnSighting[]> {
  const { book } = await fixtures.standing(outletId);
  return [...book.fixtures.values()].flatMap(({ fixtureId, seenAt: at, seenBy }) => {
    const keptUntil = retention.keptUntil(outletId, "fixture", at);
    return seenBy === accountId ? [{ outletId, fixtureId, at, keptUntil }] : [];
  });
}

async function notesAt(deps: OwnRecordDeps, person: RecordedPerson, outletId: string): Promise<readonly OwnNote[]> {
  const { quality, retention } = deps;
  // What the findings' own `evolve` made.
  const { state } = (await quality.read("finding", { outletId, caseId: BOOK })) as { readonly state: FindingBook };
  const own = [...state.corrections.values()].filter(({ staffId }) => staffId === person.accountId);
  return Promise.all(
    own.map(async (note) => ({
      ...{ ...note, outletId },
      said: await textsOf(deps, person, "finding", { outletId, caseId: note.correctionId }),
      ...(note.state !== "disputed" && { keptUntil: retention.keptUntil(outletId, "correction", note.notedAt) }),
    })),
  );
}

async function stepsOf(deps: OwnRecordDeps, person: RecordedPerson): Promise<Pick<OwnRecord, "sanctions" | "ladder">> {
  const { quality, retention } = deps;
  // A record of steps is the network's, whatever outlet is named.
  const place = { outletId: "", caseId: person.accountId };
  const { state } = (await quality.read("sanction", place)) as { readonly state: SanctionRecord | undefined };
  const steps = [...(state ?? emptySanctionRecord()).sanctions.values()];
  const sanctions = steps.map((step) => ({
    ...step,
    ...(!isOpen(step) &&
      step.decidedAt !== undefined && { keptUntil: retention.keptUntil(NETWORK_UNIT, "sanction", step.decidedAt) }),
  }));
  return { sanctions, ladder: await textsOf(deps, person, "sanction", place) };
}

async function readingsFor({ handbook }: OwnRecordDeps, { accountId, posts }: RecordedPerson) {
  const person = { personId: accountId, roles: [...new Set(posts.map(({ role }) => role))] };
  const [readings = []] = await handbook.readings(unitOfPosts(posts), [person]);
  return readings.map((reading) => ({
    ...reading,
    title: handbook.state().documents.get(reading.documentId)?.at(-1)?.title ?? {},
  }));
}

async function drillsAt(
  { drills, retention }: OwnRecordDeps,
  { accountId }: RecordedPerson,
  outletId: string,
): Promise<readonly OwnDrill[]> {
  const { drills: all } = await drills.standing(outletId);
  return all.flatMap(({ drillId, date, lead, plannedBy, held }) => {
    if (![lead, plannedBy, held?.watchedBy, ...(held?.present ?? [])].includes(accountId)) return [];
    return [{ drillId, outletId, date, keptUntil: retention.keptUntil(outletId, "drill", startOfDay(date, "UTC")) }];
  });
}

async function attemptsAt(
  { skills, retention }: OwnRecordDeps,
  { accountId }: RecordedPerson,
  outletId: string,
): Promise<readonly OwnAttempt[]> {
  return (await skills.attemptsOf(outletId, accountId)).map(({ attemptId, month, state, takenAt }) => ({
    ...{ attemptId, month, state, keptUntil: retention.keptUntil(outletId, "skillTest", takenAt) },
  }));
}

async function lettersAt(
  { letters, retention }: OwnRecordDeps,
  { accountId }: RecordedPerson,
  outletId: string,
): Promise<readonly OwnLetter[]> {
  const own = (await letters.list(outletId)).filter(({ person }) => person === accountId);
  return own.map(({ letterId, until, state, endsAt }) => ({
    ...{ letterId, until, state, keptUntil: retention.keptUntil(outletId, "targetLetter", endsAt) },
  }));
}

async function textsOf(
  { quality }: OwnRecordDeps,
  { accountId }: RecordedPerson,
  kind: "finding" | "sanction",
  place: { readonly outletId: string; readonly caseId: string },
): Promise<readonly Said[]> {
  const viewing = { by: accountId, purpose: "own record" };
  return Promise.all(
    (await quality.history(kind, place)).map(async ({ type, at, actor, said }) => {
      const read = tokensIn(said).map((token) => quality.readText(kind, place, token, viewing));
      return { type, at, actor, texts: (await Promise.all(read)).filter((text) => text !== undefined) };
    }),
  );
}
