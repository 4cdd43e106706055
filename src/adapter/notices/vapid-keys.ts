import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webPush from "web-push";

/** By which push services know this server. With other keys every browser has to agree anew. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

const FILE = "vapid.json";
const OWNER_ONLY = 0o600;

/**
 * From the environment (`GUICHET_VAPID_PUBLIC_KEY`, `GUICHET_VAPID_PRIVATE_KEY`), which several servers share, else
 * from `vapid.json` in the data folder, which is made when there is none.
 */
export function openVapidKeys(dataDir: string, env: Readonly<Record<string, string | undefined>>): VapidKeys {
  const { GUICHET_VAPID_PUBLIC_KEY: publicKey, GUICHET_VAPID_PRIVATE_KEY: privateKey } = env;
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey };
  const path = join(dataDir, FILE);
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, JSON.stringify(webPush.generateVAPIDKeys()), { mode: OWNER_ONLY });
  }
  chmodSync(path, OWNER_ONLY);
  // Written by this function.
  return JSON.parse(readFileSync(path, "utf8")) as VapidKeys;
}
