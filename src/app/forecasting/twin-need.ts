import { instantAt } from "#base/calendar";
import { createRng } from "#base/rng";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { sampleRates } from "#engine/forecast/sample-paths";
import type { WorldModel } from "#engine/simulation/world";
import { worldOf } from "#engine/simulation/world-of";
import type { LatePromise } from "#engine/staffing/day-demand";
import { tellerAt, type JudgedGroup, type TwinProblem } from "#engine/staffing/twin-days";
import type { JudgedPlan, TwinStaffing, TwinStaffingTask } from "#engine/staffing/twin-staffing";
import { SLOT_MIN } from "#read/flow-history/day-flow";
import { wallOfSlot } from "../history/opening";
import { lobbyPlanOf } from "../plan/lobby-plan";
import { servedAt, type Counter } from "./counter";
import { forecastOf, type NeedRow, type StoredDay, type TwinClass, type TwinNeedRow } from "./forecast-rows";
import { staffingPolicy } from "./staffing-inputs";
import { serviceShareAt, type MixedDay, type StaffingPolicy } from "./staffing-need";

/** Iterates one day's staffing on the twin, wherever it has the time: on a thread of its own, or at once. */
export type StaffTwin = (task: TwinStaffingTask) => Promise<TwinStaffing>;

/** Days that plans are made on, and as many again that they are judged on. (source: engines, section 4) */
const DAYS = 200;
/** Plans that one day's iteration may play. */
const EVALUATIONS_MAX = 160;

export type TwinSources = { readonly network: Network; readonly policies: PolicyBook };

/** A day ahead with its requirement by the formula. */
export type TwinDay = MixedDay & {
  readonly day: Omit<StoredDay, "challenger">;
  readonly need: NeedRow;
};

/**
 * What the twin needs to staff a day: the forecast's own sampled days with their mix of services by half-hour, counter
 * times as measured, the outlet's rules, second persons and the behaviour that the network assumes. Nobody turns round
 * at the door, since a forecast counts those who took a ticket. Breaks come after, in the roster.
 *
 * @returns nothing for a day on which the outlet stays closed, and where the network has no assumptions of behaviour
 */
export function twinTaskOf(sources: TwinSources, ahead: TwinDay): TwinStaffingTask | undefined {
  const { network } = sources;
  const { day, counter, need } = ahead;
  const { unitId, date, madeOn, slots, promiseMin, lateShareMax } = need;
  const plan = lobbyPlanOf(sources, unitId, date);
  const outletTypeId = network.outlets.get(unitId)?.typeId;
  if (!plan || outletTypeId === undefined || !network.world?.demand[unitId]) return undefined;
  const kinds = counter.kinds.map(({ windowIds }) => [...windowIds].sort(BY_NUMBER.compare));
  const world = worldFor(network, plan, counter, kinds.flat());
  const common = {
    plan: withTellers(plan, kinds.flat()),
    world,
    firstAt: instantAt(date, wallOfSlot(slots[0]?.slot ?? 0), plan.timeZone),
    intervalMin: SLOT_MIN,
    mix: slots.map((_, at) => world.services.map(({ serviceId }) => serviceShareAt(ahead, serviceId, at))),
    kinds,
    ...judgedGroups(plan, counter, {
      all: { withinMin: promiseMin, lateShare: lateShareMax },
      classes: staffingPolicy(network, sources.policies, { outletId: unitId, outletTypeId, date }).classes,
    }),
  };
  const on = (purpose: string): TwinProblem => {
    const seed = `${unitId}/${date}/${madeOn}/${purpose}`;
    const rates = sampleRates(forecastOf(day), DAYS, createRng(seed, "days"));
    return { ...common, seed, paths: rates.map((path) => [...path]) };
  };
  const start = counter.kinds.map(({ kind }) => slots.map(({ byKind }) => byKind[kind]?.windows ?? 0));
  return { planOn: on("plan"), judgeOn: on("judge"), start, evaluationsMax: EVALUATIONS_MAX };
}

/** Numbers within ids count as numbers: window 2 opens before window 10. */
const BY_NUMBER = new Intl.Collator("en", { numeric: true });

function withTellers(plan: LobbyPlan, windowIds: readonly string[]): LobbyPlan {
  const tellers = windowIds.map((windowId) => ({
    staffId: tellerAt(windowId),
    serviceIds: plan.windows.find((window) => window.windowId === windowId)?.serviceIds ?? [],
    mayAuthorise: false,
    mayReview: false,
    mayHoldLobby: false,
  }));
  return { ...plan, staff: [...plan.staff, ...tellers] };
}

