import type { VaultStore } from "#app/ports/vault-store";

/** A vault's store that is forgotten on exit: for tests. */
export function createMemoryVaultStore(): VaultStore {
  const keys = new Map<string, Uint8Array>();
  const fields = new Map<string, Map<string, Uint8Array>>();
  return {
    keepKey: (personId, wrapped) => {
      const kept = keys.get(personId) ?? wrapped;
      keys.set(personId, kept);
      return Promise.resolve(kept);
    },
    keyOf: (personId) => Promise.resolve(keys.get(personId)),
    putField: (personId, field, sealed) => {
      fields.set(personId, (fields.get(personId) ?? new Map<string, Uint8Array>()).set(field, sealed));
      return Promise.resolve();
    },
    fieldsOf: (personId) => Promise.resolve(new Map(fields.get(personId))),
    erase: (personId) => {
      keys.delete(personId);
      fields.delete(personId);
      return Promise.resolve();
    },
  };
}
