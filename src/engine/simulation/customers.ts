import { createRng } from "#base/rng";
import type { EpochMs } from "#base/time";
import { drawMs } from "./durations";
import type { WorldModel } from "./world";

/**
 * One customer with all the luck of the visit, drawn at arrival: two policies meet the same people.
 * `Infinity` where something never happens.
 */
export type Customer = {
  readonly arriveAt: EpochMs;
  readonly serviceId: string;
  readonly segmentId: string;
  /** Counter time at normal speed, without what a filled form saves. */
  readonly workMs: number;
  readonly reviewMs: number;
  readonly authoriseMs: number;
  readonly patienceMs: number;
  readonly kioskMs: number;
  readonly walkMs: number;
  /** Is not there when called; comes back after so long. */
  readonly misses: boolean;
  readonly returnAfterMs: number;
  /** Time to fill in the form; Infinity for who will not. */
  readonly prefillMs: number;
  /** Says yes when another channel is offered. */
  readonly diverts: boolean;
  /** Uniform in [0, 1): turns round when the chance of balking is above it. */
  readonly balks: number;
  /** Scale of a use of a machine, mean 1. */
  readonly deviceUse: number;
};

/** Where a customer's luck comes from: one stream per purpose, so that a change to one leaves the others alone. */
export type Luck = { readonly draw: (arriveAt: EpochMs, serviceIx: number, segmentIx: number) => Customer };

const DEVICE_USE_CV = 0.5;

export function createLuck(model: WorldModel, seed: number | string): Luck {
  const counter = createRng(seed, "counter");
  const review = createRng(seed, "review");
  const authorise = createRng(seed, "authorise");
  const patience = createRng(seed, "patience");
  const walk = createRng(seed, "walk");
  const form = createRng(seed, "form");
  // What never happens in a world need not be drawn: each purpose has its own stream, so nobody else's luck changes.
  const choice = someChoose(model) ? createRng(seed, "choice") : undefined;
  const absence = someAreAway(model) ? createRng(seed, "absence") : undefined;
  const machine = model.devices.length > 0 ? createRng(seed, "machine") : undefined;
  const { behaviour } = model;
  return {
    draw: (arriveAt, serviceIx, segmentIx) => {
      const service = at(model.services, serviceIx);
      const segment = at(model.segments, segmentIx);
      const misses = absence !== undefined && absence.next() < behaviour.noShowRate;
      const returns = absence !== undefined && absence.next() < behaviour.returnRate;
      const returnAfterMs = absence ? drawMs(behaviour.returnAfter, absence) : Infinity;
      const prefills = choice !== undefined && choice.next() < segment.prefillAcceptance;
      const prefillMs = service.prefill ? drawMs(service.prefill, form) : Infinity;
      return {
        arriveAt,
        serviceId: service.serviceId,
        segmentId: segment.segmentId,
        workMs: drawMs(service.counter, counter),
        reviewMs: service.review ? drawMs(service.review, review) : 0,
        authoriseMs: service.authorisation ? drawMs(service.authorisation, authorise) : 0,
        patienceMs: segment.patience ? drawMs(segment.patience, patience) : Infinity,
        kioskMs: drawMs(behaviour.kioskUse, walk),
        walkMs: drawMs(behaviour.walk, walk),
        misses,
        returnAfterMs: returns ? returnAfterMs : Infinity,
        prefillMs: prefills ? prefillMs : Infinity,
        diverts: choice !== undefined && choice.next() < segment.diversionAcceptance,
        balks: choice ? choice.next() : 1,
        deviceUse: machine ? machine.lognormal(1, DEVICE_USE_CV) : 1,
      };
    },
  };
}

function someChoose({ segments, behaviour }: WorldModel): boolean {
  const accept = segments.some((segment) => segment.prefillAcceptance > 0 || segment.diversionAcceptance > 0);
  return accept || behaviour.balking.length > 0;
}

function someAreAway({ behaviour }: WorldModel): boolean {
  return behaviour.noShowRate > 0 || behaviour.returnRate > 0;
}

/**
 * The people of one day in order of arrival. Counts are Poisson around each slot's mean times the day's busyness,
 * places inside a slot uniform.
 *
 * @complexity O(n log n), n = customers
 */
export function drawCustomers(model: WorldModel, seed: number | string): readonly Customer[] {
  const luck = createLuck(model, seed);
  const classes = createClassDraw(model, seed);
  const arrivals = drawArrivals(model, seed);
  const customers: Customer[] = [];
  for (let ix = 0; ix < arrivals.length; ix += 1) {
    customers.push(luck.draw(arrivals[ix] ?? 0, classes.service(), classes.segment()));
  }
  return customers;
}

export function createClassDraw(
  model: WorldModel,
  seed: number | string,
): { readonly service: () => number; readonly segment: () => number } {
  const serviceWeights = model.services.map(({ weight }) => weight);
  const segmentWeights = model.segments.map(({ weight }) => weight);
  const services = createRng(seed, "service");
  const segments = createRng(seed, "segment");
  return { service: () => services.pick(serviceWeights), segment: () => segments.pick(segmentWeights) };
}

function drawArrivals(model: WorldModel, seed: number | string): Float64Array {
  const busyness = createRng(seed, "busyness").gamma(1, model.busynessCv);
  const rng = createRng(seed, "arrivals");
  const instants: EpochMs[] = [];
  for (const slot of model.arrivals) {
    const count = slot.isExact ? slot.mean : rng.poisson(slot.mean * busyness);
    for (let one = 0; one < count; one += 1) instants.push(slot.start + rng.below(slot.end - slot.start));
  }
  return new Float64Array(instants).sort();
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}
