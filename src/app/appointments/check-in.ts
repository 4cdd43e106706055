import { accept, refuse, type Result } from "#base/result";
import type { Journey, Prefill } from "#domain/journey/model";
import { documentsConfirmed, prefillOf, visitOn } from "#domain/journey/model";
import type { Channel, IssueTicket, SpecialNeed } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { LobbyRefusal } from "#domain/lobby-day/refusals";
import type { Cause } from "../journal/records";
import type { LiveRefusal } from "../lobbies/lobbies";
import { codeTyped } from "./journey-book";
import { type JourneysDeps, type JourneysRefusal, keptUntil } from "./journeys";
import { tellTicket } from "./tell-ticket";

export type CheckInAsked = {
  readonly outletId: string;
  /** The short code, as it was typed or scanned, or the journey's id. */
  readonly code: string;
  /** Of the ticket, should one be issued. */
  readonly ticketId: string;
  /** Where the customer stands. */
  readonly channel: Extract<Channel, "kiosk" | "staff" | "phone">;
  readonly segmentId?: string;
  readonly specialNeed?: SpecialNeed;
  /** The customer has said at the machine that the papers are all there. */
  readonly documentsConfirmed?: boolean;
};

export type CheckedIn = {
  readonly journeyId: string;
  readonly ticketId: string;
  readonly prefill: Prefill;
  readonly documentsConfirmed: boolean;
  readonly appointmentAt?: number;
  /** Services that this outlet does not offer, and that no ticket was issued for. */
  readonly notHere: readonly string[];
};

export type CheckInRefusal =
  JourneysRefusal | LobbyRefusal | LiveRefusal | { readonly code: "journey.notHere"; readonly outletId: string };

/**
 * A customer has come: the ticket is issued under the journey's id, with what was filled in and brought. Asking again
 * gives the same ticket. The visit is noted before the ticket is issued, so that of two machines that ask at once both
 * give the same one. Rules JN-6 and JN-7.
 */
export async function checkIn(
  deps: JourneysDeps,
  asked: CheckInAsked,
  cause: Cause,
): Promise<Result<CheckedIn, CheckInRefusal>> {
  const { book, lobbies } = deps;
  const found = await journeyOf(deps, asked.code);
  if (!found) return refuse({ code: "journey.unknown" });
  if (found.state === "ended") return refuse({ code: "journey.ended" });
  const { outletId } = asked;
  const live = lobbies.live(outletId);
  if (!live) return refuse({ code: "lobby.dayNotOpen" });
  const { day } = live;
  const { journeyId } = found;
  const offered = new Set(day.plan.services.map(({ serviceId }) => serviceId));
  const serviceIds = found.choice.serviceIds.filter((serviceId) => offered.has(serviceId));
  if (serviceIds.length === 0) return refuse({ code: "journey.notHere", outletId });

  const noted = await noteVisit(deps, found, { outletId, date: day.businessDate, ticketId: asked.ticketId }, cause);
  if (!noted.ok) return noted;
  const journey = noted.value;
  const ticketId = visitOn(journey, outletId, day.businessDate)?.ticketId ?? asked.ticketId;
  const appointmentAt = await keepAppointment(deps, journey, { outletId, date: day.businessDate, ticketId }, cause);
  if (!lobbies.live(outletId)?.day.tickets.has(ticketId)) {
    const command = issueOf(asked, { journey, day, ticketId, serviceIds, appointmentAt, actor: cause.actor });
    const issued = await lobbies.submit(outletId, { commandId: deps.newId(), command });
    if (!issued.ok) return issued;
  }
  await tellTicket(deps, journey);
  await deps.codes.keep({
    code: journey.code,
    journeyId,
    endsAt: keptUntil(deps, "journey.keepAfterVisitDays", {
      timeZone: day.plan.timeZone,
      notBefore: journey.appointment?.slotAt ?? 0,
    }),
  });
  const fresh = (await book.read(journeyId)) ?? journey;
  return accept({
    journeyId,
    ticketId,
    prefill: prefillOf(fresh),
    documentsConfirmed: documentsConfirmed(fresh) || asked.documentsConfirmed === true,
    ...(appointmentAt !== undefined && { appointmentAt }),
    notHere: found.choice.serviceIds.filter((serviceId) => !offered.has(serviceId)),
  });
}

const JOURNEY_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu;

async function journeyOf({ book, codes }: JourneysDeps, code: string): Promise<Journey | undefined> {
  if (JOURNEY_ID.test(code)) return book.read(code.toLowerCase());
  const known = await codes.find(codeTyped(code));
  return known && book.read(known.journeyId);
}

type Place = { readonly outletId: string; readonly date: string; readonly ticketId: string };

/** Another machine may have been faster: then its visit is the one. */
async function noteVisit(
  { book }: JourneysDeps,
  journey: Journey,
  visit: Place,
  cause: Cause,
): Promise<Result<Journey, JourneysRefusal>> {
  if (visitOn(journey, visit.outletId, visit.date)) return accept(journey);
  const noted = await book.submit(journey.journeyId, { type: "CheckIn", ...visit }, cause);
  if (noted.ok || noted.refusal.code !== "journey.alreadyHere") return noted;
  const other = await book.read(journey.journeyId);
  return other ? accept(other) : noted;
}

/** The time of this day's appointment, which the customer has kept by coming; undefined without one in force. */
async function keepAppointment(
  { appointments, newId }: JourneysDeps,
  { appointment }: Journey,
  { outletId, date, ticketId }: Place,
  cause: Cause,
): Promise<number | undefined> {
  if (appointment?.outletId !== outletId || appointment.date !== date) return undefined;
  const { appointmentId, slotAt } = appointment;
  const kept = await appointments.checkIn({ outletId, date }, appointmentId, ticketId, {
    ...cause,
    commandId: newId(),
  });
  return kept.ok ? slotAt : undefined;
}

type Issuing = {
  readonly journey: Journey;
  readonly day: LobbyDay;
  readonly ticketId: string;
  readonly serviceIds: readonly string[];
  readonly appointmentAt: number | undefined;
  readonly actor: string;
};

function issueOf(
  { channel, segmentId, specialNeed, documentsConfirmed: saidAtMachine }: CheckInAsked,
  { journey, day, ticketId, serviceIds, appointmentAt, actor }: Issuing,
): Omit<IssueTicket, "now"> {
  // Nobody is recognised by a code: without a word from the machine or from staff, the customer is an ordinary one.
  const [plain] = day.plan.segments.filter((segment) => segment.level === 0 && !segment.specialNeed);
  const hasAll = saidAtMachine === true || documentsConfirmed(journey);
  return {
    type: "IssueTicket",
    actor,
    ticketId,
    visitId: journey.journeyId,
    serviceIds,
    segmentId: segmentId ?? plain?.segmentId ?? "",
    channel: appointmentAt === undefined ? channel : "appointment",
    language: journey.language,
    ...(appointmentAt !== undefined && { appointmentAt }),
    ...(specialNeed && { specialNeed }),
    ...(hasAll && { documentsConfirmed: true }),
  };
}
