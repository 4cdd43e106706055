import { createRng, type Rng } from "#base/rng";
import { HOUR_MS } from "#base/time";
import { drawBeyond } from "../simulation/beyond";
import { createLuck, drawCustomers, type Customer, type Luck } from "../simulation/customers";
import type { WorldModel } from "../simulation/world";
import type { ArrivalChange, OutletArm, RecordedCustomer } from "./outlet-arm";

const SLOT_MS = HOUR_MS / 2;

/**
 * Who comes to an outlet, in order of arrival. Changes of arrivals thin out or add to the same people, so that with and
 * without them everybody else is the same.
 *
 * @complexity O(n log n), n = customers
 */
export function peopleOf({ model, recorded, start, arrivalChanges }: OutletArm, seed: string): readonly Customer[] {
  const base = recorded ? recordedPeople(recorded, model, seed) : drawCustomers(model, seed);
  if (arrivalChanges.length === 0) return base;
  const changed = arrivalChanges.reduce<readonly Customer[]>(
    (people, change, ix) => withMore(people, change, model, `${seed}/change${ix}`, start?.now ?? -Infinity),
    base,
  );
  return [...changed].sort((one, other) => one.arriveAt - other.arriveAt);
}

function withMore(
  people: readonly Customer[],
  change: ArrivalChange,
  model: WorldModel,
  seed: string,
  now: number,
): readonly Customer[] {
  const rng = createRng(seed, "arrivals");
  const luck = createLuck(model, seed);
  return people.flatMap((customer) => {
    if (!concerns(change, customer)) return [customer];
    const whole = Math.floor(change.factor);
    const times = whole + (rng.next() < change.factor - whole ? 1 : 0);
    return Array.from({ length: times }, (_, at) => (at === 0 ? customer : another(customer, model, luck, rng, now)));
  });
}

function concerns({ from, until, serviceIds, segmentIds }: ArrivalChange, customer: Customer): boolean {
  if (customer.arriveAt < from || customer.arriveAt >= until) return false;
  const isService = serviceIds?.includes(customer.serviceId) ?? true;
  return isService && (segmentIds?.includes(customer.segmentId) ?? true);
}

/** Somebody else of the same kind in the same half-hour. */
function another(
  { arriveAt, serviceId, segmentId }: Customer,
  model: WorldModel,
  luck: Luck,
  rng: Rng,
  now: number,
): Customer {
  const at = Math.floor(arriveAt / SLOT_MS) * SLOT_MS + rng.below(SLOT_MS);
  return luck.draw(Math.max(now, at), serviceAt(model, serviceId), segmentAt(model, segmentId));
}

const serviceAt = ({ services }: WorldModel, id: string): number =>
  Math.max(
    0,
    services.findIndex(({ serviceId }) => serviceId === id),
  );
const segmentAt = ({ segments }: WorldModel, id: string): number =>
  Math.max(
    0,
    segments.findIndex(({ segmentId }) => segmentId === id),
  );

/** The day's own people: what was seen of them is as it was, what was not is drawn in its light. */
function recordedPeople(recorded: readonly RecordedCustomer[], model: WorldModel, seed: string): readonly Customer[] {
  const luck = createLuck(model, seed);
  const rng = createRng(seed, "unseen");
  return recorded.map((seen): Customer => {
    const { arriveAt, serviceId, segmentId } = seen;
    const drawn = luck.draw(arriveAt, serviceAt(model, serviceId), segmentAt(model, segmentId));
    const patience = model.segments[segmentAt(model, segmentId)]?.patience;
    const beyondMs = patience ? drawBeyond(patience, seen.stayedMs, rng) : Infinity;
    return {
      ...drawn,
      serviceId,
      segmentId,
      workMs: seen.workMs ?? drawn.workMs,
      patienceMs: seen.leftAfterMs ?? beyondMs,
      // Seen at the machine already: the record begins with the number in hand.
      kioskMs: 0,
      walkMs: seen.walkMs ?? drawn.walkMs,
      misses: seen.missed,
      balks: 1,
      prefillMs: seen.prefilled ? drawn.prefillMs : Infinity,
      diverts: seen.diverts ?? drawn.diverts,
    };
  });
}
