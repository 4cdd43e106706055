import type { EpochMs } from "#base/time";
import type { OutletSummary } from "#contract/outlets";
import type { CountedScript } from "#contract/scripts";
import type { Floor, FloorTicket, FloorWindow } from "#read/floor/floor";

/** What the console stands on: an outlet, a person, a window, and the floor as it is now. */
export type Desk = {
  readonly outlet: OutletSummary;
  readonly floor: Floor;
  readonly staffId: string;
  readonly windowId: string;
  readonly window: FloorWindow;
  readonly now: EpochMs;
  /** What is said to customers, the best for a case first. */
  readonly scripts: readonly CountedScript[];
};

export type Numbered = FloorTicket & { readonly ticketId: string };

export function ticketOf({ floor, window }: Pick<Desk, "floor" | "window">): Numbered | undefined {
  const { ticketId } = window;
  const ticket = ticketId === undefined ? undefined : floor.tickets[ticketId];
  return ticketId !== undefined && ticket ? { ...ticket, ticketId } : undefined;
}

/** The name that a person of the house goes by. */
export function badgeOf({ outlet }: Pick<Desk, "outlet">, staffId: string): string {
  return outlet.staff.find((one) => one.staffId === staffId)?.badgeName ?? staffId;
}

/** Tickets in one of these states, longest wait first. */
export function ticketsIn(
  { floor }: Pick<Desk, "floor">,
  ...states: readonly FloorTicket["state"][]
): readonly Numbered[] {
  return Object.entries(floor.tickets)
    .map(([ticketId, ticket]) => ({ ...ticket, ticketId }))
    .filter(({ state }) => states.includes(state))
    .sort((left, right) => left.waitFrom - right.waitFrom);
}

/** Who waits for something that this window does, longest wait first. */
export function callable(desk: Desk): readonly Numbered[] {
  const serves = desk.outlet.windows.find(({ windowId }) => windowId === desk.windowId)?.serviceIds ?? [];
  return ticketsIn(desk, "waiting").filter(({ serviceId }) => serves.includes(serviceId));
}

/** Work of others that this window may check: never the person's own. */
export function reviewsFor(desk: Desk): readonly Numbered[] {
  const planned = desk.outlet.windows.find(({ windowId }) => windowId === desk.windowId);
  return ticketsIn(desk, "awaitingReview").filter(
    ({ serviceId, service }) => planned?.reviewsFor.includes(serviceId) && service?.staffId !== desk.staffId,
  );
}

/** Work that waits for a release which this person may give: four eyes, so never the own. */
export function authorisationsFor(desk: Desk): readonly Numbered[] {
  const mayAuthorise = desk.outlet.staff.find(({ staffId }) => staffId === desk.staffId)?.mayAuthorise;
  if (!mayAuthorise) return [];
  return ticketsIn(desk, "awaitingAuthorisation").filter(({ service }) => service?.staffId !== desk.staffId);
}

/** Customers who were asked to go elsewhere and have not answered, or have gone and not come back. */
export function diversionsUnderWay(desk: Desk): readonly Numbered[] {
  return ticketsIn(desk, "waiting", "diverted").filter(
    ({ state, diversion }) => state === "diverted" || diversion?.state === "offered",
  );
}

/** The last mistake of this window that can still be undone. */
export function undoable(desk: Desk): Numbered | undefined {
  const after = desk.now - desk.outlet.policy.undoWithinMs;
  return ticketsIn(desk, "missed", "ended")
    .filter((ticket) => ticket.since >= after && (ticket.service ?? ticket.called)?.windowId === desk.windowId)
    .filter(({ state, outcome }) => state === "missed" || outcome !== "endOfDay")
    .sort((left, right) => right.since - left.since)[0];
}

/** Time on the limit's clock now. */
export function clockMs({ service }: FloorTicket, now: EpochMs): number {
  if (!service) return 0;
  return service.clockMs + (service.runningSince === undefined ? 0 : Math.max(0, now - service.runningSince));
}

/** The page's first sentence in figures: who waits too long, and whether this person is needed elsewhere. */
export type Finding = {
  readonly late: number;
  readonly waiting: number;
  readonly longestMs: number;
  readonly letter: string;
};

export function findingOf(desk: Pick<Desk, "floor" | "now" | "outlet">): Finding {
  const waiting = ticketsIn(desk, "waiting");
  const waitedMs = waiting.map((ticket) => Math.max(0, desk.now - ticket.waitFrom));
  const longest = waiting[0];
  return {
    waiting: waiting.length,
    late: waitedMs.filter((ms) => ms > desk.outlet.policy.waitOverMs).length,
    longestMs: waitedMs[0] ?? 0,
    letter: desk.outlet.queues.find(({ queueId }) => queueId === longest?.queueId)?.letter ?? "",
  };
}

export type QueueLine = {
  readonly queueId: string;
  readonly letter: string;
  readonly name: OutletSummary["name"];
  readonly waiting: number;
  readonly longestMs: number;
  readonly isLate: boolean;
};

export function queueLines(desk: Desk): readonly QueueLine[] {
  const waiting = ticketsIn(desk, "waiting");
  return desk.outlet.queues
    .map(({ queueId, letter, name }) => {
      const those = waiting.filter((ticket) => ticket.queueId === queueId);
      const longestMs = those[0] ? Math.max(0, desk.now - those[0].waitFrom) : 0;
      return {
        queueId,
        letter,
        name,
        waiting: those.length,
        longestMs,
        isLate: longestMs > desk.outlet.policy.waitOverMs,
      };
    })
    .sort((left, right) => (left.letter < right.letter ? -1 : 1));
}
