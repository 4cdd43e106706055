import { businessDateAt } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import type { Clock } from "../ports/clock";
import type { CredentialStore } from "../ports/credentials";
import type { Journal } from "../ports/journal";
import { createDevices, type Devices } from "./devices";
import { createExportLog, type ExportLog } from "./export-log";
import { createGate, type Gate } from "./gate";
import { openIdentity, type IdentityStream } from "./identity-stream";
import { createOwnCredentials, type OwnCredentials } from "./own-credentials";
import type { Hasher } from "./passwords";
import { createPersonalViewLog, type PersonalViewLog } from "./personal-view-log";
import { createSecondFactor } from "./second-factor";
import { createSessions, type Sessions } from "./sessions";
import { createSetUp, type SetUp } from "./set-up";
import { createSignIn, type SignIn, type TellNews } from "./sign-in";
import { createSingleSignOn, type SingleSignOn, type SsoSettings } from "./single-sign-on";
import { createTokens, type Tokens } from "./tokens";

export type IdentityOptions = {
  readonly journal: Journal;
  readonly credentials: CredentialStore;
  readonly masterKey: Uint8Array;
  readonly unitId: string;
  readonly wall: Clock;
  readonly newCommandId: () => string;
  readonly hasher: Hasher;
  readonly sso?: SsoSettings;
  /** Posts of which a password alone is not enough, as the bank's policy has it today. */
  readonly secondFactorRoles: () => readonly string[];
  readonly news?: TellNews;
};

/** Everything about who somebody is, put together. */
export type IdentityHouse = {
  readonly stream: IdentityStream;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly own: OwnCredentials;
  readonly devices: Devices;
  readonly tokens: Tokens;
  readonly views: PersonalViewLog;
  readonly exports: ExportLog;
  readonly setUp: SetUp;
  readonly gate: Gate;
  readonly sso?: SingleSignOn;
};

/** Posts whose holders set up a second factor before anything else, on a date of the whole network. */
export function secondFactorRoles(book: PolicyBook, now: EpochMs): readonly string[] {
  return resolvePolicy(book, "access.secondFactorRoles", { date: businessDateAt(now, "UTC") }).value;
}

export async function openIdentityHouse(options: IdentityOptions): Promise<IdentityHouse> {
  const { journal, credentials, masterKey, unitId, wall, newCommandId, hasher, sso, secondFactorRoles, news } = options;
  const stream = await openIdentity(journal, unitId);
  const sessions = createSessions(credentials, wall);
  const secondFactor = createSecondFactor({
    credentials,
    masterKey,
    wall,
    ...(news && { usedTwice: (accountId: string) => news(accountId, { about: "codeUsedTwice" }) }),
  });
  const signInDeps = { stream, credentials, hasher, secondFactor, sessions, wall, newCommandId, ...(news && { news }) };
  const signIn = createSignIn(signInDeps);
  const own = createOwnCredentials(signInDeps);
  const devices = createDevices({ stream, credentials, wall, newCommandId });
  const tokens = createTokens({ stream, credentials, wall, newCommandId });
  return {
    stream,
    sessions,
    signIn,
    own,
    devices,
    tokens,
    views: createPersonalViewLog({ journal, unitId, wall, newCommandId }),
    exports: createExportLog({ journal, unitId, wall, newCommandId }),
    setUp: createSetUp(signInDeps, own),
    gate: createGate({ stream, sessions, devices, tokens, wall, secondFactorRoles }),
    ...(sso && { sso: createSingleSignOn(sso, { signIn, wall }) }),
  };
}
