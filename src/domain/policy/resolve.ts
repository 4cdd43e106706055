import { present } from "#base/assert";
import type { BusinessDate } from "#base/calendar";
import { definitionOf, type Policies, POLICY_KEYS, type PolicyKey, type ValueOf } from "./catalogue";
import type { PolicyData } from "./definition";
import type { PolicyBook, PolicyValue, Scope } from "./model";
import { isLooser } from "./tighter";

/** Where and when a policy is asked for. */
export type PolicyPlace = Scope & { readonly date: BusinessDate };

export type Resolution<Value = PolicyData> = {
  readonly value: Value;
  /** The value that applies; absent: the catalogue's default does. */
  readonly applied?: PolicyValue;
  /** Older values of the same scope that are valid on the date and stand behind the one that applies (PO-4). */
  readonly behind: readonly PolicyValue[];
  /** The most specific value was looser than the network's, so the network's applies (PO-6). */
  readonly heldToMinimum: boolean;
};

/** The most specific valid value of one policy at a place on a date. Rules PO-3 to PO-6. Cost: the key's values. */
export function resolvePolicy<Key extends PolicyKey>(
  book: PolicyBook,
  key: Key,
  place: PolicyPlace,
): Resolution<ValueOf<Key>> {
  // A value enters the book only after `misfit` has found that it is what its key holds.
  return resolve(book, key, place) as Resolution<ValueOf<Key>>;
}

/** Every policy at a place on a date, as one plain record; `book.revision` says which book it was read from. */
export function resolvePolicies(book: PolicyBook, place: PolicyPlace): Policies {
  return Object.fromEntries(POLICY_KEYS.map((key) => [key, resolve(book, key, place).value])) as Policies;
}

function resolve(book: PolicyBook, key: PolicyKey, place: PolicyPlace): Resolution {
  const definition = present(definitionOf(key), key);
  const byDefault: Resolution = {
    value: definition.byOutletType?.[place.outletTypeId ?? ""] ?? definition.default,
    behind: [],
    heldToMinimum: false,
  };
  const valid = validOn(book, key, place);
  const specific = pick(valid) ?? byDefault;
  if (definition.tighter === "none") return specific;
  const minimum = pick(valid.filter(({ scope }) => weight(scope) === 0)) ?? byDefault;
  if (!isLooser(definition, specific.value, minimum.value)) return specific;
  return { ...minimum, heldToMinimum: true };
}

function validOn(book: PolicyBook, key: PolicyKey, place: PolicyPlace): readonly PolicyValue[] {
  return (book.standing.get(key) ?? []).filter(
    ({ scope, validFrom, validTo }) =>
      covers(scope, place) && validFrom <= place.date && (validTo === undefined || place.date < validTo),
  );
}

/** The newest of the most specific ones, with those of the same scope that it stands before. */
function pick(valid: readonly PolicyValue[]): Resolution | undefined {
  const heaviest = Math.max(...valid.map(({ scope }) => weight(scope)));
  const [applied, ...behind] = valid
    .filter(({ scope }) => weight(scope) === heaviest)
    .sort((left, right) => right.version - left.version);
  return applied && { value: applied.value, applied, behind, heldToMinimum: false };
}

function covers(scope: Scope, place: Scope): boolean {
  return SCOPE_FIELDS.every((field) => scope[field] === undefined || scope[field] === place[field]);
}

/** Network, outlet type, outlet, service, segment: each counts more than all before it together. */
const SCOPE_FIELDS = ["outletTypeId", "outletId", "serviceId", "segmentId"] as const;

export function weight(scope: Scope): number {
  return SCOPE_FIELDS.reduce((sum, field, at) => (scope[field] === undefined ? sum : sum + 2 ** at), 0);
}
