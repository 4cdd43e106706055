import { beforeAll, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryRows } from "#adapter/rows/memory";
import { loadHighsSolver } from "#adapter/solver/highs";
import { present } from "#base/assert";
import { addDays, instantAt } from "#base/calendar";
import { emptyPolicyBook } from "#domain/policy/model";
import { findBankConflict } from "#engine/roster/bank/find-bank-conflict";
import type { LpSolver } from "#engine/roster/lp-solver";
import { createRosterSearch } from "#engine/roster/roster-search";
import { demoImport } from "../../../tests/fixtures/demo-day";
import { NEEDS, type NeedRow, type SlotNeed } from "../forecasting/forecast-rows";
import { openNetwork } from "../plan/sources";
import { put } from "../ports/rows";
import type { AskedOfWeek } from "./asked-of-week";
import { createRosters } from "./rosters";

const OUTLET = "O07";
const MONDAY = "2026-11-23";
const PLACE = { outletId: OUTLET, monday: MONDAY };

let lp: LpSolver;
beforeAll(async () => {
  lp = await loadHighsSolver();
});

const kind = (windows: number) => ({ windows, savedByOneMore: 1, lostByOneFewer: 1 });

/** A plain day: two cash windows, one other, one in the lobby, from nine to five. */
function needOn(date: string): NeedRow {
  const slots = Array.from({ length: 16 }, (_, at): SlotNeed => {
    return {
      ...kind(3),
      slot: 18 + at,
      arrivals: 10,
      lateShare: 0.05,
      isKept: true,
      shortKinds: [],
      intensity: 0.7,
      byKind: { cash: kind(at > 3 && at < 8 ? 2 : 1), nonCash: kind(1) },
      posts: { lobby: { people: 1, because: "presence", intensity: 0 } },
    };
  });
  return {
    unitId: OUTLET,
    date,
    madeOn: "2026-11-01",
    serviceMin: 5,
    promiseMin: 10,
    lateShareMax: 0.1,
    windowsMax: 9,
    slots,
  };
}

/** @param isProved whether weeks are searched to the end; any that keeps the people's rules will do otherwise */
async function outlet({ isProved = false } = {}) {
  const journal = createMemoryJournal();
  const network = await openNetwork(journal);
  await network.submit(demoImport().command, { commandId: "network", actor: "test" });
  const rows = createMemoryRows();
  const days = [0, 1, 2, 3, 4, 7, 56, 63];
  const needs = days.map((day) => needOn(addDays(MONDAY, day)));
  await rows.write([put(NEEDS, needs)]);
  const clock = { now: instantAt("2026-11-10", "09:00", "Asia/Shanghai") };
  const rosters = createRosters({
    journal,
    rows,
    network: network.state,
    policies: () => emptyPolicyBook(),
    nowAt: () => clock.now,
    findConflict: async (bank) => findBankConflict(bank, lp, 2e6),
    solve: (problem) => {
      const limits = isProved ? { shareGap: 0.05 } : { polishWork: 1e6, shouldStop: () => true };
      const search = createRosterSearch(problem, { seed: 1, lp, thread: 0, ...limits });
      for (let step = 0; (isProved || step < 20) && search.step(); step += 1);
      const { roster, cost } = search.best();
      return Promise.resolve({ roster, cost, bound: search.bound() });
    },
  });
  let ids = 0;
  const cause = (actor: string) => ({ actor, commandId: `c${(ids += 1)}` });
  const ask = async (asked: AskedOfWeek, actor = "head") => {
    const answer = await rosters.ask(PLACE, asked, cause(actor));
    return answer.ok ? "done" : answer.refusal;
  };
  const view = async () => {
    const seen = await rosters.view(PLACE);
    if (!seen.ok) throw new Error(seen.refusal.code);
    return seen.value;
  };
  return { rosters, ask, view, cause, clock };
}

test("RWK-1, RWK-2 and RWK-3 the house drafts a week from its needs, near the best possible, which people publish", async () => {
  const { rosters, ask, view, cause } = await outlet({ isProved: true });
  const made = await rosters.make(PLACE, cause("head"));
  if (!made.ok) throw new Error(made.refusal.code);
  expect(made.value.bound).toBeGreaterThanOrEqual(0.95 * made.value.cost - 1);
  const { week, verdict, bank } = await view();
  expect(week.state).toBe("draft");
  expect(verdict.violations.filter(({ person }) => person !== undefined)).toEqual([]);
  expect(bank.presence.map(({ id }) => id)).toEqual(expect.arrayContaining(["authority", "lobbyCovered"]));
  expect(await ask({ type: "PublishWeek" })).toBe("done");
  expect((await view()).week.state).toBe("published");
}, 60_000);

