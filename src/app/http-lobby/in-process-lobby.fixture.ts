import type { EpochMs } from "#base/time";
import { decide } from "#domain/lobby-day/decide";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import { applyToFloor, EMPTY_FLOOR } from "#read/floor/apply-to-floor";
import type { Floor } from "#read/floor/floor";
import type { CommandAnswer, HttpLobby } from "./http-lobby";

export type InProcessLobby = Pick<HttpLobby, "send" | "setClock" | "clock" | "floor"> & {
  readonly day: () => LobbyDay;
  readonly events: () => readonly LobbyEvent[];
  readonly view: () => Floor;
};

/** One outlet's lobby that answers as the server does, with no server: the rules, and a clock that is set by hand. */
export function createInProcessLobby(startsAt: EpochMs = 0): InProcessLobby {
  let day = unopenedDay();
  let now = startsAt;
  let view = EMPTY_FLOOR;
  const events: LobbyEvent[] = [];
  return {
    send: (_outletId, command, _commandId) => {
      const another = command.type === "OpenDay" && command.plan.businessDate !== day.businessDate;
      if (another && day.phase === "closed") {
        day = unopenedDay();
        events.length = 0;
        view = EMPTY_FLOOR;
      }
      const decided = decide({ ...command, now: Math.max(now, day.lastAt) }, day);
      if (!decided.ok) return Promise.resolve({ ok: false, refusal: { code: decided.refusal.code, detail: "" } });
      for (const event of decided.value) {
        evolve(day, event);
        events.push(event);
        view = applyToFloor(view, event, day);
      }
      return Promise.resolve({ ok: true, answer: answerOf(decided.value, events.length) });
    },
    setClock: (_outletId, { advanceTo = 0 }) => {
      now = Math.max(now, advanceTo);
      return Promise.resolve({ businessNow: now, speed: 1, paused: true });
    },
    clock: () => Promise.resolve({ businessNow: now, speed: 1, paused: true }),
    day: () => day,
    events: () => events,
    floor: () => Promise.resolve({ seq: events.length, view }),
    view: () => view,
  };
}

function answerOf(events: readonly LobbyEvent[], version: number): CommandAnswer {
  const called = events.find((event) => event.type === "TicketCalled");
  const finished = events.some((event) => event.type === "ServiceFinished");
  if (called && !finished) return { version, ticketId: called.ticketId, waitedMs: called.waitedMs };
  return { version, ...(called && { called: { ticketId: called.ticketId, windowId: called.windowId } }) };
}
