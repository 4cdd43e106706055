import { MINUTE_MS, type EpochMs } from "#base/time";
import { planRelease, raised, useChannel } from "./lobby-people";
import { addVisitor, deskAt, errandOf, type Desk, type Errand, type Scene } from "./scene";
import type { SeenEvent, SeenNotice, SeenTicketEvent, SeenWindowEvent } from "./seen";
import { breakEnds, freeDesk, joinLine, quitLine, settle, sitDown, standUp, wakeFor, wakeReviewers } from "./tellers";

/** What the people of the lobby make of something that has happened. Forms intentions, decides no rule. */
export function react(scene: Scene, event: SeenEvent): void {
  switch (event.type) {
    // Four of five events are these: each goes straight to a function that sees no other kind.
    case "TicketIssued":
      issued(scene, event);
      return;
    case "TicketCalled":
      called(scene, event);
      return;
    case "ServiceStarted":
      started(scene, event);
      return;
    case "ServiceFinished":
      finished(scene, event);
      return;
    case "AlertRaised":
    case "AlertAcknowledged":
    case "AlertResolved":
    case "AlertSnoozed":
    case "NumbersGranted":
    case "DeviceWentDown":
    case "DeviceCameUp":
    case "DayOpened":
    case "PlanPinned":
    case "ClosingAnnounced":
    case "DayClosed":
    case "StaffArrived":
    case "StaffMoved":
    case "StaffLeft":
      reactToNotice(scene, event);
      return;
    case "WindowOpened":
    case "WindowModeSet":
    case "BreakStarted":
    case "BreakEnded":
    case "BackOfficeStarted":
    case "BackOfficeEnded":
    case "AutoNextSet":
    case "WindowClosing":
    case "WindowClosed":
    case "WindowProposed":
    case "ProposalAnswered":
    case "ModeProposed":
    case "ModeAnswered":
    case "HandOverWitnessed":
      reactToWindow(scene, event);
      return;
    default:
      reactToTicket(scene, event);
  }
}

function reactToWindow(scene: Scene, event: SeenWindowEvent): void {
  const desk = deskAt(scene, event.windowId);
  if (!desk) return;
  switch (event.type) {
    case "WindowOpened":
      sitDown(scene, desk, event.staffId, event.mode, event.at);
      return;
    case "WindowModeSet":
      if (desk.staffId !== undefined) sitDown(scene, desk, desk.staffId, event.mode, event.at);
      return;
    case "BreakStarted":
    case "BackOfficeStarted":
      desk.state = "onBreak";
      desk.token += 1;
      scene.agenda.intend("endBreak", event.at + (desk.breakDueMs || UNPLANNED_BREAK_MS), desk.ix, desk.token);
      desk.breakDueMs = 0;
      return;
    case "BreakEnded":
    case "BackOfficeEnded":
      breakEnds(scene, desk, event.at);
      return;
    case "WindowClosing":
      desk.state = "closing";
      return;
    case "WindowClosed":
      standUp(scene, desk, event.at);
      return;
    default:
      return;
  }
}

/** Of a break that this play did not plan, and whose end it may have to see to. */
const UNPLANNED_BREAK_MS = 30 * MINUTE_MS;

function reactToNotice(scene: Scene, event: SeenNotice): void {
  switch (event.type) {
    case "StaffArrived":
    case "StaffLeft":
      for (const clerk of scene.crew) {
        if (clerk.staffId === event.staffId) clerk.present = event.type === "StaffArrived";
      }
      return;
    case "AlertRaised":
      raised(scene, event.alertId, event.kind === "secondaryDiversion", event.at);
      return;
    case "AlertAcknowledged":
      for (const alarm of scene.alarms) if (alarm.alertId === event.alertId) alarm.acknowledged = true;
      return;
    case "AlertResolved":
      for (const alarm of scene.alarms) if (alarm.alertId === event.alertId) alarm.open = false;
      return;
    case "DeviceWentDown":
    case "DeviceCameUp":
      for (const machine of scene.machines) {
        if (machine.deviceId === event.deviceId) machine.down = event.type === "DeviceWentDown";
      }
      return;
    case "DayClosed":
      scene.dayClosed = true;
      return;
    default:
      return;
  }
}

function reactToTicket(scene: Scene, event: LaterTicketEvent): void {
  const known = errandOf(scene, event.ticketId);
  if (!known) return;
  switch (event.type) {
    case "TicketRecalled":
      missCall(scene, known, event.at);
      return;
    case "TicketMissed":
      change(scene, known, "missed", event.at);
      known.misses = false;
      scene.agenda.intend("return", event.at + known.customer.returnAfterMs, known.ix, known.token);
      return;
    case "NoShowUndone":
      known.desk = deskAt(scene, event.windowId);
      if (known.desk) known.desk.errand = known;
      comeWhenCalled(scene, known, event.at);
      return;
    case "TicketReturned":
    case "TicketUnparked":
    case "DiversionReturned":
      waits(scene, known, event.at);
      return;
    case "TicketTransferred":
    case "TicketRequeued":
      change(scene, known, "parked", event.at);
      known.serviceIx = scene.serviceIx.get(event.serviceId) ?? known.serviceIx;
      waits(scene, known, event.at);
      return;
    case "TicketRouted":
      routed(scene, known, event);
      return;
    default:
      reactToService(scene, known, event);
  }
}

