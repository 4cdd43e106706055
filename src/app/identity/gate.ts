import { postsAt } from "#domain/identity/model";
import { owesSecondFactor } from "#domain/identity/second-factor";
import type { Clock } from "../ports/clock";
import type { ServiceToken } from "#domain/identity/model";
import { NOBODY, type Caller } from "./caller";
import type { Devices } from "./devices";
import type { IdentityStream } from "./identity-stream";
import { newSecret, sameSecret } from "./secrets";
import type { Session, Sessions } from "./sessions";
import type { Tokens } from "./tokens";

/** What a request can show. */
export type Shown = {
  readonly sessionSecret?: string;
  readonly deviceSecrets: readonly string[];
  readonly bearer?: string;
};

export type Gate = {
  readonly callerOf: (shown: Shown) => Promise<Caller>;
  /** Of this run alone, for commands on this very machine and for the demonstration's people. */
  readonly operatorToken: string;
};

const OPERATOR: ServiceToken = {
  tokenId: "operator",
  label: "operator",
  rights: ["lobby", "office"],
  createdAt: 0,
  createdBy: "system",
  revoked: false,
};

/** Looks at what a request shows. An ended session, a revoked device and an unknown token count as nothing. */
export function createGate(deps: {
  readonly stream: IdentityStream;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly tokens: Tokens;
  readonly wall: Clock;
  readonly secondFactorRoles: () => readonly string[];
}): Gate {
  const { stream, sessions, devices, tokens, wall } = deps;
  const withPosts = (found: Session): NonNullable<Caller["session"]> => {
    const posts = postsAt(stream.state(), found.accountId, wall.now());
    const who = { ...found, posts };
    return { ...who, owesSecondFactor: owesSecondFactor(stream.state(), who, deps.secondFactorRoles()) };
  };
  const operatorToken = `gct_${newSecret()}`;
  return {
    operatorToken,
    callerOf: async ({ sessionSecret, deviceSecrets, bearer }) => {
      if (bearer !== undefined) {
        const token = sameSecret(bearer, operatorToken) ? OPERATOR : await tokens.find(bearer);
        return token ? { devices: [], token } : NOBODY;
      }
      if (sessionSecret === undefined && deviceSecrets.length === 0) return NOBODY;
      const found = sessionSecret === undefined ? undefined : await sessions.find(sessionSecret);
      const known = await Promise.all(deviceSecrets.map(devices.find));
      return {
        devices: known.flatMap((device) => (device ? [device] : [])),
        ...(found && { session: withPosts(found) }),
      };
    },
  };
}
