import { MINUTE_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { CustomerClass, Distribution, QueueModel, WindowGroup } from "#engine/queue-model/model";
import type { Duration, ServiceWorld, WorldModel } from "#engine/simulation/world";
import type { ClaimOptions } from "./claim";

/** One outlet's day: what is asked of its windows, from the same data as the twin's. */
export type Lobby = { readonly plan: LobbyPlan; readonly world: WorldModel };

/** Work of a kind: its share of the customers and its time at the counter. Minutes. */
export type Work = { readonly share: number; readonly service: Distribution; readonly meanMin: number };

/** The services that are so and those that are not; shares sum to 1. */
export function workOf({ plan, world }: Lobby, isSo: (service: LobbyPlan["services"][number]) => boolean): Work {
  const chosen = new Set(plan.services.filter(isSo).map(({ serviceId }) => serviceId));
  const all = world.services.reduce((sum, { weight }) => sum + weight, 0);
  const some = world.services.filter(({ serviceId, weight }) => chosen.has(serviceId) && weight > 0);
  const weight = some.reduce((sum, one) => sum + one.weight, 0);
  const parts = some.map(({ weight: share, counter }) => ({ share, of: inMinutes(counter) }));
  const minutes = some.reduce((sum, one) => sum + one.weight * meanMinOf(one), 0);
  return { share: weight / all, service: { kind: "mixture", parts }, meanMin: minutes / weight };
}

const meanMinOf = ({ counter }: ServiceWorld): number =>
  (counter.kind === "fixed" ? counter.ms : counter.meanMs) / MINUTE_MS;

function inMinutes(duration: Duration): Distribution {
  switch (duration.kind) {
    case "fixed":
      return { kind: "fixed", value: duration.ms / MINUTE_MS };
    case "exponential":
      return { kind: "exponential", mean: duration.meanMs / MINUTE_MS };
    case "lognormal":
      return { kind: "lognormal", mean: duration.meanMs / MINUTE_MS, cv: duration.cv };
  }
}

/** A share of the day's people, as they come by half-hour; `isIn` says in which minutes after opening. */
export function comersOf(
  { plan, world }: Lobby,
  share: number,
  isIn: (minute: number) => boolean = () => true,
): CustomerClass["arrivals"] {
  const rates = world.arrivals.map(({ start, end, mean }) => {
    const from = Math.max(0, (start - plan.opensAt) / MINUTE_MS);
    return { from, rate: isIn(from) ? (share * mean * MINUTE_MS) / (end - start) : 0 };
  });
  return { kind: "poisson", rates, dayCv: world.busynessCv };
}

/** Fewest windows whose time all day long the expected work fills to this share at most. */
export function windowsFor(lobby: Lobby, loadMax: number): number {
  const people = lobby.world.arrivals.reduce((sum, { mean }) => sum + mean, 0);
  const dayMin = (lobby.plan.closesAt - lobby.plan.opensAt) / MINUTE_MS;
  return Math.ceil((people * workOf(lobby, () => true).meanMin) / (dayMin * loadMax));
}

/** One hall, from opening to the last customer out. */
export function hallOf(
  { plan }: Lobby,
  classes: readonly {
    readonly id: string;
    readonly arrivals: CustomerClass["arrivals"];
    readonly service: Distribution;
  }[],
  windows: readonly WindowGroup[],
  { replications, seed }: ClaimOptions,
): QueueModel {
  return {
    title: plan.outletId,
    timeUnit: "minute",
    horizon: (plan.closesAt - plan.opensAt) / MINUTE_MS,
    warmUp: 0,
    atClose: "serveWaiting",
    replications,
    seed,
    waitsOver: [],
    classes: classes.map(({ id, arrivals }) => ({ id, arrivals, entry: "hall", priority: 0, credit: 0, baulking: [] })),
    nodes: [
      {
        id: "hall",
        windows,
        whenFull: "lose",
        service: Object.fromEntries(classes.map(({ id, service }) => [id, service])),
        routing: {},
      },
    ],
  };
}

/** Windows open all day, first come first. */
export const openAllDay = (id: string, open: number, more: Partial<WindowGroup> = {}): WindowGroup => ({
  id,
  schedule: [{ from: 0, open }],
  shiftChange: "finishFirst",
  chooses: { kind: "firstCome" },
  ...more,
});