function reactToService(scene: Scene, errand: Errand, event: LaterTicketEvent): void {
  switch (event.type) {
    case "StepFinished":
    case "AuthorisationAnswered":
      errand.state = "inService";
      nextStage(scene, errand, event.at);
      return;
    case "AuthorisationRequested":
      errand.state = "awaitingAuthorisation";
      errand.token += 1;
      planRelease(scene, errand, event.at);
      return;
    case "ReviewSubmitted":
      change(scene, errand, "awaitingReview", event.at);
      scene.toReview.push(errand);
      wakeReviewers(scene, event.at);
      return;
    case "ReviewStarted":
      underReview(scene, errand, event);
      return;
    case "ReviewRejected":
      change(scene, errand, "parked", event.at);
      waits(scene, errand, event.at);
      return;
    case "PrefillCompleted":
      errand.prefilled = true;
      return;
    case "TicketParked":
      change(scene, errand, "parked", event.at);
      return;
    case "TicketEnded":
      ended(scene, errand, event.at);
      return;
    case "DiversionOffered":
      errand.asked = true;
      if (event.trigger === "entry" || errand.visitor) return; // Answered at the machine, or by the visitor himself.
      scene.agenda.intend("answer", event.at + ANSWER_MS, errand.ix, errand.token);
      return;
    case "DiversionAnswered":
      if (!event.accepted) return;
      change(scene, errand, "diverted", event.at);
      scene.agenda.intend("arriveDiverted", event.at + errand.customer.walkMs, errand.ix, errand.token);
      return;
    case "DiversionArrived":
      useChannel(scene, errand, event.at);
      return;
    default:
      return;
  }
}

type Seen<Type extends SeenTicketEvent["type"]> = Extract<SeenTicketEvent, { readonly type: Type }>;
type LaterTicketEvent = Exclude<
  SeenTicketEvent,
  { readonly type: "TicketIssued" | "TicketCalled" | "ServiceStarted" | "ServiceFinished" }
>;

const ANSWER_MS = 8_000;

/** Out of the state it was in: off the line, off the window, and every plan made for it forgotten. */
function change(scene: Scene, errand: Errand, to: Errand["state"], at: EpochMs): void {
  if (errand.state === "waiting") quitLine(scene, errand);
  if (errand.state === "awaitingReview") scene.toReview.splice(scene.toReview.indexOf(errand), 1);
  errand.state = to;
  errand.token += 1;
  freeDesk(scene, errand, at);
}

function issued(scene: Scene, { at, ticketId, serviceIds, segmentId }: Seen<"TicketIssued">): void {
  const errand = errandOf(scene, ticketId) ?? addVisitor(scene, ticketId, serviceIds[0] ?? "", segmentId, at);
  errand.leaveAt = at + errand.customer.patienceMs;
  waits(scene, errand, at);
  scene.agenda.intend("prefill", at + errand.customer.prefillMs, errand.ix, -1);
}

/** Joins the line, or comes back to it. */
export function waits(scene: Scene, errand: Errand, at: EpochMs): void {
  errand.state = "waiting";
  errand.token += 1;
  joinLine(scene, errand);
  scene.agenda.intend("leave", Math.max(at, errand.leaveAt), errand.ix, errand.token);
  wakeFor(scene, errand.serviceIx, at);
}

function called(scene: Scene, event: Seen<"TicketCalled">): void {
  const errand = errandOf(scene, event.ticketId);
  if (!errand) return;
  const desk = deskAt(scene, event.windowId);
  change(scene, errand, "called", event.at);
  errand.desk = desk;
  errand.calls = 1;
  if (desk) {
    desk.errand = errand;
    desk.token += 1;
  }
  comeWhenCalled(scene, errand, event.at);
}

/** Walks to the window from the moment of the call, or does not come. */
export function comeWhenCalled(scene: Scene, errand: Errand, at: EpochMs): void {
  errand.state = "called";
  if (errand.misses) scene.agenda.intend("recall", at + scene.model.habits.recallAfterMs, errand.ix, errand.token);
  else scene.agenda.intend("start", at + errand.customer.walkMs, errand.ix, errand.token);
}

function missCall(scene: Scene, errand: Errand, at: EpochMs): void {
  errand.calls += 1;
  errand.token += 1;
  comeWhenCalled(scene, errand, at);
}

function started(scene: Scene, event: Seen<"ServiceStarted">): void {
  const errand = errandOf(scene, event.ticketId);
  if (!errand) return;
  const desk = errand.desk?.windowId === event.windowId ? errand.desk : deskAt(scene, event.windowId);
  errand.state = "inService";
  errand.tellerId = event.staffId;
  errand.workMs = Math.round((errand.customer.workMs - savedMs(scene, errand)) * (desk?.speedFactor ?? 1));
  errand.stage = -1;
  nextStage(scene, errand, event.at);
}

