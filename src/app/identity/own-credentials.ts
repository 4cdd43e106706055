import { HOUR_MS } from "#base/time";
import { accept, refuse, type Result } from "#base/result";
import type { IdentityRefusal } from "#domain/identity/messages";
import type { CredentialKind } from "#domain/identity/model";
import { passwordObjection, pinObjection, type PasswordRefusal, type PinRefusal } from "./passwords";
import { hashOf, newReadableCode, readCode } from "./secrets";
import type { Enrolment } from "./second-factor";
import type { SignInDeps } from "./sign-in";

export type OwnRefusal =
  | IdentityRefusal
  | PasswordRefusal
  | PinRefusal
  | { readonly code: "identity.wrongPassword" }
  | { readonly code: "identity.wrongCode" }
  | { readonly code: "identity.invitationUnknown" }
  | { readonly code: "identity.ownSecondFactor" };

/** How long an invitation waits for its person. */
export const INVITATION_MS = 72 * HOUR_MS;

export type OwnCredentials = {
  /** A code with which this person sets a password; the one before it is void. @returns the code, this once */
  readonly invite: (accountId: string) => Promise<string>;
  /** @returns whose invitation it was; the code is used up */
  readonly acceptInvitation: (code: string, password: string) => Promise<Result<string, OwnRefusal>>;
  readonly changePassword: (accountId: string, old: string, next: string) => Promise<Result<true, OwnRefusal>>;
  readonly setPassword: (accountId: string, password: string) => Promise<Result<true, OwnRefusal>>;
  readonly setPin: (accountId: string, password: string, pin: string) => Promise<Result<true, OwnRefusal>>;
  readonly beginTotp: (accountId: string, password: string) => Promise<Result<Enrolment, OwnRefusal>>;
  readonly confirmTotp: (accountId: string, code: string) => Promise<Result<readonly string[], OwnRefusal>>;
  readonly removeTotp: (accountId: string, password: string) => Promise<Result<true, OwnRefusal>>;
  /** For somebody whose telephone is lost. Whoever signed in as an administrator does not rid himself of his own. */
  readonly resetTotp: (accountId: string, by: string) => Promise<Result<true, OwnRefusal>>;
  /** Takes everything away that proves this person; the account stays. */
  readonly forget: (accountId: string, by: string) => Promise<void>;
};

/** Sets and tells what proves a person; only whoever knows the password changes it. */
function createTools(deps: SignInDeps) {
  const { stream, credentials, hasher, wall, newCommandId, news } = deps;
  const tell = async (accountId: string, kind: CredentialKind, set: boolean, by = accountId) => {
    const command = { type: "ChangeCredential", now: wall.now(), by, accountId, kind, set } as const;
    const told = await stream.submit(command, { commandId: newCommandId(), actor: by });
    if (told.ok && told.value.length > 0) news?.(accountId, { about: "credential", kind, set });
    return told;
  };
  const put = async (kind: "password" | "pin", accountId: string, text: string): Promise<Result<true, OwnRefusal>> => {
    const value = await hasher.hash(text);
    const told = await tell(accountId, kind, true);
    if (!told.ok) return told;
    await credentials.put({ kind, key: accountId, owner: accountId, value, at: wall.now() });
    return accept(true);
  };
  const setPassword: OwnCredentials["setPassword"] = async (accountId, password) => {
    const objection = passwordObjection(password, accountId);
    return objection ? refuse(objection) : put("password", accountId, password);
  };
  const withPassword = async <Value>(
    accountId: string,
    password: string,
    work: () => Promise<Result<Value, OwnRefusal>>,
  ): Promise<Result<Value, OwnRefusal>> => {
    const kept = await credentials.find("password", accountId);
    const isOwn = kept !== undefined && (await hasher.verify(kept.value, password));
    return isOwn ? work() : refuse({ code: "identity.wrongPassword" });
  };
  return { tell, put, setPassword, withPassword };
}
type Tools = ReturnType<typeof createTools>;

/** What people know and carry to prove who they are, set and changed by themselves. */
export function createOwnCredentials(deps: SignInDeps): OwnCredentials {
  const { credentials, secondFactor } = deps;
  const tools = createTools(deps);
  const { tell, put, setPassword, withPassword } = tools;
  return {
    setPassword,
    ...invitations(deps, tools),
    ...ownSecondFactor(deps, tools),
    changePassword: (accountId, old, next) => withPassword(accountId, old, () => setPassword(accountId, next)),
    setPin: (accountId, password, pin) =>
      withPassword(accountId, password, async () => {
        const objection = pinObjection(pin);
        return objection ? refuse(objection) : put("pin", accountId, pin);
      }),
    forget: async (accountId, by) => {
      for (const kind of ["password", "pin", "totp"] as const) {
        if (kind === "totp") await secondFactor.remove(accountId);
        else await credentials.take(kind, accountId);
        await tell(accountId, kind, false, by);
      }
      await credentials.removeOf("invitation", accountId);
    },
  };
}

function invitations(
  { credentials, wall }: SignInDeps,
  { setPassword }: Tools,
): Pick<OwnCredentials, "invite" | "acceptInvitation"> {
  return {
    invite: async (accountId) => {
      await credentials.removeOf("invitation", accountId);
      const code = newReadableCode(4);
      await credentials.put({ kind: "invitation", key: hashOf(code), owner: accountId, value: "", at: wall.now() });
      return code;
    },
    acceptInvitation: async (typed, password) => {
      const key = hashOf(readCode(typed));
      const invitation = await credentials.find("invitation", key);
      if (!invitation || wall.now() - invitation.at > INVITATION_MS) {
        return refuse({ code: "identity.invitationUnknown" });
      }
      const objection = passwordObjection(password, invitation.owner);
      if (objection) return refuse(objection);
      // Of two who hold the same code one gets in.
      if (!(await credentials.take("invitation", key))) return refuse({ code: "identity.invitationUnknown" });
      const set = await setPassword(invitation.owner, password);
      return set.ok ? accept(invitation.owner) : set;
    },
  };
}

function ownSecondFactor(
  { secondFactor }: SignInDeps,
  { tell, withPassword }: Tools,
): Pick<OwnCredentials, "beginTotp" | "confirmTotp" | "removeTotp" | "resetTotp"> {
  const remove = async (accountId: string, by?: string): Promise<Result<true, OwnRefusal>> => {
    const told = await tell(accountId, "totp", false, by);
    if (!told.ok) return told;
    await secondFactor.remove(accountId);
    return accept(true);
  };
  return {
    beginTotp: (accountId, password) =>
      withPassword(accountId, password, async () => accept(await secondFactor.begin(accountId))),
    confirmTotp: async (accountId, code) => {
      const codes = await secondFactor.confirm(accountId, code);
      if (!codes) return refuse({ code: "identity.wrongCode" });
      const told = await tell(accountId, "totp", true);
      return told.ok ? accept(codes) : told;
    },
    removeTotp: (accountId, password) => withPassword(accountId, password, () => remove(accountId)),
    resetTotp: async (accountId, by) =>
      accountId === by ? refuse({ code: "identity.ownSecondFactor" }) : remove(accountId, by),
  };
}
