import { refuse, type Result } from "#base/result";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import { decide } from "#domain/advice/decide";
import { evolve } from "#domain/advice/evolve";
import type { AdviceCommand, AdviceEvent, AdviceRefusal } from "#domain/advice/messages";
import { emptyAdviceBook, type AdviceBook, type Choice } from "#domain/advice/model";
import type { LobbyDay } from "#domain/lobby-day/model";
import { servicesOfPerson } from "#domain/network/certified";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { forkDay } from "#engine/simulation/fork-day";
import { worldFrom } from "#engine/simulation/live-world";
import { actionsOpen, withAction, type AheadTask, type Floater } from "#engine/simulation/lobby-actions";
import { candidatesFor } from "../floating-staff/candidates";
import { openDayBooks, type DayBooks } from "../journal/day-books";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import type { OutletWorlds } from "../worlds/outlet-worlds";
import { meanOf, optionOf, outlookOf, type Advice } from "./advice";
import { outcomeOf } from "./outcome";
import type { Twin } from "./twin";

export type LookAheadDeps = {
  readonly journal: Journal;
  readonly lobbies: Pick<Lobbies, "live" | "outletIds">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly twin: Twin;
  readonly worlds: Pick<OutletWorlds, "around">;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  readonly newId: () => string;
  readonly codeVersion: string;
};

export type LookAheadRefusal =
  | AdviceRefusal
  | { readonly code: "advice.dayNotOpen"; readonly outletId: string }
  | { readonly code: "advice.noWorld"; readonly outletId: string };

export type LookAhead = {
  /** Plays the next hours with and without what could be done. The same state of a lobby gives the same advice. */
  readonly advise: (outletId: string) => Promise<Result<Advice, LookAheadRefusal>>;
  /** Keeps which option was chosen, with its forecast. */
  readonly choose: (
    outletId: string,
    asked: { readonly adviceId: string; readonly option: number },
    cause: Cause,
  ) => Promise<Result<Choice, LookAheadRefusal>>;
  /** What was chosen at an outlet today and what came of it, newest first. */
  readonly choices: (outletId: string) => Promise<readonly Choice[]>;
  /** Measures what has come of choices whose time is over. */
  readonly look: () => Promise<void>;
};

const AHEAD_MS = 2 * HOUR_MS;
const REPLICATIONS = 200;
/** How often the played lobby looks at its clock: every look costs as much as a customer. */
const OBSERVE_EVERY_MS = 5 * MINUTE_MS;
/** Advice that can still be chosen from. */
const ADVICE_KEPT = 500;

/** While nothing happens, what was said a moment ago still holds: whoever asks meanwhile gets the same. */
const FRESH_MS = 2 * MINUTE_MS;
type Latest = { readonly seed: string; readonly from: EpochMs; readonly advice: Promise<Advice> };

type Books = DayBooks<AdviceCommand, AdviceEvent, AdviceBook, AdviceRefusal>;

/** Look-ahead advice for whoever leads a lobby: docs/guide/look-ahead.md. */
export function createLookAhead(deps: LookAheadDeps): LookAhead {
  const { journal, lobbies, twin, clockOf, wall, newId } = deps;
  const books: Books = openDayBooks({ journal, wall }, "advice", { initial: emptyAdviceBook, decide, evolve });
  const given = new Map<string, Advice>();
  const latest = new Map<string, Latest>();

  const bookOf = async (outletId: string) => {
    const date = lobbies.live(outletId)?.day.businessDate;
    return date === undefined ? undefined : books.of(outletId, date);
  };
  const measureDue = async (outletId: string): Promise<void> => {
    const day = lobbies.live(outletId)?.day;
    const book = await bookOf(outletId);
    const now = clockOf(outletId).now();
    for (const choice of book?.state().choices.values() ?? []) {
      if (!book || !day || choice.outcome || choice.until > now) continue;
      const outcome = await outcomeOf(journal, day, choice);
      const cause = { commandId: newId(), actor: "system" };
      await book.submit({ type: "MeasureOutcome", now, actor: "system", adviceId: choice.adviceId, outcome }, cause);
    }
  };
  return {
    advise: async (outletId) => {
      const asked = await taskFor(deps, outletId);
      if (!asked.ok) return asked;
      const advice = await freshOr(latest, asked.value.task, () => compare(twin, asked.value, newId()));
      given.set(advice.adviceId, advice);
      const [oldest] = given.keys();
      if (given.size > ADVICE_KEPT && oldest !== undefined) given.delete(oldest);
      return { ok: true, value: advice };
    },
    choose: async (outletId, { adviceId, option }, cause) => {
      const advice = given.get(adviceId);
      const chosen = advice?.options[option];
      const book = await bookOf(outletId);
      if (!advice || !chosen || !book || advice.outletId !== outletId)
        return refuse({ code: "advice.unknown", adviceId });
      const { from, until, promiseMs, outlook: withoutIt } = advice;
      const { action, outlook: withIt, lateChange } = chosen;
      const { replications, seed, policyVersion, codeVersion } = advice;
      const made = { replications, seed, policyVersion, codeVersion };
      const terms = { adviceId, action, from, until, promiseMs, withIt, withoutIt, lateChange, made };
      const now = clockOf(outletId).now();
      const done = await book.submit({ type: "ChooseAction", now, actor: cause.actor, ...terms }, cause);
      const kept = book.state().choices.get(adviceId);
      if (!done.ok) return done;
      return kept ? { ok: true, value: kept } : refuse({ code: "advice.unknown", adviceId });
    },
    choices: async (outletId) => {
      await measureDue(outletId);
      return [...((await bookOf(outletId))?.state().choices.values() ?? [])].reverse();
    },
    look: async () => {
      const advised = new Set([...given.values()].map(({ outletId }) => outletId));
      for (const outletId of advised) await measureDue(outletId);
    },
  };
}

