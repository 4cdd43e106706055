import { demoNetwork, demoPlan } from "../tests/fixtures/demo-day";
import { createRng } from "#base/rng";
import { MINUTE_MS, SECOND_MS } from "#base/time";
import { decide } from "#domain/lobby-day/decide";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { drawCustomers as drawPeople } from "#engine/simulation/customers";
import { runDay } from "#engine/simulation/run";
import { BRANCH_PLAN, BRANCH_WORLD } from "./branch-day";
import { median, repeated, type Bench, type Mark } from "./measure";

const RUNS = 9;
const DAYS_PER_RUN = 600;
const WARM_UP_DAYS = 1_000;
/** Different days, so that none is learned by heart. */
const RECORDED_DAYS = 20;
const CUSTOMERS = 300;
const EVENTS_MIN_PER_SECOND = 3_000_000;

/** Decide and fold alone, as the simulator uses them: whole customers in a lobby with so many others waiting. */
export const core: Bench = {
  name: "core",
  about: "domain events through decide and evolve, of whole customers, on one core",
  run: async () => {
    const days = Array.from({ length: RECORDED_DAYS }, (_, seed) => recordedDay(seed));
    const rate = await rateOf((count) => replayDays(days, count));
    const marks: Mark[] = [{ ...rate, name: "events/s of the branch day", atLeast: EVENTS_MIN_PER_SECOND }];
    const lobby = plausibleLobby();
    const customers = drawCustomers(lobby);
    for (const waiting of [0, 10, 40]) {
      const steady = await rateOf((count) => serveDays(lobby, customers, waiting, count));
      marks.push({ ...steady, name: `events/s, always ${waiting} others waiting` });
    }
    return marks;
  },
};

/** Events a second of this process's CPU, its garbage collector included: other processes do not count. */
async function rateOf(serve: (days: number) => number): Promise<Omit<Mark, "name">> {
  serve(WARM_UP_DAYS);
  const rates = await repeated(RUNS, () => {
    const before = process.cpuUsage();
    const events = serve(DAYS_PER_RUN);
    const { user, system } = process.cpuUsage(before);
    return events / ((user + system) / 1e6);
  });
  return { value: Math.round(median(rates)), unit: "/s", runs: RUNS };
}

/** The commands of one branch day, as its people gave them. */
function recordedDay(seed: number): readonly LobbyCommand[] {
  const commands: LobbyCommand[] = [];
  const customers = drawPeople(BRANCH_WORLD, seed);
  const onCommand = (command: LobbyCommand): number => commands.push(command);
  runDay({ plan: BRANCH_PLAN, model: BRANCH_WORLD, customers, seed, onCommand });
  return commands;
}

function replayDays(days: readonly (readonly LobbyCommand[])[], count: number): number {
  let events = 0;
  for (let at = 0; at < count; at += 1) {
    const day = unopenedDay();
    for (const command of days[at % days.length] ?? []) {
      const decision = decide(command, day);
      if (!decision.ok) continue;
      for (const event of decision.value) evolve(day, event);
      events += decision.value.length;
    }
  }
  return events;
}

/** A demo outlet with six windows, four classes of customers, and the services that one teller does alone. */
function plausibleLobby(): LobbyPlan {
  const plan = demoPlan(demoNetwork(), "O09");
  const services = plan.services.filter(
    ({ needsReview, needsAuthorisation, needsDisclosure }) => !needsReview && !needsAuthorisation && !needsDisclosure,
  );
  const serviceIds = services.map(({ serviceId }) => serviceId);
  return {
    ...plan,
    services,
    segments: plan.segments.slice(0, 4),
    // Without rules of their own the windows call by the policy's default rules.
    windows: plan.windows.slice(0, 6).map(({ windowId, label, kind, zoneId }) => {
      return { windowId, label, kind, zoneId, serviceIds, reviewsFor: [] };
    }),
    staff: plan.staff.slice(0, 6).map((staff) => ({ ...staff, serviceIds })),
  };
}

type Customer = { readonly ticketId: string; readonly serviceIds: readonly string[]; readonly segmentId: string };

/** Three quarters are ordinary customers; the other classes share the rest. */
function drawCustomers({ services, segments }: LobbyPlan): readonly Customer[] {
  const rng = createRng("core bench", "customers");
  const [ordinary, ...others] = segments.map(({ segmentId }) => segmentId);
  return Array.from({ length: CUSTOMERS }, (_, index) => ({
    ticketId: `01940000-0000-7000-8000-${String(index).padStart(12, "0")}`,
    serviceIds: [services[rng.below(services.length)]?.serviceId ?? ""],
    segmentId: (rng.next() < 0.75 ? ordinary : others[rng.below(others.length)]) ?? "",
  }));
}

function serveDays(lobby: LobbyPlan, customers: readonly Customer[], waiting: number, days: number): number {
  let events = 0;
  for (let day = 0; day < days; day += 1) events += serveDay(lobby, customers, waiting);
  return events;
}

/** A morning: `waiting` customers come first, then for each who is served another one comes. */
function serveDay(plan: LobbyPlan, customers: readonly Customer[], waiting: number): number {
  const day = unopenedDay();
  const { windows, staff } = plan;
  let now = plan.opensAt;
  let events = 0;
  const submit = (command: LobbyCommand): readonly LobbyEvent[] => {
    const decision = decide(command, day);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
    for (const event of decision.value) evolve(day, event);
    events += decision.value.length;
    return decision.value;
  };

  submit({ type: "OpenDay", now, actor: "system", plan });
  for (const [ix, { windowId }] of windows.entries()) {
    const staffId = staff[ix]?.staffId ?? "";
    submit({ type: "StaffArrived", now, actor: staffId, staffId, post: "window" });
    submit({ type: "OpenWindow", now, actor: staffId, windowId, staffId, mode: "normal" });
  }
  let ix = 0;
  for (const { ticketId, serviceIds, segmentId } of customers) {
    ix += 1;
    now += 20 * SECOND_MS;
    submit({ type: "IssueTicket", now, actor: "customer", ticketId, serviceIds, segmentId, channel: "kiosk" });
    if (ix <= waiting) continue;
    const windowId = windows[ix % windows.length]?.windowId ?? "";
    const actor = staff[ix % windows.length]?.staffId ?? "";
    const [call] = submit({ type: "CallNext", now, actor, windowId });
    const called = call?.type === "TicketCalled" ? call.ticketId : "";
    submit({ type: "StartService", now: now + 10 * SECOND_MS, actor, ticketId: called });
    submit({ type: "FinishTicket", now: now + 2 * MINUTE_MS, actor, ticketId: called, outcome: "done" });
    submit({ type: "Rate", now: now + 2 * MINUTE_MS, actor: "customer", ticketId: called, score: 5, asked: false });
  }
  return events;
}
