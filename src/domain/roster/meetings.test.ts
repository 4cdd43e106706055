import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { CommandOf, RosterWeekCommand } from "./messages";
import { emptyRosterWeek } from "./model";

const HEAD = { now: 1, actor: "head" };
const draft: RosterWeekCommand = { type: "DraftWeek", ...HEAD, lines: [] };
const publish: RosterWeekCommand = { type: "PublishWeek", ...HEAD, broken: [], lateByDays: 0 };
const BEFORE = { day: -3, minute: 600 };

const plan = (more: Partial<CommandOf<"PlanMeeting">> = {}): RosterWeekCommand => ({
  ...{ type: "PlanMeeting", ...HEAD, meetingId: "m1", kind: "training", title: "New forms", clock: BEFORE },
  ...{ staffIds: ["ana", "bo"], quorum: 2, minutes: 60, day: 2, fromMin: 870 },
  effect: { attending: ["ana", "bo"], cost: 0, breaks: [] },
  ...more,
});
const callOff = (clock = BEFORE): RosterWeekCommand => ({ type: "CallOffMeeting", ...HEAD, meetingId: "m1", clock });
const given = (...commands: readonly RosterWeekCommand[]) => givenOn(emptyRosterWeek(), decide, evolve, commands);

test("RW-15 a meeting has a time in a drafted and in a published week, and can be put elsewhere", () => {
  for (const commands of [[draft], [draft, publish]]) {
    const week = given(...commands);
    expect(week.then(plan())).toMatchObject([{ type: "MeetingPlanned", by: "head", day: 2, fromMin: 870 }]);
    expect(week.then(plan({ day: 3 }))).toMatchObject([{ type: "MeetingPlanned", day: 3 }]);
    expect(week.then(callOff())).toMatchObject([{ type: "MeetingCalledOff", meetingId: "m1" }]);
  }
  expect(given().refusal(plan())).toEqual({ code: "roster.wrongState", state: "empty" });
});

test.each([
  ["customers wait for it", { attending: ["ana", "bo"], cost: 40, breaks: [] }],
  ["a post stands empty", { attending: ["ana", "bo"], cost: 0, breaks: ["lobbyCovered"] }],
  ["too few are at work then", { attending: ["ana"], cost: 0, breaks: [] }],
])("RW-15 and invariant 27: where %s, a meeting carries its reason", (_why, effect) => {
  expect(given(draft).refusal(plan({ effect }))).toEqual({ code: "roster.meetingNeedsReason" });
  expect(given(draft).then(plan({ effect, reason: "the auditor comes then" }))).toMatchObject([
    { type: "MeetingPlanned", reason: "the auditor comes then" },
  ]);
});

test("RW-15 what is over is neither planned, moved nor called off", () => {
  const late = { day: 2, minute: 870 };
  const past = { code: "roster.past", staffId: "" };
  expect(given(draft).refusal(plan({ clock: late }))).toEqual(past);
  expect(given(draft, plan()).refusal(plan({ day: 4, clock: late }))).toEqual(past);
  expect(given(draft, plan()).refusal(callOff(late))).toEqual(past);
});

test("RW-11 and RW-15 the same meeting planned twice, and one called off twice, change nothing", () => {
  expect(given(draft, plan()).then(plan())).toEqual([]);
  expect(given(draft, plan(), callOff()).then(callOff())).toEqual([]);
});
