import { hash, verify } from "@node-rs/argon2";

/** Slow one-way hashing of what people remember. */
export type Hasher = {
  readonly hash: (text: string) => Promise<string>;
  readonly verify: (hashed: string, text: string) => Promise<boolean>;
};

/**
 * Argon2id with 19 MiB, two passes, one lane: about 40 ms.
 * @source OWASP Password Storage Cheat Sheet, first recommended setting
 */
export const argonHasher: Hasher = {
  hash: (text) => hash(text.normalize("NFKC"), { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
  verify: (hashed, text) => verify(hashed, text.normalize("NFKC")),
};

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;
/** Too easily guessed at any length; compared without case, digits at the end and spaces. */
const COMMON = new Set([
  "password",
  "passwordpassword",
  "qwertyuiop",
  "qwertyuiopas",
  "administrator",
  "letmeinletmein",
  "welcomewelcome",
  "changeme",
  "changemechangeme",
  "iloveyouiloveyou",
  "guichet",
  "guichetguichet",
  "abcdefghijkl",
  "mima",
]);

export type PasswordRefusal =
  | { readonly code: "identity.passwordTooShort"; readonly atLeast: number }
  | { readonly code: "identity.passwordTooLong"; readonly atMost: number }
  | { readonly code: "identity.passwordTooEasy" };

/**
 * Length counts; kinds of characters do not, nor does age.
 * @source NIST SP 800-63B, section 5.1.1.2
 */
export function passwordObjection(password: string, accountId: string): PasswordRefusal | undefined {
  const { length } = Array.from(password);
  if (length < PASSWORD_MIN) return { code: "identity.passwordTooShort", atLeast: PASSWORD_MIN };
  if (length > PASSWORD_MAX) return { code: "identity.passwordTooLong", atMost: PASSWORD_MAX };
  const plain = password.toLowerCase().replace(/\s/gu, "");
  const core = plain.replace(/[\d!?.]+$/u, "");
  const repeated = new Set(plain).size < 5;
  const tellsName = plain.includes(accountId.toLowerCase()) && plain.length < accountId.length + 8;
  return repeated || tellsName || COMMON.has(core) || COMMON.has(plain)
    ? { code: "identity.passwordTooEasy" }
    : undefined;
}

export type PinRefusal = { readonly code: "identity.pinTooEasy" };

/** Six digits, not all the same and no plain run. A PIN opens a locked screen; it never signs anybody in. */
export function pinObjection(pin: string): PinRefusal | undefined {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0));
  const plainRun = steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1;
  return /^\d{6}$/u.test(pin) && !plainRun ? undefined : { code: "identity.pinTooEasy" };
}
