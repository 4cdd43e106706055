import { unreachable } from "#base/assert";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { IssueTicket, LobbyCommand } from "#domain/lobby-day/messages";
import type { Intention } from "./agenda";
import { meanMs } from "./durations";
import { acknowledge, ask, channelFor, finishDiverted, lobbyStaffId } from "./lobby-people";
import type { Clerk, Desk, Errand, Scene } from "./scene";
import { breakFalls, closeDesk, isVisitors, openDesk, reviewFor, settle, someoneFor, spellEnds } from "./tellers";

/** Turns an intention that has come due into a command; undefined when it no longer makes sense or needs none. */
export function act(scene: Scene, intention: Intention, now: EpochMs): LobbyCommand | undefined {
  switch (intention.kind) {
    // Nearly all of a day's intentions are these: named first, they are found first.
    case "issue":
    case "leave":
    case "start":
    case "work":
      return actOnErrand(scene, intention, now);
    case "call":
    case "openDesk":
    case "spellEnds":
    case "closeDesk":
    case "startBreak":
    case "endBreak":
    case "startReview":
      return actAtDesk(scene, intention, intention.kind, now);
    case "staffArrives":
    case "staffLeaves":
    case "breakFalls":
    case "acknowledge":
    case "ask":
    case "deviceFails":
    case "deviceRepaired":
    case "announceClosing":
    case "closeDay":
      return actInHouse(scene, intention, now);
    default:
      return actOnErrand(scene, intention, now);
  }
}

function actInHouse(scene: Scene, { kind, who, token }: Intention, now: EpochMs): LobbyCommand | undefined {
  const clerk = scene.crew[who];
  const machine = scene.machines[who];
  const alarm = scene.alarms[who];
  switch (kind) {
    case "staffArrives": {
      if (!clerk || clerk.present) return undefined;
      return { type: "StaffArrived", now, actor: clerk.staffId, staffId: clerk.staffId, post: clerk.post };
    }
    case "staffLeaves":
      return clerk && goHome(scene, clerk, who, now);
    case "breakFalls": {
      const pause = clerk?.breaks[token];
      if (clerk && pause && now < pause.end) breakFalls(scene, clerk.staffId, pause.end - pause.start, now);
      return undefined;
    }
    case "deviceFails":
      if (!machine || machine.down) return undefined;
      return {
        type: "DeviceDown",
        now,
        actor: `device:${machine.deviceId}`,
        deviceId: machine.deviceId,
        reason: "fault",
      };
    case "deviceRepaired":
      if (!machine?.down) return undefined;
      return { type: "DeviceUp", now, actor: `device:${machine.deviceId}`, deviceId: machine.deviceId };
    case "acknowledge":
      return alarm && acknowledge(scene, alarm, now);
    case "ask":
      return alarm && ask(scene, alarm, who, now);
    case "announceClosing":
      return { type: "AnnounceClosing", now, actor: headOf(scene) };
    default:
      return closeDay(scene, now);
  }
}

/** Signs for an outlet where no person could: one with machines alone. */
const NOBODY = "house";

/** A teller goes home when his window is closed; who releases, helps or leads stays until all windows are. */
function goHome(
  scene: Scene,
  { staffId, present, spells }: Clerk,
  who: number,
  now: EpochMs,
): LobbyCommand | undefined {
  if (!present) return undefined;
  const mine = (desk: Desk): boolean => (spells.length > 0 ? desk.staffId === staffId : desk.state !== "closed");
  if (!scene.desks.some(mine)) return { type: "StaffLeft", now, actor: staffId, staffId };
  scene.agenda.intend("staffLeaves", now + 10 * MINUTE_MS, who, -1);
  return undefined;
}

const headOf = (scene: Scene): string =>
  (scene.crew.find(({ post }) => post === "head") ?? scene.crew[0])?.staffId ?? NOBODY;

