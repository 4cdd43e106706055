import { accept, refuse, type Result } from "#base/result";
import { delayAfter } from "#domain/identity/lock-out";
import type { IdentityRefusal, SignInMethod } from "#domain/identity/messages";
import type { CredentialKind } from "#domain/identity/model";
import type { Clock } from "../ports/clock";
import type { CredentialStore } from "../ports/credentials";
import type { IdentityStream } from "./identity-stream";
import type { Hasher } from "./passwords";
import type { SecondFactor } from "./second-factor";
import type { Sessions, Surface } from "./sessions";

export type SignInRefusal =
  | IdentityRefusal
  | { readonly code: "identity.signInFailed" }
  | { readonly code: "identity.codeNeeded" }
  | { readonly code: "identity.wrongPin" };

export type SignInDeps = {
  readonly stream: IdentityStream;
  readonly credentials: CredentialStore;
  readonly hasher: Hasher;
  readonly secondFactor: SecondFactor;
  readonly sessions: Sessions;
  readonly wall: Clock;
  readonly newCommandId: () => string;
  /** Told of what an account's owner should hear of, after it has happened. */
  readonly news?: TellNews;
};

export type TellNews = (
  accountId: string,
  news:
    | { readonly about: "credential"; readonly kind: CredentialKind; readonly set: boolean }
    | { readonly about: "codeUsedTwice" },
) => void;

export type Tried = {
  readonly accountId: string;
  readonly password: string;
  readonly code?: string;
  readonly surface: Surface;
};

export type SignIn = {
  /** @returns the session's secret for a cookie */
  readonly withPassword: (tried: Tried) => Promise<Result<string, SignInRefusal>>;
  /** For somebody whom another house has recognised, or the demonstration. */
  readonly without: (
    accountId: string,
    surface: Surface,
    method: SignInMethod,
  ) => Promise<Result<string, SignInRefusal>>;
  /** Opens a locked screen by PIN, or by password where there is none. */
  readonly unlock: (handle: string, accountId: string, word: string) => Promise<Result<true, SignInRefusal>>;
};

/** Strangers' names are remembered so that they cannot be told from real ones; the oldest is forgotten. */
const STRANGERS_MAX = 10_000;

/** Rules ID-15 to ID-17 of src/domain/identity/SPEC.md, and AC-22. */
export function createSignIn(deps: SignInDeps): SignIn {
  const { stream, credentials, hasher, secondFactor, sessions, wall, newCommandId } = deps;
  const strangers = createStrangers(wall);
  // Checked for names that do not exist, so that the answer takes as long as for those that do.
  const decoy = hasher.hash("nobody's password");

  const record = (accountId: string, type: "RecordFailedSignIn" | "EndLockOut") =>
    stream.submit({ type, now: wall.now(), by: accountId, accountId }, { commandId: newCommandId(), actor: accountId });

  const without: SignIn["without"] = async (accountId, surface, method) => {
    const now = wall.now();
    const cause = { commandId: newCommandId(), actor: accountId };
    const recorded = await stream.submit({ type: "RecordSignIn", now, by: accountId, accountId, method }, cause);
    if (!recorded.ok) return recorded;
    return accept(await sessions.open({ accountId, surface, method }));
  };
  const wrong = async (accountId: string): Promise<Result<never, SignInRefusal>> => {
    const recorded = await record(accountId, "RecordFailedSignIn");
    return recorded.ok ? refuse({ code: "identity.signInFailed" }) : recorded;
  };

  return {
    without,
    withPassword: async ({ accountId, password, code, surface }) => {
      const account = stream.state().accounts.get(accountId);
      if (!account || account.closed) {
        const waitSec = strangers.tried(accountId);
        if (waitSec > 0) return refuse({ code: "identity.lockedOut", waitSec });
        await hasher.verify(await decoy, password);
        return refuse({ code: "identity.signInFailed" });
      }
      if (wall.now() < account.lockedUntil) {
        return refuse({ code: "identity.lockedOut", waitSec: Math.ceil((account.lockedUntil - wall.now()) / 1_000) });
      }
      const kept = await credentials.find("password", accountId);
      const isRight = await hasher.verify(kept?.value ?? (await decoy), password);
      if (!kept || !isRight) return wrong(accountId);
      if (await secondFactor.isEnrolled(accountId)) {
        if (code === undefined || code === "") return refuse({ code: "identity.codeNeeded" });
        if (!(await secondFactor.accept(accountId, code))) return wrong(accountId);
      }
      return without(accountId, surface, "password");
    },
    unlock: async (handle, accountId, word) => {
      const kept = (await credentials.find("pin", accountId)) ?? (await credentials.find("password", accountId));
      if (kept && (await hasher.verify(kept.value, word))) {
        await sessions.unlock(handle);
        return accept(true);
      }
      await sessions.wrongPin(handle);
      return refuse({ code: "identity.wrongPin" });
    },
  };
}

/** Tries at names that nobody has, counted as the rules count those of accounts. */
function createStrangers(wall: Clock) {
  const tries = new Map<string, { failures: number; until: number }>();
  return {
    /** @returns seconds to wait; 0 when this try may be made */
    tried: (name: string): number => {
      const now = wall.now();
      const before = tries.get(name) ?? { failures: 0, until: 0 };
      if (now < before.until) return Math.ceil((before.until - now) / 1_000);
      const failures = before.failures + 1;
      tries.delete(name);
      tries.set(name, { failures, until: now + delayAfter(failures) });
      const oldest = tries.keys().next().value;
      if (tries.size > STRANGERS_MAX && oldest !== undefined) tries.delete(oldest);
      return 0;
    },
  };
}
