import type { Result } from "#base/result";
import { decide as decideComplaint } from "#domain/complaint/decide";
import { evolve as evolveComplaint } from "#domain/complaint/evolve";
import { unfiledComplaint } from "#domain/complaint/model";
import { decide as decideRoster, evolve as evolveRoster } from "#domain/duty-roster/decide";
import { emptyDutyRoster } from "#domain/duty-roster/model";
import type { ErasureRefusal } from "#domain/erasure/model";
import { decide as decideFinding } from "#domain/finding/decide";
import { evolve as evolveFinding } from "#domain/finding/evolve";
import { emptyFindingBook, type FindingBook } from "#domain/finding/model";
import { decide as decideInspection } from "#domain/inspection/decide";
import { evolve as evolveInspection } from "#domain/inspection/evolve";
import {
  type Inspection,
  type InspectionKind,
  isMystery,
  unplannedInspection,
  visibleToOutlet,
} from "#domain/inspection/model";
import { decide as decideOpinion } from "#domain/opinion/decide";
import { evolve as evolveOpinion } from "#domain/opinion/evolve";
import { unheardOpinion } from "#domain/opinion/model";
import { decide as decideProposal } from "#domain/proposal/decide";
import { evolve as evolveProposal } from "#domain/proposal/evolve";
import { unmadeProposal } from "#domain/proposal/model";
import { decide as decideRoutine } from "#domain/routine/decide";
import { evolve as evolveRoutine } from "#domain/routine/evolve";
import { unplannedDay } from "#domain/routine/model";
import { decide as decideSanction } from "#domain/sanction/decide";
import { evolve as evolveSanction } from "#domain/sanction/evolve";
import { emptySanctionRecord } from "#domain/sanction/model";
import { decide as decideSeminar } from "#domain/seminar/decide";
import { evolve as evolveSeminar } from "#domain/seminar/evolve";
import { unplannedSeminar } from "#domain/seminar/model";
import { decide as decideAnalysis } from "#domain/service-analysis/decide";
import { evolve as evolveAnalysis } from "#domain/service-analysis/evolve";
import { emptyAnalysis } from "#domain/service-analysis/model";
import { decide as decideSpecialCase } from "#domain/special-case/decide";
import { evolve as evolveSpecialCase } from "#domain/special-case/evolve";
import { unreportedCase } from "#domain/special-case/model";
import { decide as decideSurvey } from "#domain/survey/decide";
import { evolve as evolveSurvey } from "#domain/survey/evolve";
import { undraftedSurvey } from "#domain/survey/model";
import type { EpochMs } from "#base/time";
import type { PersonalFields, Unsealed } from "#base/vault-ref";
import type { Cause } from "../journal/records";
import type { CaseFiles } from "../files/case-files";
import type { FileOwner } from "../ports/file-store";
import type { Journal, StreamId } from "../ports/journal";
import type { Vault, Viewing } from "../vault/vault";
import type { AskedOf, CaseKind, CommandOf, EventOfKind, RefusalOf } from "./asked";
import { openCases, type Cases, type Submitted } from "./cases";
import { completed } from "./complete";
import { type Checklists } from "./checklists";
import type { Counts } from "./counts";
import { type ErasureAsked, type Erasures, openErasures } from "./erasures";
import { type CaseDeed, historyOf } from "./history";
import type { PostedAt } from "./posted-at";
import { sealed, type TextMarks, unsealed, withoutTexts } from "./seal";
import { STREAMS } from "./streams";
import { type TermsSources, termsAt } from "./terms";
import type { Veil } from "./veil";

export type Place = { readonly outletId: string; readonly caseId: string };

/** What must be known of an inspection before anybody is told that there is one. */
export type Visit = { readonly isMystery: boolean; readonly isHidden: boolean; readonly inspector: string | undefined };

export type QualityRefusal =
  | RefusalOf<CaseKind>
  | { readonly code: "quality.outletUnknown"; readonly outletId: string }
  | { readonly code: "quality.schemeUnknown"; readonly schemeId: string };