test("RWK-17 a week asks for overtime only where it is offered, and the month remembers what its weeks have taken", async () => {
  const { rosters, ask, view, cause } = await outlet();
  const { people, templates } = (await view()).bank;
  const { id: staffId, posts } = present(people[0], "a person of the outlet");
  const shiftOn = (day: number, isWhole: boolean) => {
    const fits = ({ days, lunchesMin }: (typeof templates)[number]) =>
      days.includes(day) && lunchesMin.length > 0 === isWhole;
    const { id: template, lunchesMin } = present(templates.find(fits), "a shift of that length");
    return { staffId, day, shift: { post: present(posts[0], "a post"), template, lunchMin: lunchesMin[0] } };
  };
  const days = [0, 1, 2, 3, 4].map((day) => shiftOn(day, true));
  const cells = [...days, shiftOn(5, true)];
  await rosters.keep(PLACE, [], cause("head"));
  expect(await ask({ type: "ArrangeDays", cells })).toBe("done");
  const tooLong = async () =>
    (await view()).verdict.violations.some(({ person, rule }) => person === staffId && rule === "contractMax");
  expect(await tooLong()).toBe(true);
  expect(await ask({ type: "OfferOvertime", minutes: 480 }, staffId)).toBe("done");
  expect(await tooLong()).toBe(false);
  await rosters.make(PLACE, cause("head"));
  expect(await ask({ type: "ArrangeDays", cells: [...days, shiftOn(5, false), { staffId, day: 6 }] })).toBe("done");
  const { week, bank } = await view();
  const paid = (week.lines.get(staffId) ?? []).reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  const over = paid - present(bank.people[0], "the person").contract.weekMinutes;
  expect(over).toBeGreaterThan(0);
  expect(await ask({ type: "PublishWeek", reason: "late" })).toBe("done");
  const takenIn = async (days: number) => {
    const seen = await rosters.view({ ...PLACE, monday: addDays(MONDAY, days) });
    return seen.ok && seen.value.bank.people.find(({ id }) => id === staffId)?.ledger.overtimeMonthMinutes;
  };
  expect([await takenIn(7), await takenIn(56)]).toEqual([over, 0]);
}, 60_000);

test("RWK-16 a meeting is put where it costs customers least, and anywhere else with a reason only", async () => {
  const { rosters, ask, view, cause } = await outlet();
  await rosters.make(PLACE, cause("head"));
  const { bank, week } = await view();
  const atWork = bank.people.filter(({ id }) => (week.lines.get(id) ?? []).length > 0);
  const two = atWork.slice(0, 2).map(({ id }) => id);
  const meeting = { type: "PlanMeeting", kind: "training", title: "New forms", staffIds: two, minutes: 30 } as const;
  expect(await ask({ ...meeting, meetingId: "m1", quorum: 1 })).toBe("done");
  const [placed] = (await view()).meetings;
  expect(placed).toMatchObject({ id: "m1", breaks: [] });
  const at = { day: 6, fromMin: 600 };
  // On Sunday nobody is at work here: nobody can attend.
  expect(await ask({ ...meeting, meetingId: "m2", at })).toEqual({ code: "roster.meetingNeedsReason" });
  expect(await ask({ ...meeting, meetingId: "m2", at, reason: "everybody comes in for it" })).toBe("done");
  expect((await view()).meetings.map(({ id }) => id)).toEqual(["m1", "m2"]);
  expect(await ask({ ...meeting, meetingId: "m3", staffIds: ["nobody"] })).toEqual({
    code: "roster.noTimeForMeeting",
    quorum: 1,
  });
  expect(await ask({ type: "CallOffMeeting", meetingId: "m2" })).toBe("done");
  expect((await view()).meetings.map(({ id }) => id)).toEqual(["m1"]);
}, 60_000);

test("RWK-12 somebody of another outlet who is sent here fills what the own people leave open", async () => {
  const { rosters, view, cause } = await outlet();
  const open = (await view()).verdict;
  const shift = {
    day: 0,
    outletId: OUTLET,
    post: "cash",
    template: "day",
    fromMin: 525,
    toMin: 1_035,
    paidMinutes: 510,
  };
  const lines = [{ staffId: "E164", shifts: [{ ...shift, day: 1, outletId: "O09" }, shift] }];
  const book = await rosters.books.open("O09", MONDAY);
  await book.submit({ type: "DraftWeek", now: 0, actor: "head", lines }, cause("head"));
  const { bank, guests, verdict } = await view();
  expect(guests).toEqual([{ staffId: "E164", shift }]);
  expect(bank.guests).toMatchObject([{ person: "E164", outlet: OUTLET, post: "cash", day: 0 }]);
  const short = ({ gaps }: typeof open, day: number): number =>
    gaps
      .filter((gap) => gap.day === day && gap.post === "cash")
      .reduce((sum, gap) => sum + gap.needed - gap.present, 0);
  expect([short(open, 0) - short(verdict, 0), short(open, 1) - short(verdict, 1)]).toEqual([16, 0]);
});

test("RWK-3 a week that is not known to need anything has no roster, and a week begins on Monday", async () => {
  const { rosters } = await outlet();
  const other = await rosters.view({ outletId: OUTLET, monday: "2026-12-07" });
  expect(other).toEqual({ ok: false, refusal: { code: "roster.noNeed", monday: "2026-12-07" } });
  const tuesday = await rosters.view({ outletId: OUTLET, monday: "2026-11-24" });
  expect(tuesday).toEqual({ ok: false, refusal: { code: "roster.notMonday", monday: "2026-11-24" } });
});

