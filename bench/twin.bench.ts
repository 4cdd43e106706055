import { DEMO_DATE, demoNetwork, demoPlan } from "../tests/fixtures/demo-day";
import { startTwinThreads } from "#adapter/workers/twin-threads";
import { HOUR_MS } from "#base/time";
import { drawCustomers } from "#engine/simulation/customers";
import type { TwinTask } from "#engine/simulation/replicate";
import { leanDay } from "#engine/simulation/lean-day";
import { runDay } from "#engine/simulation/run";
import { worldOf } from "#engine/simulation/world-of";
import { BRANCH_PLAN, BRANCH_WORLD } from "./branch-day";
import { median, repeated, type Bench, type Mark } from "./measure";
import { playTyped, type PlayedDay } from "./typed-branch-day";

const RUNS = 9;
const DAYS_PER_RUN = 300;
const WARM_UP_DAYS = 1_000;
const DAYS_MIN_PER_SECOND = 3_000;
/** Both draw the same people, so only who wins a tie within a millisecond can tell their waits apart. */
const WAITS_APART_MAX_PERCENT = 0.1;

const THREADS = 2;
const REPLICATIONS = 1_000;
const NETWORK_SECONDS_MAX = 5;

/** The branch day through the lobby's own rules, beside one written by hand for nothing else; and a whole network. */
export const twin: Bench = {
  name: "twin",
  about: "simulated branch days through the lobby's own rules, on one core; the demo network on two",
  run: async (say) => {
    playDays(playTwin, WARM_UP_DAYS);
    playDays(playTyped, WARM_UP_DAYS);
    const rates = await repeated(RUNS, () => ({ twin: daysPerSecond(playTwin), typed: daysPerSecond(playTyped) }));
    const twinRate = median(rates.map((rate) => rate.twin));
    const typedRate = median(rates.map((rate) => rate.typed));
    const [one, other] = [playTwin, playTyped].map((play) => meanWaitMs(play));
    const apart = 100 * Math.abs((one ?? 0) / (other ?? 0) - 1);
    say(`now ${REPLICATIONS} replications of the demo network on ${THREADS} threads`);
    const seconds = await networkSeconds();
    const name = `demo network x ${REPLICATIONS} on ${THREADS} threads`;
    return [
      { name, value: seconds, unit: "s", runs: 1, atMost: NETWORK_SECONDS_MAX },
      {
        name: "branch days/s, lobby's own rules",
        value: twinRate,
        unit: "/s",
        runs: RUNS,
        atLeast: DAYS_MIN_PER_SECOND,
      },
      { name: "branch days/s, typed arrays by hand", value: typedRate, unit: "/s", runs: RUNS },
      { name: "ratio of the two", value: twinRate / typedRate, unit: "", runs: RUNS },
      { name: "their mean waits apart", value: apart, unit: "%", runs: 1, atMost: WAITS_APART_MAX_PERCENT },
    ] satisfies readonly Mark[];
  },
};

type Player = (seed: number) => PlayedDay;

/** As replications play it. */
const { plan, model } = leanDay({ plan: BRANCH_PLAN, model: BRANCH_WORLD }, BRANCH_PLAN.opensAt - HOUR_MS);

function playTwin(seed: number): PlayedDay {
  const day = { called: 0, waitedMs: 0, left: 0 };
  runDay({
    plan,
    model,
    customers: drawCustomers(model, seed),
    seed,
    onEvent: (event) => {
      if (event.type === "TicketCalled") {
        day.called += 1;
        day.waitedMs += event.waitedMs;
      } else if (event.type === "TicketEnded") day.left += 1;
    },
  });
  return day;
}

function playDays(play: Player, days: number): readonly PlayedDay[] {
  return Array.from({ length: days }, (_, seed) => play(seed));
}

/** Per second of this process's CPU, its garbage collector included: other processes do not count. */
function daysPerSecond(play: Player): number {
  const before = process.cpuUsage();
  playDays(play, DAYS_PER_RUN);
  const { user, system } = process.cpuUsage(before);
  return DAYS_PER_RUN / ((user + system) / 1e6);
}

function meanWaitMs(play: Player): number {
  const days = playDays(play, DAYS_PER_RUN);
  const sum = (of: (day: PlayedDay) => number): number => days.reduce((total, day) => total + of(day), 0);
  return sum(({ waitedMs }) => waitedMs) / sum(({ called }) => called);
}

/** All outlets' Mondays, the threads ready: a lab that is open plays its first days before it is asked. */
async function networkSeconds(): Promise<number> {
  const network = demoNetwork();
  const tasks = [...network.outlets.keys()].map((outletId): TwinTask => {
    const plan = demoPlan(network, outletId);
    return { plan, model: worldOf(network, plan, DEMO_DATE), seed: "bench", codeVersion: "bench" };
  });
  const threads = startTwinThreads(THREADS);
  await Promise.all(tasks.map((task) => threads.replicate(task, 2 * THREADS)));
  const began = performance.now();
  await Promise.all(tasks.map((task) => threads.replicate(task, REPLICATIONS)));
  const seconds = (performance.now() - began) / 1_000;
  await threads.close();
  return seconds;
}
