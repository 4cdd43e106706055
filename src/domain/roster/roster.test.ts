import fc from "fast-check";
import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { decideFeeds, emptyFeeds, evolveFeeds } from "./feeds";
import { carriedIn, NOTHING_CARRIED, sumOfCarried } from "./ledger";
import type { RosterWeekCommand, RuleFacts } from "./messages";
import { emptyRosterWeek, shiftOn, type CellChange, type Shift } from "./model";

const early = (day: number, more: Partial<Shift> = {}): Shift => ({
  day,
  outletId: "O1",
  post: "cash",
  template: "early",
  fromMin: 480,
  toMin: 1_020,
  lunchMin: 720,
  paidMinutes: 480,
  ...more,
});
const LINES = [
  { staffId: "ana", shifts: [early(0), early(1), early(5)] },
  { staffId: "bo", shifts: [early(2, { template: "late", fromMin: 600, toMin: 1_140 })] },
];
const facts = (more: Partial<RuleFacts> = {}): RuleFacts => ({
  clock: { day: -10, minute: 0 },
  broken: [],
  consents: [],
  ...more,
});
const HEAD = { now: 1, actor: "head" };
const draft: RosterWeekCommand = { type: "DraftWeek", ...HEAD, lines: LINES };
const publish = (more: object = {}): RosterWeekCommand => ({
  type: "PublishWeek",
  ...HEAD,
  broken: [],
  lateByDays: 0,
  ...more,
});
const OFF: readonly CellChange[] = [{ staffId: "ana", day: 1 }];
const order = (more: object = {}): RosterWeekCommand => ({
  type: "OrderChange",
  ...HEAD,
  changeId: "c1",
  cells: OFF,
  reason: "audit",
  facts: facts(),
  ...more,
});
const agree = (actor: string, more: Partial<RuleFacts> = {}): RosterWeekCommand => ({
  type: "AgreeToChange",
  now: 2,
  actor,
  changeId: "c1",
  facts: facts(more),
});

function after(...commands: readonly RosterWeekCommand[]) {
  const week = emptyRosterWeek();
  return { week, ...givenOn(week, decide, evolve, commands) };
}
const published = (...commands: readonly RosterWeekCommand[]) => after(draft, publish(), ...commands);

test("RW-1 a draft may be made anew until the week is published", () => {
  const { week, then, refusal } = after(draft);
  expect(then({ ...draft, lines: [] })).toMatchObject([{ type: "WeekDrafted", by: "head" }]);
  expect(week.lines.size).toBe(0);
  then(publish());
  expect(refusal(draft)).toEqual({ code: "roster.wrongState", state: "published" });
});

test("RW-2 a week that breaks a rule is not published, and a late one needs a reason", () => {
  const { week, then, refusal } = after();
  expect(refusal(publish())).toEqual({ code: "roster.wrongState", state: "empty" });
  then(draft);
  expect(refusal(publish({ broken: ["es.day", "lobby"] }))).toEqual({
    code: "roster.breaksRule",
    rules: "es.day, lobby",
  });
  expect(refusal(publish({ lateByDays: 2 }))).toEqual({ code: "roster.lateNeedsReason", lateByDays: 2 });
  then(publish({ lateByDays: 2, reason: "flood" }));
  expect([week.state, week.publishedAt, week.lateByDays]).toEqual(["published", 1, 2]);
});

test("RW-3 wishes and leave are the person's own, and leave is decided by somebody else", () => {
  const wish = { type: "KeepWish", now: 1, actor: "ana", wishId: "w1", day: 5 } as const;
  const leave = { type: "AskLeave", now: 1, actor: "ana", leaveId: "l1", day: 2 } as const;
  const { week, then, refusal } = after(wish, leave);
  expect(refusal({ ...wish, actor: "bo" })).toEqual({ code: "roster.notYours", staffId: "ana" });
  expect(refusal({ ...leave, actor: "bo" })).toEqual({ code: "roster.notYours", staffId: "ana" });
  const decided = { type: "DecideLeave", now: 2, actor: "ana", leaveId: "l1", isGranted: true } as const;
  expect(refusal(decided)).toEqual({ code: "roster.secondPersonNeeded", staffId: "ana" });
  expect(refusal({ ...decided, leaveId: "l9" })).toEqual({ code: "roster.unknown", id: "l9" });
  then({ ...decided, actor: "head" });
  expect(week.leaves.get("l1")?.state).toBe("granted");
  expect(refusal({ type: "DropWish", now: 2, actor: "bo", wishId: "w1" })).toMatchObject({ code: "roster.notYours" });
  then({ type: "DropWish", now: 2, actor: "ana", wishId: "w1" });
  expect(week.wishes.size).toBe(0);
  then(draft);
  then(publish());
  expect(refusal(wish)).toEqual({ code: "roster.wrongState", state: "published" });
});

