import { hash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

const SECRET_BYTES = 32;
/** Letters that nobody confuses when reading aloud: no I, L, O, U; Crockford's base 32. */
const READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 256 random bits for a cookie or a header. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString("base64url");

/** Under which a secret is kept and found. It has 256 random bits, so a slow hash would protect nothing more. */
export const hashOf = (secret: string): string => hash("sha256", secret);

/** A code to be typed: groups of four, five bits a character. */
export function newReadableCode(groups: number): string {
  const character = (): string => READABLE.charAt(randomInt(READABLE.length));
  return Array.from({ length: groups }, () => Array.from({ length: 4 }, character).join("")).join("-");
}

/** What somebody typed, as the code was made: small letters, spaces and lookalikes forgiven. */
export function readCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/gu, "1")
    .replace(/[^0-9A-Z]/gu, "");
  return (plain.match(/.{1,4}/gu) ?? []).join("-");
}

/** Six digits to be typed from one screen into another. */
export const newDigits = (): string => String(randomInt(1_000_000)).padStart(6, "0");

export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
