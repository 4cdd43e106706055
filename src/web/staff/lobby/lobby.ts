import type { EpochMs } from "#base/time";
import type { OutletSummary } from "#contract/outlets";
import type { CountedScript } from "#contract/scripts";
import type { DiversionChannel } from "#domain/lobby-day/plan";
import type { Floor, FloorAlert } from "#read/floor/floor";
import { ticketsIn, type Numbered } from "../../console/desk";
import { scriptFor } from "../../shared/scripts/script-for";

/** What the tablet stands on: an outlet, its floor as it is now, a person, and what is said to customers. */
export type Lobby = {
  readonly outlet: OutletSummary;
  readonly floor: Floor;
  readonly now: EpochMs;
  readonly staffId: string;
  readonly scripts: readonly CountedScript[];
};

export type NumberedAlert = FloorAlert & { readonly alertId: string };
export type Inbox = Readonly<Record<"open" | "taken" | "later", readonly NumberedAlert[]>>;

/** Somebody stands there and waits for a person: first in the inbox, and never put off. */
export const URGENT: readonly FloorAlert["kind"][] = ["help", "customerCalls", "specialCase"];

/** Alerts nobody has taken, the urgent and then the older ones first; those somebody acts on; those put off. */
export function inboxOf({ floor, now }: Pick<Lobby, "floor" | "now">): Inbox {
  const all = Object.entries(floor.alerts)
    .map(([alertId, alert]) => ({ ...alert, alertId }))
    .sort((one, other) => urgency(other) - urgency(one) || one.since - other.since);
  const isLater = ({ snoozedUntil, acknowledged }: FloorAlert): boolean => !acknowledged && (snoozedUntil ?? 0) > now;
  return {
    open: all.filter((alert) => !alert.acknowledged && !isLater(alert)),
    taken: all.filter(({ acknowledged }) => acknowledged),
    later: all.filter(isLater),
  };
}

const urgency = ({ kind }: FloorAlert): number => Number(URGENT.includes(kind));

/** How somebody in line is spoken to: asked to go elsewhere, kept, or only cared for. */
export type Approach = "ask" | "retain" | "care";

export type WalkList = {
  /** Who waits and has not said no, longest wait first. */
  readonly toAsk: readonly Numbered[];
  /** Who was asked and has not answered, or is on the way or at another place. */
  readonly underWay: readonly Numbered[];
  /** A "no" is final for the visit. */
  readonly saidNo: number;
};

export function walkListOf({ floor }: Pick<Lobby, "floor">): WalkList {
  const waiting = ticketsIn({ floor }, "waiting");
  const noVisits = new Set(
    Object.values(floor.tickets)
      .filter(({ diversion }) => diversion?.state === "refused")
      .map(({ visitId }) => visitId),
  );
  const isOffered = ({ diversion }: Numbered): boolean => diversion?.state === "offered";
  const asked = waiting.filter((ticket) => !isOffered(ticket));
  return {
    toAsk: asked.filter(({ visitId }) => !noVisits.has(visitId)),
    underWay: [...waiting.filter(isOffered), ...ticketsIn({ floor }, "diverted")],
    saidNo: asked.filter(({ visitId }) => noVisits.has(visitId)).length,
  };
}

export function approachTo({ outlet }: Pick<Lobby, "outlet">, { segmentId, specialNeed }: Numbered): Approach {
  const segment = outlet.segments.find((one) => one.segmentId === segmentId);
  if (specialNeed !== undefined || segment?.specialNeed) return "care";
  return segment?.retainAtCounter ? "retain" : "ask";
}

/** Ways that need no equipment, only somebody who says yes. */
const ALWAYS: readonly DiversionChannel[] = ["otherWindow", "adviser", "otherOutlet", "appointment"];

/** Where this customer could be led, best first. Whether it is possible now the lobby's rules say. */
export function channelsFor({ outlet }: Pick<Lobby, "outlet">, ticket: Numbered): readonly DiversionChannel[] {
  const service = outlet.services.find(({ serviceId }) => serviceId === ticket.serviceId);
  const ordinary = outlet.segments.find(({ segmentId }) => segmentId === ticket.segmentId)?.level === 0;
  const own = (service?.divertsTo ?? []).filter((to) => to !== "vipZone" || !ordinary);
  const approach = approachTo({ outlet }, ticket);
  if (approach === "care") return [];
  if (approach === "retain") return [...own.filter((to) => to === "vipZone"), "adviser"];
  return [...own, ...ALWAYS.filter((to) => !own.includes(to))];
}

/** What to say to somebody in line. */
export function wordsFor(lobby: Lobby, ticket: Numbered, to?: DiversionChannel): CountedScript | undefined {
  const { serviceId, segmentId } = ticket;
  const approach = approachTo(lobby, ticket);
  const situation = to !== undefined ? "divert" : approach === "retain" ? "retain" : "special";
  return scriptFor(lobby.scripts, { situation, to, serviceId, segmentId });
}

const SAID_ON: Partial<Record<FloorAlert["kind"], CountedScript["situation"]>> = {
  care: "care",
  waitLimitExceeded: "retain",
  specialCase: "special",
};

/** The kind word for whom an alert is about; nothing where words do not help. */
export function wordsForAlert(lobby: Lobby, { kind, ticketId }: FloorAlert): CountedScript | undefined {
  if (kind === "secondaryDiversion") {
    const [first] = walkListOf(lobby).toAsk;
    return first && wordsFor(lobby, first, channelsFor(lobby, first)[0]);
  }
  const ticket = ticketId === undefined ? undefined : lobby.floor.tickets[ticketId];
  const situation = SAID_ON[kind];
  if (situation === undefined) return undefined;
  return scriptFor(lobby.scripts, { situation, serviceId: ticket?.serviceId, segmentId: ticket?.segmentId });
}

/** Who is nowhere and could open a closed window. */
export function couldOpen(
  { outlet, floor }: Pick<Lobby, "outlet" | "floor">,
  windowId: string,
): OutletSummary["staff"] {
  const window = outlet.windows.find((planned) => planned.windowId === windowId);
  const seated = new Set(Object.values(floor.windows).map(({ staffId }) => staffId));
  return outlet.staff.filter(({ staffId, serviceIds, mayReview }) => {
    if (seated.has(staffId) || !window) return false;
    if (floor.staff[staffId]?.post === "lobby") return false;
    return window.reviewsFor.length > 0 ? mayReview : serviceIds.some((id) => window.serviceIds.includes(id));
  });
}

export function badgeOf({ outlet }: Pick<Lobby, "outlet">, staffId: string): string {
  return outlet.staff.find((one) => one.staffId === staffId)?.badgeName ?? staffId;
}

/** Who holds the lobby post, the longest first; nobody when empty. */
export function atLobbyPost({ floor }: Pick<Lobby, "floor">): readonly { staffId: string; since: EpochMs }[] {
  return Object.entries(floor.staff)
    .filter(([, { post }]) => post === "lobby")
    .map(([staffId, { since }]) => ({ staffId, since }))
    .sort((one, other) => one.since - other.since);
}
