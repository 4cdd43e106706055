import type { EpochMs } from "#base/time";
import { waitedMs } from "#domain/lobby-day/eligibility";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { LobbyDay, WindowOnDay } from "#domain/lobby-day/model";
import type { ArrivalSlot, CrewMember, CustomerBehaviour, Span, Spell, WorldModel } from "./world";

/** A day that is under way. */
export type LiveStart = {
  readonly day: LobbyDay;
  readonly now: EpochMs;
  /** Lobby staff begins to ask people to go elsewhere, whatever the alerts say. */
  readonly asksToDivert?: boolean;
  /** Given at once. */
  readonly orders?: readonly LobbyCommand[];
};

/**
 * The world from now on: who sits where is what the day says, who comes is what was expected in the light of who has
 * come. What a roster foresees for later stays. The day must still have the tickets that have ended.
 */
export function worldFrom(model: WorldModel, start: LiveStart, until = Infinity): WorldModel {
  const { arrivals, busynessCv } = arrivalsFrom(model, start);
  return {
    ...model,
    arrivals: arrivals.filter((slot) => slot.start < until),
    busynessCv,
    crew: crewFrom(model, start),
  };
}

/**
 * Busyness is gamma with mean 1 and people come as Poisson around it, so that after n of E expected it is gamma again,
 * with mean (k + n) / (k + E) and variation 1 / √(k + n), k = 1 / cv².
 * @source Gelman et al. 2013, Bayesian Data Analysis, section 2.6
 */
function arrivalsFrom(
  { arrivals, busynessCv: cv, behaviour }: WorldModel,
  { day, now }: LiveStart,
): Pick<WorldModel, "arrivals" | "busynessCv"> {
  const expected = arrivals.reduce((sum, slot) => sum + slot.mean * (1 - shareAfter(slot, now)), 0);
  const come = comeSoFar(day, behaviour, now);
  const shape = 1 / (cv * cv);
  const busyness = cv === 0 ? 1 : (shape + come) / (shape + expected);
  return {
    arrivals: arrivals.flatMap((slot) => {
      const share = shareAfter(slot, now);
      if (share === 0) return [];
      return [{ start: Math.max(now, slot.start), end: slot.end, mean: slot.mean * share * busyness }];
    }),
    busynessCv: cv === 0 ? 0 : 1 / Math.sqrt(shape + come),
  };
}

/** Whoever took a ticket, and those who turned round at the door: more of them, the longer the wait they were shown. */
function comeSoFar(day: LobbyDay, { balking }: CustomerBehaviour, now: EpochMs): number {
  let come = 0;
  for (const ticket of day.tickets.values()) {
    const waitMs = ticket.state === "waiting" ? waitedMs(ticket, now) : ticket.waitedMs;
    let balked = 0;
    for (const { overMs, probability } of balking) if (waitMs > overMs) balked = probability;
    come += 1 / (1 - balked);
  }
  return come;
}

const shareAfter = ({ start, end }: ArrivalSlot, now: EpochMs): number =>
  Math.min(1, Math.max(0, (end - now) / (end - start)));

function crewFrom(model: WorldModel, { day, now }: LiveStart): readonly CrewMember[] {
  const seats = new Map<string, WindowOnDay>();
  for (const window of day.windows.values()) if (window.staffId !== undefined) seats.set(window.staffId, window);
  const known = new Set(model.crew.map(({ staffId }) => staffId));
  const others = [...new Set([...day.posts.keys(), ...seats.keys()])].filter((staffId) => !known.has(staffId));
  const unplanned = others.map((staffId): CrewMember => ({
    staffId,
    post: day.posts.get(staffId) ?? "window",
    speedFactor: 1,
    presence: { start: now, end: day.plan.closesAt },
    spells: [],
    breaks: [],
    mayAuthorise: day.plan.staff.some((one) => one.staffId === staffId && one.mayAuthorise),
  }));
  return [...model.crew, ...unplanned].map((member) => memberFrom(member, seats.get(member.staffId), day, now));
}

function memberFrom(member: CrewMember, seat: WindowOnDay | undefined, day: LobbyDay, now: EpochMs): CrewMember {
  const { staffId, presence, spells, breaks } = member;
  const isHere = seat !== undefined || day.posts.has(staffId);
  const later = spells.filter(({ start }) => start > now);
  return {
    ...member,
    spells: seat ? [spellAt(seat, spells, day, now), ...later] : later,
    breaks: breaks.flatMap((pause) => breakLeft(pause, seat, now)),
    // Who should be here and is not does not come any more.
    presence: isHere || presence.start > now ? presence : NEVER,
  };
}

/** A break that fell due while the customer at the window was served is still to come, in its whole length. */
function breakLeft(pause: Span, seat: WindowOnDay | undefined, now: EpochMs): readonly Span[] {
  const servedSince = seat?.ticket?.startedAt ?? Infinity;
  const isDue = pause.end <= now && seat?.state === "open" && servedSince <= pause.start;
  if (isDue) return [{ start: now, end: now + pause.end - pause.start }];
  return pause.end > now ? [pause] : [];
}

const NEVER: Span = { start: Infinity, end: Infinity };

/** As long as the roster has the person at this window; somebody unforeseen stays until the lobby closes. */
function spellAt({ windowId, mode }: WindowOnDay, spells: readonly Spell[], day: LobbyDay, now: EpochMs): Spell {
  const planned = spells.find((spell) => spell.windowId === windowId && spell.start <= now);
  return { windowId, mode, start: Math.min(now, planned?.start ?? now), end: planned?.end ?? day.plan.closesAt };
}
