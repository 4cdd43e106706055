import { DEMO_DATE, demoNetwork, demoPlan } from "../tests/fixtures/demo-day";
import { startTwinThreads, type TwinThreads } from "#adapter/workers/twin-threads";
import { present } from "#base/assert";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { drawCustomers } from "#engine/simulation/customers";
import { forkDay } from "#engine/simulation/fork-day";
import { worldFrom, type LiveStart } from "#engine/simulation/live-world";
import { actionsOpen, withAction, type AheadTask } from "#engine/simulation/lobby-actions";
import { runDay } from "#engine/simulation/run";
import { waitsAhead } from "#engine/simulation/waits-ahead";
import { worldOf } from "#engine/simulation/world-of";
import { median, repeated, type Bench, type Mark } from "./measure";

const THREADS = 2;
const REPLICATIONS = 200;
const ACTIONS = 6;
const HOURS_AHEAD = 2;
const LOOK_AHEAD_MS_MAX = 500;
const RUNS = 9;

const DAYS = 16;
const STARTS_HOURS = [1.5, 3, 4.5, 6];
const WAIT_REPLICATIONS = 50;
const INSIDE_PERCENT_MIN = 78;
const INSIDE_PERCENT_MAX = 82;

/** The twin from live states of the demo network: how well its ranges hold, and how fast actions are compared. */
export const twinLive: Bench = {
  name: "twin-live",
  about: "the twin started at live states: waits held by P10-P90, and six actions compared over two hours",
  run: async (say) => {
    const network = demoNetwork();
    const outlets = [...network.outlets.keys()].flatMap((outletId) => {
      const plan = demoPlan(network, outletId);
      return plan.services.length === 0 ? [] : [{ plan, model: worldOf(network, plan, DEMO_DATE) }];
    });
    const busiest = present(outlets[0], "outlet");
    const threads = startTwinThreads(THREADS);
    const lookAheadMs = await lookAhead(threads, busiest);
    await threads.close();
    say(`now ${DAYS} days of ${outlets.length} outlets, each from ${STARTS_HOURS.length} states`);
    const { held, waits } = heldShare(outlets);
    return [
      {
        name: `${ACTIONS} actions, ${HOURS_AHEAD} h, ${REPLICATIONS} replications`,
        value: lookAheadMs,
        unit: "ms",
        runs: RUNS,
        atMost: LOOK_AHEAD_MS_MAX,
      },
      { name: "waits from live states", value: waits, unit: "", runs: 1 },
      { name: "of them from P10 to P90", value: 100 * held, unit: "%", runs: 1, atLeast: INSIDE_PERCENT_MIN },
      { name: "the same, upper bound", value: 100 * held, unit: "%", runs: 1, atMost: INSIDE_PERCENT_MAX },
    ] satisfies readonly Mark[];
  },
};

type Outlet = Pick<AheadTask, "plan" | "model">;

/** The baseline and six actions on the same people, from the third hour of a Monday. */
async function lookAhead(threads: TwinThreads, { plan, model }: Outlet): Promise<number> {
  const { start } = stateAt({ plan, model }, "look-ahead", 3);
  const until = start.now + HOURS_AHEAD * HOUR_MS;
  const world = worldFrom(model, start, until);
  const task: AheadTask = {
    plan,
    model: world,
    seed: "bench",
    codeVersion: "bench",
    observeEveryMs: 5 * MINUTE_MS,
    start: { ...start, day: forkDay(start.day), until, promiseMs: 10 * MINUTE_MS },
  };
  const open = actionsOpen(start.day, world, [], start.now);
  // As many as the mark names, whatever the state offers: one that is compared twice costs as much as another.
  const actions = Array.from({ length: ACTIONS }, (_, ix) => present(open[ix % open.length], "action"));
  const tasks = [task, ...actions.map((action) => withAction(task, action))];
  const times = await repeated(RUNS, async () => {
    const began = performance.now();
    await Promise.all(tasks.map((one) => threads.replicate(one, REPLICATIONS)));
    return performance.now() - began;
  });
  return median(times);
}

function heldShare(outlets: readonly Outlet[]): { readonly held: number; readonly waits: number } {
  let waits = 0;
  let inside = 0;
  for (const outlet of outlets) {
    for (let day = 0; day < DAYS; day += 1) {
      for (const hours of STARTS_HOURS) {
        const { start, later } = stateAt(outlet, `truth/${day}`, hours);
        const said = waitsAhead({ ...outlet, start, seed: `ahead/${day}/${hours}` }, WAIT_REPLICATIONS);
        for (const [ticketId, waitMin] of firstCalls(later, start)) {
          const forecast = said.get(ticketId);
          if (!forecast) continue;
          waits += 1;
          if (waitMin >= forecast.p10 && waitMin <= forecast.p90) inside += 1;
        }
      }
    }
  }
  return { held: inside / waits, waits };
}

/** A day so many hours after opening, and what then happened. */
function stateAt({ plan, model }: Outlet, seed: string, hours: number) {
  const events: LobbyEvent[] = [];
  runDay({ plan, model, customers: drawCustomers(model, seed), seed, onEvent: (event) => events.push(event) });
  const now = plan.opensAt + hours * HOUR_MS;
  const day = unopenedDay();
  const begun = events.findIndex(({ at }) => at > now);
  for (const event of events.slice(0, begun)) evolve(day, event);
  return { start: { day, now } satisfies LiveStart, later: events.slice(begun) };
}

/** Minutes from the start to the first call. */
function firstCalls(later: readonly LobbyEvent[], { now }: LiveStart): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  for (const event of later) {
    if (event.type !== "TicketCalled" || calls.has(event.ticketId)) continue;
    calls.set(event.ticketId, (event.at - now) / MINUTE_MS);
  }
  return calls;
}
