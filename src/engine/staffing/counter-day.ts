import type { LatePromise } from "./day-demand";
import { kindWindows, type CustomerClass, type KindNeed } from "./kind-windows";
import { meanPath } from "./staff-day";
import { peopleForPost, type PostNeed, type PostWork } from "./posts";
import type { Tier } from "./tier-line";

/** Windows of one kind, in the order in which they are opened. */
export type ModelKind = {
  readonly kind: string;
  readonly windows: readonly string[];
  /** Of an hour of it, against the other kinds. */
  readonly cost: number;
  /** Classes for which it is kept; everybody without. */
  readonly onlyFor?: readonly string[];
};

export type ModelService = {
  readonly service: string;
  /** Mean minutes at the window by the teller alone. */
  readonly serviceMin: number;
  readonly kinds: readonly string[];
  /** From the ticket to the end of the service. (source: 4-26) */
  readonly limitMin?: number;
  readonly secondPerson?: SecondPerson;
};

/** Somebody who checks or releases a share of the work, for so many minutes each. */
export type SecondPerson = {
  readonly post: string;
  readonly minutes: number;
  readonly share: number;
  /** The teller and his window wait for it. */
  readonly holdsWindow: boolean;
};

export type ModelClass = {
  readonly class: string;
  /** Of the customers of every service. */
  readonly share: number;
  /** A higher one is called first. */
  readonly level: number;
  readonly promise?: LatePromise;
};

/** A post that is no window: its part of the visitors, beside the work that second persons have. */
export type ModelPost = Pick<PostWork, "post" | "intensityMax" | "peopleMin" | "promise"> & {
  readonly visitorShare: number;
  readonly minutesPerVisitor: number;
};

/** An outlet's counter with all that it is promised. */
export type CounterModel = {
  readonly kinds: readonly ModelKind[];
  readonly services: readonly ModelService[];
  readonly classes: readonly ModelClass[];
  readonly posts: readonly ModelPost[];
  /** To all customers of a line together. */
  readonly promise: LatePromise;
};

/** One day of a counter: customers an hour by service, on each sampled day, by interval. */
export type CounterDemand = {
  readonly intervalMin: number;
  readonly paths: ReadonlyMap<string, readonly (readonly number[])[]>;
};

export type CounterInterval = Omit<KindNeed, "tiers" | "bindingTier"> & {
  /** Customers of a mean day. */
  readonly arrivals: number;
  readonly classes: readonly {
    readonly name: string;
    readonly promise: LatePromise;
    readonly lateShare: number;
    readonly isKept: boolean;
  }[];
  /** The class, or service with a limit, that asks for more windows than all customers together. */
  readonly binding?: string;
  readonly posts: readonly PostNeed[];
};

/**
 * Windows of each kind and people at every other post, interval by interval. A second person for whom the window waits
 * is part of the time at it; a limit leaves so much for the wait as the service does not take.
 *
 * @complexity as kindWindows
 * @source rules 2-53, 4-21, 4-23, 4-26
 */
export function counterDay(model: CounterModel, { intervalMin, paths }: CounterDemand): readonly CounterInterval[] {
  const customers = model.services.flatMap((service) =>
    model.classes.filter(({ share }) => share > 0).map((one) => ({ service, one, tier: tierOf(model, service, one) })),
  );
  const tiers = [...new Map(customers.map(({ tier }) => [tier.name, tier])).values()];
  const needs = kindWindows({
    intervalMin,
    promise: model.promise,
    kinds: model.kinds.map(({ windows, cost }) => ({ cost, windowsMax: windows.length })),
    classes: customers.map(({ service, one, tier }): CustomerClass => ({
      serviceMin: minutesAtWindow(service),
      paths: (paths.get(service.service) ?? []).map((path) => path.map((rate) => rate * one.share)),
      servedBy: servedBy(model, service, one),
      tier: tiers.findIndex(({ name }) => name === tier.name),
    })),
    tiers,
  });
  const means = new Map(model.services.map(({ service }) => [service, meanPath(paths.get(service) ?? [])]));
  return needs.map(({ tiers: late, bindingTier, ...need }, at) => {
    const rates = model.services.map((service) => ({ service, perHour: means.get(service.service)?.[at] ?? 0 }));
    const binding = bindingTier === undefined ? undefined : tiers[bindingTier]?.name;
    return {
      ...need,
      arrivals: (rates.reduce((sum, { perHour }) => sum + perHour, 0) * intervalMin) / 60,
      classes: late.flatMap(({ tier, lateShare, isKept }) => {
        const { name = "", promise } = tiers[tier] ?? {};
        return promise ? [{ name, promise, lateShare, isKept }] : [];
      }),
      ...(binding !== undefined && { binding }),
      posts: model.posts.map((post) => peopleAt(post, rates)),
    };
  });
}

/** Mean minutes for which a customer holds the window. */
export const minutesAtWindow = ({ serviceMin, secondPerson }: ModelService): number =>
  serviceMin + (secondPerson?.holdsWindow ? secondPerson.share * secondPerson.minutes : 0);

/** Kinds that serve a class of a service; one that is kept for others serves it only where no other does. */
export function servedBy({ kinds }: CounterModel, service: ModelService, one: ModelClass): readonly number[] {
  const giving = kinds.flatMap(({ kind, onlyFor }, place) =>
    service.kinds.includes(kind) ? [{ place, isMeant: onlyFor?.includes(one.class) ?? true }] : [],
  );
  const meant = giving.filter(({ isMeant }) => isMeant);
  return (meant.length > 0 ? meant : giving).map(({ place }) => place);
}

type NamedTier = Tier & { readonly name: string };

/** A class by itself, or with a service whose limit leaves it less. */
function tierOf({ promise }: CounterModel, service: ModelService, one: ModelClass): NamedTier {
  const { level } = one;
  const left = service.limitMin === undefined ? Infinity : service.limitMin - minutesAtWindow(service);
  if (left >= (one.promise?.withinMin ?? Infinity))
    return { name: one.class, level, ...(one.promise && { promise: one.promise }) };
  const { lateShare } = one.promise ?? promise;
  return { name: `${one.class} ${service.service}`, level, promise: { withinMin: left, lateShare } };
}

type Rate = { readonly service: ModelService; readonly perHour: number };

function peopleAt({ visitorShare, minutesPerVisitor, ...post }: ModelPost, rates: readonly Rate[]): PostNeed {
  let [jobsPerHour, minutes] = [0, 0];
  for (const { service, perHour } of rates) {
    const { secondPerson } = service;
    const visitors = minutesPerVisitor > 0 ? perHour * visitorShare : 0;
    const checks = secondPerson?.post === post.post ? perHour * secondPerson.share : 0;
    jobsPerHour += visitors + checks;
    minutes += visitors * minutesPerVisitor + checks * (secondPerson?.minutes ?? 0);
  }
  if (minutes === 0) return { post: post.post, people: post.peopleMin, because: "presence", intensity: 0 };
  return peopleForPost({ ...post, jobsPerHour, jobsPerPersonHour: (60 * jobsPerHour) / minutes });
}
