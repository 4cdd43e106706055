import { businessDateAt, wallTimeAt } from "#base/calendar";
import { questionsOf, type ChosenServices } from "#domain/guide/asked-of";
import type { GuideContent, Question, Text } from "#domain/guide/model";
import { active } from "#domain/network/active";
import { hoursOn } from "#domain/network/hours-on";
import type { Outlet } from "#domain/network/place";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicies } from "#domain/policy/resolve";
import type { WaitRange } from "#read/hall-board/hall-board";
import { openSlotsOn } from "../history/opening";
import type { Lobbies } from "../lobbies/lobbies";
import type { Clock } from "../ports/clock";
import type { Waits } from "../views/waits";
import { quietestOf, quietTimes, type QuietDay, type QuietDeps } from "./quiet-times";

export type GuidePlacesDeps = QuietDeps & {
  readonly policies: () => PolicyBook;
  readonly guide: () => GuideContent;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly waits: Waits;
  readonly clockOf: (outletId: string) => Clock;
};

/** An outlet where a service can be had. */
export type GuidePlace = {
  readonly outletId: string;
  readonly name: Text;
  readonly address: string;
  readonly timeZone: string;
  readonly today: string;
  /** Of today; empty when it stays closed. */
  readonly hours: readonly { readonly opensAt: number; readonly closesAt: number }[];
  readonly isOpen: boolean;
  /** People who wait for it now, and what to expect; while the lobby is open. */
  readonly waiting?: number;
  readonly wait?: WaitRange | "unknown";
  readonly quietest: ReturnType<typeof quietestOf>;
};

export type GuidePlaces = {
  /** Those where the wait is shortest first, then those that are closed. */
  readonly forService: (serviceId: string) => Promise<readonly GuidePlace[]>;
  readonly quiet: (outletId: string) => Promise<readonly QuietDay[]>;
  readonly questions: (chosen: ChosenServices) => readonly Question[];
};

const QUIETEST_SHOWN = 3;
/** Outlets whose week is remembered; each is looked up anew every half-hour of its clock. */
const REMEMBERED_MAX = 2_000;
const HALF_HOUR_MS = 1_800_000;

/** Where to go and when. */
export function createGuidePlaces(deps: GuidePlacesDeps): GuidePlaces {
  const { network, clockOf } = deps;
  const remembered = new Map<string, { readonly half: number; readonly days: Promise<readonly QuietDay[]> }>();

  const quiet: GuidePlaces["quiet"] = (outletId) => {
    const now = clockOf(outletId).now();
    const half = Math.floor(now / HALF_HOUR_MS);
    const known = remembered.get(outletId);
    if (known?.half === half) return known.days;
    const days = askQuiet(deps, outletId, now);
    days.catch(() => remembered.delete(outletId));
    remembered.delete(outletId);
    remembered.set(outletId, { half, days });
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED_MAX && oldest !== undefined) remembered.delete(oldest);
    return days;
  };

  return {
    quiet,
    questions: (chosen) => questionsOf(deps.guide(), chosen),
    forService: async (serviceId) => {
      const takes = [...active(network().windows)].filter(({ serviceIds }) => serviceIds.includes(serviceId));
      const outletIds = new Set(takes.map(({ outletId }) => outletId));
      const outlets = [...active(network().outlets)].filter(({ id }) => outletIds.has(id));
      const places = await Promise.all(
        outlets.map(async (outlet) => placeOf(deps, outlet, serviceId, await quiet(outlet.id))),
      );
      return places.sort((one, other) => nearness(one) - nearness(other) || (one.outletId < other.outletId ? -1 : 1));
    },
  };
}

function askQuiet(deps: GuidePlacesDeps, outletId: string, now: number): Promise<readonly QuietDay[]> {
  const outlet = deps.network().outlets.get(outletId);
  if (!outlet) return Promise.resolve([]);
  const date = businessDateAt(now, outlet.timeZone);
  const policies = resolvePolicies(deps.policies(), { date, outletId, outletTypeId: outlet.typeId });
  const bounds = { quietBelowPct: policies["guide.quietBelowPct"], busyAbovePct: policies["guide.busyAbovePct"] };
  return quietTimes(deps, outletId, date, bounds);
}

function placeOf(deps: GuidePlacesDeps, outlet: Outlet, serviceId: string, days: readonly QuietDay[]): GuidePlace {
  const { clockOf, network, calendar } = deps;
  const { id: outletId, name, address, timeZone } = outlet;
  const now = clockOf(outletId).now();
  const today = businessDateAt(now, timeZone);
  const isOpenDay = openSlotsOn(network(), calendar(), outletId, today) !== undefined;
  const hours = isOpenDay ? hoursOn(outlet, today) : [];
  const isOpen = hours.some(({ opensAt, closesAt }) => now >= opensAt && now < closesAt);
  const time = wallTimeAt(now, timeZone);
  const quietest = quietestOf(days, { date: today, time }, QUIETEST_SHOWN);
  return { outletId, name, address, timeZone, today, hours, isOpen, ...liveOf(deps, outletId, serviceId), quietest };
}

/** How many wait for a service at an outlet now; nothing while its lobby is not open. */
function liveOf(
  { lobbies, waits }: GuidePlacesDeps,
  outletId: string,
  serviceId: string,
): Pick<GuidePlace, "waiting" | "wait"> {
  const day = lobbies.live(outletId)?.day;
  const queueId = day?.plan.services.find((service) => service.serviceId === serviceId)?.queueId;
  if (day?.phase !== "open" || queueId === undefined) return {};
  let waiting = 0;
  for (const lane of day.lanes) if (lane.queueId === queueId) waiting += lane.tickets.length;
  return { waiting, wait: waits.ofQueue(day, queueId) };
}

function nearness({ isOpen, wait }: GuidePlace): number {
  if (!isOpen || wait === undefined) return 10_000;
  return wait === "unknown" ? 5_000 : wait.toMin;
}