test("RW-4 a change breaks no rule and touches nothing that is over; a shift under way keeps its beginning", () => {
  const { week, then, refusal } = published();
  expect(refusal(order({ facts: facts({ broken: ["es.dailyRest"] }) }))).toEqual({
    code: "roster.breaksRule",
    rules: "es.dailyRest",
  });
  expect(refusal(order({ facts: facts({ clock: { day: 2, minute: 0 } }) }))).toEqual({
    code: "roster.past",
    staffId: "ana",
  });
  const noon = facts({ clock: { day: 1, minute: 700 } });
  expect(refusal(order({ facts: noon }))).toMatchObject({ code: "roster.past" });
  const longer = [{ staffId: "ana", day: 1, shift: early(1, { toMin: 1_080, paidMinutes: 540 }) }];
  then(order({ facts: noon, cells: longer }));
  expect(shiftOn(week, "ana", 1)?.toMin).toBe(1_080);
  const before = after(draft);
  expect(before.refusal(order())).toEqual({ code: "roster.wrongState", state: "draft" });
});

test("RW-5 a change waits for every yes that the rules ask for, and one no ends it", () => {
  const asking = order({ facts: facts({ consents: ["ana"] }) });
  const { week, then, refusal } = published(asking);
  expect(shiftOn(week, "ana", 1)).toBeDefined();
  expect(refusal(agree("bo"))).toEqual({ code: "roster.notYours", staffId: "bo" });
  expect(refusal(agree("ana", { broken: ["cn.week"] }))).toMatchObject({ code: "roster.breaksRule" });
  then(agree("ana"));
  expect([shiftOn(week, "ana", 1), week.changes.get("c1")?.state]).toEqual([undefined, "made"]);
  expect(then(agree("ana"))).toEqual([]);
  const other = published(asking);
  other.then({ type: "RefuseChange", now: 2, actor: "ana", changeId: "c1", reason: "school" });
  expect(other.week.changes.get("c1")).toMatchObject({ state: "refused", why: "school" });
  expect(other.refusal(agree("ana"))).toEqual({ code: "roster.changeOver", state: "refused" });
});

const LATE = early(2, { template: "late", fromMin: 600, toMin: 1_140 });
const swap = (more: object = {}): RosterWeekCommand => ({
  type: "ProposeSwap",
  now: 1,
  actor: "ana",
  changeId: "c1",
  cells: [
    { staffId: "ana", day: 1 },
    { staffId: "ana", day: 2, shift: LATE },
    { staffId: "bo", day: 2 },
    { staffId: "bo", day: 1, shift: early(1) },
  ],
  reason: "wedding",
  facts: facts(),
  ...more,
});
const approve = (actor: string): RosterWeekCommand => ({
  type: "ApproveChange",
  now: 3,
  actor,
  changeId: "c1",
  facts: facts(),
});

test("RW-6 a swap is agreed to by the other and approved by a third", () => {
  const { week, then, refusal } = published(swap());
  expect(refusal(approve("head"))).toEqual({ code: "roster.secondPersonNeeded", staffId: "bo" });
  then(agree("bo"));
  expect(refusal(approve("ana"))).toEqual({ code: "roster.secondPersonNeeded", staffId: "ana" });
  then(approve("head"));
  expect([shiftOn(week, "ana", 2), shiftOn(week, "bo", 1)]).toEqual([LATE, early(1)]);
  const fresh = published();
  expect(fresh.refusal(swap({ actor: "cy" }))).toEqual({ code: "roster.notASwap" });
  expect(fresh.refusal(swap({ cells: OFF }))).toEqual({ code: "roster.notASwap" });
});

test("RW-7 an open shift goes to the first who takes it and may", () => {
  const shift = early(3);
  const offer = { type: "OfferShift", ...HEAD, shiftId: "s1", shift, clock: { day: 0, minute: 0 } } as const;
  const take = (actor: string, more: Partial<RuleFacts> = {}): RosterWeekCommand => ({
    type: "TakeShift",
    now: 2,
    actor,
    shiftId: "s1",
    changeId: `take ${actor}`,
    facts: facts(more),
  });
  const { week, then, refusal } = published(offer);
  expect(refusal(take("ana", { broken: ["cn.week"] }))).toMatchObject({ code: "roster.breaksRule" });
  then(take("bo"));
  expect(shiftOn(week, "bo", 3)).toEqual(shift);
  expect(refusal(take("ana"))).toEqual({ code: "roster.shiftTaken", staffId: "bo" });
  expect(then(take("bo"))).toEqual([]);
  expect(refusal({ ...offer, shiftId: "s2", clock: { day: 4, minute: 0 } })).toMatchObject({ code: "roster.past" });
});

