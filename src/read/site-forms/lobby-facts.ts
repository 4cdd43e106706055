import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";

/** Half-open. */
type Span = { readonly start: EpochMs; end: EpochMs };

/** What a lobby's day says about its forms, up to a moment. */
export type LobbyFacts = {
  tickets: number;
  readonly ticketsByHalfHour: Map<EpochMs, number>;
  readonly waitsMs: number[];
  diversionsAsked: number;
  diversionsAccepted: number;
  readonly specialCases: string[];
  readonly deviceFaults: string[];
  windowsOpened: number;
  staffMoved: number;
  alertsTaken: number;
  /** Who held the lobby post, and when. */
  readonly lobbyHeld: { readonly staffId: string; readonly span: Span }[];
  readonly openWindows: Set<string>;
  /** Waiting tickets and since when. */
  readonly waiting: Map<string, EpochMs>;
};

const HALF_HOUR_MS = HOUR_MS / 2;

/** Folds a day's events up to and including a moment. Cost: the events. SF-3, SF-4 */
export function lobbyFacts(events: readonly LobbyEvent[], until: EpochMs): LobbyFacts {
  const facts: LobbyFacts = {
    tickets: 0,
    ticketsByHalfHour: new Map(),
    waitsMs: [],
    diversionsAsked: 0,
    diversionsAccepted: 0,
    specialCases: [],
    deviceFaults: [],
    windowsOpened: 0,
    staffMoved: 0,
    alertsTaken: 0,
    lobbyHeld: [],
    openWindows: new Set(),
    waiting: new Map(),
  };
  const holding = new Map<string, Span>();
  for (const event of events) {
    if (event.at > until) break;
    countTicket(facts, event);
    countHouse(facts, event);
    holdLobby(facts, holding, event);
  }
  for (const span of holding.values()) span.end = until;
  return facts;
}

function countTicket(facts: LobbyFacts, event: LobbyEvent): void {
  switch (event.type) {
    case "TicketIssued": {
      const cameAt = event.takenAt ?? event.at;
      const slot = cameAt - (cameAt % HALF_HOUR_MS);
      facts.tickets += 1;
      facts.ticketsByHalfHour.set(slot, (facts.ticketsByHalfHour.get(slot) ?? 0) + 1);
      facts.waiting.set(event.ticketId, cameAt);
      break;
    }
    case "TicketCalled":
      facts.waitsMs.push(event.waitedMs);
      facts.waiting.delete(event.ticketId);
      break;
    case "TicketEnded":
    case "TicketParked":
      facts.waiting.delete(event.ticketId);
      break;
    case "TicketReturned":
    case "TicketUnparked":
    case "TicketRequeued":
      facts.waiting.set(event.ticketId, event.at);
      break;
    case "DiversionOffered":
      facts.diversionsAsked += 1;
      break;
    case "DiversionAnswered":
      if (event.accepted) facts.diversionsAccepted += 1;
      break;
    default:
  }
}

function countHouse(facts: LobbyFacts, event: LobbyEvent): void {
  switch (event.type) {
    case "WindowOpened":
      facts.windowsOpened += 1;
      facts.openWindows.add(event.windowId);
      break;
    case "WindowClosed":
      facts.openWindows.delete(event.windowId);
      break;
    case "StaffMoved":
      facts.staffMoved += 1;
      break;
    case "AlertAcknowledged":
      facts.alertsTaken += 1;
      break;
    case "DeviceWentDown":
      facts.deviceFaults.push(event.deviceId);
      break;
    case "SpecialCaseReported":
      facts.specialCases.push(event.caseId);
      break;
    default:
  }
}

function holdLobby(facts: LobbyFacts, holding: Map<string, Span>, event: LobbyEvent): void {
  if (event.type !== "StaffArrived" && event.type !== "StaffMoved" && event.type !== "StaffLeft") return;
  const held = holding.get(event.staffId);
  if (held) held.end = event.at;
  holding.delete(event.staffId);
  if (event.type === "StaffLeft" || event.post !== "lobby") return;
  const span: Span = { start: event.at, end: event.at };
  holding.set(event.staffId, span);
  facts.lobbyHeld.push({ staffId: event.staffId, span });
}

export const averageMin = (valuesMs: readonly number[]): number | undefined =>
  valuesMs.length === 0
    ? undefined
    : Math.round((valuesMs.reduce((sum, value) => sum + value, 0) / valuesMs.length / MINUTE_MS) * 10) / 10;

export const longestMin = (valuesMs: readonly number[]): number | undefined =>
  valuesMs.length === 0 ? undefined : Math.round(Math.max(...valuesMs) / MINUTE_MS);
