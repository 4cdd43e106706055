import { createRng, type Rng } from "#base/rng";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { CallingRule } from "./calling-rules";
import { decide } from "./decide";
import type { Decision } from "./decider";
import { atMin, DEMO_PLAN, POLICY } from "./demo-plan.fixture";
import { evolve } from "./evolve";
import { unopenedDay } from "./initial";
import type { LobbyCommand, LobbyEvent } from "./messages";
import type { LobbyDay } from "./model";
import type { LobbyPlan } from "./plan";
import { randomCommand } from "./random-command.fixture";

const QUEUES = ["qCash", "qDesk", "qFirm", "qVip"];

/** Every rule alone and composed, with shares and thresholds small enough to matter within an hour. */
function randomRules(rng: Rng): readonly CallingRule[] {
  const queue = (): string => QUEUES[rng.below(QUEUES.length)] ?? "";
  const narrowing: readonly (() => CallingRule)[] = [
    () => ({ kind: "appointmentDue" }),
    () => ({ kind: "queueOver", queueId: queue(), overMs: rng.below(8) * MINUTE_MS }),
    () => ({ kind: "preferQueues", queueIds: [queue(), queue()] }),
    () => ({
      kind: "ratio",
      parts: QUEUES.slice(0, 2 + rng.below(3)).map((queueId) => ({ queueId, share: 1 + rng.below(3) })),
    }),
    () => ({ kind: "priority" }),
    () => ({ kind: "priority", untilOrdinaryWaitsMs: rng.below(10) * MINUTE_MS }),
    () => ({ kind: "interleave", calls: 1 + rng.below(3) }),
    () => ({
      kind: "prefer",
      complexity: ["simple"],
      spill: "whenEmpty",
      ...(rng.below(2) && { otherOver: rng.below(5) }),
    }),
    () => ({ kind: "prefer", complexity: ["complex", "twoStep"], spill: "never" }),
  ];
  const ordering: readonly (() => CallingRule)[] = [
    () => ({ kind: "firstCome" }),
    () => ({ kind: "longestWait" }),
    () => ({ kind: "ageing", levelMs: rng.below(10) * MINUTE_MS }),
    () => ({ kind: "credit" }),
  ];
  const some = Array.from({ length: rng.below(4) }, () => narrowing[rng.below(narrowing.length)]?.());
  return [...some, ordering[rng.below(ordering.length)]?.()].flatMap((rule) => rule ?? []);
}

/** The demo outlet under other rules: profiles, reservations, bounds, and series so short that they start again. */
export function randomPlan(rng: Rng): LobbyPlan {
  const windows = DEMO_PLAN.windows.map((window) => ({
    ...window,
    ...(rng.below(2) && { rules: randomRules(rng) }),
    ...(rng.below(4) === 0 && {
      reservedFor: { segmentIds: ["vip"], ...(rng.below(2) && { opensToAllOver: rng.below(6) }) },
    }),
  }));
  return {
    ...DEMO_PLAN,
    windows,
    queues: DEMO_PLAN.queues.map((queue) => ({
      ...queue,
      ...(rng.below(5) === 0 && { capPerDay: 1 + rng.below(20) }),
    })),
    policy: {
      ...POLICY,
      callingRules: randomRules(rng),
      fairness: { passesMax: 1 + rng.below(6), afterFirstPassMs: (1 + rng.below(12)) * MINUTE_MS },
      noShow: {
        callsMax: 1 + rng.below(3),
        afterLastCallMs: 30 * SECOND_MS,
        returnWithinMs: rng.below(15) * MINUTE_MS,
      },
      skipRecentlyCalledMs: rng.below(4) * MINUTE_MS,
      alerts: { windowIdleMs: MINUTE_MS, lobbyGapMs: 2 * MINUTE_MS, careAfterMs: 8 * MINUTE_MS },
      seriesMax: [15, 40, 999][rng.below(3)] ?? 999,
    },
  };
}

/** What happened at one command. */
export type Step = {
  readonly command: LobbyCommand;
  readonly decision: Decision;
};

/** Told of each command, before its events are folded and after. */
export type Watch = {
  readonly beforeFold?: (step: Step, day: LobbyDay) => void;
  readonly afterEvent?: (event: LobbyEvent, day: LobbyDay) => void;
  readonly afterStep?: (step: Step, day: LobbyDay) => void;
};

/** A day of random commands, sense and nonsense. Same seed, same day. */
export function playRandomDay(
  seed: number,
  commands: number,
  watch: Watch = {},
): { day: LobbyDay; events: LobbyEvent[] } {
  const rng = createRng(seed, "random lobby day");
  const day = unopenedDay();
  const events: LobbyEvent[] = [];
  let now: EpochMs = atMin(-30);
  const submit = (command: LobbyCommand): void => {
    const step = { command, decision: decide(command, day) };
    watch.beforeFold?.(step, day);
    for (const event of step.decision.ok ? step.decision.value : []) {
      evolve(day, event);
      events.push(event);
      watch.afterEvent?.(event, day);
    }
    watch.afterStep?.(step, day);
  };
  submit({ type: "OpenDay", now, actor: "system", plan: randomPlan(rng) });
  now = atMin(0);
  for (let at = 0; at < commands; at += 1) {
    now += rng.below(3) === 0 ? 0 : Math.round(rng.exponential(12 * SECOND_MS));
    submit(randomCommand(rng, day, now, () => randomPlan(rng)));
  }
  return { day, events };
}
