import { addDays, type BusinessDate } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import { present } from "#base/assert";
import type { Result } from "#base/result";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import { decide as decideRoster, evolve as evolveRoster } from "#domain/duty-roster/decide";
import { type DutyRosterCommand, type DutyRosterEvent, emptyDutyRoster } from "#domain/duty-roster/model";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import { spansOn } from "#domain/network/hours-on";
import { emptyPolicyBook } from "#domain/policy/model";
import { decide as decideRoutine } from "#domain/routine/decide";
import { evolve as evolveRoutine } from "#domain/routine/evolve";
import type { RoutineCommand, RoutineEvent } from "#domain/routine/messages";
import { MEETING_STEPS, unplannedDay } from "#domain/routine/model";
import { drawCustomers } from "#engine/simulation/customers";
import { runDay } from "#engine/simulation/run";
import { worldOf } from "#engine/simulation/world-of";
import type { DayKnown } from "#read/site-forms/prefill";

/**
 * What the journal of a demo outlet's day knows of its forms: the lobby's day of the twin, and the routine's and the duty
 * roster's own rules taken through a day on which people only did what only people can do.
 */
export function demoDayKnown(network: Network, outletId: string, date: BusinessDate, seed: number): DayKnown {
  const plan = planOf(network, outletId, date);
  const routine = routineOf(plan, date);
  const roster = rosterOf(network, plan, date);
  const lobby = lobbyOf(network, plan, date, seed);
  const lobbyBefore = lobbyOf(network, plan, date, seed + 1);
  return { lobby, lobbyBefore, routine, roster, at: plan.closesAt + 10 * MINUTE_MS };
}

function planOf(network: Network, outletId: string, date: BusinessDate): LobbyPlan {
  return present(lobbyPlanOf({ network, policies: emptyPolicyBook() }, outletId, date), `plan of ${outletId}`);
}

function lobbyOf(network: Network, plan: LobbyPlan, date: BusinessDate, seed: number): readonly LobbyEvent[] {
  const model = worldOf(network, plan, date);
  const events: LobbyEvent[] = [];
  runDay({
    plan,
    model,
    customers: drawCustomers(model, seed),
    seed,
    ticketIdOf: (index) => `01940000-0000-7000-8000-${String(index).padStart(12, "0")}`,
    observeEveryMs: 60_000,
    onEvent: (event) => events.push(event),
  });
  return events;
}

const TERMS = { closeWithinMin: 30, checkInWithinMin: 15, peaksMin: 1 };
const FORM = { form: { token: "demo", hash: "" }, filled: { bySystem: 0, byHand: 0 } };

/** The head's day: the meeting before opening, the document everybody reads, the check-in, and out at the end. */
function routineOf(
  { outletId, opensAt, closesAt, staff }: LobbyPlan,
  businessDate: BusinessDate,
): readonly RoutineEvent[] {
  const [head = "head", ...others] = staff.map(({ staffId }) => staffId);
  const before = opensAt - 30 * MINUTE_MS;
  const by = (actor: string, now: number) => ({ actor, now });
  const commands: readonly RoutineCommand[] = [
    { type: "PlanDay", ...by(head, before), outletId, businessDate, opensAt, closesAt, dutyHead: head, terms: TERMS },
    { type: "StartMeeting", ...by(head, before), present: [head, ...others], absent: [] },
    { type: "PassDocument", ...by(head, before), documentId: "circular-1" },
    ...others.map((one) => ({ type: "ConfirmRead" as const, ...by(one, before), documentId: "circular-1" })),
    ...MEETING_STEPS.map((step) => ({ type: "FinishMeetingStep" as const, ...by(head, before), step })),
    { type: "SignMeeting", ...by(head, opensAt - 15 * MINUTE_MS), ...FORM },
    { type: "CheckIn", ...by(head, opensAt - 5 * MINUTE_MS) },
    { type: "CheckOut", ...by(head, closesAt) },
  ];
  return played(commands, unplannedDay(), decideRoutine, evolveRoutine);
}

function rosterOf(network: Network, { outletId, staff }: LobbyPlan, date: BusinessDate): readonly DutyRosterEvent[] {
  const outlet = present(network.outlets.get(outletId), outletId);
  const month = date.slice(0, 7);
  const dates = Array.from({ length: 31 }, (_none, index) => addDays(`${month}-01`, index));
  const openDates = dates.filter((one) => one.startsWith(month) && spansOn(outlet, one).length > 0);
  const [head = "head", deputy = "deputy"] = staff.map(({ staffId }) => staffId);
  const commands: readonly DutyRosterCommand[] = [
    {
      type: "DraftRoster",
      actor: head,
      now: 0,
      openDates,
      days: openDates.map((one) => ({ date: one, head, deputy })),
    },
    { type: "ApproveRoster", actor: deputy, now: 1 },
    { type: "PublishRoster", actor: deputy, now: 2 },
  ];
  return played(commands, emptyDutyRoster(), decideRoster, evolveRoster);
}

/** What one command after the other brings about; one that is refused brings nothing. */
function played<Command, Event, State>(
  commands: readonly Command[],
  start: State,
  decide: (command: Command, state: State) => Result<readonly Event[], unknown>,
  evolve: (state: State, event: Event) => State,
): readonly Event[] {
  let state = start;
  return commands.flatMap((command) => {
    const decided = decide(command, state);
    const events = decided.ok ? decided.value : [];
    state = events.reduce(evolve, state);
    return events;
  });
}
