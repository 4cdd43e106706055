import { unreachable } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import { verifierIsNotOwner } from "./duties";
import { delayAfter } from "./lock-out";
import type { CommandOf, IdentityCommand, IdentityEvent, IdentityRefusal } from "./messages";
import { TOKEN_DAYS, type Account, type Identity } from "./model";
import { LENT_ROLES, PLACES_OF, samePost, type Post } from "./roles";

type Decision = Result<readonly IdentityEvent[], IdentityRefusal>;

/** Longest time for which an emergency lends a post. */
export const EMERGENCY_MAX_MS = 4 * 60 * MINUTE_MS;

/** Rules ID-10 to ID-27 of ./SPEC.md. Who may send which command is asked before, by permissions.ts. */
export function decide(command: IdentityCommand, identity: Identity): Decision {
  switch (command.type) {
    case "OpenAccount":
      return openAccount(command, identity);
    case "OpenAccounts":
      return openAccounts(command, identity);
    case "GivePost":
    case "TakePost":
      return changePost(command, identity);
    case "CloseAccount":
      return closeAccount(command, identity);
    case "ChangeCredential":
      return changeCredential(command, identity);
    case "RecordSignIn":
      return recordSignIn(command, identity);
    case "RecordFailedSignIn":
      return recordFailedSignIn(command, identity);
    case "EndLockOut":
      return endLockOut(command, identity);
    case "PairDevice":
    case "RevokeDevice":
      return changeDevice(command, identity);
    case "CreateToken":
    case "RevokeToken":
      return changeToken(command, identity);
    case "BreakGlass":
      return breakGlass(command, identity);
    case "ReviewEmergency":
      return reviewEmergency(command, identity);
    default:
      return unreachable(command);
  }
}

function openAccount({ now: at, accountId, posts }: CommandOf<"OpenAccount">, identity: Identity): Decision {
  const known = identity.accounts.get(accountId);
  if (known) return refuse({ code: "identity.accountTaken", accountId });
  const misplaced = posts.find((post) => !fits(post));
  if (misplaced) return refuse({ code: "identity.postNotThere", role: misplaced.role });
  return accept([{ type: "AccountOpened", at, accountId, posts }]);
}

function openAccounts({ now: at, accounts }: CommandOf<"OpenAccounts">, identity: Identity): Decision {
  const events: IdentityEvent[] = [];
  for (const { accountId, posts } of accounts) {
    if (identity.accounts.has(accountId)) continue;
    const misplaced = posts.find((post) => !fits(post));
    if (misplaced) return refuse({ code: "identity.postNotThere", role: misplaced.role });
    events.push({ type: "AccountOpened", at, accountId, posts });
  }
  return accept(events);
}

const fits = ({ role, place }: Post): boolean => PLACES_OF[role].includes(place.kind);

type Found = Result<Account, IdentityRefusal>;

function openOne(identity: Identity, accountId: string): Found {
  const account = identity.accounts.get(accountId);
  if (!account) return refuse({ code: "identity.accountUnknown", accountId });
  if (account.closed) return refuse({ code: "identity.accountClosed", accountId });
  return accept(account);
}

function changePost(command: CommandOf<"GivePost" | "TakePost">, identity: Identity): Decision {
  const { type, now: at, accountId, post, by } = command;
  const found = openOne(identity, accountId);
  if (!found.ok) return found;
  if (by === accountId) return refuse({ code: "identity.ownPosts", accountId });
  if (!fits(post)) return refuse({ code: "identity.postNotThere", role: post.role });
  const held = found.value.posts.some((one) => samePost(one, post));
  if (type === "GivePost") return accept(held ? [] : [{ type: "PostGiven", at, accountId, post }]);
  if (!held) return accept([]);
  if (post.role === "administrator" && isLastAdministrator(identity, accountId)) {
    return refuse({ code: "identity.lastAdministrator", accountId });
  }
  return accept([{ type: "PostTaken", at, accountId, post }]);
}

function closeAccount({ now: at, accountId, reason, by }: CommandOf<"CloseAccount">, identity: Identity): Decision {
  const found = openOne(identity, accountId);
  if (!found.ok) return found;
  if (by === accountId) return refuse({ code: "identity.ownPosts", accountId });
  if (isLastAdministrator(identity, accountId)) return refuse({ code: "identity.lastAdministrator", accountId });
  return accept([{ type: "AccountClosed", at, accountId, reason }]);
}

function isLastAdministrator(identity: Identity, accountId: string): boolean {
  const administrators = [...identity.accounts.values()].filter(
    ({ closed, posts }) => !closed && posts.some(({ role }) => role === "administrator"),
  );
  return administrators.length === 1 && administrators[0]?.accountId === accountId;
}

