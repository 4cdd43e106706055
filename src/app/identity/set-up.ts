import { refuse, type Result } from "#base/result";
import type { OwnCredentials, OwnRefusal } from "./own-credentials";
import { newReadableCode, readCode, sameSecret } from "./secrets";
import type { SignInDeps } from "./sign-in";

export type SetUpRefusal =
  OwnRefusal | { readonly code: "identity.setUpDone" } | { readonly code: "identity.setUpCodeWrong" };

export type SetUp = {
  readonly isNeeded: () => boolean;
  /** The code that the server's terminal shows. Made anew at each start; worthless once there is an administrator. */
  readonly code: string;
  readonly makeAdministrator: (
    code: string,
    accountId: string,
    password: string,
  ) => Promise<Result<true, SetUpRefusal>>;
};

/** The first administrator, without any password that somebody could know beforehand. Rule ID-44. */
export function createSetUp(deps: SignInDeps, own: OwnCredentials): SetUp {
  const { stream, wall, newCommandId } = deps;
  const code = newReadableCode(4);
  const isNeeded = (): boolean =>
    ![...stream.state().accounts.values()].some(
      ({ closed, posts, credentials }) =>
        !closed && credentials.password !== undefined && posts.some(({ role }) => role === "administrator"),
    );
  return {
    isNeeded,
    code,
    makeAdministrator: async (typed, accountId, password) => {
      if (!isNeeded()) return refuse({ code: "identity.setUpDone" });
      if (!sameSecret(readCode(typed), code)) return refuse({ code: "identity.setUpCodeWrong" });
      const posts = [{ role: "administrator", place: { kind: "network" } }] as const;
      const command = { type: "OpenAccount", now: wall.now(), by: "set-up", accountId, posts } as const;
      const opened = await stream.submit(command, { commandId: newCommandId(), actor: "set-up" });
      // Begun before and not finished: the same person goes on.
      if (!opened.ok && opened.refusal.code !== "identity.accountTaken") return opened;
      return own.setPassword(accountId, password);
    },
  };
}