test("RWK-4 and RW-8 a change of the same day is priced first, made within the rules, and counted", async () => {
  const { rosters, ask, view, cause, clock } = await outlet();
  await rosters.make(PLACE, cause("head"));
  await ask({ type: "PublishWeek" });
  const { week, bank } = await view();
  clock.now = instantAt(MONDAY, "06:00", "Asia/Shanghai");
  const worked = present(
    bank.people.find(({ id }) => (week.lines.get(id) ?? []).some(({ day }) => day === 0)),
    "somebody on Monday",
  );
  const off = { staffId: worked.id, day: 0 };
  const priced = await rosters.price(PLACE, [off], "head");
  if (!priced.ok) throw new Error(priced.refusal.code);
  const answer = await ask({ type: "OrderChange", changeId: "x1", cells: [off], reason: "audit" });
  if (priced.value.rules.length > 0) {
    expect(answer).toMatchObject({ code: "roster.breaksRule" });
    expect(await ask({ type: "ReportAbsence", changeId: "x2", ...off })).toBe("done");
  } else expect(answer).toBe("done");
  const after = await view();
  expect(after.week.lines.get(worked.id)?.some(({ day }) => day === 0)).toBe(false);
  expect([...after.week.changes.values()].at(-1)?.isSameDay).toBe(true);
  const unknown = { ...off, shift: { post: "cash", template: "night" } };
  expect(await ask({ type: "OrderChange", changeId: "x3", cells: [unknown], reason: "audit" })).toMatchObject({
    code: "roster.noSuchShift",
  });
}, 60_000);

test("RWK-1 leave and wishes of the week are in its roster, and the gap they leave has candidates with reasons", async () => {
  const { rosters, ask, view, cause } = await outlet();
  const { bank } = await view();
  const [first] = bank.people;
  const staffId = present(first, "somebody").id;
  await ask({ type: "AskLeave", leaveId: "l1", day: 2 }, staffId);
  expect(await ask({ type: "DecideLeave", leaveId: "l1", isGranted: true }, staffId)).toMatchObject({
    code: "roster.secondPersonNeeded",
  });
  await ask({ type: "DecideLeave", leaveId: "l1", isGranted: true });
  await rosters.make(PLACE, cause("head"));
  const { week } = await view();
  expect(week.lines.get(staffId)?.some(({ day }) => day === 2)).toBe(false);
  const found = await rosters.candidates(PLACE, { post: "cash", day: 2, slotMin: 660 });
  if (!found.ok) throw new Error(found.refusal.code);
  expect(found.value.map(({ person }) => person).sort()).toEqual(bank.people.map(({ id }) => id).sort());
  for (const { offer, hindrance } of found.value) expect(offer === undefined).toBe(hindrance !== undefined);
}, 60_000);

test("RWK-5 overtime is asked a yes for, by the law of the outlet, and nobody need ask himself", async () => {
  const { rosters, ask, view, cause } = await outlet();
  await rosters.make(PLACE, cause("head"));
  await ask({ type: "PublishWeek" });
  const { week, bank } = await view();
  const template = present(bank.templates[0], "a whole day");
  const paid = template.toMin - template.fromMin - template.lunchMinutes;
  let asked = 0;
  for (const { id, posts, contract } of bank.people) {
    const line = week.lines.get(id) ?? [];
    const day = template.days.find((each) => line.every((worked) => worked.day !== each));
    const minutes = line.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
    if (day === undefined) continue;
    const shift = { post: present(posts[0], "a post"), template: template.id, lunchMin: template.lunchesMin[0] };
    const cells = [{ staffId: id, day, shift }];
    const byHead = await rosters.price(PLACE, cells, "head");
    const isOvertime = minutes + paid > contract.weekMinutes;
    expect(byHead.ok && byHead.value.consents).toEqual(isOvertime ? [id] : []);
    const byHimself = await rosters.price(PLACE, cells, id);
    expect(byHimself.ok && byHimself.value.consents).toEqual([]);
    if (isOvertime) asked += 1;
  }
  expect(asked).toBeGreaterThan(0);
}, 60_000);

test("RWK-6 what was carried in a week counts in the next one, and no more after eight", async () => {
  const { rosters, ask, view, cause } = await outlet();
  await rosters.make(PLACE, cause("head"));
  await ask({ type: "PublishWeek" });
  const { week, bank } = await view();
  const next = async (weeks: number) => {
    const seen = await rosters.view({ outletId: OUTLET, monday: addDays(MONDAY, 7 * weeks) });
    return seen.ok ? seen.value.bank.people.map(({ ledger }) => ledger.balanceMinutes) : seen.refusal.code;
  };
  const worked = bank.people.map(({ id, contract }) => {
    const minutes = (week.lines.get(id) ?? []).reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
    return Math.round(minutes - contract.weekMinutes);
  });
  expect(worked.some((minutes) => minutes !== 0)).toBe(true);
  expect([await next(1), await next(8)]).toEqual([worked, worked]);
  expect(await next(9)).toEqual(worked.map(() => 0));
}, 60_000);