/** What a filled form saves of the counter time. */
function savedMs(scene: Scene, { prefilled, serviceIx, customer }: Errand): number {
  const savesMs = prefilled ? (scene.plan.services[serviceIx]?.prefillSavesMs ?? 0) : 0;
  return Math.min(savesMs, customer.workMs * SAVED_SHARE_MAX);
}

/** A filled form never saves more than this share of the counter time: somebody still has to read it. */
const SAVED_SHARE_MAX = 0.8;

/** The teller goes on to the next piece of the work. */
export function nextStage(scene: Scene, errand: Errand, at: EpochMs): void {
  const stages = scene.stages[errand.serviceIx];
  const done = errand.stage < 0 ? 0 : (stages?.[errand.stage]?.until ?? 1);
  errand.stage += 1;
  errand.token += 1;
  const until = stages?.[errand.stage]?.until ?? 1;
  scene.agenda.intend("work", at + Math.round((until - done) * errand.workMs), errand.ix, errand.token);
}

function underReview(scene: Scene, errand: Errand, event: Seen<"ReviewStarted">): void {
  change(scene, errand, "inReview", event.at);
  const desk = deskAt(scene, event.windowId);
  if (!desk) return;
  errand.desk = desk;
  desk.errand = errand;
  desk.token += 1;
  const reviewMs = Math.round(errand.customer.reviewMs * desk.speedFactor);
  scene.agenda.intend("passReview", event.at + reviewMs, errand.ix, errand.token);
}

function routed(scene: Scene, errand: Errand, event: Seen<"TicketRouted">): void {
  errand.serviceIx = scene.serviceIx.get(event.serviceId) ?? errand.serviceIx;
  const desk = event.windowId === undefined ? undefined : deskAt(scene, event.windowId);
  if (!desk) {
    waits(scene, errand, event.at);
    return;
  }
  errand.desk = desk;
  desk.errand = errand;
  desk.token += 1;
  errand.token += 1;
  comeWhenCalled(scene, errand, event.at);
}

function finished(scene: Scene, { at, ticketId }: Seen<"ServiceFinished">): void {
  const errand = errandOf(scene, ticketId);
  if (errand) ended(scene, errand, at);
}

function ended(scene: Scene, errand: Errand, at: EpochMs): void {
  if (errand.state === "ended") return;
  change(scene, errand, "ended", at);
}

/** Something happens at a window that this world did not ask for: its person makes room for whoever does it. */
export function reactToVisitor(scene: Scene, event: SeenEvent): void {
  const desk = TAKES_OVER.has(event.type) ? deskOf(scene, event) : undefined; // Asked before the ticket leaves it.
  react(scene, event);
  if (!desk) return;
  desk.visitorSince = event.at;
  desk.token += 1;
  if (scene.visitorKeepsMs < Infinity) scene.agenda.intend("release", event.at + scene.visitorKeepsMs, desk.ix, -1);
}

function deskOf(scene: Scene, event: SeenEvent): Desk | undefined {
  const atWindow = "windowId" in event ? deskAt(scene, event.windowId ?? "") : undefined;
  return atWindow ?? ("ticketId" in event ? errandOf(scene, event.ticketId)?.desk : undefined);
}

const TAKES_OVER: ReadonlySet<SeenEvent["type"]> = new Set([
  "WindowOpened",
  "WindowModeSet",
  "BreakStarted",
  "BreakEnded",
  "BackOfficeStarted",
  "BackOfficeEnded",
  "AutoNextSet",
  "TicketCalled",
  "TicketRecalled",
  "ServiceStarted",
  "StepFinished",
  "ClockPaused",
  "ClockResumed",
  "AuthorisationRequested",
  "ReviewSubmitted",
  "ReviewStarted",
  "ReviewRejected",
  "WrapUpStarted",
  "ServiceFinished",
  "NoShowUndone",
  "FinishUndone",
  "TicketParked",
  "TicketTransferred",
  "TicketRequeued",
]);

/** The visitor has gone: whoever was left standing at the window is served on. */
export function release(scene: Scene, deskIx: number, at: EpochMs): void {
  const desk = scene.desks[deskIx];
  if (desk?.visitorSince === undefined || at < desk.visitorSince + scene.visitorKeepsMs) return;
  desk.visitorSince = undefined;
  const { errand } = desk;
  if (!errand) {
    settle(scene, desk, at);
    if (desk.state === "onBreak") scene.agenda.intend("endBreak", at, desk.ix, desk.token);
    return;
  }
  errand.token += 1;
  if (errand.state === "called") comeWhenCalled(scene, errand, at);
  else if (errand.state === "inReview") scene.agenda.intend("passReview", at, errand.ix, errand.token);
  else scene.agenda.intend("work", at, errand.ix, errand.token);
}
