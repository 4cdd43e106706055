import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import type { Permission } from "./permissions";
import type { Post } from "./roles";

/** Where the secret itself lies is not told here: events know that there is one, and since when. */
export const CREDENTIAL_KINDS = ["password", "pin", "totp", "recovery", "sso"] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export type AccountDraft = {
  readonly accountId: string;
  posts: Post[];
  closed: boolean;
  /** Since when each credential is as it is; absent: there is none. */
  credentials: Partial<Record<CredentialKind, EpochMs>>;
  /** Wrong tries in a row. */
  failures: number;
  lockedUntil: EpochMs;
  lastSignInAt?: EpochMs;
};

/** What hangs, stands or lies in an outlet and speaks for itself. */
export const DEVICE_KINDS = ["kiosk", "display", "keypad", "agent"] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export type PairedDevice = {
  readonly deviceId: string;
  readonly kind: DeviceKind;
  readonly outletId: string;
  readonly label: string;
  readonly pairedAt: EpochMs;
  readonly pairedBy: string;
  revoked: boolean;
};

/** What programs may do, in bundles that a person can understand. */
export const MACHINE_RIGHTS = ["lobby", "office", "read"] as const;
export type MachineRight = (typeof MACHINE_RIGHTS)[number];

export type ServiceToken = {
  readonly tokenId: string;
  readonly label: string;
  readonly rights: readonly MachineRight[];
  readonly createdAt: EpochMs;
  readonly createdBy: string;
  /** Tokens of before this was asked for have none: they end when somebody revokes them. */
  readonly expiresAt?: EpochMs;
  revoked: boolean;
};

/** The longest and the usual life of a token. */
export const TOKEN_DAYS = 365;

export const tokenOpens = ({ revoked, expiresAt = Infinity }: Frozen<ServiceToken>, at: EpochMs): boolean =>
  !revoked && at < expiresAt;

/** A right lent in an emergency. */
export type Emergency = {
  readonly emergencyId: string;
  readonly accountId: string;
  readonly post: Post;
  readonly reason: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
  reviewedBy?: string;
};

export type IdentityDraft = {
  accounts: Map<string, AccountDraft>;
  devices: Map<string, PairedDevice>;
  tokens: Map<string, ServiceToken>;
  emergencies: Map<string, Emergency>;
};
export type Identity = Frozen<IdentityDraft>;
export type Account = Frozen<AccountDraft>;

export function emptyIdentity(): IdentityDraft {
  return { accounts: new Map(), devices: new Map(), tokens: new Map(), emergencies: new Map() };
}

/** The posts somebody holds now, those lent in an emergency included. */
export function postsAt(identity: Identity, accountId: string, now: EpochMs): readonly Post[] {
  const account = identity.accounts.get(accountId);
  if (!account || account.closed) return [];
  const lent = [...identity.emergencies.values()].filter(
    (emergency) => emergency.accountId === accountId && emergency.from <= now && now < emergency.until,
  );
  return [...account.posts, ...lent.map(({ post }) => post)];
}

/** What each kind of device may do at its own outlet. */
export const DEVICE_MAY: Readonly<Record<DeviceKind, readonly Permission[]>> = {
  kiosk: [
    "board.read",
    "ticket.take",
    "ticket.answer",
    "ticket.print",
    "numbers.hold",
    "customer.segment",
    "device.report",
  ],
  display: ["board.read", "device.report"],
  keypad: ["board.read", "ticket.answer", "device.report"],
  agent: ["board.read", "device.report"],
};

const READS: readonly Permission[] = [
  "board.read",
  "queue.read",
  "diversion.read",
  "policy.read",
  "network.read",
  "device.read",
];

/** What each bundle of rights holds. `lobby` names who acts, as a replay or a bank's own program must. */
export const MACHINE_MAY: Readonly<Record<MachineRight, readonly Permission[]>> = {
  read: READS,
  lobby: [
    ...READS,
    "ticket.take",
    "ticket.answer",
    "ticket.print",
    "numbers.hold",
    "service.serve",
    "service.review",
    "service.authorise",
    "diversion.offer",
    "ticket.move",
    "window.work",
    "window.approve",
    "window.approveMode",
    "alert.handle",
    "post.take",
    "post.assign",
    "day.run",
    "device.report",
    "specialCase.report",
    "clock.set",
  ],
  office: [
    ...READS,
    "network.edit",
    "routing.approve",
    "forecast.run",
    "whatIf.run",
    "programme.propose",
    "key.manage",
    "backup.take",
  ],
};
