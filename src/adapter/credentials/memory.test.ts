import { credentialContract } from "#app/ports/credentials.contract";
import { createMemoryCredentials } from "./memory";

credentialContract("memory", async () => ({ credentials: createMemoryCredentials(), close: async () => undefined }));
