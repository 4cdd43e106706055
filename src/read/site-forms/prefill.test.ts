import { MINUTE_MS } from "#base/time";
import type { DutyRosterEvent } from "#domain/duty-roster/model";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { RoutineEvent } from "#domain/routine/messages";
import { expect, test } from "vitest";
import { FORM_FIELDS, FORM_IDS } from "./form-fields";
import { prefill } from "./prefill";

const OPENS = 20_000 * 3_600_000;
const CLOSES = OPENS + 8 * 3_600_000;
const at = (minute: number): number => OPENS + minute * MINUTE_MS;
const ref = { token: "v", hash: "h" };

const issued = (ticketId: string, minute: number): LobbyEvent => ({
  type: "TicketIssued",
  at: at(minute),
  ticketId,
  number: ticketId,
  visitId: ticketId,
  queueId: "q",
  serviceIds: ["D1"],
  segmentId: "ordinary",
  channel: "kiosk",
});
const called = (ticketId: string, minute: number, waitedMin: number): LobbyEvent => ({
  type: "TicketCalled",
  at: at(minute),
  ticketId,
  number: ticketId,
  windowId: "w1",
  staffId: "ben",
  waitedMs: waitedMin * MINUTE_MS,
  rule: "firstCome",
  runnersUp: [],
});
const LOBBY: readonly LobbyEvent[] = [
  { type: "StaffArrived", at: at(-10), staffId: "lin", post: "lobby" },
  { type: "WindowOpened", at: at(-5), windowId: "w1", staffId: "ben", mode: "normal" },
  issued("a", 1),
  issued("b", 5),
  called("a", 9, 8),
  issued("c", 40),
  { type: "DiversionOffered", at: at(41), ticketId: "c", trigger: "secondary", to: "selfService" },
  { type: "DiversionAnswered", at: at(42), ticketId: "c", accepted: true },
  called("b", 45, 40),
  { type: "DeviceWentDown", at: at(50), deviceId: "atm1", reason: "paper" },
  { type: "StaffMoved", at: at(60), staffId: "lin", post: "window" },
  { type: "StaffMoved", at: at(90), staffId: "lin", post: "lobby" },
];
const ROUTINE: readonly RoutineEvent[] = [
  {
    type: "DayPlanned",
    at: at(-120),
    outletId: "O01",
    businessDate: "2026-11-23",
    opensAt: OPENS,
    closesAt: CLOSES,
    dutyHead: "hao",
    terms: { closeWithinMin: 30, checkInWithinMin: 15, peaksMin: 1 },
  },
  { type: "MeetingStarted", at: at(-30), chair: "hao", present: ["hao", "lin"], absent: [] },
  { type: "DocumentRead", at: at(-20), by: "lin", documentId: "d1" },
  {
    type: "MeetingSigned",
    at: at(-15),
    by: "hao",
    form: ref,
    filled: { bySystem: 1, byHand: 1 },
    tookMs: 15 * MINUTE_MS,
  },
  { type: "DutyHeadCheckedIn", at: at(-5), by: "hao", lateMs: 0 },
  { type: "DutyHeadCheckedOut", at: CLOSES, by: "hao" },
];
const ROSTER: readonly DutyRosterEvent[] = [
  { type: "RosterDrafted", at: 1, by: "hao", openDates: ["2026-11-23"], days: [{ date: "2026-11-23", head: "hao" }] },
  { type: "RosterApproved", at: 2, by: "mei" },
  { type: "RosterPublished", at: 3, by: "mei" },
];
const whole = { lobby: LOBBY, lobbyBefore: LOBBY, routine: ROUTINE, roster: ROSTER, at: CLOSES };

test("SF-1 every field of every form says who can know it, once", () => {
  for (const form of FORM_IDS) {
    const keys = FORM_FIELDS[form].map(({ key }) => key);
    expect([form, new Set(keys).size]).toEqual([form, keys.length]);
    expect(FORM_FIELDS[form].some(({ from }) => from === "person")).toBe(true);
  }
});

test("SF-2 a day with customers fills at least nine in ten of what the journal can know", () => {
  const filled = FORM_IDS.map((form) => prefill(form, whole));
  const [known, missing] = [
    filled.reduce((sum, one) => sum + Object.keys(one.known).length, 0),
    filled.reduce((sum, one) => sum + one.missing.length, 0),
  ];
  expect(known / (known + missing)).toBeGreaterThanOrEqual(0.9);
});

test("SF-3 what nothing says stays empty, and what was counted as none is zero", () => {
  const { known, missing } = prefill("lobbyLog", { lobby: [], routine: [], at: CLOSES });
  expect(missing).toEqual([
    "date",
    "outletId",
    "lobbyManager",
    "ticketsByHalfHour",
    "averageWaitMin",
    "longestWaitMin",
    "lobbyGapMin",
  ]);
  expect(known).toMatchObject({ diversionsAsked: 0, deviceFaults: [] });
});

test("the lobby log has flow, waits, diversions and faults", () => {
  expect(prefill("lobbyLog", whole).known).toMatchObject({
    lobbyManager: "lin",
    averageWaitMin: 24,
    longestWaitMin: 40,
    diversionsAsked: 1,
    diversionsAccepted: 1,
    deviceFaults: ["atm1"],
    ticketsByHalfHour: { [String(OPENS)]: 2, [String(at(30))]: 1 },
  });
});

test("the meeting looks back on the day before, and the roster knows its days and who made it", () => {
  expect(prefill("meetingLog", whole).known).toMatchObject({ yesterdayTickets: 3, yesterdayLongestWaitMin: 40 });
  expect(prefill("meetingLog", { ...whole, lobbyBefore: [] }).missing).toContain("yesterdayTickets");
  expect(prefill("dutyRoster", whole).known).toMatchObject({
    month: "2026-11",
    openDates: ["2026-11-23"],
    author: "hao",
    approvedBy: "mei",
    publishedAt: 3,
    changes: 0,
  });
});

test("SF-4 an inspection has the figures of its moment", () => {
  expect(prefill("inspection", { ...whole, at: at(44) }).known).toMatchObject({
    slot: "peak",
    windowsOpen: 1,
    waiting: 2,
    longestWaitMin: 39,
  });
  expect(prefill("inspection", { ...whole, at: at(-1) }).known).toMatchObject({ slot: "preOpen", waiting: 0 });
});

test("SF-5 the half hour in which the lobby manager stood in at a window is a gap", () => {
  expect(prefill("lobbyLog", whole).known["lobbyGapMin"]).toBe(30);
});
