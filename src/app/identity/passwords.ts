import { hash, verify } from "@node-rs/argon2";
import { COMMON_PASSWORDS } from "./common-passwords";

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
  const repeated = new Set(plain).size < 5;
  const tellsName = plain.includes(accountId.toLowerCase()) && plain.length < accountId.length + 8;
  return repeated || tellsName || isCommon(plain) ? { code: "identity.passwordTooEasy" } : undefined;
}

/** Also with digits and signs before and behind, with signs for letters, and said twice or three times. */
function isCommon(plain: string): boolean {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const forms = [plain, core].flatMap((form) => [form, form.replace(/[@013$5]/gu, (sign) => LETTER_OF[sign] ?? sign)]);
  return forms.some((form) => COMMON_PASSWORDS.has(form) || COMMON_PASSWORDS.has(onceOf(form)));
}

const LETTER_OF: Readonly<Record<string, string>> = { "@": "a", "0": "o", "1": "i", "3": "e", $: "s", "5": "s" };

/** `bankbank` as `bank`. */
const onceOf = (text: string): string => /^(.{3,}?)\1+$/u.exec(text)?.[1] ?? text;

export type PinRefusal = { readonly code: "identity.pinTooEasy" };

/** Six digits, not all the same and no plain run. A PIN opens a locked screen; it never signs anybody in. */
export function pinObjection(pin: string): PinRefusal | undefined {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0));
  const plainRun = steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1;
  return /^\d{6}$/u.test(pin) && !plainRun ? undefined : { code: "identity.pinTooEasy" };
}
