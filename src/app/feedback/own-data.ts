import { refuse, type Result } from "#base/result";
import type { PersonalFields, VaultRef } from "#base/vault-ref";
import type { Complaint } from "#domain/complaint/model";
import type { ErasureRefusal } from "#domain/erasure/model";
import type { Opinion } from "#domain/opinion/model";
import type { Proposal } from "#domain/proposal/model";
import type { ContactCheckRefusal, ContactChecks } from "../notices/contact-checks";
import type { Cause } from "../journal/records";
import type { ErasureAsked } from "../quality/erasures";
import { type CaseDeed, tokensIn } from "../quality/history";
import type { Place, Quality } from "../quality/quality";
import type { Viewing } from "../vault/vault";

export type OwnDataDeps = {
  readonly quality: Pick<Quality, "read" | "history" | "readText" | "erase">;
  readonly checks: Pick<ContactChecks, "confirm" | "end">;
};

export type OwnKind = "complaint" | "opinion" | "proposal";
export type OwnDataRefusal =
  | ContactCheckRefusal
  | ErasureRefusal
  | { readonly code: "ownData.notYours" }
  | { readonly code: "ownData.caseUnknown" }
  | { readonly code: "ownData.stillOpen" };

/** Proof that somebody is reached where a case says: the code that was sent there. */
export type OwnProof = { readonly checkId: string; readonly code: string };

/** One case as its person may take it along: everything that was said, in words. */
export type OwnCase = {
  readonly kind: OwnKind;
  readonly caseId: string;
  readonly deeds: readonly (Pick<CaseDeed, "type" | "at"> & { readonly texts: readonly PersonalFields[] })[];
};

/** What a person may ask about his own cases. FE-9, FE-10 */
export type OwnData = {
  readonly export: (place: Place, kind: OwnKind, proof: OwnProof) => Promise<Result<OwnCase, OwnDataRefusal>>;
  readonly erase: (
    place: Place,
    kind: OwnKind,
    proof: OwnProof,
    commandId: string,
  ) => Promise<Result<undefined, OwnDataRefusal>>;
  /** The same words for somebody of the bank who says what for; undefined where there is no such case. FE-11 */
  readonly exportFor: (place: Place, kind: OwnKind, viewing: Viewing) => Promise<OwnCase | undefined>;
  /** A step of an erasure that the bank makes for its customer. FE-10 */
  readonly askFor: (
    place: Place,
    kind: OwnKind,
    asked: Exclude<ErasureAsked, { readonly own: true }>,
    cause: Cause,
  ) => Promise<Result<undefined, OwnDataRefusal>>;
};

const READER = "customer";
const PURPOSE = "asked for by the person himself";

export function createOwnData({ quality, checks }: OwnDataDeps): OwnData {
  /** Whether the contact that was confirmed is one that the case knows. */
  const isOf = async (place: Place, kind: OwnKind, to: string): Promise<boolean> => {
    const { state, version } = await quality.read(kind, place);
    if (version === 0) return false;
    for (const person of peopleOf(kind, state)) {
      const known = await quality.readText(kind, place, person.token, { by: READER, purpose: PURPOSE });
      if (known && Object.values(known).includes(to)) return true;
    }
    return false;
  };
  const proven = async (
    place: Place,
    kind: OwnKind,
    { checkId, code }: OwnProof,
  ): Promise<Result<undefined, OwnDataRefusal>> => {
    const confirmed = checks.confirm(checkId, code);
    if (!confirmed.ok) return confirmed;
    return (await isOf(place, kind, confirmed.value.to))
      ? { ok: true, value: undefined }
      : refuse({ code: "ownData.notYours" });
  };
  const wordsOf = async (place: Place, kind: OwnKind, viewing: Viewing): Promise<OwnCase | undefined> => {
    const history = await quality.history(kind, place);
    if (history.length === 0) return undefined;
    const deeds = history.map(async ({ type, at, said }) => {
      const read = tokensIn(said).map((token) => quality.readText(kind, place, token, viewing));
      return { type, at, texts: (await Promise.all(read)).filter((text) => text !== undefined) };
    });
    return { kind, caseId: place.caseId, deeds: await Promise.all(deeds) };
  };
  return {
    export: async (place, kind, proof) => {
      const verdict = await proven(place, kind, proof);
      if (!verdict.ok) return verdict;
      const own = await wordsOf(place, kind, { by: READER, purpose: PURPOSE });
      checks.end(proof.checkId);
      return own ? { ok: true, value: own } : refuse({ code: "ownData.notYours" });
    },
    erase: async (place, kind, proof, commandId) => {
      const verdict = await proven(place, kind, proof);
      if (!verdict.ok) return verdict;
      if (!isOver(kind, (await quality.read(kind, place)).state)) return refuse({ code: "ownData.stillOpen" });
      const done = await quality.erase(kind, place, { type: "ErasePeople", own: true }, { actor: READER, commandId });
      checks.end(proof.checkId);
      return done;
    },
    exportFor: (place, kind, viewing) => wordsOf(place, kind, viewing),
    askFor: async (place, kind, asked, cause) => {
      const { state, version } = await quality.read(kind, place);
      if (version === 0) return refuse({ code: "ownData.caseUnknown" });
      if (asked.type !== "RefuseErasure" && !isOver(kind, state)) return refuse({ code: "ownData.stillOpen" });
      return quality.erase(kind, place, asked, cause);
    },
  };
}

function peopleOf(kind: OwnKind, state: unknown): readonly VaultRef[] {
  // What each kind's own `evolve` made.
  if (kind === "complaint") return [...(state as Complaint).givers.values()].flatMap(({ person }) => person ?? []);
  const person = kind === "opinion" ? (state as Opinion).giver : (state as Proposal).author;
  return person ? [person] : [];
}

/** What runs needs its words and its people; what is over does not. FE-10 */
function isOver(kind: OwnKind, state: unknown): boolean {
  const over = {
    complaint: ["closed", "closedOnSite", "withdrawn"],
    opinion: ["closed", "complaint"],
    proposal: ["rejected", "measured"],
  };
  return over[kind].includes((state as { readonly state: string }).state);
}
