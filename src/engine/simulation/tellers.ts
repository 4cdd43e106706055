import type { EpochMs } from "#base/time";
import { servesOf } from "#domain/lobby-day/eligibility";
import type { HandOver, LobbyCommand } from "#domain/lobby-day/messages";
import type { SegmentPlan } from "#domain/lobby-day/plan";
import type { Desk, Errand, Scene } from "./scene";

/** Time after which a teller who was refused looks again. */
const LOOK_AGAIN_MS = 30_000;

/** A window that was left alone by its visitor for long enough goes back to its own teller. */
export function isVisitors(scene: Scene, desk: Desk, at: EpochMs): boolean {
  return desk.visitorSince !== undefined && at < desk.visitorSince + scene.visitorKeepsMs;
}

/** Whether somebody waits whom the desk could call, as far as its person can see. */
export function someoneFor(scene: Scene, desk: Desk): boolean {
  const { waiting, waitingFor, line } = scene;
  if (line.length === 0) return false;
  const segments = desk.segments.length;
  const forAll = line.length > desk.opensToAllOver;
  for (let service = 0; service < desk.serves.length; service += 1) {
    if (desk.serves[service] !== 1 || waitingFor[service] === 0) continue;
    for (let segment = 0; segment < segments; segment += 1) {
      if (waiting[service * segments + segment] === 0) continue;
      if (forAll || desk.segments[segment] === 1) return true;
    }
  }
  return false;
}

export function joinLine(scene: Scene, errand: Errand): void {
  countWaiting(scene, errand, 1);
  // Whoever comes back to the line takes his old place in it, as whoever stood there when the play began has his.
  const { line } = scene;
  let at = line.push(errand) - 1;
  for (; at > 0 && (line[at - 1] as Errand).customer.arriveAt > errand.customer.arriveAt; at -= 1) {
    line[at] = line[at - 1] as Errand;
  }
  line[at] = errand;
}

export function quitLine(scene: Scene, errand: Errand): void {
  countWaiting(scene, errand, -1);
  const { line } = scene;
  for (let at = line.indexOf(errand) + 1; at < line.length; at += 1) line[at - 1] = line[at] as Errand;
  line.pop();
}

function countWaiting(scene: Scene, { serviceIx, segmentIx }: Errand, by: 1 | -1): void {
  const cell = serviceIx * scene.plan.segments.length + segmentIx;
  scene.waiting[cell] = (scene.waiting[cell] ?? 0) + by;
  scene.waitingFor[serviceIx] = (scene.waitingFor[serviceIx] ?? 0) + by;
}

/** What a free person at a window does next: close, rest, check a colleague's work, or call. Forms one intention. */
export function settle(scene: Scene, desk: Desk, at: EpochMs): void {
  desk.token += 1;
  if (desk.state !== "open" || desk.errand || isVisitors(scene, desk, at)) return;
  const next = nextOf(scene, desk);
  if (next) scene.agenda.intend(next, at, desk.ix, desk.token);
}

function nextOf(scene: Scene, desk: Desk): "closeDesk" | "startBreak" | "startReview" | "call" | undefined {
  const stays = scene.model.habits.afterClose === "serveWaiting" && desk.spell === desk.spells.length - 1;
  if (desk.closeDue && !stays) return "closeDesk";
  if (desk.breakDueMs > 0) return "startBreak";
  if (reviewFor(scene, desk)) return "startReview";
  if (someoneFor(scene, desk)) return "call";
  if (!desk.closeDue) return undefined;
  return mayStillBeNeeded(scene, desk) ? undefined : "closeDesk";
}

/** A second person stays until the last work that could come for checking has been checked. */
function mayStillBeNeeded(scene: Scene, desk: Desk): boolean {
  if (!desk.mayReview) return false;
  return scene.desks.some((other) => other !== desk && other.state !== "closed" && !other.mayReview);
}

/** Everybody who could call a ticket of this service and has nothing to do looks up. */
export function wakeFor(scene: Scene, serviceIx: number, at: EpochMs): void {
  for (const desk of scene.desks) {
    if (desk.state !== "open" || desk.errand) continue;
    // A reserved window may open to others whom it serves when the lobby fills, whatever the newcomer wants.
    if (desk.serves[serviceIx] === 1 || desk.opensToAllOver < Infinity) settle(scene, desk, at);
  }
}

export function wakeReviewers(scene: Scene, at: EpochMs): void {
  for (const desk of scene.desks) {
    if (desk.state === "open" && !desk.errand && desk.mayReview) settle(scene, desk, at);
  }
}

