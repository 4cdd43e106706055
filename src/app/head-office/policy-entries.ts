import type { Network } from "#domain/network/network";
import { CATALOGUE, POLICY_KEYS, type PolicyKey } from "#domain/policy/catalogue";
import type { Definition, PolicyData } from "#domain/policy/definition";
import type { BusinessDate } from "#base/calendar";
import type { PolicyBook, PolicyValue, Scope } from "#domain/policy/model";
import { resolvePolicy, type PolicyPlace } from "#domain/policy/resolve";

/** A threshold with its source, what it is at a place on a date, and what it would be if nobody had set it. */
export type PolicyEntry = Pick<
  Definition,
  "spec" | "unit" | "tighter" | "sources" | "basis" | "meaning" | "default"
> & {
  readonly key: PolicyKey;
  readonly value: PolicyData;
  /** A looser value was set here, but the network's minimum holds. (source: 3-07) */
  readonly heldToMinimum: boolean;
  readonly valueId?: string;
  readonly version?: number;
  readonly setBy?: string;
  readonly approvedBy?: string;
  readonly scope?: Scope;
  readonly validFrom?: BusinessDate;
  readonly validTo?: BusinessDate;
};

/** Every policy as it holds at a place; the outlet's type is looked up in the network. */
export function policyEntries(
  book: PolicyBook,
  network: Network,
  place: Omit<PolicyPlace, "outletTypeId">,
): readonly PolicyEntry[] {
  const outletTypeId = network.outlets.get(place.outletId ?? "")?.typeId;
  const typed: PolicyPlace = { ...place, ...(outletTypeId !== undefined && { outletTypeId }) };
  return POLICY_KEYS.map((key) => entryOf(key, book, typed));
}

/** Who set a value, for where and for when. */
function setting({ valueId, version, setBy, approvedBy, scope, validFrom, validTo }: PolicyValue) {
  const said = { valueId, version, setBy, approvedBy, scope, validFrom };
  return validTo === undefined ? said : { ...said, validTo };
}

function entryOf(key: PolicyKey, book: PolicyBook, place: PolicyPlace): PolicyEntry {
  const { spec, unit, tighter, sources, basis, meaning, default: byDefault } = CATALOGUE[key];
  const { value, applied, heldToMinimum } = resolvePolicy(book, key, place);
  return {
    key,
    value,
    default: byDefault,
    spec,
    unit,
    tighter,
    sources,
    basis,
    meaning,
    heldToMinimum,
    ...(applied && setting(applied)),
  };
}
