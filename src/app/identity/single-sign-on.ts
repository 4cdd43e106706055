import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from "openid-client";
import { refuse, type Result } from "#base/result";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Clock } from "../ports/clock";
import type { SignIn, SignInRefusal } from "./sign-in";
import type { Surface } from "./sessions";

/** Where the bank's own directory of people answers. */
export type SsoSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** The claim that holds the staff number. */
  readonly accountClaim: string;
};

export type SsoRefusal =
  SignInRefusal | { readonly code: "identity.ssoFailed" } | { readonly code: "identity.ssoUnknown" };

export type SingleSignOn = {
  /** Where to send the browser, and the state that it must bring back in a cookie. */
  readonly begin: (going: {
    readonly redirectUri: string;
    readonly back: string;
    readonly surface: Surface;
  }) => Promise<{
    readonly url: string;
    readonly state: string;
  }>;
  /** @returns a session's secret and the page that wanted it */
  readonly finish: (
    callback: URL,
    state: string | undefined,
  ) => Promise<Result<{ readonly secret: string; readonly back: string }, SsoRefusal>>;
};

const WAY_MS = 10 * MINUTE_MS;
const UNDER_WAY_MAX = 5_000;

type UnderWay = {
  readonly verifier: string;
  readonly nonce: string;
  readonly back: string;
  readonly surface: Surface;
  readonly until: EpochMs;
};

/**
 * Sign-in by the bank's identity provider: authorization code with PKCE, state and nonce. It says who somebody is; what
 * he may do stays with his account here.
 * @source OpenID Connect Core 1.0; RFC 7636; RFC 9700
 */
export function createSingleSignOn(
  settings: SsoSettings,
  deps: { readonly signIn: SignIn; readonly wall: Clock },
): SingleSignOn {
  const { signIn, wall } = deps;
  const underWay = new Map<string, UnderWay>();
  let configuration: Promise<Configuration> | undefined;
  const configured = (): Promise<Configuration> => {
    configuration ??= discover(settings).catch((error: unknown) => {
      configuration = undefined; // The provider is away; the next one who wants in tries again.
      throw error;
    });
    return configuration;
  };
  return {
    begin: async ({ redirectUri, back, surface }) => {
      const [verifier, nonce, state] = [randomPKCECodeVerifier(), randomNonce(), randomState()];
      for (const [old, { until }] of underWay) if (until <= wall.now()) underWay.delete(old);
      const oldest = underWay.keys().next().value;
      if (underWay.size >= UNDER_WAY_MAX && oldest !== undefined) underWay.delete(oldest);
      underWay.set(state, { verifier, nonce, back, surface, until: wall.now() + WAY_MS });
      const url = buildAuthorizationUrl(await configured(), {
        redirect_uri: redirectUri,
        scope: "openid profile",
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      return { url: url.href, state };
    },
    finish: async (callback, state) => {
      const way = state === undefined ? undefined : underWay.get(state);
      if (state === undefined || !way || way.until <= wall.now()) return refuse({ code: "identity.ssoFailed" });
      underWay.delete(state);
      const checks = {
        pkceCodeVerifier: way.verifier,
        expectedState: state,
        expectedNonce: way.nonce,
        idTokenExpected: true,
      };
      const tokens = await authorizationCodeGrant(await configured(), callback, checks).catch(() => undefined);
      if (!tokens) return refuse({ code: "identity.ssoFailed" });
      const accountId = tokens.claims()?.[settings.accountClaim];
      if (typeof accountId !== "string") return refuse({ code: "identity.ssoUnknown" });
      const signedIn = await signIn.without(accountId, way.surface, "sso");
      if (signedIn.ok) return { ok: true, value: { secret: signedIn.value, back: way.back } };
      const isStranger =
        signedIn.refusal.code === "identity.accountUnknown" || signedIn.refusal.code === "identity.accountClosed";
      return isStranger ? refuse({ code: "identity.ssoUnknown" }) : signedIn;
    },
  };
}

function discover({ issuer, clientId, clientSecret }: SsoSettings): Promise<Configuration> {
  const url = new URL(issuer);
  // A provider on this very machine, as in a trial, may do without TLS; any other may not.
  const isHere = url.hostname === "localhost" || url.hostname === "127.0.0.1";
  // oxlint-disable-next-line typescript/no-deprecated -- marked so by the library to make one think twice
  const options = isHere ? { execute: [allowInsecureRequests] } : {};
  return discovery(url, clientId, clientSecret, undefined, options);
}
