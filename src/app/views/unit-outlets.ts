import type { BusinessDate } from "#base/calendar";
import { active } from "#domain/network/active";
import type { Name } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import { unitsAbove } from "#domain/network/outlet-on";
import type { Geo, OrgUnit } from "#domain/network/place";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";

export type UnitOutlet = {
  readonly outletId: string;
  readonly name: Name;
  readonly districtId: string;
  readonly place?: Plane;
  readonly busyOverPerWindow: number;
  readonly idleUnderPerWindow: number;
  /** Longest wait that is still within the limit for everybody. */
  readonly lateOverMs: number;
};

/** From 0 to 1, eastwards and southwards, as a picture is drawn. */
type Plane = { readonly x: number; readonly y: number };

export type UnitOutlets = {
  readonly unitId: string;
  readonly name: Name;
  readonly outlets: readonly UnitOutlet[];
  readonly districts: readonly { readonly unitId: string; readonly name: Name }[];
};

export function units(network: Network): readonly { unitId: string; name: Name; kind: OrgUnit["kind"] }[] {
  return [...active(network.orgUnits)].map(({ id, name, kind }) => ({ unitId: id, name, kind }));
}

/** What a page about the outlets of a unit must know once. Rule LVW-12 of ./SPEC.md. Cost: a pass over the outlets. */
export function unitOutlets(
  network: Network,
  policies: PolicyBook,
  unitId: string,
  date: BusinessDate,
): UnitOutlets | undefined {
  const unit = network.orgUnits.get(unitId);
  if (!unit) return undefined;
  const outlets = [...active(network.outlets)].filter(({ id }) => unitsAbove(network, id).includes(unitId));
  const placed = onPlane(outlets.map(({ geo }) => geo));
  const districtIds = new Set(outlets.map(({ parentId }) => parentId));
  return {
    unitId,
    name: unit.name,
    outlets: outlets.map(({ id: outletId, name, parentId, typeId }, at) => {
      const place = { outletId, outletTypeId: typeId, date };
      const where = placed[at];
      return {
        outletId,
        name,
        districtId: parentId,
        ...(where && { place: where }),
        busyOverPerWindow: resolvePolicy(policies, "float.busyOverPerWindow", place).value,
        idleUnderPerWindow: resolvePolicy(policies, "float.idleUnderPerWindow", place).value,
        lateOverMs: resolvePolicy(policies, "wait.limit.ordinaryMs", place).value,
      };
    }),
    districts: [...active(network.orgUnits)]
      .filter(({ id }) => districtIds.has(id))
      .map(({ id, name }) => ({ unitId: id, name })),
  };
}

/** Places of a plan or of the globe, whichever more outlets have, scaled to one square without bending the shape. */
function onPlane(places: readonly (Geo | undefined)[]): readonly (Plane | undefined)[] {
  const plan = places.map((geo) => point(geo?.eastKm, geo?.northKm));
  const globe = places.map((geo) => point(geo?.longitudeDeg, geo?.latitudeDeg));
  const raw = count(plan) >= count(globe) ? plan : narrowed(globe);
  const known = raw.filter((one) => one !== undefined);
  const [west, east] = [Math.min(...known.map(({ x }) => x)), Math.max(...known.map(({ x }) => x))];
  const [south, north] = [Math.min(...known.map(({ y }) => y)), Math.max(...known.map(({ y }) => y))];
  const size = Math.max(east - west, north - south) || 1;
  return raw.map((one) => one && { x: rounded((one.x - west) / size), y: rounded((north - one.y) / size) });
}

const point = (x: number | undefined, y: number | undefined): Plane | undefined =>
  x === undefined || y === undefined ? undefined : { x, y };

const count = (points: readonly (Plane | undefined)[]): number => points.filter(Boolean).length;

/** A degree of longitude is shorter the farther it is from the equator. */
function narrowed(points: readonly (Plane | undefined)[]): readonly (Plane | undefined)[] {
  const known = points.filter((one) => one !== undefined);
  const middle = known.reduce((sum, { y }) => sum + y, 0) / Math.max(1, known.length);
  const narrow = Math.cos((middle * Math.PI) / 180);
  return points.map((one) => one && { x: one.x * narrow, y: one.y });
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
