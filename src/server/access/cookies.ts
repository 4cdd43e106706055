import type { FastifyReply, FastifyRequest } from "fastify";
import type { Shown } from "#app/identity/gate";

export const SESSION_COOKIE = "guichet_session";
export const DEVICE_COOKIE = "guichet_device_";
export const SSO_COOKIE = "guichet_sso";
/** Longer than any pairing lasts; a device is forgotten by revoking it. */
const YEAR_SEC = 400 * 24 * 3_600;
const PARTS_MAX = 50;

/** @source RFC 6265, section 4.2.1 */
export function cookiesOf(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  if (header === undefined) return cookies;
  for (const part of header.split(";", PARTS_MAX)) {
    const at = part.indexOf("=");
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}

/** What a request shows to prove who sends it. */
export function shownBy({ headers }: Pick<FastifyRequest, "headers">): Shown {
  const { authorization } = headers;
  if (authorization?.startsWith("Bearer ")) return { bearer: authorization.slice(7), deviceSecrets: [] };
  const cookies = cookiesOf(headers.cookie);
  const sessionSecret = cookies.get(SESSION_COOKIE);
  const deviceSecrets = [...cookies].filter(([name]) => name.startsWith(DEVICE_COOKIE)).map(([, value]) => value);
  return { deviceSecrets, ...(sessionSecret !== undefined && { sessionSecret }) };
}

/** Scripts cannot read it, other sites cannot send it; over TLS it never travels in the clear. */
export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  value: string,
  { maxAgeSec, sameSite = "Strict" }: { readonly maxAgeSec?: number; readonly sameSite?: "Strict" | "Lax" } = {},
): void {
  const parts = [`${name}=${value}`, "Path=/", "HttpOnly", `SameSite=${sameSite}`];
  if (maxAgeSec !== undefined) parts.push(`Max-Age=${maxAgeSec}`);
  if (request.protocol === "https") parts.push("Secure");
  const before = reply.getHeader("set-cookie");
  const others = before === undefined ? [] : Array.isArray(before) ? before : [String(before)];
  void reply.removeHeader("set-cookie").header("set-cookie", [...others, parts.join("; ")]);
}

export function dropCookie(request: FastifyRequest, reply: FastifyReply, name: string): void {
  setCookie(request, reply, name, "", { maxAgeSec: 0 });
}

export function setDeviceCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { deviceId, secret }: { readonly deviceId: string; readonly secret: string },
): void {
  setCookie(request, reply, `${DEVICE_COOKIE}${deviceId}`, secret, { maxAgeSec: YEAR_SEC });
}
