import { expect, test } from "vitest";
import type { BankProblem, BankRoster, StaffMember } from "./bank-problem";
import { repairDay, type DayTrouble } from "./repair-day";

const LEDGER = {
  saturdays: 0,
  lateCloses: 0,
  floats: 0,
  refusedWishes: 0,
  balanceMinutes: 0,
  overtimeMonthMinutes: 0,
};

function member(id: string, more: Partial<StaffMember> = {}): StaffMember {
  return {
    id,
    home: "O1",
    floatsTo: [],
    posts: ["cash", "lobby"],
    certificates: [],
    contract: { kind: "full", weekMinutes: 2_400, weekDays: 5, bankMinutes: 2_400, overtimeMinutes: 0 },
    conditions: [],
    leave: [],
    wishes: [],
    ledger: LEDGER,
    ...more,
  };
}

const BANK: BankProblem = {
  monday: "2026-11-23",
  rules: [],
  posts: [
    { id: "cash", certificates: [] },
    { id: "lobby", certificates: [] },
  ],
  templates: [
    { id: "day", fromMin: 540, toMin: 1_020, lunchesMin: [690, 750], lunchMinutes: 30, days: [0, 1, 2, 3, 4] },
    { id: "afternoon", fromMin: 750, toMin: 1_020, lunchesMin: [], lunchMinutes: 0, days: [0, 1, 2, 3, 4] },
  ],
  presence: [],
  demand: [{ outlet: "O1", post: "cash", day: 0, fromMin: 540, needed: Array.from({ length: 16 }, () => 2) }],
  people: [member("ana"), member("bo"), member("cleo"), member("dan")],
  travel: [],
  meetings: [],
  weights: {
    missing: [40, 80],
    surplus: [0],
    saturday: 0,
    lateClose: 0,
    lateFromMin: 1_080,
    float: 0,
    travelMinute: 0,
    balanceHour: 0,
  },
};
const on = (post: string, lunchMin: number) => ({ outlet: "O1", post, template: "day", lunchMin });
const OFF_WEEK = Array.from({ length: 7 }, () => undefined);
const week = (first: BankRoster[number][number]): BankRoster[number] => [first, ...OFF_WEEK.slice(1)];
const ROSTER: BankRoster = [week(on("cash", 690)), week(on("cash", 750)), week(on("lobby", 690)), OFF_WEEK];
const AT_TEN: DayTrouble = { day: 0, nowMin: 600, absent: ["ana"], pinned: [], prices: { person: 10, slot: 1 } };

function changesOf(trouble: DayTrouble, bank: BankProblem = BANK) {
  const repaired = repairDay(bank, ROSTER, trouble);
  if (!repaired.ok) throw new Error(repaired.refusal.code);
  const [best] = repaired.value;
  if (!best) throw new Error("nothing was found, not even to leave the day alone");
  return best;
}

test("RO-24 puts whoever is in the house in the place of somebody who is absent", () => {
  const { changes, costBefore, costAfter } = changesOf(AT_TEN);
  expect(changes.map(({ person, after }) => [person, after?.post])).toEqual([["cleo", "cash"]]);
  expect(costAfter).toBeLessThan(costBefore);
});

test("RO-24 leaves pinned people where they are, and asks in somebody who is off instead", () => {
  const { changes } = changesOf({ ...AT_TEN, pinned: ["bo", "cleo"] });
  expect(changes).toEqual([
    {
      person: "dan",
      before: undefined,
      after: { outlet: "O1", post: "cash", template: "afternoon", lunchMin: undefined },
    },
  ]);
});

test("RO-24 changes nothing where the change costs more than the gap", () => {
  expect(changesOf({ ...AT_TEN, prices: { person: 10_000, slot: 1 } }).changes).toEqual([]);
});

test("RO-24 does not undo what has passed: a lunch that has begun is eaten, and nobody begins in the past", () => {
  const { changes } = changesOf({ ...AT_TEN, nowMin: 720, pinned: ["bo"] });
  for (const { before, after } of changes) {
    if (before) expect(after?.lunchMin).toBe(before.lunchMin);
    else expect(after?.template).toBe("afternoon");
  }
  expect(changes.length).toBeGreaterThan(0);
});

test("RO-24 asks nobody in whose week has no hours left", () => {
  const spent = member("dan", {
    contract: { kind: "full", weekMinutes: 0, weekDays: 5, bankMinutes: 0, overtimeMinutes: 0 },
  });
  const bank = { ...BANK, people: BANK.people.map((person) => (person.id === "dan" ? spent : person)) };
  expect(changesOf({ ...AT_TEN, pinned: ["bo", "cleo"] }, bank).changes).toEqual([]);
});

test("RO-24 touches at most three people, however many are missing", () => {
  const people = Array.from({ length: 10 }, (_, at) => member(`p${at}`));
  const demand = BANK.demand.map((curve) => ({ ...curve, needed: curve.needed.map(() => 8) }));
  const bank: BankProblem = { ...BANK, people, demand };
  const roster = people.map((_, at) => (at < 4 ? week(on("cash", 690)) : OFF_WEEK));
  const repaired = repairDay(bank, roster, { ...AT_TEN, absent: ["p0", "p1"] });
  expect(repaired.ok && repaired.value.map(({ changes }) => changes.length)).toEqual([3, 3, 3, 3]);
});