/** The day ends when nobody is being served any more; whoever still waits then gets the outcome of the close. */
function closeDay(scene: Scene, now: EpochMs): LobbyCommand | undefined {
  if (scene.dayClosed) return undefined;
  scene.agenda.intend("closeDay", now + MINUTE_MS, 0, -1);
  if (scene.desks.some((desk) => desk.state !== "closed" && !isVisitors(scene, desk, now))) return undefined;
  if (scene.errands.some((errand) => STILL_SERVED.has(errand.state))) return undefined;
  return { type: "CloseDay", now, actor: headOf(scene) };
}

/** Work that waits for a second person is not among them: a reviewer who could still take it keeps the window open. */
const STILL_SERVED: ReadonlySet<Errand["state"]> = new Set([
  "called",
  "inService",
  "awaitingAuthorisation",
  "inReview",
  "diverted",
]);

type DeskIntention = "openDesk" | "spellEnds" | "closeDesk" | "startBreak" | "endBreak" | "call" | "startReview";

function actAtDesk(
  scene: Scene,
  { who, token }: Intention,
  kind: DeskIntention,
  now: EpochMs,
): LobbyCommand | undefined {
  const desk = scene.desks[who];
  if (!desk || (token !== -1 && token !== desk.token)) return undefined;
  if (kind !== "spellEnds" && isVisitors(scene, desk, now)) return undefined;
  const { windowId } = desk;
  const actor = desk.staffId ?? NOBODY;
  switch (kind) {
    case "call":
      if (someoneFor(scene, desk)) return { type: "CallNext", now, actor, windowId };
      if (desk.closeDue) settle(scene, desk, now); // A colleague was faster, and nobody is left to stay for.
      return undefined;
    case "openDesk":
      return openDesk(scene, desk, now);
    case "spellEnds":
      spellEnds(scene, desk, now);
      return undefined;
    case "closeDesk":
      return closeDesk(scene, desk, now);
    case "startBreak":
      return { type: "StartBreak", now, actor, windowId, reason: "lunch" };
    case "endBreak":
      return { type: "EndBreak", now, actor, windowId };
    case "startReview": {
      const errand = reviewFor(scene, desk);
      return errand && { type: "StartReview", now, actor, windowId, ticketId: errand.ticketId };
    }
    default:
      return unreachable(kind);
  }
}

function actOnErrand(scene: Scene, { kind, who, token }: Intention, now: EpochMs): LobbyCommand | undefined {
  const errand = scene.errands[who];
  if (!errand || (token !== -1 && token !== errand.token)) return undefined;
  scene.acting = errand;
  const { ticketId, customer } = errand;
  switch (kind) {
    case "leave":
      return { type: "LeaveTicket", now, actor: "customer", ticketId, by: "customer" };
    case "issue":
      return issue(scene, errand, now);
    case "start":
    case "work":
    case "recall":
    case "passReview":
      return actAtErrandsDesk(scene, errand, kind, now);
    case "prefill":
      return errand.state === "waiting" ? { type: "CompletePrefill", now, actor: "customer", ticketId } : undefined;
    case "return":
      return { type: "ReturnTicket", now, actor: lobbyStaffId(scene), ticketId, place: "sorted" };
    case "authorise": {
      const by = errand.authoriser?.staffId;
      return by === undefined ? undefined : { type: "Authorise", now, actor: by, ticketId, approved: true };
    }
    case "answer":
      return { type: "AnswerDiversion", now, actor: "customer", ticketId, accepted: customer.diverts };
    case "arriveDiverted":
      return { type: "ArriveDiverted", now, actor: "customer", ticketId };
    case "finishDiverted":
      return finishDiverted(scene, errand, now);
    default:
      return undefined;
  }
}

