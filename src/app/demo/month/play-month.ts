import { assert } from "#base/assert";
import { addDays, type BusinessDate } from "#base/calendar";
import { createRng } from "#base/rng";
import { HOUR_MS, type EpochMs } from "#base/time";
import { datesBetween } from "#domain/calendar/dates";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { active } from "#domain/network/active";
import type { RoutineDay } from "#domain/routine/model";
import type { BusinessClock } from "../../clock/business-clock";
import { uuidV7 } from "../../http-lobby/uuid";
import type { RecordedDay } from "../../history/recorded-flow";
import type { Cause } from "../../journal/records";
import { dayStream } from "../../lobbies/day-stream";
import type { Lobbies } from "../../lobbies/lobbies";
import type { Journal } from "../../ports/journal";
import type { Quality } from "../../quality/quality";
import { MonthRefused, type Deed, type Occasion } from "./deeds";
import { createLobbyLane } from "./lobby-lane";
import { lobbyScript, type LobbyScript } from "./lobby-script";
import { outletMonth, type MonthSpan, type OutletMonth, type OutletMonthDeps } from "./outlet-month";
import { machineDay } from "./machine-visits";
import { LAST_LOG } from "./routine-deeds";

export type PlayMonthDeps = OutletMonthDeps & {
  readonly journal: Pick<Journal, "readCommand">;
  readonly lobbies: Pick<Lobbies, "submit" | "live">;
  readonly quality: Pick<Quality, "submit" | "read">;
  /** Clocks stand still: only the month moves them. */
  readonly clockOf: (outletId: string) => Pick<BusinessClock, "advanceTo">;
  readonly planFor: (outletId: string, date: BusinessDate) => LobbyPlan | undefined;
  /** Keeps what the machines of an outlet without windows have counted. */
  readonly recordDay: (day: RecordedDay, how: { readonly at: EpochMs; readonly cause: Cause }) => Promise<unknown>;
  /** Makes rows of everything committed so far. */
  readonly catchUp: () => Promise<unknown>;
  /** Lets what was said be decided, and everybody else have a turn. */
  readonly yieldTurn: () => Promise<void>;
  readonly onProgress: (daysDone: number, ofDays: number, visits: number) => void;
};

/** `visits`: who came to a door or to a machine; `tickets`: those of them who drew a number. */
export type PlayedMonth = { readonly days: number; readonly visits: number; readonly tickets: number };
const NOTHING: PlayedMonth = { days: 0, visits: 0, tickets: 0 };

type Outlet = { readonly outletId: string; readonly month: OutletMonth | undefined };

/**
 * Plays days at every outlet through the house's own handlers: lobby, routine, cases, feedback. All outlets play one
 * date before any begins the next, so that their commits join. A month that was broken off goes on at its first day
 * that is not over; under the same ids, so that nothing is done twice.
 *
 * @returns nothing played where the month is over, or where outlets have days that the month did not write
 * @throws MonthRefused, JournalUnavailable
 */
export async function playMonth(deps: PlayMonthDeps, span: MonthSpan): Promise<PlayedMonth> {
  const { first, days } = span;
  const outlets = [...active(deps.network().outlets)]
    .filter(({ status }) => status === "open")
    .map(({ id: outletId }, turn): Outlet => ({ outletId, month: outletMonth(deps, span, { outletId, turn }) }));
  const from = await firstToPlay(deps, span, outlets);
  if (from === undefined) return NOTHING;
  const dates = datesBetween(from, addDays(first, days));
  if (dates.length === 0) return NOTHING;
  // What was handed in before the month was broken off is known by its rows.
  await deps.catchUp();
  let visits = 0;
  let tickets = 0;
  for (const date of dates) {
    if (outlets.some(({ month }) => month?.countsOn(date))) await deps.catchUp();
    const came = await Promise.all(outlets.map((outlet) => playDay(deps, span, outlet, date)));
    visits += came.reduce((sum, one) => sum + one.visits, 0);
    tickets += came.reduce((sum, one) => sum + one.tickets, 0);
    deps.onProgress(days - datesBetween(addDays(date, 1), addDays(first, days)).length, days, visits);
  }
  return { days: dates.length, visits, tickets };
}

/** The first date that is not over everywhere; nothing where outlets have days that this month did not write. */
async function firstToPlay(
  deps: PlayMonthDeps,
  span: MonthSpan,
  outlets: readonly Outlet[],
): Promise<BusinessDate | undefined> {
  const { first } = span;
  const next = await Promise.all(
    outlets.map(async ({ outletId, month }) => {
      const live = deps.lobbies.live(outletId);
      if (!live || live.day.businessDate === "") return first;
      const plan = deps.planFor(outletId, first);
      const [opening = ""] = plan ? idsOf(span, plan) : [];
      const isOurs = (await deps.journal.readCommand(dayStream(outletId, first), opening)).length > 0;
      if (!isOurs) return undefined;
      const { phase, businessDate } = live.day;
      const isOver = phase === "closed" && (!month || (await isSigned(deps, outletId, businessDate)));
      return isOver ? addDays(businessDate, 1) : businessDate;
    }),
  );
  if (next.includes(undefined)) return undefined;
  return next.filter((date) => date !== undefined).sort()[0];
}

