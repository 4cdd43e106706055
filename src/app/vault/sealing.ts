import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Bytes of a key of AES-256. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of everything sealed, so that another way of sealing can be told apart one day. */
const FORM = 1;

/** What was sealed has been changed, belongs elsewhere, or was sealed under another key. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

/**
 * Seals a text under a key. `place` says where it belongs and is sealed in: moved elsewhere it does not open.
 * @source NIST SP 800-38D (AES-256-GCM, random 96-bit nonce: safe for 2^32 seals under one key)
 */
export function seal(key: Uint8Array, text: string | Uint8Array, place: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([
    typeof text === "string" ? cipher.update(text, "utf8") : cipher.update(text),
    cipher.final(),
  ]);
  return Buffer.concat([Uint8Array.of(FORM), nonce, cipher.getAuthTag(), sealed]);
}

/** @throws SealBroken */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array {
  const tagAt = 1 + NONCE_BYTES;
  if (sealed[0] !== FORM || sealed.length < tagAt + TAG_BYTES) throw new SealBroken(place);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, tagAt))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(tagAt, tagAt + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(tagAt + TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw new SealBroken(place, { cause: error });
  }
}

export const unsealText = (key: Uint8Array, sealed: Uint8Array, place: string): string =>
  Buffer.from(unseal(key, sealed, place)).toString("utf8");
