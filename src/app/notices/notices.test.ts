import { afterEach, expect, test } from "vitest";
import { PLAIN_WAITS } from "#app/views/waits";
import { instantAt } from "#base/calendar";
import type { PersonalFields } from "#base/vault-ref";
import type { NoticeWay } from "#domain/notice/messages";
import { twoBranches, type TwoBranches } from "../../../tests/support/two-branches";
import type { NoticeGateway, NoticeMessage, Sending } from "../ports/notice-gateway";
import { openNotices, type Notices, type NoticesDeps } from "./notices";
import { isQuiet } from "./quiet-hours";

const AT = "O03";
const cause = (commandId: string) => ({ commandId, actor: "customer" });

type Sent = { readonly contact: PersonalFields; readonly message: NoticeMessage };

/** A gateway that answers as told and remembers what it was given. */
function gateway(answer: (call: number) => Sending = () => ({ ok: true })): NoticeGateway & { readonly sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    readContact: (contact) => (contact["to"] === "nonsense" ? undefined : contact),
    send: async (contact, message) => {
      sent.push({ contact, message });
      return answer(sent.length);
    },
    close: async () => undefined,
  };
}

const opened: Notices[] = [];
afterEach(async () => {
  for (const notices of opened.splice(0)) await notices.stop();
});

function noticesOn(
  { deps }: TwoBranches,
  byWay: Partial<Record<NoticeWay, NoticeGateway>>,
  more: Partial<NoticesDeps> = {},
): Notices & { readonly settled: () => Promise<void> } {
  let looks: (() => void)[] = [];
  const notices = openNotices({
    ...deps,
    waits: PLAIN_WAITS,
    gateways: { byWay },
    linkTo: (outletId, ticketId) => `https://bank.example/phone/#${outletId}/${ticketId}`,
    gather: (work) => void looks.push(work),
    pause: async () => undefined,
    onTrouble: (trouble) => {
      throw trouble as Error;
    },
    ...more,
  });
  opened.push(notices);
  /** Runs the looks that were asked for, and lets everything they began come to its end. */
  const settled = async (): Promise<void> => {
    const due = looks;
    looks = [];
    for (const look of due) look();
    for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
  };
  return { ...notices, settled };
}

async function queueOf(branches: TwoBranches, people: number) {
  const window = await branches.openWindow(AT);
  for (let come = 1; come <= people; come += 1) await branches.issue(AT, `t${come}`, { language: "en" });
  const callNext = async (): Promise<void> => {
    const { windowId, staffId } = window;
    await branches.act(AT, { type: "CallNext", actor: staffId, windowId });
    const called = branches.deps.lobbies.live(AT)?.day.windows.get(windowId)?.ticket?.ticketId ?? "";
    if (called === `t${people}`) return;
    await branches.act(AT, { type: "RecordNoShow", actor: staffId, ticketId: called });
  };
  return { callNext };
}

const agree = (notices: Notices, ticketId: string, way: NoticeWay = "sms", to = "+8613800000000") =>
  notices.agree(
    { outletId: AT, ticketId },
    { agreementId: `a-${ticketId}-${way}`, way, contact: { to }, language: "en", consent: "1" },
    cause(`agree ${ticketId} ${way}`),
  );

test("NS-1 who agreed is told once when three people are ahead, and once when called", async () => {
  const branches = await twoBranches();
  const sms = gateway();
  const notices = noticesOn(branches, { sms });
  const { callNext } = await queueOf(branches, 6);
  expect(await agree(notices, "t6")).toEqual({ ok: true, value: undefined });
  await notices.settled();
  expect(sms.sent).toEqual([]);
  await callNext();
  await callNext();
  await notices.settled();
  expect(sms.sent.map(({ message }) => message.text)).toEqual(["D006, Market Street Branch: people ahead of you: 3."]);
  for (let calls = 0; calls < 4; calls += 1) {
    await callNext();
    await notices.settled();
  }
  expect(sms.sent.map(({ message }) => message.title)).toEqual([
    "D006: you are next soon",
    expect.stringMatching(/^D006: window \d+$/u),
  ]);
  expect(sms.sent[1]?.message.link).toBe("https://bank.example/phone/#O03/t6");
  expect(sms.sent[1]?.contact).toMatchObject({ to: "+8613800000000" });
  expect(await notices.of({ outletId: AT, ticketId: "t6" })).toEqual([
    { agreementId: "a-t6-sms", way: "sms", notices: { soon: "taken", called: "taken" } },
  ]);
});

test("NT-3 of two servers on one journal one sends", async () => {
  const branches = await twoBranches();
  const [one, other] = [gateway(), gateway()];
  const first = noticesOn(branches, { sms: one });
  await queueOf(branches, 1);
  await agree(first, "t1");
  const second = noticesOn(branches, { sms: other });
  await Promise.all([first.settled(), second.settled()]);
  await Promise.all([first.settled(), second.settled()]);
  expect(one.sent.length + other.sent.length).toBe(1);
});

