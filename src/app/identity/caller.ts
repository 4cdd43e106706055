import type { Frozen } from "#base/frozen";
import { accept, refuse, type Result } from "#base/result";
import { DEVICE_MAY, MACHINE_MAY, type DeviceKind, type PairedDevice, type ServiceToken } from "#domain/identity/model";
import { ALL_PERMISSIONS, may, mayAnywhere, reachOf, type Asked, type Permission } from "#domain/identity/permissions";
import type { Post } from "#domain/identity/roles";
import type { Session } from "./sessions";

/** Everything a request brought to show who sends it. A browser may be a teller's and a kiosk's at once. */
export type Caller = {
  readonly session?: Session & {
    readonly posts: readonly Post[];
    /** May do nothing but set up a second factor. */
    readonly owesSecondFactor: boolean;
  };
  readonly devices: readonly Frozen<PairedDevice>[];
  readonly token?: Frozen<ServiceToken>;
};

/** A visitor who shows nothing. */
export const NOBODY: Caller = { devices: [] };

export type AccessRefusal =
  | { readonly code: "identity.notSignedIn" }
  | { readonly code: "identity.locked" }
  | { readonly code: "identity.secondFactorOwed" }
  | { readonly code: "identity.notAllowed"; readonly permission: Permission };

/** In whose name something is done; absent where a program names nobody. */
export type Actor = string | undefined;

/**
 * Whether this caller may, and in whose name. Rules ID-1 to ID-7.
 *
 * A program's token speaks first and names whom it acts for in `named`. Of a browser's own proofs `named` only chooses:
 * `device:…` the device, nothing at all a customer where a customer may, anything else the person who signed in.
 */
export function actorFor(
  caller: Caller,
  permission: Permission,
  asked: Asked,
  named?: string,
): Result<Actor, AccessRefusal> {
  const { session, token } = caller;
  const refusal = { code: "identity.notAllowed", permission } as const;
  if (token) {
    return token.rights.some((right) => MACHINE_MAY[right].includes(permission)) ? accept(named) : refuse(refusal);
  }
  const isCustomers = reachOf("customer", permission) !== undefined;
  if (named === undefined && isCustomers) return accept("customer");
  if (!named?.startsWith("device:") && session) {
    const stopped = stoppedBy(session);
    if (stopped) return refuse(stopped);
    if (may(session, permission, asked).ok) return accept(session.accountId);
  }
  const device = caller.devices.find((one) => deviceMay(one, permission, asked));
  if (device) return accept(`device:${device.deviceId}`);
  if (isCustomers) return accept("customer");
  return session ? refuse(refusal) : refuse({ code: "identity.notSignedIn" });
}

/** Whether somebody holds one of these permissions at some place. Programs hold theirs everywhere. */
export function actorAnywhere(
  caller: Caller,
  permissions: readonly Permission[],
  named?: string,
): Result<Actor, AccessRefusal> {
  const { session, token } = caller;
  if (session && !token) {
    const stopped = stoppedBy(session);
    if (stopped) return refuse(stopped);
    if (permissions.some((permission) => mayAnywhere(session.posts, permission))) return accept(session.accountId);
  }
  const verdicts = permissions.map((permission) => actorFor(caller, permission, { kind: "network" }, named));
  return verdicts.find(({ ok }) => ok) ?? verdicts[0] ?? refuse({ code: "identity.notSignedIn" });
}

/** What keeps somebody who has signed in from everything that his posts allow. */
export function stoppedBy({ locked, owesSecondFactor }: NonNullable<Caller["session"]>): AccessRefusal | undefined {
  if (locked) return { code: "identity.locked" };
  return owesSecondFactor ? { code: "identity.secondFactorOwed" } : undefined;
}

/** Everything that these posts allow at some place, for pages that show what can be done. */
export function permissionsHeld(posts: readonly Post[]): readonly Permission[] {
  return ALL_PERMISSIONS.filter((permission) => mayAnywhere(posts, permission));
}

function deviceMay(
  { kind, outletId }: { readonly kind: DeviceKind; readonly outletId: string },
  permission: Permission,
  asked: Asked,
): boolean {
  return DEVICE_MAY[kind].includes(permission) && asked.kind === "outlet" && asked.outletId === outletId;
}
