import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Server as HttpsServer } from "node:https";
import { assert } from "#base/assert";
import type { Server } from "#server/create-server";
import { failed, reasonOf } from "./failed";

export type TlsOptions = { readonly tlsCert?: string; readonly tlsKey?: string };

/** What a server shows and keeps for TLS, as PEM text. */
export type TlsPair = { readonly cert: string; readonly key: string };

/**
 * Reads the certificate (with its chain) and its key; undefined when neither is named.
 * @throws CommandFailed when one is missing, unreadable, or they do not belong together
 */
export function readTls({ tlsCert, tlsKey }: TlsOptions): TlsPair | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined) {
    throw failed("tlsPair");
  }
  const pair = { cert: pemOf(tlsCert), key: pemOf(tlsKey) };
  if (!belongTogether(pair)) {
    throw failed("tlsKey", { key: tlsKey, cert: tlsCert });
  }
  return pair;
}

/** Whether this certificate is that key's. */
function belongTogether({ cert, key }: TlsPair): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

function pemOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw failed("unreadable", { path: file, reason: reasonOf(error) });
  }
}

/** A certificate is renewed without a stop: SIGHUP reads both files again. Lines that are open keep the old one. */
export function renewTlsOnSignal(server: Server, options: TlsOptions, say: (line: string) => void): void {
  process.on("SIGHUP", () => {
    try {
      const pair = readTls(options);
      assert(pair, "the files were named when the server began");
      (server.app.server as unknown as HttpsServer).setSecureContext(pair);
      say("TLS certificate read again");
    } catch (error) {
      say(`TLS certificate kept as it was: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

const LOOPBACK = /^(?:localhost|127\.|::1$)/u;

/** What to say when passwords would cross a network in plain text; undefined when they do not. */
export function plainTextWarning(host: string, isProtected: boolean): string | undefined {
  if (isProtected || LOOPBACK.test(host)) return undefined;
  return `Passwords would cross the network in plain text: name --tls-cert and --tls-key, or put a TLS proxy in front and say --trust-proxy`;
}
