import type { PersonalFields } from "#base/vault-ref";
import type { CorrectionDraft, FindingBook } from "#domain/finding/model";
import type { DocumentText, Reading } from "#domain/handbook/model";
import type { Post } from "#domain/identity/roles";
import { emptySanctionRecord, type Sanction, type SanctionRecord } from "#domain/sanction/model";
import type { CaseList } from "../ports/case-list";
import { type Handbook, unitOfPosts } from "./handbook";
import { type CaseDeed, tokensIn } from "./history";
import type { Quality } from "./quality";

export type OwnRecordDeps = {
  readonly quality: Pick<Quality, "read" | "history" | "readText">;
  readonly handbook: Pick<Handbook, "state" | "readings">;
  readonly list: Pick<CaseList, "list">;
};

/** What was said in one step about somebody, in words. */
type Said = Pick<CaseDeed, "type" | "at" | "actor"> & { readonly texts: readonly PersonalFields[] };

/** What the house keeps of one of its people. QA-19 */
export type OwnRecord = {
  readonly posts: readonly Post[];
  readonly corrections: readonly (CorrectionDraft & { readonly outletId: string; readonly said: readonly Said[] })[];
  readonly sanctions: readonly Sanction[];
  /** What was said in the steps of the ladder. */
  readonly ladder: readonly Said[];
  readonly readings: readonly (Reading & { readonly title: DocumentText })[];
  /** Cases that lie with the person, what is due first first. */
  readonly cases: readonly {
    readonly kind: string;
    readonly caseId: string;
    readonly outletId: string;
    readonly state: string;
    readonly isOpen: boolean;
  }[];
};

export type RecordedPerson = { readonly accountId: string; readonly posts: readonly Post[] };

const CASES_MAX = 200;
const BOOK = "book";

/** Reads somebody's own record. Each text that is read is told, as any reading is. @throws JournalUnavailable */
export async function ownRecord(
  { quality, handbook, list }: OwnRecordDeps,
  { accountId, posts }: RecordedPerson,
): Promise<OwnRecord> {
  const viewing = { by: accountId, purpose: "own record" };
  const outletIds = [...new Set(posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : [])))];
  const textsOf = async (
    kind: "finding" | "sanction",
    place: { readonly outletId: string; readonly caseId: string },
  ): Promise<readonly Said[]> =>
    Promise.all(
      (await quality.history(kind, place)).map(async ({ type, at, actor, said }) => {
        const read = tokensIn(said).map((token) => quality.readText(kind, place, token, viewing));
        return { type, at, actor, texts: (await Promise.all(read)).filter((text) => text !== undefined) };
      }),
    );
  const corrections = await Promise.all(
    outletIds.map(async (outletId) => {
      // What the findings' own `evolve` made.
      const { state } = (await quality.read("finding", { outletId, caseId: BOOK })) as { readonly state: FindingBook };
      const own = [...state.corrections.values()].filter(({ staffId }) => staffId === accountId);
      return Promise.all(
        own.map(async (note) => ({
          ...{ ...note, outletId },
          said: await textsOf("finding", { outletId, caseId: note.correctionId }),
        })),
      );
    }),
  );
  // A record of steps is the network's, whatever outlet is named.
  const place = { outletId: outletIds[0] ?? "", caseId: accountId };
  const { state } = (await quality.read("sanction", place)) as { readonly state: SanctionRecord | undefined };
  const person = { personId: accountId, roles: [...new Set(posts.map(({ role }) => role))] };
  const [readings = []] = await handbook.readings(unitOfPosts(posts), [person]);
  const cases = await list.list({ person: accountId }, { limit: CASES_MAX });
  return {
    posts,
    corrections: corrections.flat(),
    sanctions: [...(state ?? emptySanctionRecord()).sanctions.values()],
    ladder: await textsOf("sanction", place),
    readings: readings.map((reading) => ({
      ...reading,
      title: handbook.state().documents.get(reading.documentId)?.at(-1)?.title ?? {},
    })),
    cases: cases.map(({ kind, caseId, outletId, state: stands, isOpen }) => ({
      ...{ kind, caseId, outletId, isOpen },
      state: stands,
    })),
  };
}
