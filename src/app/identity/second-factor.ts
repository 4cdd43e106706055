import { generateSecret, generateURI, verify } from "otplib";
import { SECOND_MS } from "#base/time";
import type { Clock } from "../ports/clock";
import type { CredentialStore } from "../ports/credentials";
import { seal, unsealText } from "../vault/sealing";
import { hashOf, newReadableCode, readCode } from "./secrets";

export type SecondFactorDeps = {
  readonly credentials: CredentialStore;
  readonly masterKey: Uint8Array;
  readonly wall: Clock;
  /** Told of a code that was right and had been used before. */
  readonly usedTwice?: (accountId: string) => void;
};

export type Enrolment = { readonly secret: string; readonly uri: string };

export type SecondFactor = {
  readonly isEnrolled: (accountId: string) => Promise<boolean>;
  /** A fresh secret for the person's authenticator; counts only once `confirm` has seen a code made with it. */
  readonly begin: (accountId: string) => Promise<Enrolment>;
  /** @returns ten recovery codes, this once; undefined when the code is wrong */
  readonly confirm: (accountId: string, code: string) => Promise<readonly string[] | undefined>;
  /** True for the code of now, used once, or for a recovery code, used up by it. */
  readonly accept: (accountId: string, code: string) => Promise<boolean>;
  readonly remove: (accountId: string) => Promise<void>;
};

const ISSUER = "Guichet";
const RECOVERY_CODES = 10;
/** One step of 30 s to either side: clocks of telephones differ. */
const TOLERANCE_SEC = 30;

/** Codes by time (RFC 6238), each accepted once, with recovery codes for a lost telephone. */
export function createSecondFactor({ credentials, masterKey, wall, usedTwice }: SecondFactorDeps): SecondFactor {
  const placeOf = (accountId: string): string => `totp ${accountId}`;
  const secretOf = async (kind: "totp" | "totpPending", accountId: string): Promise<Stored | undefined> => {
    const found = await credentials.find(kind, accountId);
    if (!found) return undefined;
    const [sealed = "", step = "-1"] = found.value.split(" ");
    return {
      sealed,
      secret: unsealText(masterKey, Buffer.from(sealed, "base64"), placeOf(accountId)),
      lastStep: Number(step),
    };
  };
  const stepOf = async (secret: string, token: string): Promise<number | undefined> => {
    if (!/^\d{6}$/u.test(token)) return undefined;
    const epoch = Math.floor(wall.now() / SECOND_MS);
    const checked = await verify({ secret, token, epoch, epochTolerance: TOLERANCE_SEC });
    return checked.valid && "timeStep" in checked ? checked.timeStep : undefined;
  };
  const put = (kind: "totp" | "totpPending", accountId: string, sealed: string, step: number): Promise<void> =>
    credentials.put({ kind, key: accountId, owner: accountId, value: `${sealed} ${step}`, at: wall.now() });

  return {
    isEnrolled: async (accountId) => (await credentials.find("totp", accountId)) !== undefined,
    begin: async (accountId) => {
      const secret = generateSecret();
      const sealed = Buffer.from(seal(masterKey, secret, placeOf(accountId))).toString("base64");
      await put("totpPending", accountId, sealed, -1);
      return { secret, uri: generateURI({ issuer: ISSUER, label: accountId, secret }) };
    },
    confirm: async (accountId, code) => {
      const pending = await secretOf("totpPending", accountId);
      const step = pending && (await stepOf(pending.secret, code));
      if (!pending || step === undefined) return undefined;
      await credentials.take("totpPending", accountId);
      await put("totp", accountId, pending.sealed, step);
      return newRecoveryCodes({ credentials, wall }, accountId);
    },
    accept: async (accountId, code) => {
      const stored = await secretOf("totp", accountId);
      if (!stored) return false;
      const step = await stepOf(stored.secret, code);
      if (step !== undefined) {
        // Seen over a shoulder: a code works once.
        if (step <= stored.lastStep) {
          usedTwice?.(accountId);
          return false;
        }
        await put("totp", accountId, stored.sealed, step);
        return true;
      }
      return (await credentials.take("recovery", recoveryKey(accountId, readCode(code)))) !== undefined;
    },
    remove: async (accountId) => {
      await credentials.take("totp", accountId);
      await credentials.removeOf("recovery", accountId);
    },
  };
}

/** In the place of those that there were. */
async function newRecoveryCodes(
  { credentials, wall }: Pick<SecondFactorDeps, "credentials" | "wall">,
  accountId: string,
): Promise<readonly string[]> {
  await credentials.removeOf("recovery", accountId);
  const codes = Array.from({ length: RECOVERY_CODES }, () => newReadableCode(4));
  for (const one of codes) {
    const key = recoveryKey(accountId, one);
    await credentials.put({ kind: "recovery", key, owner: accountId, value: "", at: wall.now() });
  }
  return codes;
}

type Stored = { readonly sealed: string; readonly secret: string; readonly lastStep: number };

/** A recovery code has 80 random bits: its plain hash cannot be tried out. */
const recoveryKey = (accountId: string, code: string): string => hashOf(`${accountId} ${code}`);