export type Quality = {
  /** What an act leads to. Durable when it answers. @throws JournalUnavailable */
  readonly submit: <Kind extends CaseKind>(
    kind: Kind,
    place: Place,
    asked: AskedOf<Kind>,
    cause: Cause,
  ) => Promise<Result<Submitted<EventOfKind<Kind>, unknown>, QualityRefusal>>;
  /** A case as it stands, without anything personal; version 0 when there is none. */
  readonly read: (kind: CaseKind, place: Place) => Promise<{ readonly state: unknown; readonly version: number }>;
  /** The same with everybody who was ever named in it: for the house's own work, never to be shown. */
  readonly readAsKept: (kind: CaseKind, place: Place) => Promise<unknown>;
  /** The same as plain data for a page; undefined when the outlet has none. */
  readonly look: (
    kind: CaseKind,
    place: Place,
  ) => Promise<{ readonly state: Readonly<Record<string, unknown>>; readonly version: number } | undefined>;
  /** What happened to it, oldest first, without anything personal; nothing when the outlet has no such case. */
  readonly history: (kind: CaseKind, place: Place) => Promise<readonly CaseDeed[]>;
  /** Whether the outlet knows nothing of such an inspection before its release. */
  readonly isMystery: (kind: InspectionKind) => boolean;
  /** An inspection of this outlet, for those who decide who may see it; undefined when there is none. */
  readonly visitOf: (place: Place) => Promise<Visit | undefined>;
  /**
   * A text that this case refers to; the vault tells who read it and what for. Undefined when the case has no such text
   * and once its person is erased. Cost: reads the case's stream.
   */
  readonly readText: (
    kind: CaseKind,
    place: Place,
    token: string,
    viewing: Viewing,
  ) => Promise<PersonalFields | undefined>;
  /**
   * Asks for or does the erasure of everybody in a case; its events stay, and each step is one of its own.
   * @throws JournalUnavailable
   */
  readonly erase: (
    kind: CaseKind,
    place: Place,
    asked: ErasureAsked,
    cause: Cause,
  ) => Promise<Result<undefined, ErasureRefusal>>;
  /** What was asked and erased everywhere, the newest first. */
  readonly erasureLog: Erasures["log"];
};

export type QualityDeps = TermsSources &
  TextMarks & {
    readonly journal: Journal;
    readonly vault: Vault;
    readonly checklists: Checklists;
    /** Photos and documents of cases; without it there are none to erase. */
    readonly files?: Pick<CaseFiles, "erase">;
    readonly clockOf: (outletId: string) => { readonly now: () => EpochMs };
    readonly postedAt: PostedAt;
    /** Who is named no more; without it everybody always is. */
    readonly veil?: Veil;
    /** What of an act is counted from the records and said by nobody. */
    readonly counts: Counts;
    /** Told of every stream that has grown. */
    readonly committed?: (stream: StreamId) => void;
  };