test("RW-16 overtime is offered by the person for a week that is not published yet, and taken back by himself", () => {
  const offer = { type: "OfferOvertime", now: 1, actor: "ana", minutes: 240 } as const;
  const { week, then, refusal } = after(offer);
  expect([...week.overtime]).toEqual([["ana", 240]]);
  expect(then(offer)).toEqual([]);
  then({ ...offer, minutes: 0 });
  expect(week.overtime.get("ana")).toBe(0);
  then(draft);
  then(publish());
  expect(refusal(offer)).toEqual({ code: "roster.wrongState", state: "published" });
});

test("RW-8 and RW-10 the ledger counts what was ordered on the day, and what each carried", () => {
  const wish = { type: "KeepWish", now: 1, actor: "ana", wishId: "w1", day: 5 } as const;
  const today = facts({ clock: { day: 2, minute: 0 } });
  const longer = [{ staffId: "bo", day: 2, shift: { ...LATE, toMin: 1_200, paidMinutes: 540, outletId: "O2" } }];
  const { week, then } = after(wish, draft, publish(), order({ facts: today, cells: longer }));
  const terms = { homeId: "O1", weekMinutes: 480, lateFromMin: 1_080 };
  expect(carriedIn(week, { ...terms, staffId: "ana" })).toEqual({
    ...NOTHING_CARRIED,
    saturdays: 1,
    refusedWishes: 1,
    balanceMinutes: 960,
    overtimeMinutes: 960,
  });
  const bo = {
    ...NOTHING_CARRIED,
    lateCloses: 1,
    floats: 1,
    sameDayChanges: 1,
    balanceMinutes: 60,
    overtimeMinutes: 60,
  };
  expect(carriedIn(week, { ...terms, staffId: "bo" })).toEqual(bo);
  expect(sumOfCarried(bo, bo)).toMatchObject({ lateCloses: 2, sameDayChanges: 2, balanceMinutes: 120 });
  expect(carriedIn(after(draft).week, { ...terms, staffId: "bo" })).toEqual(NOTHING_CARRIED);
  then({ type: "ReportAbsence", ...HEAD, changeId: "a1", staffId: "ana", day: 5, clock: { day: 5, minute: 500 } });
  expect(carriedIn(week, { ...terms, staffId: "ana" }).sameDayChanges).toBe(0);
});

test("RW-9 who is absent is taken off the day, and the record stays", () => {
  const absent = { type: "ReportAbsence", ...HEAD, changeId: "a1", staffId: "ana", day: 1 } as const;
  const { week, then, refusal } = published({ ...absent, clock: { day: 1, minute: 600 } });
  expect(shiftOn(week, "ana", 1)).toBeUndefined();
  expect(week.changes.get("a1")).toMatchObject({ kind: "absence", state: "made", isSameDay: true });
  expect(then({ ...absent, clock: { day: 1, minute: 600 } })).toEqual([]);
  expect(refusal({ ...absent, changeId: "a2", day: 0, clock: { day: 1, minute: 0 } })).toMatchObject({
    code: "roster.past",
  });
});

test("RW-11 the same change asked for again says nothing, another under its id is refused", () => {
  const { then, refusal } = published(order());
  expect(then(order())).toEqual([]);
  expect(refusal(order({ cells: [{ staffId: "ana", day: 0 }] }))).toEqual({ code: "roster.idTaken", id: "c1" });
  expect(then(publish())).toEqual([]);
  const withdrawal = { type: "WithdrawChange", ...HEAD, changeId: "c1", reason: "late" } as const;
  expect(refusal(withdrawal)).toEqual({ code: "roster.changeOver", state: "made" });
  expect(refusal({ ...withdrawal, changeId: "c9" })).toEqual({ code: "roster.unknown", id: "c9" });
});

