import { createRng, type Rng } from "#base/rng";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Ticket, WindowOnDay } from "#domain/lobby-day/model";
import { drawBeyond, drawRest, survival } from "./beyond";
import { createLuck, type Customer, type Luck } from "./customers";
import { planRelease, raised, useChannel } from "./lobby-people";
import type { LiveStart } from "./live-world";
import { comeWhenCalled, waits } from "./react";
import { addErrand, deskAt, type Desk, type Errand, type Scene } from "./scene";
import type { Stage } from "./staging";
import { sitDown } from "./tellers";
import type { Duration } from "./world";

/**
 * Sets the scene as a day that is under way has it: who waits, who is served and how far, who sits where. What is still
 * to come of a duration is drawn in the light of what has passed of it.
 */
export function resume(scene: Scene, { day, now, asksToDivert = false }: LiveStart): void {
  for (const clerk of scene.crew) clerk.present = day.posts.has(clerk.staffId);
  for (const machine of scene.machines) machine.down = day.devicesDown.has(machine.deviceId);
  const luck = createLuck(scene.model, `${scene.seed}/standing`);
  const rng = createRng(scene.seed, "standing");
  const standing: Standing[] = [];
  for (const ticket of day.tickets.values()) {
    if (ticket.state !== "ended") standing.push({ ticket, errand: standingErrand(scene, ticket, luck, rng, now) });
  }
  for (const { ticket, errand } of standing) {
    const desk = AT_WINDOW.has(ticket.state) ? deskAt(scene, ticket.windowId ?? "") : undefined;
    errand.desk = desk;
    if (desk) desk.errand = errand;
  }
  for (const desk of scene.desks) {
    const window = day.windows.get(desk.windowId);
    if (window) seat(scene, desk, window, now);
  }
  for (const one of standing) goOn(scene, one, rng, now);
  for (const alert of day.alerts.values()) {
    if (alert.resolvedAt === undefined) raised(scene, alert.alertId, alert.kind === "secondaryDiversion", now);
  }
  if (asksToDivert) raised(scene, "asked", true, now);
  scene.dayClosed = day.phase === "closed";
}

type Standing = { readonly ticket: Ticket; readonly errand: Errand };

const AT_WINDOW: ReadonlySet<Ticket["state"]> = new Set([
  "called",
  "inService",
  "awaitingAuthorisation",
  "inReview",
  "wrapUp",
]);

/** Of a break that no roster foresees. */
const UNPLANNED_BREAK_MS = 30 * MINUTE_MS;

function seat(scene: Scene, desk: Desk, window: WindowOnDay, now: EpochMs): void {
  if (window.state === "closed" || window.staffId === undefined) return;
  sitDown(scene, desk, window.staffId, window.mode, now);
  if (window.state === "closing") desk.state = "closing";
  if (window.state !== "onBreak" && window.state !== "backOffice") return;
  const pause = scene.crew
    .find(({ staffId }) => staffId === window.staffId)
    ?.breaks.find(({ start, end }) => start <= now && now < end);
  const lengthMs = pause ? pause.end - pause.start : UNPLANNED_BREAK_MS;
  desk.state = "onBreak";
  desk.token += 1;
  scene.agenda.intend("endBreak", Math.max(now, window.since + lengthMs), desk.ix, desk.token);
}

