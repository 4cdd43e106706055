import { beforeEach, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createBusinessClock } from "#app/clock/business-clock";
import { instantAt } from "#base/calendar";
import { present } from "#base/assert";
import { MINUTE_MS } from "#base/time";
import { dayKey, emptyCalendar } from "#domain/calendar/model";
import { emptyPolicyBook } from "#domain/policy/model";
import { DEMO_DATE, demoNetwork } from "../../../tests/fixtures/demo-day";
import { createLobbies } from "../lobbies/create-lobbies";
import type { Lobbies, UnstampedCommand } from "../lobbies/lobbies";
import { JournalUnavailable } from "../ports/journal";
import { createTimetable } from "./timetable";

const network = demoNetwork();
const OUTLET = "O03";
const { timeZone, hours } = present(network.outlets.get(OUTLET), "outlet");
const [span] = hours.mon;
const at = (date: string, time: string, minutes = 0): number => instantAt(date, time, timeZone) + minutes * MINUTE_MS;
const doorsOpen = (date = DEMO_DATE): number => at(date, present(span, "hours").opens);
const doorsClose = (date = DEMO_DATE): number => at(date, present(span, "hours").closes);

let now: number;
let lobbies: Lobbies;
let commandIds: number;
let isAway: boolean;
let refused: { readonly outletId: string; readonly type: string; readonly code: string }[];
const calendar = emptyCalendar();
let lent: readonly string[];

beforeEach(async () => {
  [now, commandIds, isAway, refused, lent] = [at(DEMO_DATE, "00:00"), 0, false, [], []];
  calendar.days.clear();
  calendar.byDate.clear();
  const clock = createBusinessClock({ now: () => now }, { at: now, speed: 1 });
  lobbies = await createLobbies({ journal: createMemoryJournal(), clockOf: () => clock, outletIds: [] });
});

const newCommandId = (): string => `c${(commandIds += 1)}`;
const look = (): Promise<void> =>
  createTimetable({
    lobbies: {
      live: lobbies.live,
      submit: (outletId, request) =>
        isAway ? Promise.reject(new JournalUnavailable("away")) : lobbies.submit(outletId, request),
    },
    sources: () => ({ network, policies: emptyPolicyBook(), guests: () => lent }),
    calendar: () => calendar,
    clockOf: () => ({ now: () => now }),
    newCommandId,
    yieldTurn: () => Promise.resolve(),
    onRefused: (one) => refused.push(one),
  })();

const dayAt = (outletId = OUTLET) => lobbies.live(outletId)?.day;
const looksAt = async (instant: number) => {
  now = instant;
  await look();
  return dayAt()?.phase;
};
const said = async (command: UnstampedCommand): Promise<void> => {
  expect(await lobbies.submit(OUTLET, { commandId: newCommandId(), command })).toMatchObject({ ok: true });
};

test("TMT-1 a day opens an hour before its doors at every outlet that works on it, and once", async () => {
  expect(await looksAt(doorsOpen() - 61 * MINUTE_MS)).toBeUndefined();
  expect(await looksAt(doorsOpen() - 60 * MINUTE_MS)).toBe("open");
  expect([...network.outlets.keys()].map((outletId) => dayAt(outletId)?.phase)).toEqual(
    [...network.outlets.keys()].map(() => "open"),
  );
  const version = lobbies.live(OUTLET)?.version;
  await look();
  expect(lobbies.live(OUTLET)?.version).toBe(version);
  expect(refused).toEqual([]);
});

test("TMT-1 people who are lent to the outlet for the day are on its plan", async () => {
  lent = [
    present(
      [...network.staff.values()].find(({ homeId }) => homeId === "O01"),
      "lent",
    ).id,
  ];
  await looksAt(doorsOpen());
  expect(dayAt()?.plan.staff.map(({ staffId }) => staffId)).toEqual(expect.arrayContaining([...lent]));
});

test("TMT-1 no day opens when the calendar closes it, when the doors have closed, or once it was closed by hand", async () => {
  const holiday = { date: DEMO_DATE, effect: "closed", source: "the bank" };
  calendar.days.set(dayKey(holiday), holiday);
  calendar.byDate.set(DEMO_DATE, [holiday]);
  expect(await looksAt(doorsOpen())).toBeUndefined();
  calendar.byDate.clear();
  expect(await looksAt(doorsClose())).toBeUndefined();
  expect(await looksAt(doorsOpen())).toBe("open");
  await said({ type: "CloseDay", actor: "head" });
  expect(await looksAt(doorsOpen() + MINUTE_MS)).toBe("closed");
});

test("TMT-2 TMT-3 closing is announced with the doors, and a day that is forgotten closes with every ticket's outcome", async () => {
  await looksAt(doorsOpen());
  const plan = present(dayAt()?.plan, "plan");
  const window = present(
    plan.windows.find(({ serviceIds }) => serviceIds.length > 0),
    "window",
  );
  const serviceId = window.serviceIds[0] ?? "";
  const staff = present(
    plan.staff.find(({ serviceIds }) => serviceIds.includes(serviceId)),
    "teller",
  );
  const { windowId } = window;
  const { staffId } = staff;
  await said({ type: "OpenWindow", actor: staffId, windowId, staffId, mode: "normal" });
  for (const ticketId of ["t1", "t2"]) {
    await said({
      type: "IssueTicket",
      actor: "device:k",
      ticketId,
      serviceIds: [serviceId],
      segmentId: "ordinary",
      channel: "kiosk",
    });
  }
  await said({ type: "CallNext", actor: staffId, windowId });
  await said({ type: "StartService", actor: staffId, ticketId: "t1" });

  expect(await looksAt(doorsClose() - 1)).toBe("open");
  expect(await looksAt(doorsClose())).toBe("closing");
  expect(await looksAt(doorsClose() + 119 * MINUTE_MS)).toBe("closing");
  expect(await looksAt(doorsClose() + 120 * MINUTE_MS)).toBe("closed");
  expect([...(dayAt()?.tickets.values() ?? [])].map(({ outcome }) => outcome)).toEqual(["endOfDay", "endOfDay"]);
  expect(refused).toEqual([]);
});

test("TMT-3 a day of last week that nobody closed does not keep this Monday from opening", async () => {
  await looksAt(doorsOpen());
  await said({ type: "StaffArrived", actor: "head", staffId: dayAt()?.plan.staff[0]?.staffId ?? "", post: "window" });
  const monday = "2026-11-30";
  expect(await looksAt(doorsOpen(monday))).toBe("closed");
  expect([await looksAt(doorsOpen(monday)), dayAt()?.businessDate]).toEqual(["open", monday]);
});

test("TMT-4 while the journal is away nothing opens, and the next look opens it", async () => {
  isAway = true;
  expect(await looksAt(doorsOpen())).toBeUndefined();
  isAway = false;
  expect(await looksAt(doorsOpen() + MINUTE_MS)).toBe("open");
});