function changeCredential(command: CommandOf<"ChangeCredential">, identity: Identity): Decision {
  const { now: at, accountId, kind, set } = command;
  const found = openOne(identity, accountId);
  if (!found.ok) return found;
  if (!set && found.value.credentials[kind] === undefined) return accept([]);
  return accept([{ type: "CredentialChanged", at, accountId, kind, set }]);
}

function recordSignIn({ now: at, accountId, method }: CommandOf<"RecordSignIn">, identity: Identity): Decision {
  const found = openOne(identity, accountId);
  if (!found.ok) return found;
  if (at < found.value.lockedUntil) return refuse(lockedOut(found.value, at));
  return accept([{ type: "SignedIn", at, accountId, method }]);
}

/** A locked account cannot be tried at all, so tries meanwhile neither count nor prolong: a guesser cannot shut out. */
function recordFailedSignIn({ now: at, accountId }: CommandOf<"RecordFailedSignIn">, identity: Identity): Decision {
  const found = openOne(identity, accountId);
  if (!found.ok) return found;
  if (at < found.value.lockedUntil) return refuse(lockedOut(found.value, at));
  const failures = found.value.failures + 1;
  return accept([{ type: "SignInFailed", at, accountId, failures, lockedUntil: at + delayAfter(failures) }]);
}

const lockedOut = ({ lockedUntil }: Account, now: number): IdentityRefusal => ({
  code: "identity.lockedOut",
  waitSec: Math.ceil((lockedUntil - now) / 1_000),
});

function endLockOut({ now: at, accountId }: CommandOf<"EndLockOut">, identity: Identity): Decision {
  const found = openOne(identity, accountId);
  if (!found.ok) return found;
  return accept(found.value.failures === 0 ? [] : [{ type: "LockOutEnded", at, accountId }]);
}

function changeDevice(command: CommandOf<"PairDevice" | "RevokeDevice">, identity: Identity): Decision {
  const { now: at, deviceId } = command;
  const known = identity.devices.get(deviceId);
  if (command.type === "PairDevice") {
    if (known) return accept([]);
    const { kind, outletId, label, by: pairedBy } = command;
    return accept([{ type: "DevicePaired", at, deviceId, kind, outletId, label, pairedBy }]);
  }
  if (!known) return refuse({ code: "identity.deviceUnknown", deviceId });
  return accept(known.revoked ? [] : [{ type: "DeviceRevoked", at, deviceId, reason: command.reason }]);
}

function changeToken(command: CommandOf<"CreateToken" | "RevokeToken">, identity: Identity): Decision {
  const { now: at, tokenId } = command;
  const known = identity.tokens.get(tokenId);
  if (command.type === "CreateToken") {
    if (known) return accept([]);
    const { label, rights, by: createdBy } = command;
    const expiresAt = Math.min(command.expiresAt, at + TOKEN_DAYS * 24 * HOUR_MS);
    return accept([{ type: "TokenCreated", at, tokenId, label, rights, createdBy, expiresAt }]);
  }
  if (!known) return refuse({ code: "identity.tokenUnknown", tokenId });
  return accept(known.revoked ? [] : [{ type: "TokenRevoked", at, tokenId, reason: command.reason }]);
}

function breakGlass(command: CommandOf<"BreakGlass">, identity: Identity): Decision {
  const { now: at, by: accountId, emergencyId, post, reason, lastsMs } = command;
  const found = openOne(identity, accountId);
  if (!found.ok) return found;
  if (identity.emergencies.has(emergencyId)) return accept([]);
  if (!LENT_ROLES.includes(post.role) || !fits(post)) return refuse({ code: "identity.roleNotLent", role: post.role });
  if (lastsMs > EMERGENCY_MAX_MS)
    return refuse({ code: "identity.emergencyTooLong", hoursMax: EMERGENCY_MAX_MS / 3_600_000 });
  return accept([{ type: "GlassBroken", at, emergencyId, accountId, post, reason, until: at + lastsMs }]);
}

function reviewEmergency({ now: at, by, emergencyId }: CommandOf<"ReviewEmergency">, identity: Identity): Decision {
  const emergency = identity.emergencies.get(emergencyId);
  if (!emergency) return refuse({ code: "identity.emergencyUnknown", emergencyId });
  const duty = verifierIsNotOwner(by, [emergency.accountId]);
  if (!duty.ok) return duty;
  return accept(emergency.reviewedBy === undefined ? [{ type: "EmergencyReviewed", at, emergencyId, by }] : []);
}
