import type { AskedCommand } from "#contract/commands/command-route";
import type { ReceptionDeed } from "#contract/reception";
import { submit, type Sender } from "./commands";
import { outletPath } from "./place";
import { send, type Sent } from "./send";

/** What people of a branch send from their screens: commands of the lobby day, and notes in the register. */
export type LobbyDeed = AskedCommand | ReceptionDeed;

export type DeskSender = Sender & { readonly businessDate: string };

/** Below `/api/v1/outlets/:outletId/reception`: folder, the field that names which, and what is done. */
const ADDRESS = {
  NoteRequest: ["requests", "requestId", "note"],
  OfferRequest: ["requests", "requestId", "offer"],
  TakeRequest: ["requests", "requestId", "take"],
  DeclineRequest: ["requests", "requestId", "decline"],
  AnswerRequest: ["requests", "requestId", "answer"],
  NoteRefusal: ["refusals", "refusalId", "note"],
  NoteWord: ["words", "wordId", "note"],
} as const satisfies Record<ReceptionDeed["type"], readonly [string, string, string]>;

export const isNote = (deed: LobbyDeed): deed is ReceptionDeed => deed.type in ADDRESS;

/** Sends one deed to where it belongs. */
export async function submitDeed(sender: DeskSender, deed: LobbyDeed): Promise<Sent<unknown>> {
  if (isNote(deed)) return submitNote(sender, deed);
  const sent = await submit(sender, deed);
  return sent.ok && deed.type === "ReportSpecialCase" ? reportCase(sender, deed) : sent;
}

/** Path and body of a note in the register. */
export function noteRoute(outletId: string, deed: ReceptionDeed): { readonly path: string; readonly body: object } {
  const [folder, key, action] = ADDRESS[deed.type];
  const { type: _type, [key]: id, ...body } = deed as unknown as Readonly<Record<string, unknown>>;
  return { path: `${outletPath(outletId)}/reception/${folder}/${String(id)}/${action}`, body };
}

function submitNote({ outletId, staffId, language }: Sender, deed: ReceptionDeed): Promise<Sent<unknown>> {
  const { path, body } = noteRoute(outletId, deed);
  const said = Object.keys(body).length > 0 && { body };
  return send({ method: "POST", path, actor: staffId, language, ...said });
}

type Report = Extract<AskedCommand, { readonly type: "ReportSpecialCase" }>;

/**
 * A special case told to the lobby is opened, with the same number, for the three levels that lead it, and the standard
 * question is answered. (source: 2-40)
 */
async function reportCase(
  { outletId, businessDate, staffId, language }: DeskSender,
  { caseId, kind, ticketId, customerCanCome }: Report,
): Promise<Sent<unknown>> {
  const path = `${outletPath(outletId)}/special-cases/${caseId}`;
  const as = { method: "POST", actor: staffId, language } as const;
  const body = { kind, ticket: { businessDate, ticketId }, person: { personal: { ticketId } } };
  const opened = await send({ ...as, path: `${path}/report`, body });
  if (!opened.ok) return opened;
  return send({ ...as, path: `${path}/safely`, body: { canCome: customerCanCome ? "yes" : "no" } });
}
