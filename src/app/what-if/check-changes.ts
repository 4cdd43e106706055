import type { Change } from "#domain/what-if/model";
import { openableWindows } from "#engine/what-if/apply-to-windows";
import type { OutletArm } from "#engine/what-if/outlet-arm";
import { policyFault, type PolicyFault } from "./policies-changed";

/** A change that names what the outlet does not have. `field` says which, as `changes.2.windowId`. */
export type ChangeRefusal =
  | PolicyFault
  | { readonly code: "whatIf.unknownThere"; readonly field: string; readonly id: string; readonly outletId: string }
  | { readonly code: "whatIf.noClosedWindow"; readonly field: string; readonly outletId: string };

/** The first change that can be made at none of its outlets, if there is one. */
export function faultyChange(arms: readonly OutletArm[], changes: readonly Change[]): ChangeRefusal | undefined {
  for (const [ix, change] of changes.entries()) {
    if (change.kind === "policy") {
      const fault = policyFault(change);
      if (fault) return fault;
    }
    const there = arms.filter(({ plan }) => change.outletIds?.includes(plan.outletId) ?? true);
    const [first, ...others] = there.map((arm) => unknownIn(arm, change));
    const { outletId = "" } = there[0]?.plan ?? {};
    if (first && others.every((one) => one !== undefined))
      return { code: "whatIf.unknownThere", field: `changes.${ix}.${first.name}`, id: first.id, outletId };
    if (change.kind !== "windows") continue;
    const short = there.find((arm) => isShort(arm, change));
    if (short) return { code: "whatIf.noClosedWindow", field: `changes.${ix}.count`, outletId: short.plan.outletId };
  }
  return undefined;
}

/** On a day that is under way no window can be built. */
function isShort(arm: OutletArm, { count, windowKind }: Extract<Change, { readonly kind: "windows" }>): boolean {
  if (count <= 0 || !arm.start) return false;
  return openableWindows(arm, windowKind, { start: arm.start.now, end: Infinity }).length < count;
}

type Unknown = { readonly name: string; readonly id: string };

function unknownIn({ plan, model }: OutletArm, change: Change): Unknown | undefined {
  const first = (name: string, asked: readonly string[] | undefined, known: readonly string[]): Unknown | undefined => {
    const id = asked?.find((one) => !known.includes(one));
    return id === undefined ? undefined : { name, id };
  };
  const services = plan.services.map(({ serviceId }) => serviceId);
  const windows = plan.windows.map(({ windowId }) => windowId);
  const staff = model.crew.map(({ staffId }) => staffId);
  switch (change.kind) {
    case "arrivals": {
      const segments = plan.segments.map(({ segmentId }) => segmentId);
      return first("serviceIds", change.serviceIds, services) ?? first("segmentIds", change.segmentIds, segments);
    }
    case "serviceTime":
      return first("serviceIds", change.serviceIds, services);
    case "windows": {
      const kinds = plan.windows.map(({ kind }) => kind);
      return change.windowKind === undefined ? undefined : first("windowKind", [change.windowKind], kinds);
    }
    case "openWindow": {
      const person = change.staffId === undefined ? undefined : first("staffId", [change.staffId], staff);
      return first("windowId", [change.windowId], windows) ?? person;
    }
    case "closeWindow":
    case "windowMode":
      return first("windowId", [change.windowId], windows);
    case "absence":
      return first("staffId", [change.staffId], staff);
    case "skills":
      return first("staffId", [change.staffId], staff) ?? first("serviceIds", change.serviceIds, services);
    case "deviceDown": {
      const devices = model.devices.map(({ deviceId }) => deviceId);
      return first("deviceId", [change.deviceId], devices);
    }
    default:
      return undefined;
  }
}
