import type { Service } from "#domain/network/catalogue";
import type { Network } from "#domain/network/network";
import { outletOn } from "#domain/network/outlet-on";
import type { Window } from "#domain/network/place";
import { sumOfSlots } from "#read/flow-history/day-flow";
import { NO_TIMES, sumOfTimes, variationOf, type TimeSpread } from "#read/flow-history/time-spread";
import type { CountedDay } from "../history/flow-rows";

/** Days that say who comes for what now, and how long a customer takes. */
export const RECENT_DAYS = 60;
/** An hour of a window kept for some customers is the last one to be spent: others can be used by everybody. */
const RESERVED_COST = 1.2;
/** Ways on which a customer needs no window, but often somebody who shows him. */
const MACHINE_CHANNELS = ["selfService", "smartTerminal", "eBankZone"] as const;

export const POSTS = ["lobby", "guide", "adviser", "reviewer"] as const;
export type PostName = (typeof POSTS)[number];

/** Windows of one kind at an outlet. */
export type CounterKind = { readonly kind: string; readonly windowIds: readonly string[]; readonly cost: number };

/** Customers of a class for one family of services who may go to the same kinds of windows. */
export type CounterClass = {
  readonly familyId: string;
  /** Absent where classes were not counted. */
  readonly segmentId?: string;
  /** Of the family's customers, and of all. */
  readonly shareOfFamily: number;
  readonly share: number;
  readonly serviceMin: number;
  /** Places in `kinds`. */
  readonly servedBy: readonly number[];
};

/** A service that has recent customers: how many, how long each takes, and which windows give it to whom. */
export type CounterService = {
  readonly serviceId: string;
  readonly familyId: string;
  readonly shareOfFamily: number;
  readonly share: number;
  readonly serviceMin: number;
  /** Standard deviation over mean. */
  readonly cv: number;
  readonly places: ServicePlaces;
};

/** Places in `kinds` that give a service: to everybody, and also to favoured segments. */
export type ServicePlaces = {
  readonly open: readonly number[];
  readonly everywhere: readonly number[];
  readonly favoured: readonly string[];
};

/** Jobs of a post that is no window: so large a share of a family's customers brings one of so many minutes. */
export type PostJobs = {
  readonly post: PostName;
  readonly familyId: string;
  readonly shareOfFamily: number;
  readonly share: number;
  /** Absent where a policy says how long. */
  readonly jobMin?: number;
};

/** Who comes to an outlet's windows, how long they stay there, and who else has work with them. */
export type Counter = {
  readonly kinds: readonly CounterKind[];
  readonly classes: readonly CounterClass[];
  readonly services: readonly CounterService[];
  /** Share of the customers by segment; empty where classes were not counted. */
  readonly segments: ReadonlyMap<string, number>;
  readonly posts: readonly PostJobs[];
  /** Mean over all customers. */
  readonly serviceMin: number;
  readonly windowsMax: number;
};

type ServiceUse = {
  readonly service: Service;
  readonly count: number;
  readonly serviceMin: number;
  readonly cv: number;
};

/**
 * An outlet's counter as its last days were: mix of services and classes, measured minutes, the catalogue's where
 * nothing was measured. `undefined` for an outlet without a counter.
 */
export function counterOf(network: Network, outletId: string, days: readonly CountedDay[]): Counter | undefined {
  const windows = (outletOn(network, outletId)?.windows ?? []).filter(({ serviceIds }) => serviceIds.length > 0);
  if (windows.length === 0) return undefined;
  const kinds = kindsOf(windows);
  const recent = days.slice(-RECENT_DAYS);
  const used = servicesUsed(network, windows, recent);
  const all = used.reduce((sum, { count }) => sum + count, 0);
  const serviceMin = used.reduce((sum, use) => sum + use.count * use.serviceMin, 0) / all;
  if (!(serviceMin > 0)) return undefined;
  const segments = segmentShares(recent);
  const shares = (use: ServiceUse) => ({ ...sharesOf(use, used), share: use.count / all });
  const services = used.map((use): CounterService => {
    const { service, cv } = use;
    const places = placesOf(service, kinds);
    return { serviceId: service.id, ...shares(use), serviceMin: use.serviceMin, cv, places };
  });
  return {
    kinds: kinds.map(({ kind, windows: ofKind }) => ({
      kind,
      windowIds: ofKind.map(({ id }) => id),
      cost: isReserved(ofKind) ? RESERVED_COST : 1,
    })),
    classes: alike(services.flatMap((service) => classesOf(service, segments))),
    services,
    segments,
    posts: used.flatMap((use) => jobsOf(use.service).map((job) => ({ ...job, ...shares(use) }))),
    serviceMin,
    windowsMax: windows.length,
  };
}

type KindWindows = { readonly kind: string; readonly windows: readonly Window[] };

function kindsOf(windows: readonly Window[]): readonly KindWindows[] {
  const names = [...new Set(windows.map(({ kind }) => kind))].sort();
  return names.map((kind) => ({ kind, windows: windows.filter((window) => window.kind === kind) }));
}

