/**
 * Where sealed fields and wrapped keys lie. Knows nothing of what they hold.
 * Errors: JournalUnavailable when the store cannot be reached.
 */
export type VaultStore = {
  /** Keeps a person's key unless there is one, and hands back the one that is kept. */
  readonly keepKey: (personId: string, wrapped: Uint8Array) => Promise<Uint8Array>;
  readonly keyOf: (personId: string) => Promise<Uint8Array | undefined>;
  readonly putField: (personId: string, field: string, sealed: Uint8Array) => Promise<void>;
  readonly fieldsOf: (personId: string) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Forgets the key and the fields. */
  readonly erase: (personId: string) => Promise<void>;
};
