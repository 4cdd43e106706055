import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createVault } from "../vault/vault";
import type { VaultStore } from "./vault-store";

type Subject = { readonly vaultStore: VaultStore; readonly close: () => Promise<void> };

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const plain = (value: Uint8Array | undefined): number[] | undefined => value && [...value];

/** What every store below the vault does. Each test uses people of its own. */
export function vaultStoreContract(name: string, open: () => Promise<Subject>): void {
  describe(`the vault's store (${name})`, () => {
    let subject: Subject;
    let store: VaultStore;
    beforeAll(async () => {
      subject = await open();
      store = subject.vaultStore;
    });
    afterAll(() => subject.close());

    test("VT-1 a person has one key, whoever writes first", async () => {
      const kept = await Promise.all([1, 2, 3].map((n) => store.keepKey("p-1", bytes(n, 0, 255))));
      expect(new Set(kept.map((key) => String(plain(key)))).size).toBe(1);
      expect(plain(await store.keyOf("p-1"))).toEqual(plain(kept[0]));
      expect(await store.keyOf("p-1 nobody")).toBeUndefined();
    });

    test("VT-2 a field is replaced, and fields are listed by person", async () => {
      await store.putField("p-2", "name", bytes(1));
      await store.putField("p-2", "name", bytes(2));
      await store.putField("p-2", "phone", bytes(3));
      const fields = [...(await store.fieldsOf("p-2"))].map(([field, sealed]) => [field, plain(sealed)]);
      expect(fields.sort()).toEqual([
        ["name", [2]],
        ["phone", [3]],
      ]);
      expect((await store.fieldsOf("p-2x")).size).toBe(0);
    });

    test("VT-4 erasing forgets the key and the fields, of this person alone", async () => {
      const vault = createVault({ store, masterKey: new Uint8Array(32).fill(7), tellView: async () => undefined });
      await vault.put("p-3", { name: "Ana 名" });
      await vault.put("p-4", { name: "Wei" });
      await vault.erase("p-3");
      const purpose = { by: "E001", purpose: "test" };
      expect(await vault.read("p-3", ["name"], purpose)).toEqual({});
      expect(await vault.read("p-4", ["name"], purpose)).toEqual({ name: "Wei" });
      expect(await store.keyOf("p-3")).toBeUndefined();
    });
  });
}