/** Done by the person at the window, so by the visitor where one has taken it over. */
function actAtErrandsDesk(
  scene: Scene,
  errand: Errand,
  kind: "start" | "work" | "recall" | "passReview",
  now: EpochMs,
): LobbyCommand | undefined {
  const { desk, ticketId } = errand;
  if (desk && isVisitors(scene, desk, now)) return undefined;
  const actor = desk?.staffId ?? NOBODY;
  switch (kind) {
    case "start":
      return { type: "StartService", now, actor, ticketId };
    case "work":
      return work(scene, errand, actor, now);
    case "recall":
      if (errand.calls < scene.plan.policy.noShow.callsMax) return { type: "Recall", now, actor, ticketId };
      return { type: "RecordNoShow", now, actor, ticketId };
    case "passReview":
      return { type: "PassReview", now, actor, ticketId };
  }
}

/** At the ticket machine: look at the wait, turn round or take a number, and answer if a machine is offered. */
function issue(scene: Scene, errand: Errand, now: EpochMs): LobbyCommand | undefined {
  const { customer, ticketId } = errand;
  if (errand.state !== "coming") return undefined;
  const tooLate = now >= scene.plan.lastIssueAt;
  if (tooLate || (customer.balks < scene.balkingMax && customer.balks < balkingChance(scene, errand))) {
    errand.state = "away";
    scene.balked += 1;
    return undefined;
  }
  const service = scene.plan.services[errand.serviceIx];
  const amountMinor = scene.worlds[errand.serviceIx]?.amountMinor;
  const to = channelFor(scene, errand);
  const command: { -readonly [Key in keyof IssueTicket]: IssueTicket[Key] } = {
    type: "IssueTicket",
    now,
    actor: "customer",
    ticketId,
    serviceIds: [customer.serviceId],
    segmentId: customer.segmentId,
    channel: "kiosk",
    documentsConfirmed: (service?.documents.length ?? 0) > 0,
  };
  if (amountMinor !== undefined) command.amountMinor = amountMinor;
  if (to === "selfService") command.diversion = { to, accepted: customer.diverts };
  return command;
}

/** By the wait the machine shows: work ahead, shared by the windows open for it. */
function balkingChance(scene: Scene, errand: Errand): number {
  let windows = 0;
  let aheadMs = 0;
  for (const desk of scene.desks) if (desk.state === "open" && desk.serves[errand.serviceIx] === 1) windows += 1;
  for (let ix = 0; windows > 0 && ix < scene.worlds.length; ix += 1) {
    const world = scene.worlds[ix];
    const waiting = scene.waitingFor[ix] ?? 0;
    if (world && waiting > 0 && sharesDesk(scene, errand.serviceIx, ix)) aheadMs += waiting * meanMs(world.counter);
  }
  const shownMs = windows === 0 ? 0 : aheadMs / windows;
  let chance = 0;
  for (const { overMs, probability } of scene.model.behaviour.balking) if (shownMs > overMs) chance = probability;
  return chance;
}

/** Whether somebody at a window does both services. */
function sharesDesk(scene: Scene, one: number, other: number): boolean {
  for (const { serves } of scene.desks) if (serves[one] === 1 && serves[other] === 1) return true;
  return false;
}

/** A teller who is told no again and again sends the customer home undone. */
const REFUSALS_MAX = 5;

function work(scene: Scene, errand: Errand, actor: string, now: EpochMs): LobbyCommand {
  const { ticketId } = errand;
  if (errand.refusals >= REFUSALS_MAX) return { type: "FinishTicket", now, actor, ticketId, outcome: "notPossible" };
  const stage = scene.stages[errand.serviceIx]?.[errand.stage];
  if (stage?.act === "authorise") return { type: "RequestAuthorisation", now, actor, ticketId };
  if (stage && stage.act !== "end") return { type: "FinishStep", now, actor, ticketId, step: stage.act };
  if (scene.plan.services[errand.serviceIx]?.needsReview === true) {
    return { type: "SubmitForReview", now, actor, ticketId, customerStays: false };
  }
  return { type: "FinishTicket", now, actor, ticketId, outcome: "done" };
}
