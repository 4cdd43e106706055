import type { EpochMs } from "#base/time";
import type { CredentialKind, DeviceKind, MachineRight } from "./model";
import type { PermissionRefusal } from "./permissions";
import type { DutyRefusal } from "./duties";
import type { Post } from "./roles";

type At<Command> = Command & { readonly now: EpochMs; readonly by: string };

export type IdentityCommand =
  | At<{ readonly type: "OpenAccount"; readonly accountId: string; readonly posts: readonly Post[] }>
  /** Accounts of many people at once; those that are open already stay as they are. */
  | At<{
      readonly type: "OpenAccounts";
      readonly accounts: readonly { readonly accountId: string; readonly posts: readonly Post[] }[];
    }>
  | At<{ readonly type: "GivePost"; readonly accountId: string; readonly post: Post }>
  | At<{ readonly type: "TakePost"; readonly accountId: string; readonly post: Post }>
  | At<{ readonly type: "CloseAccount"; readonly accountId: string; readonly reason: string }>
  | At<{
      readonly type: "ChangeCredential";
      readonly accountId: string;
      readonly kind: CredentialKind;
      readonly set: boolean;
    }>
  | At<{ readonly type: "RecordSignIn"; readonly accountId: string; readonly method: SignInMethod }>
  | At<{ readonly type: "RecordFailedSignIn"; readonly accountId: string }>
  | At<{ readonly type: "EndLockOut"; readonly accountId: string }>
  | At<{
      readonly type: "PairDevice";
      readonly deviceId: string;
      readonly kind: DeviceKind;
      readonly outletId: string;
      readonly label: string;
    }>
  | At<{ readonly type: "RevokeDevice"; readonly deviceId: string; readonly reason: string }>
  | At<{
      readonly type: "CreateToken";
      readonly tokenId: string;
      readonly label: string;
      readonly rights: readonly MachineRight[];
      readonly expiresAt: EpochMs;
    }>
  | At<{ readonly type: "RevokeToken"; readonly tokenId: string; readonly reason: string }>
  | At<{
      readonly type: "BreakGlass";
      readonly emergencyId: string;
      readonly post: Post;
      readonly reason: string;
      readonly lastsMs: number;
    }>
  | At<{ readonly type: "ReviewEmergency"; readonly emergencyId: string }>;

export type CommandOf<Type extends IdentityCommand["type"]> = Extract<IdentityCommand, { readonly type: Type }>;

export const SIGN_IN_METHODS = ["password", "sso", "demo"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

type Happened<Event> = Event & { readonly at: EpochMs };

/** Never a secret and never a name: account ids are the bank's staff numbers. */
export type IdentityEvent =
  | Happened<{ readonly type: "AccountOpened"; readonly accountId: string; readonly posts: readonly Post[] }>
  | Happened<{ readonly type: "PostGiven"; readonly accountId: string; readonly post: Post }>
  | Happened<{ readonly type: "PostTaken"; readonly accountId: string; readonly post: Post }>
  | Happened<{ readonly type: "AccountClosed"; readonly accountId: string; readonly reason: string }>
  | Happened<{
      readonly type: "CredentialChanged";
      readonly accountId: string;
      readonly kind: CredentialKind;
      readonly set: boolean;
    }>
  | Happened<{ readonly type: "SignedIn"; readonly accountId: string; readonly method: SignInMethod }>
  | Happened<{
      readonly type: "SignInFailed";
      readonly accountId: string;
      readonly failures: number;
      readonly lockedUntil: EpochMs;
    }>
  | Happened<{ readonly type: "LockOutEnded"; readonly accountId: string }>
  | Happened<{
      readonly type: "DevicePaired";
      readonly deviceId: string;
      readonly kind: DeviceKind;
      readonly outletId: string;
      readonly label: string;
      readonly pairedBy: string;
    }>
  | Happened<{ readonly type: "DeviceRevoked"; readonly deviceId: string; readonly reason: string }>
  | Happened<{
      readonly type: "TokenCreated";
      readonly tokenId: string;
      readonly label: string;
      readonly rights: readonly MachineRight[];
      readonly createdBy: string;
      readonly expiresAt?: EpochMs;
    }>
  | Happened<{ readonly type: "TokenRevoked"; readonly tokenId: string; readonly reason: string }>
  | Happened<{
      readonly type: "GlassBroken";
      readonly emergencyId: string;
      readonly accountId: string;
      readonly post: Post;
      readonly reason: string;
      readonly until: EpochMs;
    }>
  | Happened<{ readonly type: "EmergencyReviewed"; readonly emergencyId: string; readonly by: string }>;

export type IdentityRefusal =
  | PermissionRefusal
  | DutyRefusal
  | { readonly code: "identity.accountTaken"; readonly accountId: string }
  | { readonly code: "identity.accountUnknown"; readonly accountId: string }
  | { readonly code: "identity.accountClosed"; readonly accountId: string }
  | { readonly code: "identity.postNotThere"; readonly role: string }
  | { readonly code: "identity.ownPosts"; readonly accountId: string }
  | { readonly code: "identity.lastAdministrator"; readonly accountId: string }
  | { readonly code: "identity.lockedOut"; readonly waitSec: number }
  | { readonly code: "identity.deviceUnknown"; readonly deviceId: string }
  | { readonly code: "identity.tokenUnknown"; readonly tokenId: string }
  | { readonly code: "identity.roleNotLent"; readonly role: string }
  | { readonly code: "identity.emergencyUnknown"; readonly emergencyId: string }
  | { readonly code: "identity.emergencyTooLong"; readonly hoursMax: number };
