import { useEffect, useState } from "react";
import type { EpochMs } from "#base/time";
import type { OwnTicket } from "#contract/tickets";
import { forget, recall, remember } from "./last-known";
import { ticketPath, type TicketPlace } from "./place";

/** What the page knows of its ticket, and since when it has heard nothing new. */
export type FollowedTicket = {
  readonly view?: OwnTicket;
  readonly heardAt?: EpochMs;
  /** The server knows no such ticket, or not any more: its day is over. */
  readonly isOver: boolean;
};

/** Silence after which a stream is taken for dead, though nobody said so: phones sleep. */
const SILENCE_MS = 12_000;
const LOOK_EVERY_MS = 3_000;

/** Follows one ticket, and begins with what this phone heard of it last. */
export function useTicket(place: TicketPlace): FollowedTicket {
  const { outletId, ticketId } = place;
  const [followed, setFollowed] = useState<FollowedTicket>(() => {
    const known = recall(place, Date.now());
    return known ? { view: known.ticket, heardAt: known.heardAt, isOver: false } : { isOver: false };
  });
  useEffect(() => {
    const here = { outletId, ticketId };
    let source: EventSource | undefined;
    let aliveAt = 0;
    const heard = (view?: OwnTicket): void => {
      aliveAt = Date.now();
      setFollowed((before) => {
        const ticket = view ?? before.view;
        if (ticket) remember(here, { ticket, heardAt: aliveAt });
        return { ...(ticket && { view: ticket }), heardAt: aliveAt, isOver: false };
      });
    };
    const over = (): void => {
      source?.close();
      forget(here);
      setFollowed({ isOver: true });
    };
    const open = (): void => {
      source?.close();
      aliveAt = Date.now();
      const opened = new EventSource(`${ticketPath(here)}/stream`);
      source = opened;
      opened.addEventListener("ticket", ({ data }) => heard(JSON.parse(String(data)) as OwnTicket));
      opened.addEventListener("alive", () => heard());
      opened.addEventListener("over", over);
      opened.addEventListener("error", () => {
        // A browser gives up on an answer that is no stream; only asking tells which one it was.
        if (opened.readyState === EventSource.CLOSED) void isUnknown(here).then((unknown) => unknown && over());
      });
    };
    open();
    const timer = setInterval(() => {
      if (Date.now() - aliveAt > SILENCE_MS) open();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      source?.close();
    };
  }, [outletId, ticketId]);
  return followed;
}

async function isUnknown(place: TicketPlace): Promise<boolean> {
  const response = await fetch(ticketPath(place), { headers: { "guichet-page": "1" } }).catch(() => undefined);
  return response?.status === 404;
}
