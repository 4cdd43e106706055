import { createRng } from "#base/rng";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { drawCustomers } from "#engine/simulation/customers";
import { createPlay, type Play } from "#engine/simulation/play";
import type { WorldModel } from "#engine/simulation/world";
import type { Floor } from "#read/floor/floor";
import type { ClockReading, HttpLobby, Sent } from "../http-lobby/http-lobby";
import { LobbyUnreachable } from "../http-lobby/http-sender";
import { uuidV7 } from "../http-lobby/uuid";
import type { Clock } from "../ports/clock";
import { createClockMirror } from "./clock-mirror";
import { createRaters, type Raters } from "./raters";
import { eventsBehind } from "./reconcile";
import { createWitnesses, type Witnesses } from "./witnesses";

export type OutletRunDeps = {
  readonly lobby: Pick<HttpLobby, "send">;
  readonly wall: Clock;
  readonly newCommandId: () => string;
  /** Resolves after so long, or at once when the signal is given. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onRefusal: (outletId: string, command: string, code: string) => void;
};

export type OutletDay = {
  readonly plan: LobbyPlan;
  readonly model: WorldModel;
  readonly seed: string;
};

/** The people of one outlet on one demo day. */
export type OutletRun = {
  readonly plan: LobbyPlan;
  /** Sends them in until the day is closed or the run is stopped. */
  readonly play: () => Promise<void>;
  readonly hearFloor: (seq: number, view: Floor) => void;
  readonly hearClock: (reading: ClockReading) => void;
  readonly rush: (name: string) => number;
  readonly stop: () => void;
};

/** Wall time after which a window that a visitor has left alone goes back to its demo teller. */
const VISITOR_KEEPS_MS = 3 * MINUTE_MS;
/** Longest sleep: a clock that was set by somebody else is noticed after this. */
const SLEEP_MAX_MS = 1_000;
const AWAY_MS = 5_000;
/** A rush: a sixth of a day's customers more, within half an hour. */
const RUSH_SHARE = 1 / 6;
const RUSH_MS = 30 * MINUTE_MS;

/** How a run begins: a first reading of the outlet's clock, and what the lobby looks like; it goes on from there. */
export type RunStart = { readonly clock: ClockReading; readonly floor: { readonly seq: number; readonly view: Floor } };

export function createOutletRun(day: OutletDay, start: RunStart, deps: OutletRunDeps): OutletRun {
  const { plan, model, seed } = day;
  const clock = createClockMirror(deps.wall, start.clock);
  const nap = createNap(deps.sleep);
  const play = joinPlay(day, start, clock.now());
  const raters = createRaters(seed);
  const witnesses = createWitnesses();
  witnesses.look(start.floor.view);
  const link = createLink({ play, raters, witnesses }, plan.outletId, start.floor.seq, nap, deps);
  return {
    plan,
    play: async () => {
      while (!nap.stopped() && !play.closed()) {
        link.look(clock.now());
        const waitMs = clock.wallUntil(Math.min(play.nextAt(), raters.nextAt(), witnesses.nextAt()));
        if (waitMs <= 0) await link.act(clock.now);
        else await nap.rest(Math.min(waitMs, SLEEP_MAX_MS));
      }
    },
    hearFloor: (seq, view) => {
      if (view.businessDate !== plan.businessDate) return;
      link.hear(seq, view);
      nap.wake();
    },
    hearClock: (reading) => {
      clock.set(reading);
      nap.wake();
    },
    rush: (name) => {
      const arrivals = rushArrivals(model, plan, clock.now(), `${seed}/${name}`);
      play.rush(`${seed}/${name}`, arrivals);
      nap.wake();
      return arrivals.length;
    },
    stop: nap.stop,
  };
}

/** The day's people, made familiar with what has happened before they came. */
function joinPlay({ plan, model, seed }: OutletDay, { clock, floor }: RunStart, now: EpochMs): Play {
  const ids = createRng(seed, "ticketIds");
  const play = createPlay({
    plan,
    model,
    customers: drawCustomers(model, seed),
    seed,
    ticketIdOf: (_ix, arriveAt) => uuidV7(arriveAt, ids),
    visitorKeepsMs: VISITOR_KEEPS_MS * clock.speed,
  });
  for (const event of eventsBehind(floor.view, play.sight, now)) play.react(event);
  play.resumeAt(now);
  return play;
}

type Link = {
  readonly hear: (seq: number, view: Floor) => void;
  readonly look: (now: EpochMs) => void;
  readonly act: (now: () => EpochMs) => Promise<void>;
};

/** Between a play and its lobby: one command at a time out, floors in between them in. */
type People = { readonly play: Play; readonly raters: Raters; readonly witnesses: Witnesses };

function createLink(people: People, outletId: string, startSeq: number, nap: Nap, deps: OutletRunDeps): Link {
  const { play, raters, witnesses } = people;
  const { lobby, newCommandId, onRefusal } = deps;
  let version = startSeq;
  let heard: { readonly seq: number; readonly view: Floor } | undefined;

  /** A server that is away for a while, comes back to the same command with the same id. */
  const insist = async (command: LobbyCommand, commandId: string): Promise<Sent | undefined> => {
    while (!nap.stopped()) {
      try {
        return await lobby.send(outletId, command, commandId);
      } catch (error) {
        if (!(error instanceof LobbyUnreachable)) throw error;
        await nap.rest(AWAY_MS);
      }
    }
    return undefined;
  };
  return {
    hear: (seq, view) => {
      heard = { seq, view };
    },
    look: (now) => {
      const floor = heard;
      heard = undefined;
      // A floor older than the last answer would take back what this run has just done.
      if (!floor || floor.seq < version) return;
      version = floor.seq;
      witnesses.look(floor.view);
      for (const event of eventsBehind(floor.view, play.sight, now)) play.react(event, true);
    },
    act: async (now) => {
      const command = play.next(now()) ?? raters.next(now()) ?? witnesses.next(now());
      const sent = command && (await insist(command, newCommandId()));
      if (!command || !sent) return;
      if (sent.ok) {
        version = Math.max(version, sent.answer.version);
        play.accepted(command, sent.answer, now());
        raters.heard(command, sent.answer, now());
      } else {
        onRefusal(outletId, command.type, sent.refusal.code);
        play.refused(command, sent.refusal);
      }
    },
  };
}

type Nap = {
  readonly rest: (ms: number) => Promise<void>;
  readonly wake: () => void;
  readonly stop: () => void;
  readonly stopped: () => boolean;
};

/** A sleep that news ends early. */
function createNap(sleep: OutletRunDeps["sleep"]): Nap {
  let stopped = false;
  let alarm = new AbortController();
  const wake = (): void => {
    alarm.abort();
    alarm = new AbortController();
  };
  return {
    rest: (ms) => sleep(ms, alarm.signal),
    wake,
    stop: () => {
      stopped = true;
      wake();
    },
    stopped: () => stopped,
  };
}

function rushArrivals(model: WorldModel, plan: LobbyPlan, now: EpochMs, name: string): readonly EpochMs[] {
  const start = Math.max(now, plan.opensAt);
  const end = Math.min(start + RUSH_MS, plan.lastIssueAt);
  if (end <= start) return [];
  const rng = createRng(name, "rush");
  const expected = model.arrivals.reduce((sum, { mean }) => sum + mean, 0) * RUSH_SHARE;
  return Array.from({ length: Math.round(expected) }, () => start + rng.below(end - start)).sort((a, b) => a - b);
}
