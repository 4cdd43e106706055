import { createRng, type Rng } from "#base/rng";
import type { EpochMs } from "#base/time";
import { drawable, drawMs, type DrawableDuration } from "./durations";
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
  const drawing = drawingOf(model);
  const counter = createRng(seed, "counter");
  const patience = createRng(seed, "patience");
  const walk = createRng(seed, "walk");
  // What never happens in a world need not be drawn: each purpose has its own stream, so nobody else's luck changes.
  const review = drawing.reviews ? createRng(seed, "review") : undefined;
  const authorise = drawing.authorises ? createRng(seed, "authorise") : undefined;
  const form = drawing.fillsForms ? createRng(seed, "form") : undefined;
  const choice = drawing.someChoose ? createRng(seed, "choice") : undefined;
  const absence = drawing.someAreAway ? createRng(seed, "absence") : undefined;
  const machine = model.devices.length > 0 ? createRng(seed, "machine") : undefined;
  const { services, segments, kioskUse, walkTo, returnAfter, noShowRate, returnRate } = drawing;
  return {
    draw: (arriveAt, serviceIx, segmentIx) => {
      const service = at(services, serviceIx);
      const segment = at(segments, segmentIx);
      const misses = absence !== undefined && absence.next() < noShowRate;
      const returns = absence !== undefined && absence.next() < returnRate;
      const returnAfterMs = absence ? drawMs(returnAfter, absence) : Infinity;
      const prefills = choice !== undefined && choice.next() < segment.prefillAcceptance;
      const prefillMs = form && service.prefill ? drawMs(service.prefill, form) : Infinity;
      return {
        arriveAt,
        serviceId: service.serviceId,
        segmentId: segment.segmentId,
        workMs: drawMs(service.counter, counter),
        reviewMs: review && service.review ? drawMs(service.review, review) : 0,
        authoriseMs: authorise && service.authorisation ? drawMs(service.authorisation, authorise) : 0,
        patienceMs: segment.patience ? drawMs(segment.patience, patience) : Infinity,
        kioskMs: drawMs(kioskUse, walk),
        walkMs: drawMs(walkTo, walk),
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

/** What is drawn from a world, made ready once: the twin meets the people of one world thousands of times. */
type Drawing = {
  readonly services: readonly DrawnService[];
  readonly segments: readonly DrawnSegment[];
  readonly serviceShares: Shares;
  readonly segmentShares: Shares;
  readonly kioskUse: DrawableDuration;
  readonly walkTo: DrawableDuration;
  readonly returnAfter: DrawableDuration;
  readonly noShowRate: number;
  readonly returnRate: number;
  readonly reviews: boolean;
  readonly authorises: boolean;
  readonly fillsForms: boolean;
  readonly someChoose: boolean;
  readonly someAreAway: boolean;
};

type DrawnService = {
  readonly serviceId: string;
  readonly counter: DrawableDuration;
  readonly review: DrawableDuration | undefined;
  readonly authorisation: DrawableDuration | undefined;
  readonly prefill: DrawableDuration | undefined;
};

type DrawnSegment = {
  readonly segmentId: string;
  readonly patience: DrawableDuration | undefined;
  readonly prefillAcceptance: number;
  readonly diversionAcceptance: number;
};

const drawings = new WeakMap<WorldModel, Drawing>();

function drawingOf(model: WorldModel): Drawing {
  const known = drawings.get(model);
  if (known) return known;
  const { services, segments, behaviour } = model;
  const accept = segments.some((segment) => segment.prefillAcceptance > 0 || segment.diversionAcceptance > 0);
  const drawing: Drawing = {
    services: services.map(({ serviceId, counter, review, authorisation, prefill }) => ({
      serviceId,
      counter: drawable(counter),
      review: review && drawable(review),
      authorisation: authorisation && drawable(authorisation),
      prefill: prefill && drawable(prefill),
    })),
    segments: segments.map(({ segmentId, patience, prefillAcceptance, diversionAcceptance }) => ({
      segmentId,
      patience: patience && drawable(patience),
      prefillAcceptance,
      diversionAcceptance,
    })),
    serviceShares: sharesOf(services),
    segmentShares: sharesOf(segments),
    kioskUse: drawable(behaviour.kioskUse),
    walkTo: drawable(behaviour.walk),
    returnAfter: drawable(behaviour.returnAfter),
    noShowRate: behaviour.noShowRate,
    returnRate: behaviour.returnRate,
    reviews: services.some(({ review }) => review),
    authorises: services.some(({ authorisation }) => authorisation),
    fillsForms: services.some(({ prefill }) => prefill),
    someChoose: accept || behaviour.balking.length > 0,
    someAreAway: behaviour.noShowRate > 0 || behaviour.returnRate > 0,
  };
  drawings.set(model, drawing);
  return drawing;
}

/** Weights side by side, and their sum. */
type Shares = { readonly weights: Float64Array; readonly total: number };

function sharesOf(items: readonly { readonly weight: number }[]): Shares {
  const weights = Float64Array.from(items, ({ weight }) => weight);
  return { weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** A position in proportion to the weights; the last one when rounding leaves a rest. */
function pick({ weights, total }: Shares, rng: Rng): number {
  const last = weights.length - 1;
  let left = rng.next() * total;
  for (let ix = 0; ix < last; ix += 1) {
    left -= weights[ix] as number;
    if (left < 0) return ix;
  }
  return last;
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
    // Rounded, what an array of fractions holds becomes the whole number it was.
    const arriveAt = Math.round(arrivals[ix] as number);
    customers.push(luck.draw(arriveAt, classes.service(), classes.segment()));
  }
  return customers;
}

export function createClassDraw(
  model: WorldModel,
  seed: number | string,
): { readonly service: () => number; readonly segment: () => number } {
  const { serviceShares, segmentShares } = drawingOf(model);
  const services = createRng(seed, "service");
  const segments = createRng(seed, "segment");
  return { service: () => pick(serviceShares, services), segment: () => pick(segmentShares, segments) };
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