/** Puts the contexts of the site's quality together: each by its own rules, all with one journal and one vault. */
export function createQuality(deps: QualityDeps): Quality {
  const { vault, checklists, clockOf, postedAt, counts } = deps;
  const cases = openAll(deps);
  const erasures = openErasures(deps.journal);

  const submit = async <Kind extends CaseKind>(
    kind: Kind,
    place: Place,
    asked: AskedOf<Kind>,
    cause: Cause,
  ): Promise<Result<Submitted<EventOfKind<Kind>, unknown>, QualityRefusal>> => {
    const { outletId } = place;
    const now = clockOf(outletId).now();
    const terms = termsAt(deps, outletId, now);
    if (!terms) return { ok: false, refusal: { code: "quality.outletUnknown", outletId } };
    const stream = streamOf(kind, place);
    const inspection = kind === "inspection" ? await stateOf<Inspection>(cases.inspection, stream) : undefined;
    // Inspections are the network's streams: the outlet in the address must be the one that is inspected.
    if (
      inspection &&
      (asked as { readonly type: string }).type !== "PlanInspection" &&
      inspection.outletId !== outletId
    ) {
      return { ok: false, refusal: { code: "inspection.unknown" } };
    }
    const whole = completed(kind, asked as { readonly type: string }, {
      now,
      actor: cause.actor,
      outletId,
      terms,
      published: checklists.state(),
      inspection,
      postedAt: (personId) => postedAt(personId, outletId),
    });
    if (!whole.ok) return whole;
    const counted = await counts(kind, place, asked as { readonly type: string }, now);
    const command = { ...whole.value, ...counted } as Unsealed<CommandOf<Kind>>;
    const keep = (): Promise<CommandOf<Kind>> => sealed(vault, personOf(kind, place, asked), command, deps);
    // Each kind's cases take that kind's commands; TypeScript cannot follow the pairing.
    const own = cases[kind] as unknown as Cases<CommandOf<Kind>, EventOfKind<Kind>, unknown, RefusalOf<Kind>>;
    return own.submit(stream, withoutTexts<CommandOf<Kind>>(command), cause, keep);
  };

  return {
    submit,
    readAsKept: async (kind, place) => (await cases[kind].read(streamOf(kind, place))).state,
    ...looking(deps, cases, erasures),
    isMystery,
    visitOf: async (place) => {
      const visit = await stateOf<Inspection>(cases.inspection, streamOf("inspection", place));
      return visit.outletId === place.outletId ? visitIn(visit) : undefined;
    },
    readText: (kind, place, token, viewing) => readText(deps, streamOf(kind, place), token, viewing),
    erasureLog: erasures.log,
    erase: erasing(deps, erasures),
  };
}

function erasing({ vault, files, clockOf }: QualityDeps, erasures: Erasures): Quality["erase"] {
  return async (kind, place, asked, cause) => {
    // First the act, so that nobody is forgotten without a trace; asked again, it forgets again.
    const done = await erasures.submit(kind, place, asked, clockOf(place.outletId).now(), cause);
    if (!done.ok) return done;
    if (asked.type === "ErasePeople") {
      await vault.erase(`${kind}/${place.caseId}`);
      await files?.erase(filesOf(kind, place));
    }
    return { ok: true, value: undefined };
  };
}

function openAll({ journal, committed }: QualityDeps) {
  return {
    complaint: openCases(
      journal,
      { initial: unfiledComplaint, decide: decideComplaint, evolve: evolveComplaint },
      committed,
    ),
    finding: openCases(journal, { initial: emptyFindingBook, decide: decideFinding, evolve: evolveFinding }, committed),
    sanction: openCases(
      journal,
      { initial: emptySanctionRecord, decide: decideSanction, evolve: evolveSanction },
      committed,
    ),
    inspection: openCases(
      journal,
      { initial: unplannedInspection, decide: decideInspection, evolve: evolveInspection },
      committed,
    ),
    routine: openCases(journal, { initial: unplannedDay, decide: decideRoutine, evolve: evolveRoutine }, committed),
    dutyRoster: openCases(journal, { initial: emptyDutyRoster, decide: decideRoster, evolve: evolveRoster }, committed),
    specialCase: openCases(
      journal,
      { initial: unreportedCase, decide: decideSpecialCase, evolve: evolveSpecialCase },
      committed,
    ),
    opinion: openCases(journal, { initial: unheardOpinion, decide: decideOpinion, evolve: evolveOpinion }, committed),
    proposal: openCases(
      journal,
      { initial: unmadeProposal, decide: decideProposal, evolve: evolveProposal },
      committed,
    ),
    seminar: openCases(journal, { initial: unplannedSeminar, decide: decideSeminar, evolve: evolveSeminar }, committed),
    survey: openCases(journal, { initial: undraftedSurvey, decide: decideSurvey, evolve: evolveSurvey }, committed),
    analysis: openCases(journal, { initial: emptyAnalysis, decide: decideAnalysis, evolve: evolveAnalysis }, committed),
  };
}

export function streamOf(kind: CaseKind, { outletId, caseId }: Place): StreamId {
  return STREAMS[kind](outletId, caseId);
}

/** Under which name a case's files lie. FI-7 */
export function filesOf(kind: CaseKind, { outletId, caseId }: Place): FileOwner {
  return { unitId: outletId, caseKey: `${kind}/${caseId}` };
}

