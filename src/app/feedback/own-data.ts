import { refuse, type Result } from "#base/result";
import type { PersonalFields, VaultRef } from "#base/vault-ref";
import type { Complaint } from "#domain/complaint/model";
import type { Opinion } from "#domain/opinion/model";
import type { Proposal } from "#domain/proposal/model";
import type { ContactCheckRefusal, ContactChecks } from "../notices/contact-checks";
import { type CaseDeed, tokensIn } from "../quality/history";
import type { Place, Quality } from "../quality/quality";

export type OwnDataDeps = {
  readonly quality: Pick<Quality, "read" | "history" | "readText" | "erase">;
  readonly checks: Pick<ContactChecks, "confirm" | "end">;
};

export type OwnKind = "complaint" | "opinion" | "proposal";
export type OwnDataRefusal =
  ContactCheckRefusal | { readonly code: "ownData.notYours" } | { readonly code: "ownData.stillOpen" };

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
  return {
    export: async (place, kind, proof) => {
      const verdict = await proven(place, kind, proof);
      if (!verdict.ok) return verdict;
      const deeds = await Promise.all(
        (await quality.history(kind, place)).map(async ({ type, at, said }) => {
          const read = tokensIn(said).map((token) =>
            quality.readText(kind, place, token, { by: READER, purpose: PURPOSE }),
          );
          return { type, at, texts: (await Promise.all(read)).filter((text) => text !== undefined) };
        }),
      );
      checks.end(proof.checkId);
      return { ok: true, value: { kind, caseId: place.caseId, deeds } };
    },
    erase: async (place, kind, proof, commandId) => {
      const verdict = await proven(place, kind, proof);
      if (!verdict.ok) return verdict;
      if (!isOver(kind, (await quality.read(kind, place)).state)) return refuse({ code: "ownData.stillOpen" });
      await quality.erase(kind, place, { actor: READER, commandId });
      checks.end(proof.checkId);
      return { ok: true, value: undefined };
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