/** The first work that waits for a second person whom four eyes allow. */
export function reviewFor(scene: Scene, desk: Desk): Errand | undefined {
  if (scene.toReview.length === 0) return undefined;
  return scene.toReview.find((errand) => desk.reviews[errand.serviceIx] === 1 && errand.tellerId !== desk.staffId);
}

export function openDesk(scene: Scene, desk: Desk, now: EpochMs): LobbyCommand | undefined {
  const spell = desk.spells[desk.spell];
  if (!spell || desk.state !== "closed" || now >= spell.end || isVisitors(scene, desk, now)) return undefined;
  const { windowId, staffId, mode } = spell;
  return { type: "OpenWindow", now, actor: staffId, windowId, staffId, mode, ...handOver(scene, staffId) };
}

export function closeDesk(scene: Scene, desk: Desk, now: EpochMs): LobbyCommand | undefined {
  const { staffId, windowId } = desk;
  if (staffId === undefined) return undefined;
  return { type: "CloseWindow", now, actor: staffId, windowId, reason: "endOfSpell", ...handOver(scene, staffId) };
}

/** The till is counted in front of a colleague who is in the house; alone, nobody can witness. */
function handOver(scene: Scene, staffId: string): { readonly handOver?: HandOver } {
  const witness = scene.crew.find((other) => other.present && other.staffId !== staffId);
  if (!witness) return {};
  const { tillMinor } = scene.model.habits;
  return { handOver: { cashMinor: tillMinor, vouchersCounted: true, witnessId: witness.staffId } };
}

export function sitDown(
  scene: Scene,
  desk: Desk,
  staffId: string,
  mode: Parameters<typeof servesOf>[3],
  at: EpochMs,
): void {
  const window = scene.plan.windows[desk.ix];
  const staff = scene.plan.staff.find((one) => one.staffId === staffId);
  desk.state = "open";
  desk.staffId = staffId;
  desk.speedFactor = scene.crew.find((clerk) => clerk.staffId === staffId)?.speedFactor ?? 1;
  if (!window || !staff) return;
  desk.serves = servesOf(scene, window, staff, mode);
  const { reservedFor } = window;
  desk.opensToAllOver = mode === "vipOnly" ? Infinity : (reservedFor?.opensToAllOver ?? Infinity);
  const { segments } = scene.plan;
  desk.segments = new Uint8Array(segments.length);
  for (let ix = 0; ix < segments.length; ix += 1) {
    const { segmentId, level } = segments[ix] as SegmentPlan;
    const takes = mode === "vipOnly" ? level > 0 : !reservedFor || reservedFor.segmentIds.includes(segmentId);
    desk.segments[ix] = takes ? 1 : 0;
  }
  settle(scene, desk, at);
}

/** The window is empty; its person may have another spell here later. */
export function standUp(scene: Scene, desk: Desk, at: EpochMs): void {
  desk.state = "closed";
  desk.staffId = undefined;
  desk.token += 1;
  desk.closeDue = false;
  desk.breakDueMs = 0;
  desk.visitorSince = undefined;
  const ended = desk.spells[desk.spell];
  if (ended && at >= ended.end) desk.spell += 1;
  const next = desk.spells[desk.spell];
  if (next) scene.agenda.intend("openDesk", Math.max(at, next.start), desk.ix, -1);
  wakeReviewers(scene, at); // The last teller has gone: reviewers who stayed for him may go too.
}

export function spellEnds(scene: Scene, desk: Desk, at: EpochMs): void {
  if (desk.state === "closed") return;
  desk.closeDue = true;
  // Whoever rests looks up at the end of the break.
  if (desk.state === "open") settle(scene, desk, at);
}

/** A break falls due: taken at once, or as soon as the customer at the window is done. It is never cut short. */
export function breakFalls(scene: Scene, staffId: string, lengthMs: number, at: EpochMs): void {
  for (const desk of scene.desks) {
    if (desk.staffId !== staffId || desk.state !== "open") continue;
    desk.breakDueMs = lengthMs;
    if (!desk.errand) settle(scene, desk, at);
  }
}

export function breakEnds(scene: Scene, desk: Desk, at: EpochMs): void {
  desk.state = "open";
  settle(scene, desk, at);
}

export function lookAgain(scene: Scene, desk: Desk, at: EpochMs): void {
  settle(scene, desk, at + LOOK_AGAIN_MS);
}

/** Lets go of whatever the errand is bound to; whoever sat with it settles. */
export function freeDesk(scene: Scene, errand: Errand, at: EpochMs): void {
  const { desk } = errand;
  errand.desk = undefined;
  if (!desk || desk.errand !== errand) return;
  desk.errand = undefined;
  settle(scene, desk, at);
}
