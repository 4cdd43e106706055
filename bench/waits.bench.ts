import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { convertAnonymousBank } from "#app/replay/anonymous-bank";
import { readRecordedDays } from "#app/replay/read-recorded-day";
import { queueLogOf } from "#app/waits/queue-log-of";
import { MINUTE_MS } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import { drawCustomers } from "#engine/simulation/customers";
import { plainPlan, plainWorld } from "#engine/simulation/plain-lobby";
import { runDay } from "#engine/simulation/run";
import { predictWaits } from "#engine/waits/evaluate";
import { createLobbyWaits } from "#engine/waits/lobby-waits";
import type { LoggedVisit } from "#engine/waits/queue-log";
import { scoreWaits } from "#engine/waits/score";
import { median, repeated, type Bench, type Mark } from "./measure";

const OUTLETS = 1_000;
const ROUNDS = 5;

/**
 * The error of wait forecasts on the Anonymous Bank (January 1999 learns, February is forecast), when the folder with
 * its two files is named in WAITS_DATA; and the time to refresh every waiting ticket of a large network.
 */
export const waits: Bench = {
  name: "waits",
  about: "forecasts of waits: error on a recorded log (WAITS_DATA=folder), and time for 1,000 outlets",
  run: async (say) => {
    const folder = process.env["WAITS_DATA"];
    const measured = folder === undefined ? [] : await accuracy(folder, say);
    return [...measured, ...(await refresh(say))];
  },
};

async function accuracy(folder: string, say: (line: string) => void): Promise<readonly Mark[]> {
  const visits = (await Promise.all(["01", "02"].map((month) => readMonth(folder, month)))).flat();
  const began = performance.now();
  const { predictions } = predictWaits({
    visits,
    isTraining: (day) => day < "1999-02",
    isTest: (day) => day >= "1999-02",
    // The exact rows of the published comparison: queued, served, joined from seven in the morning.
    isScored: ({ waitSec, served, joinedSec }) => waitSec > 0 && served !== undefined && joinedSec >= 7 * 3_600,
    seed: 1,
  });
  const { waits: scored, mean, points, ranges } = scoreWaits(predictions);
  const seconds = (performance.now() - began) / 1_000;
  say(`${scored} waits, mean ${mean.toFixed(1)} s; learned and forecast in ${seconds.toFixed(0)} s`);
  for (const { name, rmse, mae, pinball } of points)
    say(`  ${name.padEnd(10)} RMSE ${rmse.toFixed(1)}  MAE ${mae.toFixed(1)}  pinball ${pinball.toFixed(1)}`);
  const [model] = points;
  const [range, live] = ranges;
  const mark = (name: string, value: number | undefined, unit: string, bounds: Partial<Mark>): Mark => ({
    name: `Anonymous Bank: ${name}`,
    value: value ?? Number.NaN,
    unit,
    runs: 1,
    ...bounds,
  });
  return [
    mark("RMSE", model?.rmse, "s", { atMost: 66 }),
    mark("MAE", model?.mae, "s", { atMost: 46 }),
    mark("truths inside P10-P90", 100 * (range?.inside ?? 0), "%", { atLeast: 78, atMost: 82 }),
    mark("inside P10-P90, live learner", 100 * (live?.inside ?? 0), "%", { atLeast: 78, atMost: 82 }),
  ];
}

/** Internet support is another room's line there, so its calls are left out. */
async function readMonth(folder: string, month: string): Promise<readonly LoggedVisit[]> {
  const packed = await readFile(join(folder, `anonymous-bank-1999-${month}.csv.gz`));
  const days = readRecordedDays(convertAnonymousBank(gunzipSync(packed).toString("utf8")).csv);
  return queueLogOf(days).filter(({ service }) => service !== "IN");
}

/** Every waiting ticket of 1,000 full lobbies, from the state that each has learned. */
async function refresh(say: (line: string) => void): Promise<readonly Mark[]> {
  const network = createLobbyWaits();
  const days = Array.from({ length: OUTLETS }, (_, outlet) => fullLobby(outlet));
  const tickets = days.map((day) => [...day.tickets.values()].filter(({ state }) => state === "waiting"));
  const count = tickets.reduce((sum, own) => sum + own.length, 0);
  let known = 0;
  const spentMs = await repeated(ROUNDS, () => {
    const began = performance.now();
    for (const [ix, day] of days.entries())
      for (const { ticketId } of tickets[ix] ?? []) if (network.forecastOf(day, ticketId) !== "unknown") known += 1;
    return performance.now() - began;
  });
  say(`${OUTLETS} outlets, ${count} waiting tickets, ${known / ROUNDS} forecast in each round`);
  return [
    {
      name: "1,000 outlets' waits refreshed, one core",
      value: median(spentMs) / 1_000,
      unit: "s",
      runs: ROUNDS,
      atMost: 60,
    },
    { name: "one ticket", value: (1_000 * median(spentMs)) / count, unit: "µs", runs: ROUNDS },
  ];
}

/** Six windows in a rush of two hours, stopped in the middle of it. */
function fullLobby(outlet: number): LobbyDay {
  const lobby = {
    windows: 6,
    lastsMs: 120 * MINUTE_MS,
    arrivalsPerMin: 1.6,
    service: { kind: "lognormal", meanMs: 6 * MINUTE_MS, cv: 0.6 },
    classes: [1, 2, 3, 4].map((level) => ({ share: 0.25, level })),
    rules: [{ kind: "priority" }, { kind: "firstCome" }],
  } as const;
  const plan = { ...plainPlan(lobby), outletId: `O${outlet}` };
  const model = plainWorld(lobby);
  const day = unopenedDay();
  const stopAt = plan.opensAt + 110 * MINUTE_MS;
  const hear = (event: LobbyEvent): void => {
    if (event.at <= stopAt) evolve(day, event);
  };
  runDay({ plan, model, customers: drawCustomers(model, outlet), seed: outlet, onEvent: hear });
  return day;
}