const isReserved = (windows: readonly Window[]): boolean => windows.every(({ reservedFor }) => reservedFor.length > 0);

/** Services that some window gives, with their recent customers; each counts alike where nobody came for any. */
function servicesUsed(
  network: Network,
  windows: readonly Window[],
  recent: readonly CountedDay[],
): readonly ServiceUse[] {
  const ids = [...new Set(windows.flatMap(({ serviceIds }) => serviceIds))].sort();
  const counted = ids.flatMap((id): readonly ServiceUse[] => {
    const service = network.services.get(id);
    if (!service) return [];
    const flows = recent.flatMap(({ flow }) => flow.services[id] ?? []);
    const count = flows.reduce((sum, { issued }) => sum + sumOfSlots(issued), 0);
    const took = flows.flatMap((flow) => Object.entries(flow.took));
    const times = took.map(([, of]) => of).reduce(sumOfTimes, NO_TIMES);
    // A file knows means alone: how single times vary is learned from the lobby's own.
    const single = took.flatMap(([staffId, of]) => (staffId === "" ? [] : [of])).reduce(sumOfTimes, NO_TIMES);
    return [{ service, count, serviceMin: minutesOf(times, service), cv: variationOf(single) ?? service.counterCv }];
  });
  const came = counted.some(({ count }) => count > 0);
  return came ? counted.filter(({ count }) => count > 0) : counted.map((use) => ({ ...use, count: 1 }));
}

const minutesOf = ({ count, sumSec }: TimeSpread, { counterMeanMin }: Service): number =>
  count > 0 ? sumSec / count / 60 : counterMeanMin;

function sharesOf({ service, count }: ServiceUse, used: readonly ServiceUse[]) {
  const { familyId } = service;
  const ofFamily = used.filter((use) => use.service.familyId === familyId).reduce((sum, use) => sum + use.count, 0);
  return { familyId, shareOfFamily: count / ofFamily };
}

/** Shares of the customers by class. Whoever came before classes were counted is of none. */
function segmentShares(recent: readonly CountedDay[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { flow } of recent) {
    for (const [segmentId, bySlot] of Object.entries(flow.segments)) {
      counts.set(segmentId, (counts.get(segmentId) ?? 0) + sumOfSlots(bySlot));
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([segmentId, count]) => [segmentId, count / all]));
}

function placesOf(service: Service, kinds: readonly KindWindows[]): ServicePlaces {
  const giving = kinds.flatMap(({ windows }, place) =>
    windows.some(({ serviceIds }) => serviceIds.includes(service.id)) ? [{ place, windows }] : [],
  );
  const kept = giving.filter(({ windows }) => isReserved(windows));
  return {
    open: giving.filter(({ windows }) => !isReserved(windows)).map(({ place }) => place),
    everywhere: giving.map(({ place }) => place),
    favoured: [...new Set(kept.flatMap(({ windows }) => windows.flatMap(({ reservedFor }) => reservedFor)))],
  };
}

/** Kinds of windows that give a service to a segment. Where only kept windows give it, everybody goes there. */
export function servedAt({ open, everywhere, favoured }: ServicePlaces, segmentId: string): readonly number[] {
  return open.length === 0 || favoured.includes(segmentId) ? everywhere : open;
}

/** A service's customers by class; each class asks for all services alike. */
function classesOf(
  { familyId, shareOfFamily, share, serviceMin, places }: CounterService,
  segments: ReadonlyMap<string, number>,
): readonly CounterClass[] {
  if (segments.size === 0) return [{ familyId, shareOfFamily, share, serviceMin, servedBy: servedAt(places, "") }];
  const came = [...segments].filter(([, size]) => size > 0);
  return came.map(([segmentId, size]) => ({
    familyId,
    segmentId,
    shareOfFamily: size * shareOfFamily,
    share: size * share,
    serviceMin,
    servedBy: servedAt(places, segmentId),
  }));
}

/** Customers of a family and a class who go to the same kinds are one, with their mean minutes. */
function alike(classes: readonly CounterClass[]): readonly CounterClass[] {
  const groups = new Map<string, CounterClass>();
  for (const one of classes) {
    const key = `${one.familyId} ${one.segmentId ?? ""} ${one.servedBy.join()}`;
    const known = groups.get(key);
    if (!known) groups.set(key, one);
    else {
      const share = known.share + one.share;
      const serviceMin = (known.share * known.serviceMin + one.share * one.serviceMin) / share;
      groups.set(key, { ...known, shareOfFamily: known.shareOfFamily + one.shareOfFamily, share, serviceMin });
    }
  }
  return [...groups.values()];
}

function jobsOf({ review, channels, counterMeanMin }: Service): readonly Pick<PostJobs, "post" | "jobMin">[] {
  return [
    { post: "lobby" },
    ...(MACHINE_CHANNELS.some((channel) => channels.includes(channel)) ? [{ post: "guide" } as const] : []),
    ...(channels.includes("advice") ? [{ post: "adviser", jobMin: counterMeanMin } as const] : []),
    ...(review ? [{ post: "reviewer", jobMin: review.meanMin } as const] : []),
  ];
}
