import { assert } from "#base/assert";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import { decide } from "#domain/lobby-day/decide";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay, LobbyDayDraft } from "#domain/lobby-day/model";
import type { LobbyRefusal } from "#domain/lobby-day/refusals";
import { forkDay } from "./fork-day";
import type { LiveStart } from "./live-world";
import { createPlay, type Play } from "./play";
import type { SceneOptions, TicketIdOf } from "./scene";

export type RunOptions = SceneOptions & {
  /** Told of every event in order; the run keeps none itself. */
  readonly onEvent?: (event: LobbyEvent) => void;
  /** Told of every command before it is decided. */
  readonly onCommand?: (command: LobbyCommand) => void;
  readonly onRefusal?: (command: LobbyCommand, refusal: LobbyRefusal) => void;
  /** How often the lobby looks at the clock for what is due by time alone; absent: never. */
  readonly observeEveryMs?: number;
};

export type RanDay = { readonly day: LobbyDay; readonly events: number; readonly balked: number };

/** A day that has not ended so long after closing never will: a rule or the world is broken. */
const OVERTIME_MAX_MS = 24 * HOUR_MS;

/**
 * One lobby day under a virtual clock: the lobby's own rules, the play's people. Same options, same events.
 *
 * @throws InvariantError when the day does not come to its end
 */
export function runDay(options: RunOptions): RanDay {
  const { plan } = options;
  const play = createPlay(options);
  const now = Math.min(plan.opensAt - HOUR_MS, play.nextAt());
  return drive(play, unopenedDay(), options, {
    now,
    until: Infinity,
    first: [{ type: "OpenDay", now, actor: "system", plan }],
  });
}

export type RunOn = Omit<RunOptions, "start" | "ticketIdOf"> & {
  /** Where the run begins; its day is left as it is. */
  readonly start: LiveStart;
  /** Where it stops, if the day has not ended before. */
  readonly until: EpochMs;
  /** Asked after each command whether what was wanted is known. */
  readonly isKnown?: () => boolean;
};

/** A day that is under way, played on from where it stands, in the world as `worldFrom` has it. */
export function runOn(options: RunOn): RanDay {
  const { start, until } = options;
  const play = createPlay({ ...options, ticketIdOf: newcomersId });
  const day = forkDay(start.day);
  day.plan = options.plan;
  return drive(play, day, options, {
    now: start.now,
    until,
    first: start.orders ?? [],
    ...(options.isKnown && { isKnown: options.isKnown }),
  });
}

const newcomers: string[] = [];
const newcomersId: TicketIdOf = (ix) => (newcomers[ix] ??= `new${ix}`);

type Course = {
  readonly now: EpochMs;
  readonly until: EpochMs;
  readonly first: readonly LobbyCommand[];
  readonly isKnown?: RunOn["isKnown"];
};

function drive(play: Play, day: LobbyDayDraft, options: Omit<RunOptions, "start">, course: Course): RanDay {
  const { plan, onCommand, onEvent, onRefusal, observeEveryMs } = options;
  let events = 0;
  const submit = (command: LobbyCommand): void => {
    onCommand?.(command);
    const decided = decide(command, day);
    if (!decided.ok) {
      onRefusal?.(command, decided.refusal);
      play.refused(command, decided.refusal);
      return;
    }
    const happened = decided.value;
    // By position: an iterator would be made for each of the day's thousand commands.
    for (let at = 0; at < happened.length; at += 1) {
      const event = happened[at] as LobbyEvent;
      evolve(day, event);
      events += 1;
      onEvent?.(event);
      play.react(event);
    }
  };
  // Said once: the loop below asks for it thousands of times a day.
  const endless = `the day of ${plan.outletId} does not end`;
  let { now } = course;
  let observeAt = observeEveryMs === undefined ? Infinity : now + MINUTE_MS;
  for (const command of course.first) submit(command);
  while (!play.closed() && course.isKnown?.() !== true) {
    now = Math.max(now, Math.min(play.nextAt(), observeAt));
    if (now >= course.until) break;
    assert(now < plan.closesAt + OVERTIME_MAX_MS, endless);
    if (observeEveryMs !== undefined && now >= observeAt) {
      observeAt = now + observeEveryMs;
      submit({ type: "ObserveClock", now, actor: "system" });
    }
    const command = play.next(now);
    if (command) submit(command);
  }
  return { day, events, balked: play.balked() };
}