/** Whoever had one of the windows is replaced, and stays where he may release; all others stay, without breaks. */
function worldFor(
  network: Network,
  plan: LobbyPlan,
  { services, segments }: Counter,
  windowIds: readonly string[],
): WorldModel {
  const base = worldOf(network, plan, plan.businessDate);
  const measured = new Map(services.map((service) => [service.serviceId, service]));
  return {
    ...base,
    behaviour: { ...base.behaviour, balking: [], kioskUse: { kind: "fixed", ms: 0 } },
    habits: unreported({ ...base.habits, afterClose: "finishCurrent" }),
    // A second person's time is played by itself; what was measured of such a service holds it already.
    services: base.services.map((service) => {
      const known = measured.get(service.serviceId);
      if (!known || service.review || service.authorisation) return service;
      return {
        ...service,
        counter: { kind: "lognormal", meanMs: known.serviceMin * MINUTE_MS, cv: known.cv },
      };
    }),
    segments: base.segments.map((segment) => ({
      ...segment,
      weight: segments.size > 0 ? (segments.get(segment.segmentId) ?? 0) : segment.weight,
    })),
    crew: base.crew.flatMap((member) => {
      const mine = member.spells.filter(({ windowId }) => !windowIds.includes(windowId));
      if (mine.length < member.spells.length && !member.mayAuthorise) return [];
      const presence = { start: member.presence.start, end: plan.closesAt + STAY_MS };
      return [{ ...member, presence, spells: mine, breaks: [] }];
    }),
  };
}

/** Steps that nobody reports make a third of the events and the same waits. */
function unreported({ stepShares: _stepShares, ...habits }: WorldModel["habits"]): WorldModel["habits"] {
  return habits;
}

const STAY_MS = 3 * HOUR_MS;

/** What is promised to all customers, and to each class. */
type Promises = { readonly all: LatePromise; readonly classes: StaffingPolicy["classes"] };

/** Everybody, then each class that has come against its own promise, then families by the kinds that serve them. */
function judgedGroups({ services, segments }: LobbyPlan, counter: Counter, { all, classes }: Promises) {
  const everywhere = counter.kinds.map((_, kind) => kind);
  const groups: JudgedGroup[] = [
    { servedBy: everywhere, promise: all },
    ...countedClasses(counter).map((segmentId): JudgedGroup => {
      const own = classes.get(segmentId);
      const promise = own ? { withinMin: own.promiseMin, lateShare: own.lateShareMax } : all;
      const places = counter.services.flatMap((service) => servedAt(service.places, segmentId));
      return { servedBy: everywhere.filter((kind) => places.includes(kind)), promise };
    }),
  ];
  const families = new Map<string, number>();
  const groupsOf = services.map(({ serviceId, family }) => {
    const service = counter.services.find((one) => one.serviceId === serviceId);
    return segments.map(({ segmentId }): readonly number[] => {
      if (!service) return [];
      const servedBy = servedAt(service.places, segmentId);
      const key = `${family} ${servedBy.join()}`;
      const ofFamily = families.get(key) ?? groups.push({ servedBy, promise: all }) - 1;
      families.set(key, ofFamily);
      const ofClass = countedClasses(counter).indexOf(segmentId);
      return ofClass < 0 ? [0, ofFamily] : [0, 1 + ofClass, ofFamily];
    });
  });
  return { groups, groupsOf };
}

const countedClasses = ({ segments }: Counter): readonly string[] => [...segments.keys()];

/** What is kept of an iteration: both plans by half-hour, as judged on days that neither was made on. */
export function twinNeedOf(need: NeedRow, counter: Counter, staffing: TwinStaffing): TwinNeedRow {
  const { formula, iterated, came, evaluations } = staffing;
  const total = ({ windows }: JudgedPlan, slot: number): number =>
    windows.reduce((sum, row) => sum + (row[slot] ?? 0), 0);
  return {
    unitId: need.unitId,
    date: need.date,
    madeOn: need.madeOn,
    days: DAYS,
    evaluations,
    slots: need.slots.map(({ slot }, ix) => ({
      slot,
      byClass: Object.fromEntries(
        countedClasses(counter).map((segmentId, at) => [segmentId, twinClass(staffing, at, ix)]),
      ),
      came: rounded(came[ix] ?? 0),
      formulaWindows: total(formula, ix),
      formulaLate: rounded(formula.lateShare[ix] ?? 0),
      formulaKept: formula.isKept[ix] ?? true,
      windows: total(iterated, ix),
      late: rounded(iterated.lateShare[ix] ?? 0),
      isKept: iterated.isKept[ix] ?? true,
      lateMinutes: rounded(iterated.lateMinutes[ix] ?? 0),
      byKind: Object.fromEntries(counter.kinds.map(({ kind }, place) => [kind, iterated.windows[place]?.[ix] ?? 0])),
    })),
  };
}

function twinClass({ formula, iterated }: TwinStaffing, at: number, interval: number): TwinClass {
  const of = ({ groups }: JudgedPlan) => ({
    late: rounded(groups[at]?.lateShare[interval] ?? 0),
    isKept: groups[at]?.isKept[interval] ?? true,
  });
  const { late: formulaLate, isKept: formulaKept } = of(formula);
  return { formulaLate, formulaKept, ...of(iterated) };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
