import { assert } from "#base/assert";
import { decide } from "./decide";
import type { Decision } from "./decider";
import { atMin, DEMO_PLAN } from "./demo-plan.fixture";
import { evolve } from "./evolve";
import { unopenedDay } from "./initial";
import type { CommandOf, EventOf, LobbyCommand, LobbyEvent } from "./messages";
import type { LobbyDay, Ticket } from "./model";
import type { LobbyPlan } from "./plan";
import type { LobbyRefusal } from "./refusals";

type Own<Type extends LobbyCommand["type"]> = Omit<CommandOf<Type>, "type" | "now" | "actor">;

/** A command by somebody, so many minutes after opening. */
export function by<Type extends LobbyCommand["type"]>(
  actor: string,
  minute: number,
  type: Type,
  own: Own<Type>,
): CommandOf<Type> {
  // The three parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: atMin(minute), actor, ...own } as unknown as CommandOf<Type>;
}

/** An ordinary customer's ticket from the kiosk. */
export const issue = (
  ticketId: string,
  serviceId: string,
  minute: number,
  more: Partial<Own<"IssueTicket">> = {},
): LobbyCommand =>
  by("kiosk", minute, "IssueTicket", {
    ticketId,
    serviceIds: [serviceId],
    segmentId: "ordinary",
    channel: "kiosk",
    ...more,
  });
export const open = (windowId: string, staffId: string, minute = 0): LobbyCommand =>
  by(staffId, minute, "OpenWindow", { windowId, staffId, mode: "normal" });
export const call = (windowId: string, actor: string, minute: number): LobbyCommand =>
  by(actor, minute, "CallNext", { windowId });
export const start = (ticketId: string, actor: string, minute: number): LobbyCommand =>
  by(actor, minute, "StartService", { ticketId });
export const finish = (ticketId: string, actor: string, minute: number): LobbyCommand =>
  by(actor, minute, "FinishTicket", { ticketId, outcome: "done" });
export const observe = (minute: number): LobbyCommand => by("system", minute, "ObserveClock", {});

/** What has happened so far on a day, and what comes next. */
export type Given = {
  readonly day: LobbyDay;
  readonly events: readonly LobbyEvent[];
  /** Decides without folding. */
  readonly when: (command: LobbyCommand) => Decision;
  /** The events of a command that must be accepted, folded. */
  readonly then: (command: LobbyCommand) => readonly LobbyEvent[];
  readonly refusal: (command: LobbyCommand) => LobbyRefusal;
  readonly ticket: (ticketId: string) => Ticket;
};

/** A day on the demo plan, opened half an hour before business, on which all these commands were accepted. */
export const given = (...commands: readonly LobbyCommand[]): Given => givenOn(DEMO_PLAN, ...commands);

export function givenOn(plan: LobbyPlan, ...commands: readonly LobbyCommand[]): Given {
  const day = unopenedDay();
  const events: LobbyEvent[] = [];
  const when = (command: LobbyCommand): Decision => decide(command, day);
  const then = (command: LobbyCommand): readonly LobbyEvent[] => {
    const decision = when(command);
    assert(decision.ok, `${command.type} is refused: ${JSON.stringify(decision)}`);
    for (const event of decision.value) evolve(day, event);
    events.push(...decision.value);
    return decision.value;
  };
  for (const command of [by("system", -30, "OpenDay", { plan }), ...commands]) then(command);
  return {
    day,
    events,
    when,
    then,
    refusal: (command) => {
      const decision = when(command);
      assert(!decision.ok, `${command.type} is accepted`);
      return decision.refusal;
    },
    ticket: (ticketId) => {
      const ticket = day.tickets.get(ticketId);
      assert(ticket, `${ticketId} is unknown`);
      return ticket;
    },
  };
}

/** The events of one type among others. */
export function eventsOf<Type extends LobbyEvent["type"]>(
  events: readonly LobbyEvent[],
  type: Type,
): readonly EventOf<Type>[] {
  return events.filter((event): event is EventOf<Type> => event.type === type);
}

/** Who was called, in order, by id. */
export const called = (events: readonly LobbyEvent[]): readonly string[] =>
  eventsOf(events, "TicketCalled").map(({ ticketId }) => ticketId);

export const vip = { segmentId: "vip" } as const;

/** So many tickets at once, numbered behind the letter: c1, c2, … */
export const many = (
  letter: string,
  count: number,
  serviceId: string,
  minute: number,
  more: Partial<Own<"IssueTicket">> = {},
): readonly LobbyCommand[] =>
  Array.from({ length: count }, (_, at) => issue(`${letter}${at + 1}`, serviceId, minute, more));

/** Ben calls and serves at window 2, one customer a minute from this one on, until nobody is left: who, in order. */
export function servedInOrder(lobby: Given, from = 20): readonly string[] {
  const order: string[] = [];
  for (let minute = from; lobby.when(call("w2", "ben", minute)).ok; minute += 1) {
    const [ticketId = ""] = called(lobby.then(call("w2", "ben", minute)));
    lobby.then(start(ticketId, "ben", minute));
    lobby.then(by("ben", minute, "FinishTicket", { ticketId, outcome: "notPossible" }));
    order.push(ticketId);
  }
  return order;
}
