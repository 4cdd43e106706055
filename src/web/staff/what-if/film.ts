import type { FilmView } from "#contract/what-if";

export type FilmTicket = {
  readonly ticket: number;
  readonly isPriority: boolean;
  /** Second of the film at which the wait began. */
  readonly since: number;
};
export type FilmWindow = {
  readonly state: "open" | "closed" | "rest";
  readonly serving: FilmTicket | undefined;
};

/** What is to be seen at one moment: the line, first come first, the windows, and who has gone so far. */
export type FilmFrame = {
  readonly waiting: readonly FilmTicket[];
  readonly windows: readonly FilmWindow[];
  readonly served: number;
  readonly left: number;
};

type Mutable = {
  waiting: Map<number, FilmTicket>;
  windows: { state: FilmWindow["state"]; serving: FilmTicket | undefined }[];
  known: Map<number, FilmTicket>;
  served: Set<number>;
  left: Set<number>;
};

/**
 * The moment `atSec` after opening, folded from the beginning: any moment can be jumped to.
 * @complexity O(shots), some thousands
 */
export function frameAt({ windows, shots }: Pick<FilmView, "windows" | "shots">, atSec: number): FilmFrame {
  const now: Mutable = {
    waiting: new Map(),
    windows: windows.map(() => ({ state: "closed", serving: undefined })),
    known: new Map(),
    served: new Set(),
    left: new Set(),
  };
  for (const shot of shots) {
    if (shot.at > atSec) break;
    show(now, shot);
  }
  return {
    waiting: [...now.waiting.values()],
    windows: now.windows,
    served: now.served.size,
    left: now.left.size,
  };
}

function show(now: Mutable, shot: FilmView["shots"][number]): void {
  switch (shot.kind) {
    case "came": {
      const ticket = { ticket: shot.ticket, isPriority: shot.isPriority, since: shot.at };
      now.known.set(shot.ticket, ticket);
      now.waiting.set(shot.ticket, ticket);
      return;
    }
    case "called": {
      const seat = now.windows[shot.window];
      if (seat) seat.serving = now.known.get(shot.ticket);
      now.waiting.delete(shot.ticket);
      return;
    }
    case "gone": {
      now.waiting.delete(shot.ticket);
      for (const seat of now.windows) if (seat.serving?.ticket === shot.ticket) seat.serving = undefined;
      if (shot.why === "served") now.served.add(shot.ticket);
      if (shot.why === "left") now.left.add(shot.ticket);
      return;
    }
    case "back": {
      const ticket = now.known.get(shot.ticket);
      if (ticket) now.waiting.set(shot.ticket, ticket);
      return;
    }
    case "window": {
      const seat = now.windows[shot.window];
      if (seat) seat.state = shot.state;
    }
  }
}

/** First and last second of a film, closing time included. */
export function lengthOf({ opensAt, closesAt, shots }: FilmView): { readonly from: number; readonly to: number } {
  const closes = (closesAt - opensAt) / 1_000;
  return { from: Math.min(0, shots[0]?.at ?? 0), to: Math.max(closes, shots.at(-1)?.at ?? 0) };
}