test("RW-4, RW-5 and RW-6 whatever is asked in whatever order, only changes that were made move a published week", () => {
  const actor = fc.constantFrom("ana", "bo", "head", "cy");
  const changeId = fc.constantFrom("c1", "c2", "c3");
  const known = fc.record({
    broken: fc.constantFrom<readonly string[]>([], [], ["cn.week"]),
    consents: fc.constantFrom<readonly string[]>([], ["ana"], ["ana", "bo"]),
    clock: fc.record({ day: fc.constantFrom(-1, -1, 0, 2), minute: fc.integer({ min: 0, max: 1_439 }) }),
  });
  const cell = fc.record({ staffId: fc.constantFrom("ana", "bo"), day: fc.integer({ min: 0, max: 6 }) });
  const cells = fc
    .array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((list) => list.map(([at, isOn]): CellChange => (isOn ? { ...at, shift: early(at.day) } : at)));
  const common = { now: fc.constant(5), actor, changeId };
  const command: fc.Arbitrary<RosterWeekCommand> = fc.oneof(
    fc.record({ type: fc.constant("OrderChange" as const), ...common, cells, reason: fc.constant("r"), facts: known }),
    fc.record({ type: fc.constant("AgreeToChange" as const), ...common, facts: known }),
    fc.record({ type: fc.constant("ApproveChange" as const), ...common, facts: known }),
    fc.record({ type: fc.constant("RefuseChange" as const), ...common, reason: fc.constant("no") }),
    fc.record({ type: fc.constant("WithdrawChange" as const), ...common, reason: fc.constant("no") }),
    fc.constant(swap({ changeId: "c3" })),
  );
  let made = 0;
  fc.assert(
    fc.property(fc.array(command, { minLength: 10, maxLength: 30 }), (commands) => {
      const { week } = published();
      for (const asked of commands) {
        const before = JSON.stringify([...week.lines]);
        const decision = decide(asked, week);
        if (!decision.ok) continue;
        decision.value.reduce(evolve, week);
        const makes = decision.value.filter(({ type }) => type === "RosterChangeMade").length;
        made += makes;
        if (makes === 0) expect(JSON.stringify([...week.lines])).toBe(before);
        if (makes > 0 && "facts" in asked) expect(asked.facts.broken).toEqual([]);
      }
      for (const change of week.changes.values())
        if (change.state === "made") expect([change.awaited.size, change.needsApproval]).toEqual([0, false]);
    }),
    { seed: 11, numRuns: 200 },
  );
  expect(made).toBeGreaterThan(50);
});

test("RW-12 a draft is arranged by hand day by day, and what was published stays beside the week as it stands", () => {
  const arrange: RosterWeekCommand = { type: "ArrangeDays", ...HEAD, cells: [{ staffId: "ana", day: 1 }] };
  expect(after().refusal(arrange)).toEqual({ code: "roster.wrongState", state: "empty" });
  const { week, then, refusal } = after(draft, arrange);
  expect([shiftOn(week, "ana", 1), shiftOn(week, "ana", 0)?.template]).toEqual([undefined, "early"]);
  expect(then(arrange)).toEqual([]);
  then({ ...arrange, cells: [{ staffId: "bo", day: 1, shift: early(1) }] });
  expect(shiftOn(week, "bo", 1)).toEqual(early(1));
  then(publish());
  expect(refusal(arrange)).toEqual({ code: "roster.wrongState", state: "published" });
  then(order({ cells: [{ staffId: "ana", day: 0 }] }));
  expect([week.lines.get("ana")?.length, week.promised.get("ana")?.length]).toEqual([1, 2]);
});

test("RW-13 a new calendar address ends the old one, and taken back it opens nothing", () => {
  const feeds = emptyFeeds();
  const { then } = givenOn(feeds, decideFeeds, evolveFeeds, []);
  const open = (secretHash: string) =>
    ({ type: "OpenFeed", now: 1, actor: "ana", outletId: "O1", secretHash }) as const;
  then(open("one"));
  then(open("two"));
  expect([...feeds.bySecret]).toEqual([["two", "ana"]]);
  expect(then({ type: "CloseFeed", now: 2, actor: "ana" })).toMatchObject([{ type: "FeedClosed", staffId: "ana" }]);
  expect([feeds.bySecret.size, feeds.byStaff.size]).toEqual([0, 0]);
  expect(then({ type: "CloseFeed", now: 3, actor: "ana" })).toEqual([]);
});

const FORECAST = {
  ...{ day: 1, fromMin: 600, low: -60, high: -20 },
  without: { came: 100, late: 20, lateMin: 120 },
  with: { came: 100, late: 12, lateMin: 80 },
};
const measure = (day: number): RosterWeekCommand => ({
  type: "MeasureChange",
  now: 9,
  actor: "system",
  changeId: "c1",
  clock: { day, minute: 0 },
  measured: { came: 104, late: 14, lateMin: 91 },
});

test("RW-14 a change keeps its forecast, and what became of the customers is put beside it once the day is over", () => {
  const { week, then, refusal } = after(draft, publish(), order({ forecast: FORECAST }));
  expect(week.changes.get("c1")).toMatchObject({ forecast: FORECAST, measured: undefined });
  expect(refusal(measure(1))).toEqual({ code: "roster.notMeasurable", state: "made" });
  then(measure(2));
  expect(week.changes.get("c1")?.measured).toEqual({ came: 104, late: 14, lateMin: 91 });
});

test("RW-14 what has no forecast, or was not made, is not measured", () => {
  expect(after(draft, publish(), order()).refusal(measure(2))).toMatchObject({ code: "roster.notMeasurable" });
  const waiting = order({ forecast: FORECAST, facts: facts({ consents: ["ana"] }) });
  expect(after(draft, publish(), waiting).refusal(measure(2))).toEqual({
    code: "roster.notMeasurable",
    state: "asked",
  });
});
