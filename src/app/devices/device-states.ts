import type { EpochMs } from "#base/time";
import type { DeviceKind } from "#domain/identity/model";
import type { Name } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import { outletOn, type OutletParts } from "#domain/network/outlet-on";
import type { Floor } from "#read/floor/floor";
import { HERE_MS } from "../identity/devices";
import type { IdentityHouse } from "../identity/identity";
import type { LampState, LampStates } from "../lamps/lamp-states";
import type { PrinterState } from "../ports/printer";
import type { PrintDesk } from "../printing/print-desk";
import type { LiveViews } from "../views/live-views";

type Known = { readonly deviceId: string; readonly since?: EpochMs };

/** One device of an outlet and what is known of it. */
export type DeviceState = Known &
  (
    | { readonly sort: "machine"; readonly name: Name; readonly state: "reported"; readonly reason: string }
    | { readonly sort: "machine"; readonly name: Name; readonly state: "nothingReported" }
    | { readonly sort: "printer"; readonly kiosk?: string; readonly state: PrinterState | "unknown" }
    | { readonly sort: "lamp"; readonly window: string; readonly state: LampState["state"] }
    | {
        readonly sort: "paired";
        readonly kind: DeviceKind;
        readonly label: string;
        readonly state: "here" | "away" | "unknown";
      }
  );

export type DeviceStatesDeps = {
  readonly views: Pick<LiveViews, "floor">;
  readonly network: () => Network;
  readonly identity: Pick<IdentityHouse, "devices" | "stream">;
  readonly lampStates: Pick<LampStates, "of">;
  /** Absent: the server prints nothing. */
  readonly desk?: Pick<PrintDesk, "printersAt">;
  readonly now: () => EpochMs;
};

/** What is known now of every device of an outlet; undefined for an outlet that is not known. Rule AC-40. */
export async function deviceStatesAt(
  outletId: string,
  deps: DeviceStatesDeps,
): Promise<readonly DeviceState[] | undefined> {
  const network = deps.network();
  const parts = outletOn(network, outletId);
  if (!parts) return undefined;
  const { devicesDown } = (await deps.views.floor(outletId)).view;
  return [
    ...machineStates(parts, network, devicesDown),
    ...printerStates(outletId, deps),
    ...lampStates(parts, deps),
    ...pairedStates(outletId, deps),
  ];
}

function machineStates({ devices }: OutletParts, network: Network, down: Floor["devicesDown"]): DeviceState[] {
  return devices.map(({ id, kindId }) => {
    const fault = down[id];
    const name = network.deviceKinds.get(kindId)?.name ?? { zh: kindId, en: kindId, es: kindId, ko: kindId };
    const known = { deviceId: id, sort: "machine", name } as const;
    return fault ? { ...known, state: "reported", ...fault } : { ...known, state: "nothingReported" };
  });
}

function printerStates(outletId: string, { desk }: DeviceStatesDeps): DeviceState[] {
  return (desk?.printersAt(outletId) ?? []).map(({ id, kiosk, state, since }) => ({
    deviceId: id,
    sort: "printer",
    state,
    ...(kiosk !== undefined && { kiosk }),
    ...(since !== undefined && { since }),
  }));
}

function lampStates({ lamps, windows }: OutletParts, deps: DeviceStatesDeps): DeviceState[] {
  return lamps.map(({ id, windowId }) => ({
    deviceId: id,
    sort: "lamp",
    window: windows.find((window) => window.id === windowId)?.label ?? windowId,
    ...deps.lampStates.of(id),
  }));
}

function pairedStates(outletId: string, { identity, now }: DeviceStatesDeps): DeviceState[] {
  const here = [...identity.stream.state().devices.values()].filter((one) => one.outletId === outletId && !one.revoked);
  return here.map(({ deviceId, kind, label }) => {
    const seenAt = identity.devices.seenAt(deviceId);
    const known = { deviceId, sort: "paired", kind, label } as const;
    if (seenAt === undefined) return { ...known, state: "unknown" };
    return { ...known, state: now() - seenAt <= HERE_MS ? "here" : "away", since: seenAt };
  });
}
