import { vaultStoreContract } from "#app/ports/vault-store.contract";
import { createMemoryVaultStore } from "./memory";

vaultStoreContract("memory", async () => ({ vaultStore: createMemoryVaultStore(), close: async () => undefined }));
