import type { FastifyRequest } from "fastify";
import type { Actor, AccessRefusal, Caller } from "#app/identity/caller";
import type { Result } from "#base/result";
import type { Permission } from "#domain/identity/permissions";

/**
 * Who may use a route. Every route below /api/v1 says it in its `config`; one that says nothing is closed to everybody.
 *
 * `public`: whoever reaches us. `signedIn`: a person, also while the screen is locked; `settingUp`: while it is not;
 * `atWork`: while it is not, and nobody who still owes a second factor. A permission with its scope: `outlet` is the one in the path, `network` the whole; `anywhere` means held at some place, and the handler asks once
 * more with `request.allowed` when it knows which. Of several permissions one is enough.
 */
export type Access =
  | "public"
  | "signedIn"
  | "settingUp"
  | "atWork"
  | {
      readonly permission: Permission | readonly Permission[];
      readonly scope: "outlet" | "network" | "anywhere";
    };

/** What a handler asks about once it knows more than the path says. */
export type At =
  | { readonly outletId: string; readonly ownerId?: string }
  /** All outlets of an org unit. */
  | { readonly unitId: string }
  | "network";

declare module "fastify" {
  // The library is typed by augmenting its interfaces; type aliases cannot be merged.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface FastifyContextConfig {
    access?: Access;
  }
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface FastifyRequest {
    caller: Caller;
    /** In whose name: staff number, `device:…`, `customer`; absent where a program names nobody. */
    actor: Actor;
    /** Asks the table of permissions once more, about a place that the path did not say. */
    allowed: (permission: Permission | readonly Permission[], at: At) => Result<Actor, AccessRefusal>;
    /** The same proofs, looked at again now: what they open, and which devices they are of. */
    lookAgain: () => Promise<{ readonly allowed: FastifyRequest["allowed"]; readonly devices: Caller["devices"] }>;
  }
}

export const PUBLIC = { access: "public" } as const satisfies { readonly access: Access };
export const SIGNED_IN = { access: "signedIn" } as const satisfies { readonly access: Access };

export const SETTING_UP = { access: "settingUp" } as const satisfies { readonly access: Access };
export const AT_WORK = { access: "atWork" } as const satisfies { readonly access: Access };

/** A route's `config` for a permission. */
export function needs(
  permission: Permission | readonly Permission[],
  scope: "outlet" | "network" | "anywhere",
): { readonly access: Access } {
  return { access: { permission, scope } };
}

/** The person who signed in. The guard let nobody else come to a route that is for the signed in. */
export function personOf(request: FastifyRequest): NonNullable<Caller["session"]> {
  const { session } = request.caller;
  if (!session) throw new Error("a route for the signed in was reached by somebody else");
  return session;
}