async function readText(
  { journal, vault }: Pick<QualityDeps, "journal" | "vault">,
  stream: StreamId,
  token: string,
  viewing: Viewing,
): Promise<PersonalFields | undefined> {
  const records = await journal.read(stream, 0);
  if (!records.some(({ dataJson }) => dataJson.includes(`"${token}"`))) return undefined;
  const fields = await unsealed(vault, token, viewing);
  if (!fields) return undefined;
  const { salt: _salt, ...said } = fields;
  return said;
}

const visitIn = (inspection: Inspection): Visit => ({
  isMystery: isMystery(inspection.kind),
  isHidden: !visibleToOutlet(inspection),
  inspector: inspection.inspector,
});

/** Under whose key a case's texts lie: the case's own, or in a book the finding's, notice's or correction's. */
function personOf(kind: CaseKind, { caseId }: Place, asked: object): string {
  // Whoever answers a survey is known by his ticket alone, and erased by it.
  if (kind === "survey" && "ticketId" in asked) return `survey/${caseId}/${String(asked.ticketId)}`;
  const own = ["findingId", "noticeId", "correctionId", "sanctionId"].flatMap((field) =>
    field in asked ? [String((asked as Record<string, unknown>)[field])] : [],
  );
  return `${kind}/${own[0] ?? caseId}`;
}

/** How a case is shown: as it stands, and what happened to it. */
function looking(
  { journal, veil = (_kind, _place, shown) => Promise.resolve(shown) }: QualityDeps,
  cases: ReturnType<typeof openAll>,
  erasures: Erasures,
): Pick<Quality, "read" | "look" | "history"> {
  const read: Quality["read"] = async (kind, place) => {
    const { state, version } = await cases[kind].read(streamOf(kind, place));
    if (version === 0) return { state, version };
    return { state: (await veil(kind, place, { state, deeds: [] })).state, version };
  };
  return {
    read,
    look: async (kind, place) => {
      const { state, version } = await read(kind, place);
      if (version === 0) return undefined;
      if (kind === "inspection" && (state as Inspection).outletId !== place.outletId) return undefined;
      const shown = kind === "finding" && place.caseId !== BOOK ? partOf(state as FindingBook, place.caseId) : state;
      return { state: plainOf(shown) as Readonly<Record<string, unknown>>, version };
    },
    history: async (kind, place) => {
      const stream = streamOf(kind, place);
      if (kind === "inspection" && (await stateOf<Inspection>(cases.inspection, stream)).outletId !== place.outletId) {
        return [];
      }
      const about = kind === "finding" && place.caseId !== BOOK ? place.caseId : undefined;
      const { state } = await cases[kind].read(stream);
      const { deeds } = await veil(kind, place, { state, deeds: await historyOf(journal, stream, about) });
      return erasures.among(kind, place, deeds);
    },
  };
}

/** Everything found at an outlet is one book. */
const BOOK = "book";

/** Of an outlet's book one finding with its notice, or one correction. */
function partOf({ findings, notices, corrections }: FindingBook, id: string): Partial<FindingBook> {
  const only = <Value>(all: ReadonlyMap<string, Value>, key: string) =>
    new Map([...all].filter(([one]) => one === key));
  const noticeId = findings.get(id)?.noticeId ?? id;
  return { findings: only(findings, id), notices: only(notices, noticeId), corrections: only(corrections, id) };
}

/** Maps become objects by key and sets lists, as pages read them. */
function plainOf(value: unknown): unknown {
  if (value instanceof Map) {
    // A key without a value is something that nobody has answered yet, which JSON would leave out.
    return Object.fromEntries(
      [...value].map(([key, part]: [unknown, unknown]) => [String(key), plainOf(part) ?? null]),
    );
  }
  if (value instanceof Set) return [...value].map(plainOf);
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, plainOf(part)]));
}

async function stateOf<State>(
  cases: { readonly read: (stream: StreamId) => Promise<{ readonly state: unknown }> },
  stream: StreamId,
): Promise<State> {
  // The state of a kind is what its own `evolve` makes.
  return (await cases.read(stream)).state as State;
}
