import { addDays, startOfDay, type BusinessDate } from "#base/calendar";
import { SECOND_MS } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import { fitWorld, type FittedWorld } from "#engine/simulation/fit-world";
import { fittedModel } from "#engine/simulation/fitted-model";
import type { WorldModel } from "#engine/simulation/world";
import { withUnknownWorld } from "#engine/simulation/unknown-world";
import { worldOf } from "#engine/simulation/world-of";
import type { LoggedVisit } from "#engine/waits/queue-log";
import { eventOf } from "../journal/records";
import { LOBBY_STREAM_PREFIX } from "../lobbies/day-stream";
import type { Journal } from "../ports/journal";
import { put, type Rows, type RowTable } from "../ports/rows";
import { visitsOfDay } from "../waits/visits-of-day";

/** A world that was fitted to an outlet's own days, the last of them named. */
export type OutletWorldRow = {
  readonly unitId: string;
  readonly lastDay: BusinessDate;
  readonly fitted: FittedWorld;
};

export const OUTLET_WORLDS: RowTable<OutletWorldRow> = {
  name: "outlet_world",
  columns: ["unitId", "lastDay", "fitted"],
  key: ["unitId"],
};

/** A world to play an outlet's day in, and what it was made from. */
export type OutletWorld = {
  readonly model: WorldModel;
  readonly source: "fitted" | "assumed";
  /** The outlet's own days, whether they were enough or not. */
  readonly fitted?: FittedWorld;
};

export type OutletWorlds = {
  /** Undefined where nothing was assumed and too little has been seen. @throws RowsUnavailable */
  readonly around: (plan: LobbyPlan) => Promise<OutletWorld | undefined>;
  /** Fits an outlet anew to its days up to this one, unless that was done. @throws JournalUnavailable, RowsUnavailable */
  readonly refit: (outletId: string, date: BusinessDate) => Promise<FittedWorld | undefined>;
};

/** Two working weeks, so that each weekday was seen twice; and what is older than a quarter was another world. */
export const FIT_DAYS_MIN = 10;
const FIT_DAYS_MAX = 90;

export type OutletWorldsDeps = {
  readonly journal: Pick<Journal, "heads" | "read">;
  readonly rows: Pick<Rows, "select" | "write">;
  readonly network: () => Network;
};

/** Rules WO-1 to WO-3 of ./SPEC.md. */
export function createOutletWorlds({ journal, rows, network }: OutletWorldsDeps): OutletWorlds {
  const rowOf = async (unitId: string): Promise<OutletWorldRow | undefined> =>
    (await rows.select(OUTLET_WORLDS, { where: { unitId } }))[0];
  return {
    around: async (plan) => {
      const fitted = (await rowOf(plan.outletId))?.fitted;
      const known = network();
      const isAssumed = known.world?.demand[plan.outletId] !== undefined;
      const isSeen = fitted !== undefined && fitted.days >= FIT_DAYS_MIN;
      if (!isAssumed && !isSeen) return undefined;
      const model = worldOf(isAssumed ? known : withUnknownWorld(known, plan.outletId), plan, plan.businessDate);
      if (!isSeen) return { model, source: "assumed", ...(fitted && { fitted }) };
      return { model: fittedModel(model, fitted, plan), source: "fitted", fitted };
    },
    refit: async (outletId, date) => {
      const known = await rowOf(outletId);
      const days = await daysOf(journal, outletId, date);
      const lastDay = days.at(-1);
      if (lastDay === undefined) return undefined;
      if (known?.lastDay === lastDay.date) return known.fitted;
      const visits: Visits[] = [];
      for (const { head } of days) visits.push(visitsIn((await journal.read(head, 0)).map(eventOf<LobbyEvent>)));
      const fitted = fitOutlet(visits);
      await rows.write([put(OUTLET_WORLDS, [{ unitId: outletId, lastDay: lastDay.date, fitted }])]);
      return fitted;
    },
  };
}

export type RefitDeps = {
  readonly worlds: Pick<OutletWorlds, "refit">;
  readonly network: () => Network;
  /** Lets waiting customers of the same process go first, between two outlets. */
  readonly yieldTurn: () => Promise<unknown>;
};

/** The night's part of it: every outlet's world up to the day that is over. @throws the signal's reason */
export async function refitAll(
  { worlds, network, yieldTurn }: RefitDeps,
  date: BusinessDate,
  signal?: AbortSignal,
): Promise<void> {
  for (const { id } of active(network().outlets)) {
    signal?.throwIfAborted();
    await worlds.refit(id, date);
    await yieldTurn();
  }
}

async function daysOf(journal: Pick<Journal, "heads">, outletId: string, until: BusinessDate) {
  const heads = await journal.heads({ prefix: LOBBY_STREAM_PREFIX, unitId: outletId });
  const from = addDays(until, -FIT_DAYS_MAX);
  return heads
    .map((head) => ({ head, date: head.stream.slice(LOBBY_STREAM_PREFIX.length) }))
    .filter(({ date }) => date > from && date <= until)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

type Visits = { readonly came: readonly LoggedVisit[]; readonly waited: readonly LoggedVisit[] };

/** Everybody who took a ticket came; how long they waited and were served is told of those alone who did. */
function visitsIn(events: readonly LobbyEvent[]): Visits {
  const day: LobbyDay = events.reduce(evolve, unopenedDay());
  if (day.phase === "unopened") return { came: [], waited: [] };
  const midnight = startOfDay(day.businessDate, day.plan.timeZone);
  const came = [...day.tickets.values()].map(({ number, issuedAt, serviceId, segmentId }): LoggedVisit => {
    const joinedSec = (issuedAt - midnight) / SECOND_MS;
    const who = { visit: number, day: day.businessDate, service: serviceId, class: segmentId };
    return { ...who, joinedSec, waitSec: 0, creditSec: 0 };
  });
  return { came, waited: visitsOfDay(events) };
}

/** People by half-hour, weekday and kind from all who came; times and patience from those in line. */
export function fitOutlet(days: readonly Visits[]): FittedWorld {
  const came = fitWorld(days.flatMap((day) => day.came));
  const waited = fitWorld(days.flatMap((day) => day.waited));
  return {
    ...came,
    services: came.services.map((service) => {
      const timed = waited.services.find((one) => one.service === service.service);
      return { ...service, measured: timed?.measured ?? 0, fits: timed?.fits ?? [] };
    }),
    classes: came.classes.map(({ class: name, share }) => {
      const { left = 0, meanPatienceMin } = waited.classes.find((one) => one.class === name) ?? {};
      return { class: name, share, left, ...(meanPatienceMin !== undefined && { meanPatienceMin }) };
    }),
  };
}