/** What was said of the same state a moment ago, or what is said now. What failed is asked anew by whoever comes next. */
function freshOr(latest: Map<string, Latest>, { plan, seed, start }: AheadTask, ask: () => Promise<Advice>) {
  const last = latest.get(plan.outletId);
  if (last?.seed === seed && start.now - last.from < FRESH_MS) return last.advice;
  const advice = ask();
  latest.set(plan.outletId, { seed, from: start.now, advice });
  advice.catch(() => latest.delete(plan.outletId));
  return advice;
}

type Asked = {
  readonly task: AheadTask;
  readonly actions: ReturnType<typeof actionsOpen>;
  readonly world: Advice["world"];
};

async function taskFor(deps: LookAheadDeps, outletId: string): Promise<Result<Asked, LookAheadRefusal>> {
  const { lobbies, worlds, clockOf, codeVersion } = deps;
  const plan = lobbies.live(outletId)?.day.plan;
  const world = plan && (await worlds.around(plan));
  // Read after the world was: nothing may come between the day and what is made of it.
  const live = lobbies.live(outletId);
  if (live?.day.phase !== "open" && live?.day.phase !== "closing")
    return refuse({ code: "advice.dayNotOpen", outletId });
  const { day, version } = live;
  if (!world) return refuse({ code: "advice.noWorld", outletId });
  const now = Math.max(day.lastAt, clockOf(outletId).now());
  const until = now + AHEAD_MS;
  const model = worldFrom(world.model, { day, now }, until);
  const task: AheadTask = {
    plan: day.plan,
    model,
    seed: `${outletId}/${day.businessDate}/${version}`,
    codeVersion,
    observeEveryMs: OBSERVE_EVERY_MS,
    start: { day: forkDay(day), now, until, promiseMs: day.plan.policy.diversion.waitOverMs },
  };
  const actions = actionsOpen(day, model, floatersFor(deps, day), now);
  const basis = { source: world.source, days: world.fitted?.days ?? 0 };
  return { ok: true, value: { task, actions, world: basis } };
}

async function compare(twin: Twin, { task, actions, world }: Asked, adviceId: string): Promise<Advice> {
  const tasks = [task, ...actions.map((action) => withAction(task, action))];
  const [baseline, ...played] = await Promise.all(tasks.map((one) => twin.replicate(one, REPLICATIONS)));
  if (!baseline) throw new Error("the twin played nothing");
  const { start, plan } = task;
  const options = played.flatMap((replications, ix) => {
    const action = actions[ix];
    return action ? [optionOf(action, baseline, replications)] : [];
  });
  return {
    adviceId,
    outletId: plan.outletId,
    from: start.now,
    until: start.until,
    promiseMs: start.promiseMs,
    replications: REPLICATIONS,
    seed: baseline.seed,
    policyVersion: baseline.policyVersion,
    codeVersion: baseline.codeVersion,
    waiting: start.day.waitingCount,
    world,
    outlook: outlookOf(baseline),
    lateShare: meanOf(baseline, "lateShare"),
    options: options.sort(
      (one, other) =>
        one.lateChange.mean - other.lateChange.mean || one.meanWaitChange.mean - other.meanWaitChange.mean,
    ),
  };
}

/** Whom the relief team would send, nearest and most useful first. */
function floatersFor(deps: LookAheadDeps, { outletId, businessDate }: LobbyDay): readonly Floater[] {
  const network = deps.network();
  return candidatesFor(deps, outletId, []).flatMap(({ staffId, fromOutletId, travelMin }) => {
    const person = network.staff.get(staffId);
    if (!person) return [];
    const serviceIds = servicesOfPerson(network, person, businessDate);
    const staff = { staffId, serviceIds, mayAuthorise: false, mayReview: false, mayHoldLobby: false };
    return [{ staff, travelMin, speedFactor: person.speedFactor, ...(fromOutletId !== undefined && { fromOutletId }) }];
  });
}