/** The day's last signature is there. */
async function isSigned({ quality }: PlayMonthDeps, outletId: string, date: BusinessDate): Promise<boolean> {
  // What the routine's own `evolve` made.
  const { state } = (await quality.read("routine", { outletId, caseId: date })) as { readonly state: RoutineDay };
  return state.logs.has(LAST_LOG);
}

/** Ids of the lobby's commands of a day, one after the other, without end. */
function* idsOf({ seed, first }: MonthSpan, { outletId, businessDate, opensAt }: LobbyPlan): Generator<string, never> {
  const rng = createRng(`${seed}/${first}/${outletId}/${businessDate}`, "commandIds");
  for (;;) yield uuidV7(opensAt - HOUR_MS, rng);
}

/** One date at one outlet. @returns how many came, and how many of them took a number */
async function playDay(
  deps: PlayMonthDeps,
  span: MonthSpan,
  { outletId, month }: Outlet,
  date: BusinessDate,
): Promise<Omit<PlayedMonth, "days">> {
  const { seed } = span;
  const { planFor, network, clockOf, lobbies } = deps;
  const scripts = new Map<BusinessDate, LobbyScript | undefined>();
  const scriptOn = (on: BusinessDate): LobbyScript | undefined => {
    if (scripts.has(on)) return scripts.get(on);
    const plan = planFor(outletId, on);
    const script = plan && lobbyScript(network(), plan, on, `${seed}/${outletId}/${on}`);
    scripts.set(on, script);
    return script;
  };
  const plan = planFor(outletId, date);
  const script = scriptOn(date);
  const deeds = month?.deedsOn(date, plan && script && { plan, script }) ?? [];
  assert(new Set(deeds.map(({ key }) => key)).size === deeds.length, `two deeds of ${outletId} on ${date} are one`);
  const occasion: Occasion = { date, ticketsOn: (on) => (on === undefined ? [] : (scriptOn(on)?.tickets ?? [])) };
  const lane = createLobbyLane(lobbies, outletId, deps.yieldTurn);
  const clock = clockOf(outletId);
  const commands = plan && script ? numbered(script.commands, idsOf(span, plan)) : [];
  const live = lobbies.live(outletId)?.day;
  const doneUntil = live?.businessDate === date ? live.lastAt : -Infinity;
  for (const step of inOrder(commands, deeds)) {
    if ("deed" in step) {
      await lane.settled();
      clock.advanceTo(step.deed.at);
      await doDeed(step.deed, occasion, `${seed}/${outletId}/${date}`);
    } else if (step.command.now >= doneUntil) {
      clock.advanceTo(step.command.now);
      await lane.say(step.command, step.commandId);
    }
  }
  await lane.settled();
  const byMachines = plan ? await countMachines(deps, plan, date, `${seed}/${outletId}/${date}`) : 0;
  return script ? { visits: script.came + byMachines, tickets: script.tickets.length } : NOBODY;
}

const NOBODY = { visits: 0, tickets: 0 } as const;

/** Hands in what the machines of an outlet without windows have counted. @returns how many came to them */
async function countMachines(
  { network, recordDay }: PlayMonthDeps,
  plan: LobbyPlan,
  date: BusinessDate,
  seed: string,
): Promise<number> {
  const machines = machineDay(network(), plan, date, seed);
  if (!machines) return 0;
  const commandId = uuidV7(plan.closesAt, createRng(seed, "machineDay"));
  await recordDay(machines.day, { at: plan.closesAt, cause: { actor: "system", commandId } });
  return machines.visits;
}

async function doDeed({ at, by, key, run }: Deed, occasion: Occasion, seed: string): Promise<void> {
  const commandId = uuidV7(at, createRng(`${seed}/${key}`, "deed"));
  const done = await run(occasion, { commandId, actor: by });
  if (!done.ok) throw new MonthRefused(`${seed}: ${key} was refused: ${JSON.stringify(done.refusal)}`);
}

type Numbered = { readonly command: LobbyCommand; readonly commandId: string };

function numbered(commands: readonly LobbyCommand[], ids: Generator<string, never>): readonly Numbered[] {
  return commands.map((command) => ({ command, commandId: ids.next().value }));
}

/** Both lists as one, in order of time; the lobby first. */
function* inOrder(
  commands: readonly Numbered[],
  deeds: readonly Deed[],
): Generator<Numbered | { readonly deed: Deed }> {
  let next = 0;
  const dueAt = (): EpochMs => deeds[next]?.at ?? Infinity;
  for (const numberedCommand of commands) {
    for (; dueAt() < numberedCommand.command.now; next += 1) {
      const deed = deeds[next];
      if (deed) yield { deed };
    }
    yield numberedCommand;
  }
  for (const deed of deeds.slice(next)) yield { deed };
}
