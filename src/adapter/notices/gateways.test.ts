// The package brings no types, and what stands for them is no module that could be imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./smpp.d.ts" />
import { createDecipheriv, createECDH, createHmac, hkdfSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo, Server as NetServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import smpp, { type Pdu, type Session } from "smpp";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import type { NoticeGateway, NoticeMessage } from "#app/ports/notice-gateway";
import { NoticeSettingsFaulty, openGateways } from "./gateways";
import { createHttpSms } from "./http-sms";
import { createMail } from "./mail";
import { readNumber } from "./phone-number";
import { createSmppSms } from "./smpp-sms";
import { openVapidKeys } from "./vapid-keys";
import { createWebPush } from "./web-push";

const MESSAGE: NoticeMessage = {
  title: "A007:3号窗口",
  text: "市场街支行:A007号,请现在到3号窗口。",
  link: "https://bank.example/phone/#O03/x",
  tag: "t1",
  isSilent: false,
  ttlSec: 120,
};

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});
const closing = (gateway: NoticeGateway): NoticeGateway => {
  opened.push(gateway.close);
  return gateway;
};
const portOf = (server: Pick<NetServer, "address">): number => (server.address() as AddressInfo).port;

type Heard = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Somebody who listens over HTTP and answers with these statuses, one after the other. */
async function listener(...statuses: readonly number[]): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      heard.push({ headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(statuses[heard.length - 1] ?? 201).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  opened.push(() => new Promise((closed) => server.close(() => closed())));
  return { url: `http://127.0.0.1:${portOf(server)}/sms`, heard };
}

/** A message centre of the package itself. */
async function messageCentre(statusFor: (pdu: Pdu) => number = () => 0): Promise<{ port: number; taken: Pdu[] }> {
  const taken: Pdu[] = [];
  const server = smpp.createServer((session: Session) => {
    session.on("error", () => undefined);
    session.on("bind_transceiver", (pdu: Pdu) => {
      session.send(pdu.response({ command_status: pdu.password === "secret" ? 0 : 0x0e }));
    });
    session.on("submit_sm", (pdu: Pdu) => {
      taken.push(pdu);
      session.send(pdu.response({ command_status: statusFor(pdu), message_id: `m${taken.length}` }));
    });
    session.on("enquire_link", (pdu: Pdu) => void session.send(pdu.response()));
    session.on("unbind", (pdu: Pdu) => void session.send(pdu.response()));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  opened.push(() => new Promise((closed) => server.close(() => closed())));
  return { port: portOf(server), taken };
}

const smsOver = (port: number, password = "secret"): NoticeGateway =>
  closing(
    createSmppSms(
      { kind: "smpp", host: "127.0.0.1", port, tls: false, systemId: "guichet", sender: "Bank" },
      { password, countryCode: "+86" },
    ),
  );

test("NT-6 an SMS in Chinese reaches the number through a message centre, which gives it a number of its own", async () => {
  const { port, taken } = await messageCentre();
  const sms = smsOver(port);
  expect(await sms.send({ to: "+8613800000000" }, MESSAGE)).toEqual({ ok: true, reference: "m1" });
  expect(await sms.send({ to: "+34600000000" }, { ...MESSAGE, text: "A007: pase a la ventanilla 3." })).toEqual({
    ok: true,
    reference: "m2",
  });
  const said = taken.map(({ short_message }) =>
    typeof short_message === "object" ? String(short_message.message) : short_message,
  );
  expect(said).toEqual([MESSAGE.text, "A007: pase a la ventanilla 3."]);
  expect(taken.map(({ destination_addr }) => destination_addr)).toEqual(["8613800000000", "34600000000"]);
});

test("NS-2 a message centre that is busy is for another try, a number it does not know is not", async () => {
  const { port } = await messageCentre(({ destination_addr }) => (destination_addr === "8613800000000" ? 0x58 : 0x0b));
  const sms = smsOver(port);
  expect(await sms.send({ to: "+8613800000000" }, MESSAGE)).toEqual({
    ok: false,
    isPermanent: false,
    reason: "smpp00000058",
  });
  expect(await sms.send({ to: "+8613900000000" }, MESSAGE)).toMatchObject({ isPermanent: true });
});

test("NS-2 a message centre that is away, or does not let us in, is for another try", async () => {
  const { port } = await messageCentre();
  expect(await smsOver(port, "wrong").send({ to: "+8613800000000" }, MESSAGE)).toEqual({
    ok: false,
    isPermanent: false,
    reason: "smpp0000000e",
  });
  expect(await smsOver(1).send({ to: "+8613800000000" }, MESSAGE)).toEqual({
    ok: false,
    isPermanent: false,
    reason: "noAnswer",
  });
});

test("NT-6 an SMS by HTTP carries number, text and sender under the gateway's own names, and the token", async () => {
  const { url, heard } = await listener(202);
  const fields = { to: "phone", text: "content", sender: "sign" };
  const sms = createHttpSms({ kind: "http", url, sender: "Bank", fields }, { token: "t0ken" });
  expect(await sms.send({ to: "+8613800000000" }, MESSAGE)).toEqual({ ok: true });
  expect(JSON.parse(heard[0]?.body.toString() ?? "")).toEqual({
    phone: "+8613800000000",
    content: MESSAGE.text,
    sign: "Bank",
  });
  expect(heard[0]?.headers.authorization).toBe("Bearer t0ken");
});

test("NS-2 a gateway's own fault is for another try, a number it refuses is not", async () => {
  const { url } = await listener(503, 429, 400);
  const fields = { to: "to", text: "text", sender: "from" };
  const sms = createHttpSms({ kind: "http", url, sender: "", fields });
  const answers = [];
  for (let time = 0; time < 3; time += 1) answers.push(await sms.send({ to: "+8613800000000" }, MESSAGE));
  expect(answers).toEqual([
    { ok: false, isPermanent: false, reason: "http503" },
    { ok: false, isPermanent: false, reason: "http429" },
    { ok: false, isPermanent: true, reason: "http400" },
  ]);
});

/** A mail server of the package itself; it knows one address. */
async function mailServer(): Promise<{ port: number; letters: string[] }> {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onRcptTo: ({ address }, _session, answer) =>
      address === "ana@example.com" ? answer() : answer(Object.assign(new Error("unknown"), { responseCode: 550 })),
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        letters.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  opened.push(() => new Promise((closed) => server.close(() => closed())));
  return { port: portOf(server.server), letters };
}

test("NT-6 a mail arrives with its title and the page's address; an unknown address is told apart from a dead server", async () => {
  const { port, letters } = await mailServer();
  const settings = { host: "127.0.0.1", port, secure: false, requireTls: false, from: "Bank <no-reply@example.com>" };
  const mail = closing(createMail(settings, undefined));
  expect(await mail.send({ to: "ana@example.com" }, { ...MESSAGE, title: "A007: window 3" })).toMatchObject({
    ok: true,
  });
  expect(letters[0]).toContain("Subject: A007: window 3");
  expect(letters[0]).toMatch(/To: ana@example\.com/u);
  expect(await mail.send({ to: "bea@example.com" }, MESSAGE)).toEqual({
    ok: false,
    isPermanent: true,
    reason: "smtp550",
  });
  const dead = closing(createMail({ ...settings, port: 1 }, undefined));
  expect(await dead.send({ to: "ana@example.com" }, MESSAGE)).toEqual({
    ok: false,
    isPermanent: false,
    reason: "noAnswer",
  });
});

test("a mail that may leave only encrypted is not sent to a server that cannot", async () => {
  const { port, letters } = await mailServer();
  const settings = { host: "127.0.0.1", port, secure: false, requireTls: true, from: "no-reply@example.com" };
  expect(await closing(createMail(settings, undefined)).send({ to: "ana@example.com" }, MESSAGE)).toMatchObject({
    ok: false,
  });
  expect(letters).toEqual([]);
});

/** A browser's own keys, and how it reads what was pushed to it. @source RFC 8188, section 2; RFC 8291, section 3.4 */
function browserKeys() {
  const own = createECDH("prime256v1");
  const p256dh = own.generateKeys();
  const auth = Buffer.alloc(16, 7);
  const read = (body: Buffer): string => {
    const salt = body.subarray(0, 16);
    const idLength = body.readUInt8(20);
    const sender = body.subarray(21, 21 + idLength);
    const shared = own.computeSecret(sender);
    const info = Buffer.concat([Buffer.from("WebPush: info\0"), p256dh, sender, Buffer.from([1])]);
    const inner = createHmac("sha256", createHmac("sha256", auth).update(shared).digest()).update(info).digest();
    const key = Buffer.from(hkdfSync("sha256", inner, salt, "Content-Encoding: aes128gcm\0", 16));
    const nonce = Buffer.from(hkdfSync("sha256", inner, salt, "Content-Encoding: nonce\0", 12));
    const sealed = body.subarray(21 + idLength);
    const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return plain.subarray(0, plain.lastIndexOf(2)).toString();
  };
  return { contact: { p256dh: p256dh.toString("base64url"), auth: auth.toString("base64url") }, read };
}

test("NT-6 a push reaches the browser's service encrypted, and the browser alone can read it", async () => {
  const { url, heard } = await listener(201, 410, 500);
  const folder = mkdtempSync(join(tmpdir(), "guichet-vapid-"));
  opened.push(async () => rmSync(folder, { recursive: true }));
  const keys = openVapidKeys(folder, {});
  const push = createWebPush({ contact: "mailto:it@bank.example", hosts: ["127.0.0.1"] }, keys);
  const browser = browserKeys();
  const contact = push.readContact({ endpoint: url, ...browser.contact }) ?? {};
  expect(await push.send(contact, MESSAGE)).toEqual({ ok: true });
  const [{ headers, body } = { headers: {}, body: Buffer.alloc(0) }] = heard;
  expect(headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "120", urgency: "high" });
  expect(headers.authorization).toMatch(/^vapid t=.+, k=.+$/u);
  expect(body.toString()).not.toContain("A007");
  expect(JSON.parse(browser.read(body))).toEqual({
    title: MESSAGE.title,
    text: MESSAGE.text,
    tag: "t1",
    isSilent: false,
    link: MESSAGE.link,
  });
  expect(await push.send(contact, MESSAGE)).toEqual({ ok: false, isPermanent: true, reason: "gone" });
  expect(await push.send(contact, MESSAGE)).toEqual({ ok: false, isPermanent: false, reason: "http500" });
});

test("a browser cannot send this server to an address inside the bank", () => {
  const push = createWebPush(
    { contact: "mailto:it@bank.example", hosts: ["push.example"] },
    { publicKey: "", privateKey: "" },
  );
  const { contact } = browserKeys();
  const at = (endpoint: string): unknown => push.readContact({ endpoint, ...contact });
  expect(at("https://eu.push.example/x")).toBeDefined();
  for (const wrong of [
    "https://10.0.0.1/x",
    "http://push.example/x",
    "https://evilpush.example/x",
    "https://push.example@10.0.0.1/x",
    "file:///etc/passwd",
    "push.example",
  ]) {
    expect([wrong, at(wrong)]).toEqual([wrong, undefined]);
  }
  expect(push.readContact({ endpoint: "https://push.example/x", p256dh: "short", auth: "short" })).toBeUndefined();
});

test.each([
  ["138 0000 0000", "+86", "+8613800000000"],
  ["0034 600 00 00 00", "+86", "+34600000000"],
  ["+82 (10) 1234-5678", undefined, "+821012345678"],
  ["13800000000", undefined, undefined],
  ["call me", "+86", undefined],
])("the number %s with %s is %s", (to, countryCode, number) => {
  expect(readNumber({ to }, countryCode)?.["to"]).toBe(number);
});

test("NT-7 a server without settings has no gateway, and faulty settings stop it", () => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-notices-"));
  opened.push(async () => rmSync(folder, { recursive: true }));
  expect(openGateways(folder, {})).toEqual({ byWay: {} });
  const settings = (text: string): void => writeFileSync(join(folder, "notices.json"), text);
  settings(`{ "push": { "contact": "mailto:it@bank.example" }, "mail": { "host": "mail", "from": "a@b.c" } }`);
  const { byWay, pushKey } = openGateways(folder, {});
  expect(Object.keys(byWay)).toEqual(["push", "mail"]);
  expect(pushKey).toBe(
    (JSON.parse(readFileSync(join(folder, "vapid.json"), "utf8")) as { publicKey: string }).publicKey,
  );
  expect(statSync(join(folder, "vapid.json")).mode & 0o777).toBe(0o600);
  settings(`{ "sms": { "kind": "pigeon" } }`);
  expect(() => openGateways(folder, {})).toThrow(NoticeSettingsFaulty);
  settings("not json");
  expect(() => openGateways(folder, {})).toThrow(NoticeSettingsFaulty);
});
