import { HOUR_MS } from "#base/time";
import type { CallingRule } from "#domain/lobby-day/calling-rules";
import type { LobbyPlan, QueuePlan, ServicePlan } from "#domain/lobby-day/plan";
import { plainPolicy } from "../simulation/plain-lobby";
import type { CrewMember, ServiceWorld, Span, WorldModel } from "../simulation/world";
import type { Lobby } from "./scene";

/** A window of a pool with its person. */
export type Seat = {
  /** Groups it serves; all when absent. */
  readonly serves?: readonly string[];
  /** Groups it calls first, in this order; by place in line when absent. */
  readonly prefers?: readonly string[];
  /** When it is open; all day when absent. */
  readonly open?: readonly Span[];
  readonly breaks?: readonly Span[];
  readonly speedFactor?: number;
  /** Services its person is certified for; all when absent. */
  readonly skills?: readonly string[];
};

export type Pool = {
  /** The line in which somebody waits for the service. */
  readonly groupOf: (service: ServicePlan) => string;
  readonly seats: readonly Seat[];
  /** People leave when their patience ends; else nobody does, so that every arm does the same work. */
  readonly leaves?: true;
  /** Forms are filled in while waiting, by this share. */
  readonly prefills?: number;
};

/**
 * The outlet's own demand before so many windows and nothing else: no machines, no second person, nobody who misses a
 * call or leaves. What is left is what a claim is about. The lobby's rules are the real ones.
 */
export function poolOf({ plan, model }: Lobby, pool: Pool): Lobby {
  const groups = [...new Set(plan.services.map(pool.groupOf))];
  return { plan: poolPlan(plan, pool, groups), model: poolWorld(model, plan, pool) };
}

/** One line for everybody. */
export const together = (): string => "all";

/** So many like seats. */
export const seats = (count: number, seat: Seat = {}): readonly Seat[] => Array.from({ length: count }, () => seat);

const seatId = (ix: number): string => `seat${ix + 1}`;
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
const FIRST_COME: readonly CallingRule[] = [{ kind: "firstCome" }];

function poolPlan(plan: LobbyPlan, pool: Pool, groups: readonly string[]): LobbyPlan {
  const idsOf = (those: readonly string[]): readonly string[] =>
    plan.services.filter((one) => those.includes(pool.groupOf(one))).map(({ serviceId }) => serviceId);
  const all = plan.services.map(({ serviceId }) => serviceId);
  return {
    ...plan,
    queues: groups.map((queueId, ix): QueuePlan => ({ queueId, letter: LETTERS[ix] ?? "Z", zoneId: "hall" })),
    services: plan.services.map(({ serviceId, family, complexity, cash, nominalMs, prefillSavesMs, ...one }) => ({
      ...{ serviceId, family, complexity, cash, nominalMs, prefillSavesMs },
      queueId: pool.groupOf({ ...one, serviceId, family, complexity, cash, nominalMs, prefillSavesMs }),
      divertsTo: [],
      needsReview: false,
      needsAuthorisation: false,
      needsDisclosure: false,
      documents: [],
    })),
    windows: pool.seats.map(({ serves, prefers }, ix) => ({
      windowId: seatId(ix),
      label: `${ix + 1}`,
      kind: "pool",
      zoneId: "hall",
      serviceIds: serves ? idsOf(serves) : all,
      reviewsFor: [],
      ...(prefers && { rules: [{ kind: "preferQueues", queueIds: prefers }, ...FIRST_COME] }),
    })),
    staff: pool.seats.map(({ skills }, ix) => ({
      staffId: seatId(ix),
      serviceIds: skills ?? all,
      mayAuthorise: false,
      mayReview: false,
      mayHoldLobby: false,
    })),
    devices: [],
    policy: { ...plainPolicy(FIRST_COME, Number.MAX_SAFE_INTEGER), version: plan.policy.version },
  };
}

function poolWorld(model: WorldModel, { opensAt, closesAt }: LobbyPlan, pool: Pool): WorldModel {
  const nothing = { kind: "fixed", ms: 0 } as const;
  const { prefills = 0, leaves } = pool;
  return {
    ...model,
    services: model.services.map(({ serviceId, weight, counter, prefill }): ServiceWorld => ({
      ...{ serviceId, weight, counter },
      ...(prefills > 0 && prefill && { prefill }),
    })),
    segments: model.segments.map(({ segmentId, weight, patience }) => ({
      ...{ segmentId, weight, diversionAcceptance: 0, prefillAcceptance: prefills },
      ...(leaves && patience && { patience }),
    })),
    behaviour: { walk: nothing, kioskUse: nothing, noShowRate: 0, returnRate: 0, returnAfter: nothing, balking: [] },
    crew: pool.seats.map(({ open, breaks = [], speedFactor = 1 }, ix): CrewMember => ({
      ...{ staffId: seatId(ix), post: "window", speedFactor, breaks, mayAuthorise: false },
      presence: { start: opensAt, end: closesAt + HOUR_MS },
      spells: spellsOf(open, { start: opensAt, end: closesAt }, seatId(ix)),
    })),
    devices: [],
    habits: { afterClose: "serveWaiting", recallAfterMs: 0, reactMs: 0, askMs: 0, tillMinor: 0 },
  };
}

/** A window that closes for good before the lobby does has an empty spell at the end, so as not to stay open for it. */
function spellsOf(open: readonly Span[] | undefined, day: Span, windowId: string): CrewMember["spells"] {
  const spans = open ?? [day];
  const last = spans.at(-1);
  const closed = last && last.end < day.end ? [{ start: day.end, end: day.end }] : [];
  return [...spans, ...closed].map((span) => ({ ...span, windowId, mode: "normal" }));
}
