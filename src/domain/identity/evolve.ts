import { present } from "#base/assert";
import type { IdentityEvent } from "./messages";
import type { AccountDraft, IdentityDraft } from "./model";
import { samePost } from "./roles";

/** Folds one event into the identity it is handed, and hands that same one back. Never refuses. */
export function evolve(identity: IdentityDraft, event: IdentityEvent): IdentityDraft {
  switch (event.type) {
    case "AccountOpened": {
      const { accountId, posts } = event;
      const fresh = { accountId, posts: [...posts], closed: false, credentials: {}, failures: 0, lockedUntil: 0 };
      identity.accounts.set(accountId, fresh);
      break;
    }
    case "DevicePaired": {
      const { type: _type, at: pairedAt, ...device } = event;
      identity.devices.set(device.deviceId, { ...device, pairedAt, revoked: false });
      break;
    }
    case "DeviceRevoked":
      present(identity.devices.get(event.deviceId), "revoked device").revoked = true;
      break;
    case "TokenCreated": {
      const { type: _type, at: createdAt, ...token } = event;
      identity.tokens.set(token.tokenId, { ...token, createdAt, revoked: false });
      break;
    }
    case "TokenRevoked":
      present(identity.tokens.get(event.tokenId), "revoked token").revoked = true;
      break;
    case "GlassBroken": {
      const { type: _type, at: from, ...emergency } = event;
      identity.emergencies.set(emergency.emergencyId, { ...emergency, from });
      break;
    }
    case "EmergencyReviewed":
      present(identity.emergencies.get(event.emergencyId), "reviewed emergency").reviewedBy = event.by;
      break;
    default:
      evolveAccount(present(identity.accounts.get(event.accountId), "account of an event"), event);
  }
  return identity;
}

type AccountEvent = Extract<
  IdentityEvent,
  {
    readonly type:
      "PostGiven" | "PostTaken" | "AccountClosed" | "CredentialChanged" | "SignedIn" | "SignInFailed" | "LockOutEnded";
  }
>;

function evolveAccount(account: AccountDraft, event: AccountEvent): void {
  switch (event.type) {
    case "PostGiven":
      account.posts.push(event.post);
      break;
    case "PostTaken":
      account.posts = account.posts.filter((post) => !samePost(post, event.post));
      break;
    case "AccountClosed":
      account.closed = true;
      break;
    case "CredentialChanged":
      if (event.set) account.credentials[event.kind] = event.at;
      else Reflect.deleteProperty(account.credentials, event.kind);
      break;
    case "SignedIn":
      account.failures = 0;
      account.lockedUntil = 0;
      account.lastSignInAt = event.at;
      break;
    case "SignInFailed":
      account.failures = event.failures;
      account.lockedUntil = event.lockedUntil;
      break;
    case "LockOutEnded":
      account.failures = 0;
      account.lockedUntil = 0;
      break;
  }
}
