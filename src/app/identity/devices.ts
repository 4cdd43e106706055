import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import { accept, refuse, type Result } from "#base/result";
import type { IdentityRefusal } from "#domain/identity/messages";
import type { DeviceKind, PairedDevice } from "#domain/identity/model";
import type { Frozen } from "#base/frozen";
import type { Clock } from "../ports/clock";
import type { CredentialStore } from "../ports/credentials";
import type { IdentityStream } from "./identity-stream";
import { hashOf, newDigits, newSecret } from "./secrets";

export type DevicesDeps = {
  readonly stream: IdentityStream;
  readonly credentials: CredentialStore;
  readonly wall: Clock;
  readonly newCommandId: () => string;
};

export type PairingRefusal = IdentityRefusal | { readonly code: "identity.pairingUnknown" };

/** What a device's page shows and what it asks with. */
export type Pairing = { readonly pairingId: string; readonly code: string; readonly until: EpochMs };

export type Place = { readonly outletId: string; readonly label: string };

export type Devices = {
  /** A device asks to be known; its page shows the code. */
  readonly begin: (kind: DeviceKind) => Pairing;
  /** Somebody who may typed the code. */
  readonly approve: (code: string, place: Place, by: string) => Promise<Result<PairedDevice, PairingRefusal>>;
  /** @returns the device's secret, once after approval; "waiting" before; undefined when there is no such pairing */
  readonly collect: (
    pairingId: string,
  ) => { readonly deviceId: string; readonly secret: string } | "waiting" | undefined;
  /** Pairs without a code: for the demonstration's own devices. */
  readonly admit: (
    kind: DeviceKind,
    place: Place,
    by: string,
  ) => Promise<{ readonly deviceId: string; readonly secret: string }>;
  readonly find: (secret: string) => Promise<Frozen<PairedDevice> | undefined>;
  /** When this server last heard of a device; an open page is heard every few seconds. */
  readonly seenAt: (deviceId: string) => EpochMs | undefined;
  readonly revoke: (deviceId: string, reason: string, by: string) => Promise<Result<true, IdentityRefusal>>;
};

/** A code is good for ten minutes and once. */
export const PAIRING_MS = 10 * MINUTE_MS;
/** Devices that ask at the same time; more than this is somebody playing. */
const WAITING_MAX = 500;
const TRUST_MS = 5_000;
/** The page of a device that works asks or is asked every few seconds. */
export const HERE_MS = 30 * SECOND_MS;

type Waiting = Pairing & { readonly kind: DeviceKind; done?: { readonly deviceId: string; readonly secret: string } };

/** Devices that ask to be known, in this server's memory; one that is lost is begun again. */
function createPairings(wall: Clock) {
  const waiting = new Map<string, Waiting>();
  const forgetOld = (): void => {
    for (const [pairingId, { until }] of waiting) if (until <= wall.now()) waiting.delete(pairingId);
  };
  const awaiting = (code: string): Waiting | undefined => {
    forgetOld();
    return [...waiting.values()].find((one) => one.code === code && !one.done);
  };
  const begin: Devices["begin"] = (kind) => {
    forgetOld();
    const oldest = waiting.keys().next().value;
    if (waiting.size >= WAITING_MAX && oldest !== undefined) waiting.delete(oldest);
    let code = newDigits();
    while (awaiting(code)) code = newDigits();
    const pairing = { pairingId: newSecret(), code, until: wall.now() + PAIRING_MS, kind };
    waiting.set(pairing.pairingId, pairing);
    return pairing;
  };
  const collect: Devices["collect"] = (pairingId) => {
    forgetOld();
    const pairing = waiting.get(pairingId);
    if (!pairing) return undefined;
    if (!pairing.done?.secret) return "waiting";
    waiting.delete(pairingId);
    return pairing.done;
  };
  return { awaiting, begin, collect };
}

/**
 * The code is shown on the device and typed by a person with the right to it: a television has no keyboard, and whoever
 * types has signed in and is answerable.
 */
export function createDevices({ stream, credentials, wall, newCommandId }: DevicesDeps): Devices {
  const { awaiting, begin, collect } = createPairings(wall);
  const trusted = new Map<string, { readonly deviceId: string; readonly at: EpochMs }>();
  const seen = new Map<string, EpochMs>();

  const admit: Devices["admit"] = async (kind, { outletId, label }, by) => {
    const [deviceId, secret] = [newSecret().slice(0, 16), newSecret()];
    const now = wall.now();
    const value = "";
    await credentials.put({ kind: "device", key: hashOf(secret), owner: deviceId, value, at: now });
    const command = { type: "PairDevice", now, by, deviceId, kind, outletId, label } as const;
    await stream.submit(command, { commandId: newCommandId(), actor: by });
    return { deviceId, secret };
  };

  return {
    admit,
    begin,
    collect,
    approve: async (code, place, by) => {
      const pairing = awaiting(code);
      if (!pairing) return refuse({ code: "identity.pairingUnknown" });
      pairing.done = { deviceId: "", secret: "" }; // Taken: the same code typed twice at once pairs one device.
      pairing.done = await admit(pairing.kind, place, by);
      const device = stream.state().devices.get(pairing.done.deviceId);
      return device ? accept(device) : refuse({ code: "identity.pairingUnknown" });
    },
    find: async (secret) => {
      const key = hashOf(secret);
      const now = wall.now();
      let known = trusted.get(key);
      if (!known || now - known.at >= TRUST_MS) {
        const row = await credentials.find("device", key);
        trusted.delete(key);
        if (!row) return undefined;
        // Another server may have made it a moment ago.
        if (!stream.state().devices.has(row.owner)) await stream.refresh();
        known = { deviceId: row.owner, at: now };
        trusted.set(key, known);
      }
      const device = stream.state().devices.get(known.deviceId);
      if (!device || device.revoked) return undefined;
      seen.set(device.deviceId, now);
      return device;
    },
    seenAt: (deviceId) => seen.get(deviceId),
    revoke: async (deviceId, reason, by) => {
      const command = { type: "RevokeDevice", now: wall.now(), by, deviceId, reason } as const;
      const done = await stream.submit(command, { commandId: newCommandId(), actor: by });
      if (!done.ok) return done;
      await credentials.removeOf("device", deviceId);
      return accept(true);
    },
  };
}