test("NT-2 the number is in no record of the journal, and reading it for sending is told", async () => {
  const branches = await twoBranches();
  const notices = noticesOn(branches, { sms: gateway() });
  await queueOf(branches, 1);
  await agree(notices, "t1");
  await notices.settled();
  const { journal } = branches.deps;
  const heads = await journal.heads({ prefix: "notices/" });
  const texts = await Promise.all(heads.map((head) => journal.read(head, 0)));
  expect(texts.flat().length).toBeGreaterThan(2);
  expect(JSON.stringify(texts)).not.toContain("13800000000");
  expect(branches.views).toEqual([
    expect.objectContaining({ by: "system", purpose: "notice", personId: "notice/a-t1-sms" }),
  ]);
});

test("NS-2 a gateway in trouble is asked again, and what it never took counts as failed", async () => {
  const branches = await twoBranches();
  const busy = gateway((call) => (call < 3 ? { ok: false, isPermanent: false, reason: "noAnswer" } : { ok: true }));
  const dead = gateway(() => ({ ok: false, isPermanent: false, reason: "noAnswer" }));
  const notices = noticesOn(branches, { sms: busy, mail: dead });
  await queueOf(branches, 1);
  await agree(notices, "t1", "sms");
  await agree(notices, "t1", "mail", "ana@example.com");
  await notices.settled();
  expect([busy.sent.length, dead.sent.length]).toEqual([3, 3]);
  const date = branches.planOf(AT).businessDate;
  expect(await notices.report(AT, date)).toEqual([
    { way: "sms", kind: "soon", state: "taken", count: 1 },
    { way: "mail", kind: "soon", state: "failed", reason: "noAnswer", count: 1 },
  ]);
});

test("NS-2 what is no longer true is not tried again", async () => {
  const branches = await twoBranches();
  const gone = gateway(() => ({ ok: false, isPermanent: false, reason: "noAnswer" }));
  const leave = () => branches.act(AT, { type: "LeaveTicket", actor: "customer", ticketId: "t1", by: "customer" });
  const notices = noticesOn(branches, { sms: gone }, { pause: leave });
  await queueOf(branches, 1);
  await agree(notices, "t1");
  await notices.settled();
  expect(gone.sent).toHaveLength(1);
});

test("NT-1 who takes the consent back hears nothing more, and the number is erased", async () => {
  const branches = await twoBranches();
  const sms = gateway();
  const notices = noticesOn(branches, { sms });
  const { callNext } = await queueOf(branches, 1);
  await agree(notices, "t1");
  const place = { outletId: AT, ticketId: "t1" };
  expect(await notices.withdraw({ ...place, ticketId: "t2" }, "a-t1-sms", cause("w0"))).toMatchObject({ ok: false });
  expect(await notices.withdraw(place, "a-t1-sms", cause("w1"))).toEqual({ ok: true, value: undefined });
  await callNext();
  await notices.settled();
  expect(sms.sent).toEqual([]);
  expect(await branches.deps.vault.read("notice/a-t1-sms", ["to"], { by: "test", purpose: "test" })).toEqual({});
});

test("NT-7 only what has a gateway is offered, and nonsense is no contact", async () => {
  const branches = await twoBranches();
  const notices = noticesOn(branches, { mail: gateway() });
  await queueOf(branches, 1);
  expect(notices.offered()).toEqual(["mail"]);
  expect(await agree(notices, "t1")).toEqual({ ok: false, refusal: { code: "notice.wayNotOffered", way: "sms" } });
  expect(await agree(notices, "t1", "mail", "nonsense")).toEqual({
    ok: false,
    refusal: { code: "notice.contactFaulty", way: "mail" },
  });
});

test("NS-5 at the end of the day, and at the beginning of the next, contacts are erased", async () => {
  const branches = await twoBranches();
  const notices = noticesOn(branches, { sms: gateway() });
  await branches.issue(AT, "t1");
  await agree(notices, "t1");
  await branches.act(AT, { type: "CloseDay", actor: "system" });
  await notices.settled();
  const date = branches.planOf(AT).businessDate;
  const stream = { unitId: AT, month: `${date.slice(0, 7)}-01`, stream: `notices/${date}` };
  const records = await branches.deps.journal.read(stream, 0);
  expect(records.at(-1)?.type).toBe("ContactsErased");
  const [agreed] = records;
  const { contact } = JSON.parse(agreed?.dataJson ?? "{}") as { contact: { token: string } };
  const [, , textId = ""] = contact.token.split("/");
  expect(await branches.deps.vault.read("notice/a-t1-sms", [textId], { by: "test", purpose: "test" })).toEqual({});
});

test("NS-4 quiet hours are the outlet's own, and may go over midnight", () => {
  const at = (time: string) => instantAt("2026-11-23", time, "Asia/Shanghai");
  const quiet = (time: string, from: number, to: number) => isQuiet(at(time), "Asia/Shanghai", from, to);
  expect([quiet("20:59", 21, 8), quiet("21:00", 21, 8), quiet("07:59", 21, 8), quiet("08:00", 21, 8)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([quiet("13:00", 12, 14), quiet("14:00", 12, 14), quiet("09:00", 9, 9)]).toEqual([true, false, false]);
});
