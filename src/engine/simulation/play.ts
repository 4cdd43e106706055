import { createRng, type Rng } from "#base/rng";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import { act } from "./act";
import type { Intention } from "./agenda";
import type { Customer } from "./customers";
import { nextStage, react, reactToVisitor, release } from "./react";
import { resume } from "./resume";
import {
  addArrival,
  addRush,
  createScene,
  deskAt,
  errandOf,
  type Desk,
  type Errand,
  type Scene,
  type SceneOptions,
} from "./scene";
import { seenInAnswer, type Answered, type SeenEvent } from "./seen";
import { lookAgain } from "./tellers";

/**
 * The people of one lobby day as a state machine without I/O: it is told what has happened and says who does what
 * next, and when. The twin plays it under a virtual clock, the demo and a replay under a server's.
 */
export type Play = {
  /** When somebody means to do something next; Infinity when nobody does. */
  readonly nextAt: () => EpochMs;
  /** The next command that has come due, stamped with `now`; undefined when none has. */
  readonly next: (now: EpochMs) => LobbyCommand | undefined;
  /** An event of the day, in order. `byVisitor`: caused by a command that this play did not ask for. */
  readonly react: (event: SeenEvent, byVisitor?: boolean) => void;
  /** The lobby said yes at this instant, to a play that hears answers and not the events themselves. */
  readonly accepted: (command: LobbyCommand, answer: Answered, at: EpochMs) => void;
  /** The lobby said no to a command of this play. */
  readonly refused: (command: LobbyCommand, refusal: { readonly code: string }) => void;
  /** Extra people at these instants. */
  readonly rush: (name: string, arrivals: readonly EpochMs[]) => void;
  /** One person more, who decided late to come here. */
  readonly join: (customer: Customer) => void;
  /** Nobody enters the past: who should have come before `now`, while nobody played, does not come at all. */
  readonly resumeAt: (now: EpochMs) => void;
  readonly closed: () => boolean;
  readonly balked: () => number;
  /** How the play sees the lobby, for comparison with what a floor view says. */
  readonly sight: Sight;
};

export type Sight = {
  readonly ticket: (ticketId: string) => Pick<Errand, "state" | "serviceIx" | "visitor"> | undefined;
  readonly window: (windowId: string) => Pick<Desk, "state" | "staffId"> | undefined;
  /** Tickets that have been issued and have not ended. */
  readonly living: () => readonly string[];
  readonly alarms: () => readonly string[];
  readonly devicesDown: () => readonly string[];
  readonly present: (staffId: string) => boolean;
};

/** @complexity O(log n + windows) a step, n = customers of the day */
export function createPlay(options: SceneOptions): Play {
  const { start } = options;
  const scene = createScene(options);
  const failures = createRng(options.seed, "failures");
  if (start) resume(scene, start);
  fillAgenda(scene, failures, Math.max(scene.plan.opensAt, start?.now ?? 0));

  const next = (now: EpochMs): LobbyCommand | undefined => {
    while (scene.agenda.nextAt() <= now) {
      const intention = scene.agenda.take();
      if (!intention) return undefined;
      if (intention.kind === "release") release(scene, intention.who, now);
      else {
        const command = act(scene, intention, now);
        followUp(scene, intention, failures, now);
        if (command) return command;
      }
    }
    return undefined;
  };

  return {
    nextAt: scene.agenda.nextAt,
    next,
    react: (event, byVisitor = false) => {
      if (byVisitor) reactToVisitor(scene, event);
      else react(scene, event);
    },
    accepted: (command, answer, at) => {
      for (const event of seenInAnswer(scene, command, answer, at)) react(scene, event);
    },
    refused: (command, refusal) => takeNo(scene, command, refusal.code),
    rush: (name, arrivals) => addRush(scene, name, arrivals, options.ticketIdOf),
    join: (customer) => addArrival(scene, customer, options.ticketIdOf),
    resumeAt: (now) => {
      for (const errand of scene.errands) {
        if (errand.state === "coming" && errand.customer.arriveAt + errand.customer.kioskMs < now)
          errand.state = "away";
      }
    },
    closed: () => scene.dayClosed,
    balked: () => scene.balked,
    sight: sightOf(scene),
  };
}

