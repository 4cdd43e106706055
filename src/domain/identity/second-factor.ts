import type { SignInMethod } from "./messages";
import type { Identity } from "./model";
import type { Post } from "./roles";

/** Rule ID-19: a password alone is not enough for some of these posts, and there is nothing beside it. */
export function owesSecondFactor(
  identity: Identity,
  who: { readonly accountId: string; readonly method: SignInMethod; readonly posts: readonly Post[] },
  roles: readonly string[],
): boolean {
  if (who.method !== "password" || identity.accounts.get(who.accountId)?.credentials.totp !== undefined) return false;
  return who.posts.some(({ role }) => roles.includes(role));
}
