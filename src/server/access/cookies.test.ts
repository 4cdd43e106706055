import pino from "pino";
import { expect, test } from "vitest";
import { newApp } from "../new-app";
import { SESSION_COOKIE, setCookie, setDeviceCookie, shownBy } from "./cookies";

/** A server behind a proxy that says by which line a request came. */
async function answersTo(headers: Record<string, string>) {
  const app = newApp({ log: pino({ level: "silent" }), trustProxy: true });
  app.get("/in", async (request, reply) => {
    setCookie(request, reply, SESSION_COOKIE, "s1");
    setDeviceCookie(request, reply, { deviceId: "d1", secret: "s2" });
    return shownBy(request);
  });
  const { json, headers: given } = await app.inject({ url: "/in", headers });
  return { shown: json<unknown>(), given: given["set-cookie"] };
}

const OVER_TLS = { "x-forwarded-proto": "https" };

test("AC-5 over TLS a cookie is bound to this very host and never travels in the clear", async () => {
  const { given } = await answersTo(OVER_TLS);
  expect(given).toEqual([
    "__Host-guichet_session=s1; Path=/; HttpOnly; SameSite=Strict; Secure",
    "__Host-guichet_device_d1=s2; Path=/; HttpOnly; SameSite=Strict; Max-Age=34560000; Secure",
  ]);
  expect((await answersTo({})).given).toContain("guichet_session=s1; Path=/; HttpOnly; SameSite=Strict");
});

test("AC-5 a cookie that another host of the domain could have set proves nobody over TLS", async () => {
  const plain = "guichet_session=s1; guichet_device_d1=s2";
  const bound = "__Host-guichet_session=s1; __Host-guichet_device_d1=s2";
  const shown = { sessionSecret: "s1", deviceSecrets: ["s2"] };
  expect((await answersTo({ ...OVER_TLS, cookie: bound })).shown).toEqual(shown);
  expect((await answersTo({ ...OVER_TLS, cookie: plain })).shown).toEqual({ deviceSecrets: [] });
  expect((await answersTo({ cookie: plain })).shown).toEqual(shown);
});
