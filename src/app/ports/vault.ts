import type { PersonalFields } from "#base/vault-ref";

/**
 * Where personal data lies, encrypted under each person's own key, apart from the journal: events hold a token.
 * Errors: VaultUnavailable when it cannot be reached; every other thrown error is a bug.
 */
export type Vault = {
  /** Keeps fields under a person's key and hands out the token that finds them. Durable when it answers. */
  readonly put: (personId: string, fields: PersonalFields) => Promise<string>;
  /** What a token stands for; undefined when the person was erased or nothing was kept. Each reading is logged with its purpose. */
  readonly read: (token: string, purpose: string) => Promise<PersonalFields | undefined>;
  /** Throws the person's key away: nothing kept under it can be read again. */
  readonly erase: (personId: string) => Promise<void>;
};

/** The vault cannot be reached. Callers answer 503 and try again. */
export class VaultUnavailable extends Error {
  override readonly name = "VaultUnavailable";
}