/** The customer behind a ticket. The luck of the visit so far is known; the rest of it is drawn. */
function standingErrand(scene: Scene, ticket: Ticket, luck: Luck, rng: Rng, now: EpochMs): Errand {
  const { serviceId, segmentId, issuedAt } = ticket;
  const { services, segments, behaviour } = scene.model;
  const serviceIx = services.findIndex((one) => one.serviceId === serviceId);
  const segmentIx = segments.findIndex((one) => one.segmentId === segmentId);
  const drawn = luck.draw(issuedAt, Math.max(0, serviceIx), Math.max(0, segmentIx));
  const patience = segments[segmentIx]?.patience;
  const isOnTheWay = ticket.state === "called" || ticket.state === "diverted";
  const sinceMs = now - (ticket.state === "diverted" ? (ticket.diversion?.offeredAt ?? now) : ticket.lastCallAt);
  const customer: Customer = {
    ...drawn,
    serviceId,
    segmentId,
    patienceMs: patience ? drawBeyond(patience, now - issuedAt, rng) : Infinity,
    walkMs: isOnTheWay ? drawBeyond(behaviour.walk, sinceMs, rng) : drawn.walkMs,
    misses: ticket.state === "called" ? rng.next() < absence(scene, sinceMs) : drawn.misses && ticket.calls === 0,
    returnAfterMs: returnAfterMs(scene, ticket, rng, now),
    prefillMs: prefillMs(scene, ticket, rng, now),
    authoriseMs: ticket.state === "awaitingAuthorisation" ? restOfRelease(scene, ticket, rng) : drawn.authoriseMs,
  };
  const errand = addErrand(scene, ticket.ticketId, customer, false);
  errand.leaveAt = issuedAt + customer.patienceMs;
  errand.calls = ticket.calls;
  errand.prefilled = ticket.prefilled;
  errand.asked = ticket.diversion !== undefined;
  errand.tellerId = ticket.tellerId;
  return errand;
}

/** Chance that somebody who has not come so long after the call is not there at all. */
function absence({ model: { behaviour } }: Scene, sinceCallMs: number): number {
  const { noShowRate, walk } = behaviour;
  return noShowRate / (noShowRate + (1 - noShowRate) * survival(walk, sinceCallMs) || 1);
}

/** Whoever has been away for long comes back less likely. */
function returnAfterMs({ model: { behaviour } }: Scene, ticket: Ticket, rng: Rng, now: EpochMs): number {
  const { returnRate, returnAfter } = behaviour;
  const awayMs = ticket.absentSince === undefined ? 0 : now - ticket.absentSince;
  const stillMay = returnRate * survival(returnAfter, awayMs);
  const returns = rng.next() < stillMay / (stillMay + 1 - returnRate || 1);
  const afterMs = drawBeyond(returnAfter, awayMs, rng);
  return returns ? afterMs : Infinity;
}

/** Whoever has not handed in a form for long has none to fill in. */
function prefillMs({ model }: Scene, ticket: Ticket, rng: Rng, now: EpochMs): number {
  const form = model.services.find(({ serviceId }) => serviceId === ticket.serviceId)?.prefill;
  const segment = model.segments.find(({ segmentId }) => segmentId === ticket.segmentId);
  if (ticket.prefilled || !form || !segment) return Infinity;
  const sinceMs = now - ticket.issuedAt;
  const stillMay = segment.prefillAcceptance * survival(form, sinceMs);
  const fills = rng.next() < stillMay / (stillMay + 1 - segment.prefillAcceptance || 1);
  const afterMs = drawBeyond(form, sinceMs, rng);
  return fills ? afterMs : Infinity;
}

function restOfRelease(scene: Scene, ticket: Ticket, rng: Rng): number {
  return drawRest(scene.model.services[worldIx(scene, ticket)]?.authorisation ?? NO_TIME, rng);
}

