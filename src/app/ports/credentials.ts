import type { EpochMs } from "#base/time";

/** `session`, `device` and `token` are found by the hash of what their holder shows; the others by their owner. */
export type CredentialKind =
  "password" | "pin" | "totp" | "totpPending" | "recovery" | "invitation" | "session" | "device" | "token";

export type Credential = {
  readonly kind: CredentialKind;
  /** What it is found by. One of its kind. */
  readonly key: string;
  /** Account, device or token it belongs to. */
  readonly owner: string;
  /** A hash, a sealed secret, or plain facts about a session: never anything that opens a door by itself. */
  readonly value: string;
  readonly at: EpochMs;
};

/**
 * What proves who somebody is. Beside the journal, because a secret must be replaceable and forgettable.
 * Errors: JournalUnavailable when the store cannot be reached.
 */
export type CredentialStore = {
  /** Keeps it, in the place of one with the same kind and key. */
  readonly put: (credential: Credential) => Promise<void>;
  readonly find: (kind: CredentialKind, key: string) => Promise<Credential | undefined>;
  /** By key. */
  readonly ofOwner: (kind: CredentialKind, owner: string) => Promise<readonly Credential[]>;
  /** Removes it and says what it was; of several who take it at once exactly one gets it. */
  readonly take: (kind: CredentialKind, key: string) => Promise<Credential | undefined>;
  readonly removeOf: (kind: CredentialKind, owner: string) => Promise<void>;
};
