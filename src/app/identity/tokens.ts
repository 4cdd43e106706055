import type { Frozen } from "#base/frozen";
import { accept, type Result } from "#base/result";
import { HOUR_MS } from "#base/time";
import type { IdentityRefusal } from "#domain/identity/messages";
import { TOKEN_DAYS, tokenOpens, type MachineRight, type ServiceToken } from "#domain/identity/model";
import type { DevicesDeps } from "./devices";
import { hashOf, newSecret } from "./secrets";

export type Tokens = {
  /** @returns the token, this once */
  readonly create: (
    wanted: { readonly label: string; readonly rights: readonly MachineRight[]; readonly days?: number | undefined },
    by: string,
  ) => Promise<{ readonly tokenId: string; readonly secret: string }>;
  /** Every token that was ever made, and whether it opens anything now. */
  readonly list: () => readonly (Frozen<ServiceToken> & { readonly isOpen: boolean })[];
  readonly find: (secret: string) => Promise<Frozen<ServiceToken> | undefined>;
  readonly revoke: (tokenId: string, reason: string, by: string) => Promise<Result<true, IdentityRefusal>>;
};

const TRUST_MS = 5_000;
/** So that a token found in a log or a repository is known for what it is. */
const PREFIX = "gct_";

/** Credentials of programs: made by an administrator or on the server's own machine, shown once, kept as a hash. */
export function createTokens({ stream, credentials, wall, newCommandId }: DevicesDeps): Tokens {
  const trusted = new Map<string, { readonly tokenId: string; readonly at: number }>();
  return {
    create: async ({ label, rights, days = TOKEN_DAYS }, by) => {
      const [tokenId, secret] = [newSecret().slice(0, 12), `${PREFIX}${newSecret()}`];
      const now = wall.now();
      await credentials.put({ kind: "token", key: hashOf(secret), owner: tokenId, value: "", at: now });
      const expiresAt = now + days * 24 * HOUR_MS;
      const command = { type: "CreateToken", now, by, tokenId, label, rights, expiresAt } as const;
      await stream.submit(command, { commandId: newCommandId(), actor: by });
      return { tokenId, secret };
    },
    list: () => {
      const now = wall.now();
      return [...stream.state().tokens.values()].map((token) => ({ ...token, isOpen: tokenOpens(token, now) }));
    },
    find: async (secret) => {
      const key = hashOf(secret);
      const now = wall.now();
      let known = trusted.get(key);
      if (!known || now - known.at >= TRUST_MS) {
        const row = await credentials.find("token", key);
        trusted.delete(key);
        if (!row) return undefined;
        // Another server may have made it a moment ago.
        if (!stream.state().tokens.has(row.owner)) await stream.refresh();
        known = { tokenId: row.owner, at: now };
        trusted.set(key, known);
      }
      const token = stream.state().tokens.get(known.tokenId);
      return token && tokenOpens(token, now) ? token : undefined;
    },
    revoke: async (tokenId, reason, by) => {
      const command = { type: "RevokeToken", now: wall.now(), by, tokenId, reason } as const;
      const done = await stream.submit(command, { commandId: newCommandId(), actor: by });
      if (!done.ok) return done;
      await credentials.removeOf("token", tokenId);
      return accept(true);
    },
  };
}
