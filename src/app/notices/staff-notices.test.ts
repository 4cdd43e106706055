import { expect, test } from "vitest";
import { qualityHouse, personal } from "../../../tests/fixtures/quality-house";
import type { NoticeGateway, NoticeMessage } from "../ports/notice-gateway";
import { openStaffNotices } from "./staff-notices";

const OUTLET = "O01";
const COMPLAINT = "019ab000-0000-7000-8000-0000000000e1";

async function openHouse() {
  const house = await qualityHouse();
  const sent: { to: string; message: NoticeMessage }[] = [];
  const gateway: NoticeGateway = {
    readContact: ({ to = "" }) => (/^\d{6,}$/u.test(to) ? { to } : undefined),
    send: async ({ to = "" }, message) => {
      sent.push({ to, message });
      return { ok: true };
    },
    close: async () => undefined,
  };
  const clock = { now: () => house.later(0) };
  const staffNotices = openStaffNotices({
    ...house,
    network: house.network.state,
    policies: house.policies.state,
    wall: clock,
    clockOf: () => clock,
    gateways: { byWay: { sms: gateway } },
    above: (_outletId, level) => (level === "outlet" ? "head" : "manager"),
    isStaff: (id) => ["lin", "head", "manager"].includes(id),
    newCommandId: () => house.cause("system").commandId,
    pause: async () => undefined,
  });
  const said = {
    intake: "tablet",
    category: "fee",
    facts: personal("charged twice"),
    givers: [],
    subjects: [],
    tickets: [],
  };
  const filed = { type: "ReceiveComplaint", complaintId: COMPLAINT, outletId: OUTLET, ...said } as const;
  await house.quality.submit("complaint", { outletId: OUTLET, caseId: COMPLAINT }, filed as never, house.cause("lin"));
  await house.projector.catchUp();
  const inboxOf = async (staffId: string) =>
    (await staffNotices.inbox(staffId)).map(({ cause, level, ways }) => [cause, level, Object.fromEntries(ways)]);
  return { house, staffNotices, sent, inboxOf };
}

test("NS-8 what is due soon stands in the inbox of whoever answers for it, and goes to the number that he gave", async () => {
  const { staffNotices, sent, inboxOf, house } = await openHouse();
  const faulty = await staffNotices.setContact("lin", { phone: "abc", language: "es" });
  expect(faulty).toEqual({ ok: false, refusal: { code: "staffNotice.contactFaulty", way: "sms" } });
  await staffNotices.setContact("lin", { phone: "13800000009", language: "es" });
  await staffNotices.look();
  await staffNotices.look();
  expect(await inboxOf("lin")).toEqual([["dueSoon", "person", { sms: "taken" }]]);
  expect(sent).toMatchObject([{ to: "13800000009", message: { title: expect.stringContaining("queja") as string } }]);
  expect(JSON.stringify(await house.journal.heads({ prefix: "staff-notices/" }))).not.toContain("13800000009");
});

test("AC-42 whoever's number for messages is changed hears of it by the old one", async () => {
  const { staffNotices, sent } = await openHouse();
  await staffNotices.setContact("lin", { phone: "13800000009", language: "en" });
  await staffNotices.setContact("lin", { phone: "13800000009", language: "es" });
  expect(sent).toEqual([]);
  await staffNotices.setContact("lin", { phone: "13800000008", language: "en" });
  await staffNotices.setContact("lin", { language: "en" });
  expect(sent.map(({ to }) => to)).toEqual(["13800000009", "13800000008"]);
});

test("NS-8 in quiet hours the inbox knows and no message goes; what nobody reads goes up, and reading ends it", async () => {
  const { house, staffNotices, sent, inboxOf } = await openHouse();
  await staffNotices.setContact("lin", { phone: "13800000009", language: "en" });
  // From ten in the morning to half past ten at night.
  house.later(12.5);
  await staffNotices.look();
  expect([await inboxOf("lin"), sent]).toEqual([[["overdue", "person", { sms: "heldBack" }]], []]);
  house.later(1);
  await staffNotices.look();
  expect(await inboxOf("head")).toEqual([]);
  const [note] = await staffNotices.inbox("lin");
  const byStranger = await staffNotices.read(OUTLET, note?.noteId ?? "", house.cause("head"));
  expect(byStranger).toEqual({ ok: false, refusal: { code: "staffNotice.notYours" } });
  expect(await staffNotices.read(OUTLET, note?.noteId ?? "", house.cause("lin"))).toMatchObject({ ok: true });
});

test("NS-8 an overdue matter goes to the head after four hours unread, and to the district after four more", async () => {
  const { house, staffNotices, inboxOf } = await openHouse();
  house.later(3);
  await staffNotices.look();
  house.later(4.5);
  await staffNotices.look();
  expect(await inboxOf("head")).toEqual([["overdue", "outlet", {}]]);
  house.later(4.5);
  await staffNotices.look();
  expect(await inboxOf("manager")).toEqual([["overdue", "district", { sms: "heldBack" }]]);
});
