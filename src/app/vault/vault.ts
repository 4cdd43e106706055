import { randomBytes } from "node:crypto";
import type { VaultStore } from "../ports/vault-store";
import { KEY_BYTES, seal, unseal, unsealText } from "./sealing";

/** Who looks, and what for: a code of the bank's list of purposes, or a sentence. */
export type Viewing = { readonly by: string; readonly purpose: string };

export type View = Viewing & { readonly personId: string; readonly fields: readonly string[] };

export type VaultDeps = {
  readonly store: VaultStore;
  readonly masterKey: Uint8Array;
  /** Told before anything is handed out; when it fails, nothing is. */
  readonly tellView: (view: View) => Promise<void>;
};

/**
 * What is known of people by name. Events carry a person's token; the name, the number and the free text lie here, each
 * person's under a key of his own. Erasing the key erases the person and leaves the journal whole.
 */
export type Vault = {
  readonly put: (personId: string, fields: Readonly<Record<string, string>>) => Promise<void>;
  /**
   * Fields that are there; none of a person who was erased.
   * @throws SealBroken when the store was tampered with
   */
  readonly read: (
    personId: string,
    fields: readonly string[],
    viewing: Viewing,
  ) => Promise<Readonly<Record<string, string>>>;
  readonly erase: (personId: string) => Promise<void>;
};

export function createVault({ store, masterKey, tellView }: VaultDeps): Vault {
  const open = (personId: string, wrapped: Uint8Array): Uint8Array => unseal(masterKey, wrapped, `person ${personId}`);
  return {
    put: async (personId, fields) => {
      const known = await store.keyOf(personId);
      const wrapped =
        known ?? (await store.keepKey(personId, seal(masterKey, randomBytes(KEY_BYTES), `person ${personId}`)));
      const key = open(personId, wrapped);
      for (const [field, text] of Object.entries(fields)) {
        await store.putField(personId, field, seal(key, text, placeOf(personId, field)));
      }
    },
    read: async (personId, fields, viewing) => {
      const wrapped = await store.keyOf(personId);
      if (!wrapped) return {};
      const sealed = await store.fieldsOf(personId);
      const wanted = fields.filter((field) => sealed.has(field));
      if (wanted.length === 0) return {};
      await tellView({ ...viewing, personId, fields: wanted });
      const key = open(personId, wrapped);
      const opened = wanted.map((field) => [
        field,
        unsealText(key, sealed.get(field) ?? new Uint8Array(), placeOf(personId, field)),
      ]);
      return Object.fromEntries(opened) as Record<string, string>;
    },
    erase: (personId) => store.erase(personId),
  };
}

const placeOf = (personId: string, field: string): string => `person ${personId}, field ${field}`;