function sightOf(scene: Scene): Sight {
  const lives = ({ state }: Errand): boolean => state !== "coming" && state !== "away" && state !== "ended";
  return {
    ticket: (ticketId) => errandOf(scene, ticketId),
    window: (windowId) => deskAt(scene, windowId),
    living: () => scene.errands.filter(lives).map(({ ticketId }) => ticketId),
    alarms: () => scene.alarms.filter(({ open }) => open).map(({ alertId }) => alertId),
    devicesDown: () => scene.machines.filter(({ down }) => down).map(({ deviceId }) => deviceId),
    present: (staffId) => scene.crew.some((clerk) => clerk.staffId === staffId && clerk.present),
  };
}

function fillAgenda(scene: Scene, failures: Rng, from: EpochMs): void {
  const { agenda } = scene;
  scene.crew.forEach((clerk, ix) => {
    agenda.intend("staffArrives", clerk.presence.start, ix, -1);
    agenda.intend("staffLeaves", clerk.presence.end, ix, -1);
    clerk.breaks.forEach((pause, at) => agenda.intend("breakFalls", pause.start, ix, at));
  });
  for (const desk of scene.desks) {
    const first = desk.spells[0];
    if (first) agenda.intend("openDesk", first.start, desk.ix, -1);
    for (const spell of desk.spells) agenda.intend("spellEnds", spell.end, desk.ix, -1);
  }
  for (const { ix, customer, state } of scene.errands) {
    if (state === "coming") agenda.intend("issue", customer.arriveAt + customer.kioskMs, ix, -1);
  }
  scene.machines.forEach((machine, ix) => {
    for (const { start, end } of machine.outages ?? []) {
      agenda.intend("deviceFails", start, ix, -1);
      agenda.intend("deviceRepaired", end, ix, -1);
    }
    if (!machine.failure) return;
    const { betweenMs, repairMs } = machine.failure;
    if (machine.down) agenda.intend("deviceRepaired", from + Math.round(failures.exponential(repairMs)), ix, -1);
    else agenda.intend("deviceFails", from + Math.round(failures.exponential(betweenMs)), ix, -1);
  });
  agenda.intend("announceClosing", scene.plan.lastIssueAt, 0, -1);
  agenda.intend("closeDay", scene.plan.closesAt, 0, -1);
}

/** A failed machine is repaired, and fails again some day. */
function followUp(scene: Scene, { kind, who }: Intention, failures: Rng, now: EpochMs): void {
  if (kind !== "deviceFails" && kind !== "deviceRepaired") return;
  const failure = scene.machines[who]?.failure;
  if (!failure) return;
  const [next, meanMs] =
    kind === "deviceFails"
      ? (["deviceRepaired", failure.repairMs] as const)
      : (["deviceFails", failure.betweenMs] as const);
  scene.agenda.intend(next, now + Math.round(failures.exponential(meanMs)), who, -1);
}

/**
 * A "no" never stops the day: whoever was refused tries again in a moment, unless something has changed by then.
 * At the end of a spell nobody left to call means that the window closes.
 */
function takeNo(scene: Scene, command: LobbyCommand, code: string): void {
  const { now } = command;
  if ("windowId" in command && command.type !== "OpenWindow") {
    const desk = deskAt(scene, command.windowId);
    if (!desk) return;
    if (command.type === "CallNext" && code === "lobby.nobodyWaiting" && desk.closeDue) {
      scene.agenda.intend("closeDesk", now, desk.ix, desk.token);
    } else lookAgain(scene, desk, now);
    return;
  }
  const errand = "ticketId" in command ? errandOf(scene, command.ticketId) : undefined;
  const again = RETRIED[command.type];
  if (errand && code === "lobby.stepOutOfOrder") {
    nextStage(scene, errand, now); // Done already, by somebody else or before a restart.
    return;
  }
  if (errand) errand.refusals += 1;
  if (errand && again) scene.agenda.intend(again, now + MINUTE_MS / 2, errand.ix, errand.token);
}

const RETRIED: { readonly [Type in LobbyCommand["type"]]?: Intention["kind"] } = {
  StartService: "start",
  FinishStep: "work",
  RequestAuthorisation: "work",
  SubmitForReview: "work",
  FinishTicket: "work",
  PassReview: "passReview",
  Authorise: "authorise",
};
