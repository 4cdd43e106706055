import webPush from "web-push";
import type { NoticeGateway } from "#app/ports/notice-gateway";
import type { PersonalFields } from "#base/vault-ref";
import { refusedWith } from "./http-sms";
import type { NoticeSettings } from "./settings";
import type { VapidKeys } from "./vapid-keys";

type Push = NonNullable<NoticeSettings["push"]>;

const ANSWER_WITHIN_MS = 10_000;

/** Bytes of a browser's public key and of its secret, in base64url. @source RFC 8291, section 3.1 */
const P256DH = /^[\w-]{87}=?$/u;
const AUTH = /^[\w-]{22}={0,2}$/u;

/**
 * Notices by the browsers' push services, encrypted for the one browser. A browser names its own service; only those
 * of the settings are spoken to, so that nobody can send this server to an address inside the bank.
 */
export function createWebPush({ contact, hosts }: Push, keys: VapidKeys): NoticeGateway {
  const vapidDetails = { subject: contact, publicKey: keys.publicKey, privateKey: keys.privateKey };
  return {
    readContact: ({ endpoint = "", p256dh = "", auth = "" }: PersonalFields) =>
      isAt(hosts, endpoint) && P256DH.test(p256dh) && AUTH.test(auth) ? { endpoint, p256dh, auth } : undefined,
    send: async ({ endpoint = "", p256dh = "", auth = "" }, { title, text, link, tag, isSilent, ttlSec }) => {
      const payload = JSON.stringify({ title, text, tag, isSilent, ...(link !== undefined && { link }) });
      try {
        const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
          vapidDetails,
          TTL: ttlSec,
          urgency: "high",
          contentEncoding: "aes128gcm",
        });
        const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
        const init = { method: "POST", headers, body: new Uint8Array(body), signal, redirect: "manual" } as const;
        const response = await fetch(endpoint, init);
        await response.body?.cancel();
        if (response.ok) return { ok: true };
        // The browser has taken its consent back, or is no more. @source RFC 8030, section 7.3
        if (response.status === 404 || response.status === 410) return { ok: false, isPermanent: true, reason: "gone" };
        return { ok: false, ...refusedWith(response.status) };
      } catch {
        return { ok: false, isPermanent: false, reason: "noAnswer" };
      }
    },
    close: () => Promise.resolve(),
  };
}

/** Encrypted, or on this very machine, and at one of these hosts or below it. */
function isAt(hosts: readonly string[], endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, username } = new URL(endpoint);
  const isSafe = protocol === "https:" || (protocol === "http:" && hostname === "127.0.0.1");
  return isSafe && username === "" && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
