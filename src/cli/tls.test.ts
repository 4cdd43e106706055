import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TLSSocket } from "node:tls";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { assert, present } from "#base/assert";
import { openHouse, type House } from "./house";
import { plainTextWarning, readTls, renewTlsOnSignal } from "./tls";

let folder = "";
let house: House;
let url = "";
const said: string[] = [];
const fileOf = (name: string): string => join(folder, name);
const options = () => ({ tlsCert: fileOf("branch.crt"), tlsKey: fileOf("branch.key") });

/** A certificate for this machine, signed by itself. */
function makeCertificate(name: string): void {
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  const subject = ["-subj", `/CN=${name}`, "-addext", "subjectAltName=IP:127.0.0.1"];
  const files = ["-keyout", fileOf(`${name}.key`), "-out", fileOf(`${name}.crt`)];
  execFileSync("openssl", ["req", "-x509", ...curve, "-nodes", "-days", "2", ...subject, ...files], {
    stdio: "ignore",
  });
}

type Answer = { readonly status: number | undefined; readonly hsts: unknown; readonly serial: string };

function ask(certificate: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ca = readFileSync(fileOf(certificate));
    get(`${url}/healthz`, { ca, agent: false }, (response) => {
      assert(response.socket instanceof TLSSocket, "an answer over TLS");
      const { serialNumber: serial } = response.socket.getPeerCertificate();
      response.resume();
      resolve({ status: response.statusCode, hsts: response.headers["strict-transport-security"], serial });
    }).on("error", reject);
  });
}

beforeAll(async () => {
  vi.stubEnv("LC_ALL", "en");
  folder = await mkdtemp(join(tmpdir(), "guichet-tls-"));
  makeCertificate("branch");
  makeCertificate("other");
  house = await openHouse({ dataDir: join(folder, "data"), tls: present(readTls(options()), "TLS") });
  url = await house.server.listen({ port: 0 });
  renewTlsOnSignal(house.server, options(), (line) => said.push(line));
}, 120_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  process.removeAllListeners("SIGHUP");
  await house.stop();
  await rm(folder, { recursive: true });
});

test("a server with a certificate speaks HTTPS and tells browsers to stay with it", async () => {
  expect(url).toMatch(/^https:/u);
  expect(await ask("branch.crt")).toMatchObject({ status: 200, hsts: "max-age=31536000" });
});

test("a renewed certificate is shown after SIGHUP, a broken one is not taken", async () => {
  const before = await ask("branch.crt");
  writeFileSync(fileOf("branch.crt"), "not a certificate");
  process.emit("SIGHUP");
  makeCertificate("branch");
  process.emit("SIGHUP");
  const after = await ask("branch.crt");
  expect(after.serial).not.toBe(before.serial);
  expect(said).toEqual([expect.stringContaining("kept as it was"), "TLS certificate read again"]);
});

test("files that do not belong together are refused before the server begins", () => {
  const { tlsCert, tlsKey } = options();
  expect(() => readTls({ tlsCert })).toThrow("go together");
  expect(() => readTls({ tlsCert, tlsKey: fileOf("other.key") })).toThrow("is not the unencrypted key");
  expect(() => readTls({ tlsCert: fileOf("nowhere.crt"), tlsKey })).toThrow("cannot be read");
});

test("who listens to a network without TLS is warned", () => {
  expect(plainTextWarning("0.0.0.0", false)).toContain("--tls-cert");
  expect(plainTextWarning("0.0.0.0", true)).toBeUndefined();
  expect(plainTextWarning("127.0.0.1", false)).toBeUndefined();
});
