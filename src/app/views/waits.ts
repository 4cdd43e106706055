import type { LobbyDay } from "#domain/lobby-day/model";
import { rangeOfQueue, rangeOfTicket } from "#engine/waits/plain-range";
import type { WaitRange } from "#read/hall-board/hall-board";

/** What people are told about waiting. "unknown" while no window could serve. */
export type Waits = {
  /** For somebody who would join this queue now. */
  readonly ofQueue: (day: LobbyDay, queueId: string) => WaitRange | "unknown";
  /** For a ticket in the line; undefined once it is not waiting. */
  readonly ofTicket: (
    day: LobbyDay,
    ticketId: string,
  ) => { readonly aheadOfYou: number; readonly wait: WaitRange | "unknown" } | undefined;
};

/** People ahead and a plain range from the minutes learned today. */
export const PLAIN_WAITS: Waits = { ofQueue: rangeOfQueue, ofTicket: rangeOfTicket };