/** What the customer, or whoever works for him, does next. */
function goOn(scene: Scene, { ticket, errand }: Standing, rng: Rng, now: EpochMs): void {
  const { agenda } = scene;
  switch (ticket.state) {
    case "waiting":
      waits(scene, errand, now);
      agenda.intend("prefill", ticket.issuedAt + errand.customer.prefillMs, errand.ix, -1);
      return;
    case "called":
      comeWhenCalled(scene, errand, ticket.lastCallAt);
      return;
    case "inService":
    case "wrapUp":
    case "awaitingAuthorisation":
      serveOn(scene, errand, ticket, rng, now);
      return;
    case "awaitingReview":
      errand.state = "awaitingReview";
      scene.toReview.push(errand);
      return;
    case "inReview": {
      const review = scene.model.services[worldIx(scene, ticket)]?.review ?? NO_TIME;
      const lastsMs = drawRest(review, rng) * (errand.desk?.speedFactor ?? 1);
      errand.state = "inReview";
      agenda.intend("passReview", now + Math.round(lastsMs), errand.ix, errand.token);
      return;
    }
    case "missed":
      errand.state = "missed";
      agenda.intend("return", (ticket.absentSince ?? now) + errand.customer.returnAfterMs, errand.ix, errand.token);
      return;
    case "diverted":
      errand.state = "diverted";
      if (ticket.diversion?.arrivedAt !== undefined) useChannel(scene, errand, now);
      else agenda.intend("arriveDiverted", walkEnds(ticket, errand, now), errand.ix, errand.token);
      return;
    default:
      errand.state = "parked";
  }
}

const NO_TIME: Duration = { kind: "fixed", ms: 0 };

const walkEnds = ({ diversion }: Ticket, { customer }: Errand, now: EpochMs): EpochMs =>
  Math.max(now, (diversion?.offeredAt ?? now) + customer.walkMs);

const worldIx = ({ model }: Scene, { serviceId }: Ticket): number =>
  model.services.findIndex((service) => service.serviceId === serviceId);

/** The work at the window is in the stage that the day reports, which says how long the whole takes at least and at most. */
function serveOn(scene: Scene, errand: Errand, ticket: Ticket, rng: Rng, now: EpochMs): void {
  const counter = scene.model.services[worldIx(scene, ticket)]?.counter ?? NO_TIME;
  const savesMs = ticket.prefilled ? (scene.plan.services[errand.serviceIx]?.prefillSavesMs ?? 0) : 0;
  const speed = errand.desk?.speedFactor ?? 1;
  const elapsedMs = ticket.servedMs + (ticket.servedSince === undefined ? 0 : now - ticket.servedSince);
  const reported = scene.reported[errand.serviceIx] ?? [];
  const reached = stageOf(reported, ticket);
  const { until: most = 1 } = reported[reached] ?? {};
  const { until: from = 0 } = reported[reached - 1] ?? {};
  const workedMs = elapsedMs - heldUpMs(ticket, now);
  const mostMs = from === 0 ? Infinity : workedMs / speed / from + savesMs;
  const wholeMs = drawBeyond(counter, workedMs / speed / most + savesMs, rng, mostMs);
  errand.workMs = Math.round((wholeMs - savesMs) * speed);
  const stages = scene.stages[errand.serviceIx] ?? [];
  errand.stage = stageOf(stages, ticket);
  if (ticket.state === "awaitingAuthorisation") {
    errand.state = "awaitingAuthorisation";
    planRelease(scene, errand, now);
    return;
  }
  errand.state = "inService";
  const { until = 1 } = stages[errand.stage] ?? {};
  const leftMs = Math.max(0, Math.round(until * errand.workMs) - workedMs);
  scene.agenda.intend("work", now + leftMs, errand.ix, errand.token);
}

/** The work rests while a release is asked for, and does so when the operation is done. */
const heldUpMs = ({ state, step, stepSince }: Ticket, now: EpochMs): number =>
  state === "awaitingAuthorisation" && step === "confirm" ? now - stepSince : 0;

function stageOf(stages: readonly Stage[], { state, step, authorised }: Ticket): number {
  const release = stages.findIndex(({ act }) => act === "authorise");
  if (state === "awaitingAuthorisation") return release;
  const named = stages.findIndex(({ act }) => act === step);
  const isReleaseDue = release >= 0 && !authorised && (named < 0 || named > release);
  if (isReleaseDue) return release;
  return named >= 0 ? named : stages.length - 1;
}
