import { expect, test } from "vitest";
import { instantAt } from "#base/calendar";
import { demoNetwork } from "../../../tests/fixtures/demo-day";
import type { AppointmentNotice } from "../appointments/notices";
import type { NoticeGateway, Sending } from "../ports/notice-gateway";
import { createAppointmentNotices } from "./appointment-notices";

const ZONE = "Asia/Shanghai";
const SLOT = instantAt("2026-11-24", "10:30", ZONE);
const notice: AppointmentNotice = {
  kind: "appointmentConfirmed",
  noticeId: "n1",
  journeyId: "j1",
  code: "K7QM4R2X",
  outletId: "O01",
  slotAt: SLOT,
  timeZone: ZONE,
  language: "zh",
  contact: { by: "phone", address: "+8613800000000" },
};

/** Notices over an SMS gateway that answers as told. */
function desk(...answers: readonly Sending[]) {
  const texts: string[] = [];
  const troubles: unknown[] = [];
  const sms: NoticeGateway = {
    readContact: ({ to = "" }) => (to.startsWith("+") ? { to } : undefined),
    send: async (_contact, { text }) => {
      texts.push(text);
      return answers[texts.length - 1] ?? { ok: true };
    },
    close: async () => undefined,
  };
  const notices = createAppointmentNotices({
    gateways: { byWay: { sms } },
    network: demoNetwork,
    wall: { now: () => SLOT - 3_600_000 },
    pause: async () => undefined,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  return { notices, texts, troubles };
}

test("NS-7 a customer reads outlet, time and code of his appointment in his language", async () => {
  const { notices, texts } = desk();
  await notices.send(notice);
  await notices.send({ ...notice, kind: "appointmentReminder", language: "en" });
  await notices.stop();
  expect(texts).toEqual([
    "河溪营业部：您已预约 2026-11-24 10:30，预约码 K7QM4R2X。",
    "Hexi Main Office: we expect you on 2026-11-24 at 10:30. Code K7QM4R2X.",
  ]);
});

test("NS-7 what the gateway cannot take now is tried again, and trouble names nobody", async () => {
  const away: Sending = { ok: false, isPermanent: false, reason: "noAnswer" };
  const { notices, texts, troubles } = desk(away, { ok: false, isPermanent: true, reason: "refused" });
  await notices.send(notice);
  await expect.poll(() => troubles).toHaveLength(1);
  expect(texts).toHaveLength(2);
  expect(String(troubles[0])).not.toContain("13800000000");
});

test("NS-7 without a gateway for it, or with what is no number, nobody is told", async () => {
  const { notices, texts } = desk();
  await notices.send({ ...notice, contact: { by: "mail", address: "ana@example.com" } });
  await notices.send({ ...notice, contact: { by: "phone", address: "soon" } });
  await notices.stop();
  expect(texts).toEqual([]);
});
