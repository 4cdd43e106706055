import type { FreeSlot, HeldSlot } from "#contract/guide/appointments";
import type { CheckedIn, Journey } from "#contract/guide/journeys";
import { newId, send, type Sent } from "../shared/send";
import { outletPath } from "../shared/place";
import type { Language } from "../shared/language";

/** The customer's hold on the own journey: its id, and the secret that nobody else has. */
export type OwnVisit = { readonly journeyId: string; readonly key: string };

/** As in the contract's journeys.ts, which would bring its schemas into the page. */
const KEY_HEADER = "guichet-journey-key";
const REMEMBERED = "guichet.visit";
const SECRET_BYTES = 18;

export function rememberedVisit(): OwnVisit | undefined {
  const text = localStorage.getItem(REMEMBERED);
  if (text === null) return undefined;
  try {
    const { journeyId, key } = JSON.parse(text) as Partial<OwnVisit>;
    return journeyId !== undefined && key !== undefined ? { journeyId, key } : undefined;
  } catch {
    return undefined; // Cut off, or written by something else.
  }
}

const rememberVisit = (own: OwnVisit): void => localStorage.setItem(REMEMBERED, JSON.stringify(own));
export const forgetVisit = (): void => localStorage.removeItem(REMEMBERED);

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

export type Choice = { readonly serviceIds: readonly string[]; readonly partIds: readonly string[] };

export async function startVisit(choice: Choice, language: Language): Promise<Sent<Journey>> {
  const own = { journeyId: newId(), key: newKey() };
  const body = { ...own, language, ...choice };
  const sent = await send<Journey>({ method: "POST", path: "/api/v1/journeys", body, language });
  if (sent.ok) rememberVisit(own);
  return sent;
}

/** For somebody who holds a ticket already: its id is the proof. */
export async function startOnTicket(outletId: string, ticketId: string, language: Language): Promise<Sent<Journey>> {
  const key = rememberedVisit()?.key ?? newKey();
  const body = { outletId, ticketId, key, language };
  const sent = await send<Journey>({ method: "POST", path: "/api/v1/journeys/on-ticket", body, language });
  if (sent.ok) rememberVisit({ journeyId: sent.answer.journeyId, key });
  return sent;
}

function mine<Answer>(own: OwnVisit, method: "GET" | "POST", below: string, language: Language, body?: unknown) {
  const path = `/api/v1/journeys/${own.journeyId}${below}`;
  return send<Answer>({
    method,
    path,
    language,
    headers: { [KEY_HEADER]: own.key },
    ...(body !== undefined && { body }),
  });
}

export const readVisit = (own: OwnVisit, language: Language): Promise<Sent<Journey>> =>
  mine<Journey>(own, "GET", "", language);

export const readAnswers = (own: OwnVisit, language: Language) =>
  mine<{ readonly answers: Readonly<Record<string, string>> }>(own, "GET", "/answers", language);

export const saveAnswers = (own: OwnVisit, answers: Readonly<Record<string, string>>, language: Language) =>
  mine<Journey>(own, "POST", "/answers", language, { answers });

export const confirmDocuments = (own: OwnVisit, documentIds: readonly string[], language: Language) =>
  mine<Journey>(own, "POST", "/documents", language, { documentIds });

export const endVisit = (own: OwnVisit, language: Language) => mine<Journey>(own, "POST", "/end", language);

export type SlotChoice = { readonly outletId: string; readonly date: string; readonly slotAt: number };
export type Contact = { readonly by: "phone" | "mail"; readonly address: string };

export const freeSlots = (outletId: string, date: string, serviceId: string, language: Language) =>
  send<readonly FreeSlot[]>({
    method: "GET",
    path: `${outletPath(outletId)}/slots?${new URLSearchParams({ date, serviceId }).toString()}`,
    language,
  });

export const holdSlot = (own: OwnVisit, slot: SlotChoice, language: Language) =>
  mine<HeldSlot>(own, "POST", "/appointment/hold", language, { ...slot, appointmentId: newId() });

export type HeldChoice = Omit<SlotChoice, "slotAt"> & { readonly appointmentId: string };

export const confirmSlot = (own: OwnVisit, held: HeldChoice, contact: Contact | undefined, language: Language) =>
  mine<Journey>(own, "POST", "/appointment/confirm", language, { ...held, ...(contact && { contact }) });

export const cancelAppointment = (own: OwnVisit, language: Language) =>
  mine<Journey>(own, "POST", "/appointment/cancel", language);

/** Who is in the lobby takes the ticket with the own phone. */
export const takeTicket = (outletId: string, code: string, language: Language): Promise<Sent<CheckedIn>> =>
  send({ method: "POST", path: `${outletPath(outletId)}/journeys/${code}/check-in`, body: {}, language });
