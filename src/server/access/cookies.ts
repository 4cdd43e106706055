import type { FastifyReply, FastifyRequest } from "fastify";
import type { Shown } from "#app/identity/gate";

export const SESSION_COOKIE = "guichet_session";
export const DEVICE_COOKIE = "guichet_device_";
export const SSO_COOKIE = "guichet_sso";
/** Over TLS a browser takes a name with this prefix from this very host alone, not from one that shares its domain. */
const HOST_PREFIX = "__Host-";
/** Longer than any pairing lasts; a device is forgotten by revoking it. */
const YEAR_SEC = 400 * 24 * 3_600;
const PARTS_MAX = 50;

/** @source RFC 6265, section 4.2.1 */
function cookiesOf(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  if (header === undefined) return cookies;
  for (const part of header.split(";", PARTS_MAX)) {
    const at = part.indexOf("=");
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}

type Carrying = Pick<FastifyRequest, "headers" | "protocol">;

/** How a cookie of ours is called on this line. What comes over TLS without the prefix is not ours. */
const nameOn = ({ protocol }: Pick<Carrying, "protocol">, name: string): string =>
  protocol === "https" ? `${HOST_PREFIX}${name}` : name;

/** The cookie of ours that a request carries. */
export const cookieOf = (request: Carrying, name: string): string | undefined =>
  cookiesOf(request.headers.cookie).get(nameOn(request, name));

/** What a request shows to prove who sends it. */
export function shownBy(request: Carrying): Shown {
  const { authorization, cookie } = request.headers;
  if (authorization?.startsWith("Bearer ")) return { bearer: authorization.slice(7), deviceSecrets: [] };
  const sessionSecret = cookieOf(request, SESSION_COOKIE);
  const ofDevices = nameOn(request, DEVICE_COOKIE);
  const deviceSecrets = [...cookiesOf(cookie)].filter(([name]) => name.startsWith(ofDevices)).map(([, value]) => value);
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
  const parts = [`${nameOn(request, name)}=${value}`, "Path=/", "HttpOnly", `SameSite=${sameSite}`];
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
