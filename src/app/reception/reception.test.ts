import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createReception, type Reception } from "./reception";

const MIDNIGHT = Date.UTC(2026, 11, 1);
const idAt = (ms: number): string => uuid({ msecs: ms });
const cause = (actor: string, commandId = uuid()) => ({ actor, commandId });

function open(now = MIDNIGHT, journal = createMemoryJournal()): { reception: Reception; journal: typeof journal } {
  const clock = { now: () => now };
  const reception = createReception({ journal, clockOf: () => clock, wall: clock, timeZoneOf: () => "UTC" });
  return { reception, journal };
}

test("RH-1 a request of last month is still open on the first of this one, and is answered in its own book", async () => {
  const { reception } = open();
  const requestId = idAt(MIDNIGHT - 60_000);
  await reception.submit("O01", { type: "NoteRequest", requestId, topic: "fees" }, cause("lin"));
  expect((await reception.read("O01")).open).toMatchObject([{ requestId, owner: "lin" }]);
  const refusal = { type: "NoteRefusal", refusalId: idAt(MIDNIGHT), requestId, cause: "rule" } as const;
  await reception.submit("O01", { ...refusal, alternative: "callBack", taken: true }, cause("lin"));
  expect(await reception.read("O01")).toMatchObject({
    open: [],
    endedToday: 1,
    refusals: [{ requestId, taken: true }],
  });
});

test("RH-2 the same command twice is noted once, and another server sees it", async () => {
  const { reception, journal } = open();
  const asked = { type: "NoteRequest", requestId: idAt(MIDNIGHT), topic: "card" } as const;
  const mine = cause("lin");
  await reception.submit("O01", asked, mine);
  const again = await reception.submit("O01", asked, mine);
  expect(again).toMatchObject({ ok: true, value: { repeated: true } });
  const other = open(MIDNIGHT, journal).reception;
  expect((await other.read("O01")).open).toHaveLength(1);
  expect((await other.read("O02")).open).toEqual([]);
});

test("RH-3 a device whose clock is months off is told so, and one that is in the next month already is heard", async () => {
  const { reception } = open(MIDNIGHT - 60_000);
  const noteAt = (ms: number) =>
    reception.submit("O01", { type: "NoteRequest", requestId: idAt(ms), topic: "fees" }, cause("lin"));
  const refused = { ok: false, refusal: { code: "reception.clockWrong" } };
  expect(await noteAt(Date.UTC(2026, 8, 30))).toMatchObject(refused);
  expect(await noteAt(Date.UTC(2027, 0, 1))).toMatchObject(refused);
  expect(await noteAt(MIDNIGHT)).toMatchObject({ ok: true });
  expect((await reception.read("O01")).open).toHaveLength(1);
});
