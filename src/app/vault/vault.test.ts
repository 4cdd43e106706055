import { expect, test } from "vitest";
import { createMemoryVaultStore } from "#adapter/vault/memory";
import { SealBroken, seal, unsealText } from "./sealing";
import { createVault, type View } from "./vault";

const masterKey = new Uint8Array(32).fill(1);

function vaultWith(tellView: (view: View) => Promise<void>) {
  const store = createMemoryVaultStore();
  return { store, vault: createVault({ store, masterKey, tellView }) };
}

test("VT-3 a view is told with who, what for and which fields, and without it nothing is handed out", async () => {
  const views: View[] = [];
  const { vault, store } = vaultWith(async (view) => void views.push(view));
  await vault.put("p1", { name: "Ana", phone: "600" });
  const viewing = { by: "E001", purpose: "complaint K-7" };
  expect(await vault.read("p1", ["name", "address"], viewing)).toEqual({ name: "Ana" });
  expect(views).toEqual([{ ...viewing, personId: "p1", fields: ["name"] }]);
  const silent = createVault({ store, masterKey, tellView: () => Promise.reject(new Error("journal away")) });
  await expect(silent.read("p1", ["name"], viewing)).rejects.toThrow("journal away");
});

test("VT-5 a field that was moved to another person or changed does not open", async () => {
  const { vault, store } = vaultWith(async () => undefined);
  await vault.put("p1", { name: "Ana" });
  await vault.put("p2", { name: "Wei" });
  const viewing = { by: "E001", purpose: "test" };
  const moved = (await store.fieldsOf("p1")).get("name") ?? new Uint8Array();
  await store.putField("p2", "name", moved);
  await expect(vault.read("p2", ["name"], viewing)).rejects.toThrow(SealBroken);
  const changed = Uint8Array.from(moved, (byte, index) => (index === moved.length - 1 ? byte ^ 1 : byte));
  await store.putField("p1", "name", changed);
  await expect(vault.read("p1", ["name"], viewing)).rejects.toThrow(SealBroken);
});

test("VT-5 the same text sealed twice looks different, and opens where it belongs alone", () => {
  const [one, other] = [seal(masterKey, "Ana", "here"), seal(masterKey, "Ana", "here")];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  expect(unsealText(masterKey, one, "here")).toBe("Ana");
  expect(() => unsealText(masterKey, one, "there")).toThrow(SealBroken);
  expect(() => unsealText(new Uint8Array(32), one, "here")).toThrow(SealBroken);
});
