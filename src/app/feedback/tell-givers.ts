import { businessDateAt } from "#base/calendar";
import { HOUR_MS, SECOND_MS } from "#base/time";
import { refuse, type Result } from "#base/result";
import type { PersonalFields, VaultRef } from "#base/vault-ref";
import { type Complaint, identifiedGivers } from "#domain/complaint/model";
import type { Language } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import type { Opinion } from "#domain/opinion/model";
import { isOwed, type Proposal } from "#domain/proposal/model";
import { sayOpinion } from "#i18n/opinion";
import type { Cause } from "../journal/records";
import { sendPatiently, type Attempts } from "../notices/gateway-attempts";
import type { NoticeGateways } from "../ports/notice-gateway";
import type { Place, Quality, QualityRefusal } from "../quality/quality";
import { receiptNumber } from "./receipt-number";

export type TellGiversDeps = {
  readonly quality: Pick<Quality, "read" | "history" | "readText" | "submit">;
  readonly gateways: NoticeGateways;
  readonly network: () => Network;
  readonly pause: Attempts["pause"];
};

/** Whom a message reached, and whom not and why: he is told another way. */
export type ToldPeople = {
  readonly told: readonly string[];
  readonly unreached: readonly { readonly giverId: string; readonly why: "noContact" | "notTaken" }[];
};

type Telling = (
  place: Place,
  language: Language,
  cause: Cause,
) => Promise<
  Result<ToldPeople, QualityRefusal | { readonly code: "complaint.notTheHandler"; readonly handler: string }>
>;

/** Tells people by message what came of what they said; each is told once, and only then counts as told. FE-6 */
export type TellGivers = {
  readonly ofComplaint: Telling;
  readonly ofOpinion: Telling;
  readonly ofProposal: Telling;
};

/** What a message carries at most: some short messages long, whole sentences in every language. */
const TEXT_MAX = 600;
const TTL_SEC = (72 * HOUR_MS) / SECOND_MS;
/** The one who gave an opinion or made a proposal. */
const GIVER = "giver";

export function createTellGivers(deps: TellGiversDeps): TellGivers {
  const { quality } = deps;
  return {
    ofComplaint: async (place, language, cause) => {
      // What the complaint's own `evolve` made.
      const complaint = (await quality.read("complaint", place)).state as Complaint;
      const { state, handler = "", receivedAt, complaintId, givers, told } = complaint;
      if (state !== "proposed") return refuse({ code: "complaint.wrongState", state });
      if (handler !== cause.actor) return refuse({ code: "complaint.notTheHandler", handler });
      const zone = deps.network().outlets.get(place.outletId)?.timeZone ?? "UTC";
      const number = receiptNumber(place.outletId, businessDateAt(receivedAt, zone), complaintId);
      const message = {
        about: sayOpinion(language, "message.complaint", { number }),
        text: await lastText(deps, "complaint", place, "ResolutionProposed", "resolution", cause),
      };
      const waiting = identifiedGivers(complaint).filter((giverId) => !told.has(giverId));
      const people = waiting.map((giverId) => ({ giverId, person: givers.get(giverId)?.person }));
      return tellAll(deps, "complaint", { place, language, cause, people, message }, (giverId) =>
        quality.submit("complaint", place, { type: "TellOutcome", giverId, by: "message" }, causeFor(cause, giverId)),
      );
    },
    ofOpinion: async (place, language, cause) => {
      const { state, giver } = (await quality.read("opinion", place)).state as Opinion;
      if (state !== "decided") return refuse({ code: "opinion.wrongState", state });
      const message = {
        about: sayOpinion(language, "message.opinion"),
        text: await lastText(deps, "opinion", place, "OpinionDecided", "outcome", cause),
      };
      const people = [{ giverId: GIVER, person: giver }];
      return tellAll(deps, "opinion", { place, language, cause, people, message }, () =>
        quality.submit("opinion", place, { type: "TellGiver", by: "message" }, causeFor(cause, GIVER)),
      );
    },
    ofProposal: async (place, language, cause) => {
      const proposal = (await quality.read("proposal", place)).state as Proposal;
      if (!isOwed(proposal) || proposal.source === "staff") return { ok: true, value: { told: [], unreached: [] } };
      const message = {
        about: sayOpinion(language, "message.proposal"),
        text: sayOpinion(language, `message.step.${proposal.state}`),
      };
      const people = [{ giverId: GIVER, person: proposal.author }];
      return tellAll(deps, "proposal", { place, language, cause, people, message }, () =>
        quality.submit("proposal", place, { type: "TellAuthor", by: "message" }, causeFor(cause, GIVER)),
      );
    },
  };
}

const causeFor = ({ commandId, actor }: Cause, giverId: string): Cause => ({
  commandId: `${commandId}/${giverId}`,
  actor,
});

type Kind = "complaint" | "opinion" | "proposal";
type Told = {
  readonly place: Place;
  readonly language: Language;
  readonly cause: Cause;
  readonly people: readonly { readonly giverId: string; readonly person: VaultRef | undefined }[];
  readonly message: { readonly about: string; readonly text: string };
};

async function tellAll(
  deps: TellGiversDeps,
  kind: Kind,
  { place, language, cause, people, message }: Told,
  tell: (giverId: string) => Promise<Result<unknown, QualityRefusal>>,
): Promise<Result<ToldPeople, QualityRefusal>> {
  const told: string[] = [];
  const unreached: ToldPeople["unreached"][number][] = [];
  const outlet = deps.network().outlets.get(place.outletId)?.name[language] ?? place.outletId;
  for (const { giverId, person } of people) {
    const viewing = { by: cause.actor, purpose: "to tell what came of it" };
    const known = person && (await deps.quality.readText(kind, place, person.token, viewing));
    const reached = known && contactIn(deps.gateways, known);
    if (!reached) {
      unreached.push({ giverId, why: "noContact" });
      continue;
    }
    const sending = await sendPatiently(
      reached.gateway,
      reached.contact,
      {
        title: `${outlet}: ${message.about}`,
        text: message.text.slice(0, TEXT_MAX),
        tag: `${kind}/${place.caseId}`,
        isSilent: false,
        ttlSec: TTL_SEC,
      },
      { pause: deps.pause, signal: new AbortController().signal, isStillSo: () => true },
    );
    if (!sending.ok) {
      unreached.push({ giverId, why: "notTaken" });
      continue;
    }
    const done = await tell(giverId);
    if (!done.ok) return done;
    told.push(giverId);
  }
  return { ok: true, value: { told, unreached } };
}

/** The words of the last event of a kind. */
async function lastText(
  { quality }: TellGiversDeps,
  kind: Kind,
  place: Place,
  type: string,
  field: string,
  { actor: by }: Cause,
): Promise<string> {
  const said = (await quality.history(kind, place)).findLast((deed) => deed.type === type)?.said[field];
  const token = (said as VaultRef | undefined)?.token;
  if (token === undefined) return "";
  return (await quality.readText(kind, place, token, { by, purpose: "to tell what came of it" }))?.["text"] ?? "";
}

/** By which gateway somebody can be reached; what was written down by hand may be a number or an address. */
function contactIn({ byWay }: NoticeGateways, { phone, mail, contact }: PersonalFields) {
  const tries = [
    [byWay.sms, phone],
    [byWay.mail, mail],
    [byWay.sms, contact],
    [byWay.mail, contact],
  ] as const;
  for (const [gateway, to] of tries) {
    const read = to === undefined ? undefined : gateway?.readContact({ to });
    if (gateway && read) return { gateway, contact: read };
  }
  return undefined;
}
