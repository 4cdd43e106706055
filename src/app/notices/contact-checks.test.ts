import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import type { NoticeGateway, Sending } from "../ports/notice-gateway";
import { createContactChecks } from "./contact-checks";

const NAME = { zh: "网点", en: "Branch", es: "Oficina", ko: "영업점" };
const contact = { way: "sms", to: "+8613800000000" } as const;

function desk(answer: Sending = { ok: true }) {
  const texts: string[] = [];
  let now = 0;
  const sms: NoticeGateway = {
    readContact: ({ to = "" }) => (to.startsWith("+") ? { to } : undefined),
    send: async (_contact, { text }) => {
      texts.push(text);
      return answer;
    },
    close: async () => undefined,
  };
  let made = 0;
  const checks = createContactChecks({
    gateways: { byWay: { sms } },
    wall: { now: () => now },
    newCheckId: () => `check ${(made += 1)}`,
    newCode: () => "135790",
  });
  const start = (to: string = contact.to) =>
    checks.start({ contact: { way: "sms", to }, language: "en", outletName: NAME });
  return { checks, texts, start, wait: (ms: number) => void (now += ms) };
}

test("NS-6 whoever has the phone has the code, and the code confirms that very number", async () => {
  const { checks, texts, start } = desk();
  expect(await start()).toEqual({ ok: true, value: { checkId: "check 1", validMs: 10 * MINUTE_MS } });
  expect(texts).toEqual(["Branch: your code is 135790. It is valid for 10 minutes. We never ask for it by phone."]);
  expect(checks.confirm("check 1", "000000")).toEqual({ ok: false, refusal: { code: "contact.codeWrong" } });
  expect(checks.confirm("check 1", "135790")).toEqual({ ok: true, value: contact });
  checks.end("check 1");
  expect(checks.confirm("check 1", "135790")).toMatchObject({ refusal: { code: "contact.checkUnknown" } });
});

test("NS-6 after five wrong tries, and after ten minutes, a code opens nothing", async () => {
  const { checks, start, wait } = desk();
  await start();
  for (let tries = 0; tries < 5; tries += 1) checks.confirm("check 1", "000000");
  expect(checks.confirm("check 1", "135790")).toMatchObject({ refusal: { code: "contact.checkUnknown" } });
  await start();
  wait(10 * MINUTE_MS);
  expect(checks.confirm("check 2", "135790")).toMatchObject({ refusal: { code: "contact.checkUnknown" } });
});

test("NS-6 one number gets three codes an hour, whoever asks for them", async () => {
  const { start, wait } = desk();
  for (let times = 0; times < 3; times += 1) expect(await start()).toMatchObject({ ok: true });
  expect(await start()).toEqual({ ok: false, refusal: { code: "contact.askedOften" } });
  expect(await start("+34600000000")).toMatchObject({ ok: true });
  wait(60 * MINUTE_MS);
  expect(await start()).toMatchObject({ ok: true });
});

test("NS-6 what cannot be reached is said, and so is a way without a gateway", async () => {
  const { start } = desk({ ok: false, isPermanent: false, reason: "noAnswer" });
  expect(await start()).toEqual({ ok: false, refusal: { code: "contact.notReached" } });
  expect(await start("nonsense")).toEqual({ ok: false, refusal: { code: "contact.faulty", way: "sms" } });
  const { checks } = desk();
  expect(checks.offered()).toEqual(["sms"]);
  const mail = { way: "mail", to: "ana@example.com" } as const;
  expect(await checks.start({ contact: mail, language: "en", outletName: NAME })).toEqual({
    ok: false,
    refusal: { code: "contact.wayNotOffered", way: "mail" },
  });
});
