import { expect, test } from "vitest";
import { twoBranches, type TwoBranches } from "../../../tests/support/two-branches";
import { openFeedbackDesk, type AskedFeedback } from "./feedback-desk";
import { receiptNumber } from "./receipt-number";

const AT = "O03";
const place = { outletId: AT, ticketId: "t1" };
const cause = (commandId: string) => ({ commandId, actor: "customer" });
const ASKED: AskedFeedback = { score: 4, device: "phone 1", byStaff: false };

async function served(branches: TwoBranches, ticketId = "t1", minutes = 4): Promise<void> {
  const window = branches.deps.lobbies.live(AT)?.day.windows;
  const open = [...(window?.values() ?? [])].find(({ state }) => state === "open");
  const { windowId, staffId } = open ? { ...open, staffId: open.staffId ?? "" } : await branches.openWindow(AT);
  await branches.issue(AT, ticketId);
  await branches.act(AT, { type: "CallNext", actor: staffId, windowId });
  await branches.act(AT, { type: "StartService", actor: staffId, ticketId });
  branches.wait(minutes);
  await branches.act(AT, { type: "FinishTicket", actor: staffId, ticketId, outcome: "notPossible" });
}

test("FE-1 one touch is kept and becomes the ticket's rating; a text lies in the vault", async () => {
  const branches = await twoBranches();
  await served(branches);
  const desk = openFeedbackDesk(branches.deps);
  expect(await desk.give(place, { ...ASKED, text: "The queue was long." }, cause("f1"))).toEqual({
    ok: true,
    value: undefined,
  });
  expect(branches.ticket(AT, "t1")?.score).toBe(4);
  const answer = await desk.of(place);
  expect(answer).toMatchObject({ score: 4, serviceId: "D4", setAside: undefined });
  const date = branches.planOf(AT).businessDate;
  const stream = { unitId: AT, month: `${date.slice(0, 7)}-01`, stream: `feedback/${date}` };
  expect(JSON.stringify(await branches.deps.journal.read(stream, 0))).not.toContain("queue was long");
  expect(await desk.list(AT, date)).toHaveLength(1);
});

test("FE-1 what does not count never becomes a rating", async () => {
  const branches = await twoBranches();
  await served(branches);
  const desk = openFeedbackDesk(branches.deps);
  await desk.give(place, { ...ASKED, byStaff: true }, cause("f1"));
  expect(branches.ticket(AT, "t1")?.score).toBeUndefined();
  expect(await desk.of(place)).toMatchObject({ setAside: "byStaff" });
  await served(branches, "t2", 0.2);
  const other = { ...place, ticketId: "t2" };
  await desk.give(other, ASKED, cause("f2"));
  expect(branches.ticket(AT, "t2")?.score).toBeUndefined();
  const { score: _score, ...words } = { ...ASKED, text: "It was quick." };
  expect(await desk.give(other, words, cause("f3"))).toEqual({ ok: true, value: undefined });
  expect((await desk.of(other))?.text).toBeDefined();
});

test("FE-2 who pressed a key at the counter may still say why, and the score stays", async () => {
  const branches = await twoBranches();
  await served(branches);
  await branches.act(AT, { type: "Rate", actor: "customer", ticketId: "t1", score: 2, asked: true });
  const desk = openFeedbackDesk(branches.deps);
  const { score: _score, ...textOnly } = ASKED;
  expect(await desk.give(place, { ...textOnly, text: "Nobody explained the fee." }, cause("f1"))).toMatchObject({
    ok: true,
  });
  expect(await desk.of(place)).toMatchObject({ score: 2 });
  expect((await desk.of(place))?.text).toBeDefined();
});

test("who has not been served has nothing to rate, and repeating changes nothing", async () => {
  const branches = await twoBranches();
  const desk = openFeedbackDesk(branches.deps);
  await branches.issue(AT, "t0");
  expect(await desk.give({ ...place, ticketId: "t0" }, ASKED, cause("f0"))).toEqual({
    ok: false,
    refusal: { code: "feedback.notServed" },
  });
  expect(await desk.give(place, ASKED, cause("f1"))).toMatchObject({ refusal: { code: "lobby.ticketUnknown" } });
  await branches.act(AT, { type: "LeaveTicket", actor: "customer", ticketId: "t0", by: "customer" });
  await served(branches);
  const { score: _score, ...textOnly } = ASKED;
  expect(await desk.give(place, { ...textOnly, text: "Hello" }, cause("f2"))).toMatchObject({
    refusal: { code: "feedback.notGiven" },
  });
  await desk.give(place, ASKED, cause("f3"));
  expect(await desk.give(place, ASKED, cause("f4"))).toEqual({ ok: true, value: undefined });
  expect(await desk.give(place, { ...ASKED, score: 1 }, cause("f5"))).toMatchObject({
    refusal: { code: "feedback.givenAlready", score: 4 },
  });
});

test("FE-4 a receipt names outlet, date and the end of the complaint's number", () => {
  expect(receiptNumber("O03", "2026-11-23", "0192f3a1-7b2c-7c3d-8e4f-5a6b9f3a2c1b")).toBe("O03-20261123-9F3A2C1B");
});
