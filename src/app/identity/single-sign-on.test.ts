import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserOn, type Browser } from "../../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../../tests/fixtures/demo-server";

/** The bank's own sign-in, played by a real provider library on this machine; it lets in whoever says a number. */
type Bank = { readonly issuer: string; readonly close: () => Promise<void> };

const CLIENT = { client_id: "guichet", client_secret: "between us two" };

async function openBank(redirectUri: string): Promise<Bank> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [redirectUri], token_endpoint_auth_method: "client_secret_post" }],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["preferred_username"] },
    conformIdTokenClaims: false,
    cookies: { keys: ["a key of the test"] },
    findAccount: async (_context, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, preferred_username: accountId }),
    }),
  });
  server.on("request", provider.callback());
  return { issuer, close: () => closed(server) };
}

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });

let demo: DemoServer;
let bank: Bank;
let browser: Browser;
beforeEach(async () => {
  bank = await openBank("http://localhost/api/v1/identity/sso/callback");
  const { client_id: clientId, client_secret: clientSecret } = CLIENT;
  const sso = { issuer: bank.issuer, clientId, clientSecret, accountClaim: "preferred_username" };
  demo = await demoServer({ guarded: true, sso, publicUrl: "http://localhost" });
  const posts = [{ role: "branchHead", place: { kind: "outlet", outletId: "O03" } }] as const;
  const cause = { commandId: crypto.randomUUID(), actor: "test" };
  await demo.identity.stream.submit({ type: "OpenAccount", now: 0, by: "test", accountId: "E042", posts }, cause);
  browser = browserOn(demo);
});
afterEach(async () => {
  await demo.stop();
  await bank.close();
});

/** Walks through the bank's own pages as a person would: number, consent, and back. */
async function throughBank(address: string, number: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const visit = async (url: string, form?: Record<string, string>): Promise<{ next: string | null; page: string }> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const body = form && new URLSearchParams(form);
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie },
      ...(body && { method: "POST", body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const next = response.headers.get("location");
    return { next: next && new URL(next, url).href, page: await response.text() };
  };
  let at = address;
  for (let steps = 0; steps < 12; steps += 1) {
    const { next, page } = await visit(at);
    if (next?.startsWith("http://localhost/")) return new URL(next);
    if (next) {
      at = next;
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/u.exec(page)?.[1] ?? "";
    const action = /action="([^"]+)"/u.exec(page)?.[1] ?? at;
    const sent = await visit(new URL(action, at).href, { prompt, login: number, password: "bank" });
    at = sent.next ?? at;
  }
  throw new Error("the bank's sign-in came to no end");
}

async function begin(): Promise<string> {
  const leaving = await browser.get("/identity/sso?back=/console/?outlet=O03&surface=console");
  expect(leaving.status).toBe(302);
  return String(leaving.headers["location"]);
}

const pathOf = (url: URL): string => `${url.pathname}${url.search}`.replace("/api/v1", "");

test("AC-29 whom the bank has recognised is signed in, with the posts of the account here, on the page he wanted", async () => {
  const address = await begin();
  expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
    code_challenge_method: "S256",
    response_type: "code",
    client_id: "guichet",
  });
  const back = await browser.get(pathOf(await throughBank(address, "E042")));
  expect([back.status, back.headers["location"]]).toEqual([302, "/console/?outlet=O03"]);
  expect((await browser.get("/identity/me")).json).toMatchObject({ accountId: "E042", surface: "console" });
});

test("AC-29 whom the bank knows and this house does not, stays outside", async () => {
  const back = await browser.get(pathOf(await throughBank(await begin(), "E999")));
  expect(back.headers["location"]).toBe("/staff/sign-in?trouble=identity.ssoUnknown");
  expect((await browser.get("/identity/me")).status).toBe(401);
});

test("AC-29 an answer that another browser asked for, or one used before, signs nobody in", async () => {
  const callback = pathOf(await throughBank(await begin(), "E042"));
  const stranger = browserOn(demo);
  expect((await stranger.get(callback)).headers["location"]).toBe("/staff/sign-in?trouble=identity.ssoFailed");
  expect((await browser.get(callback)).headers["location"]).toBe("/console/?outlet=O03");
  expect((await browser.get(callback)).headers["location"]).toBe("/staff/sign-in?trouble=identity.ssoFailed");
});
