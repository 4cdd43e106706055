import { expect, test } from "vitest";
import { addDays } from "#base/calendar";
import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide, evolve } from "./decide";
import type { CommandOf, DrillCommand, DrillEvent } from "./messages";
import { type DrillBookDraft, emptyDrillBook, isMissed, standingOf } from "./model";

const TODAY = "2026-11-23";
const planning = (change: Partial<CommandOf<"PlanDrill">> = {}): DrillCommand => ({
  type: "PlanDrill",
  ...{ now: 1, actor: "hao", drillId: "d1", cardId: "fire", date: TODAY, lead: "lin", today: TODAY, ...change },
});
const holding = (change: Partial<CommandOf<"HoldDrill">> = {}): DrillCommand => ({
  type: "HoldDrill",
  ...{ now: 2, actor: "hao", drillId: "d1", minutes: 9, present: ["lin", "mei"], watchedBy: "hao" },
  ...{ lessons: "the back door sticks", today: TODAY, ...change },
});
const puttingOff = (date: string, today = TODAY): DrillCommand => ({
  type: "PutOffDrill",
  ...{ now: 3, actor: "hao", drillId: "d1", date, reason: "pension day", today },
});
const CALL_OFF: DrillCommand = { type: "CallOffDrill", now: 3, actor: "hao", drillId: "d1", reason: "closed" };

function given(...commands: readonly DrillCommand[]) {
  const book = emptyDrillBook();
  return { book, ...givenOn(book, decide, evolve, commands) };
}

test("DL-1 a drill is planned once, and for no day that is over", () => {
  const { then, refusal } = given(planning());
  expect(then(planning({ lead: "mei" }))).toEqual([]);
  expect(refusal(planning({ drillId: "d2", date: "2026-11-22" }))).toEqual({
    code: "drill.dateOver",
    date: "2026-11-22",
  });
});

test("DL-2 two people take part, and somebody watches who does not lead", () => {
  const { book, then, refusal } = given(planning());
  expect(refusal(holding({ present: ["lin", "lin"] }))).toEqual({ code: "drill.twoPeopleNeeded" });
  expect(refusal(holding({ watchedBy: "lin" }))).toEqual({ code: "drill.watcherLeads", person: "lin" });
  expect(then(holding())).toHaveLength(1);
  expect(then(holding())).toEqual([]);
  expect(book.drills.get("d1")).toMatchObject({ state: "held", held: { minutes: 9, watchedBy: "hao" } });
  expect(refusal(holding({ drillId: "d9" }))).toEqual({ code: "drill.unknown", drillId: "d9" });
});

test("DL-3 a drill is put off to a later date or called off, and one that was held stays", () => {
  const { book, then, refusal } = given(planning(), puttingOff("2026-11-30"));
  expect(book.drills.get("d1")).toMatchObject({ date: "2026-11-30", why: "pension day" });
  expect(refusal(puttingOff("2026-11-30"))).toMatchObject({ code: "drill.dateOver" });
  then(CALL_OFF);
  expect(then(CALL_OFF)).toEqual([]);
  expect(given(planning(), holding()).refusal(CALL_OFF)).toEqual({ code: "drill.wrongState", state: "held" });
});

test("DL-4 a drill that was not held on its day is missed until it is put off", () => {
  const later = "2026-11-25";
  const { book, then, refusal } = given(planning());
  const missed = () => [...book.drills.values()].map((drill) => isMissed(drill, later));
  expect(missed()).toEqual([true]);
  expect(refusal(holding({ today: later }))).toEqual({ code: "drill.notItsDay", date: TODAY });
  then(puttingOff(later, later));
  expect(missed()).toEqual([false]);
  expect(then(holding({ today: later }))).toHaveLength(1);
});

test("DL-5 a card is due at once, and again when its days are over", () => {
  const everyHalfYear = (held: string): string => addDays(held, 180);
  const standing = (book: DrillBookDraft, today: string) => standingOf(book, "fire", today, everyHalfYear);
  expect(standing(given(planning()).book, TODAY)).toEqual({ cardId: "fire", next: TODAY, isDue: true });
  const { book } = given(planning(), holding());
  expect(standing(book, TODAY)).toEqual({ cardId: "fire", lastHeld: TODAY, isDue: false });
  expect(standing(book, addDays(TODAY, 179)).isDue).toBe(false);
  expect(standing(book, addDays(TODAY, 180)).isDue).toBe(true);
});

test("DL-6 an emergency is logged once, after it is over", () => {
  const logged = (change: Partial<CommandOf<"LogEmergency">> = {}): DrillCommand => ({
    type: "LogEmergency",
    ...{ now: 100, actor: "lin", emergencyId: "e1", cardId: "fire", startedAt: 10, endedAt: 90 },
    ...{ done: "hall cleared", told: ["AREA"], ...change },
  });
  const { then, refusal } = given(logged());
  expect(then(logged({ done: "other" }))).toEqual([]);
  expect(refusal(logged({ emergencyId: "e2", endedAt: 5 }))).toEqual({ code: "drill.timesReversed" });
  expect(refusal(logged({ emergencyId: "e2", endedAt: 101 }))).toEqual({ code: "drill.timesReversed" });
});

function randomCommand(rng: Rng, now: number): DrillCommand {
  const today = addDays(TODAY, Math.floor(now / 1e6));
  const people = ["lin", "hao", "mei"] as const;
  return {
    type: oneOf(rng, ["PlanDrill", "HoldDrill", "PutOffDrill", "CallOffDrill", "LogEmergency"] as const),
    ...{
      now,
      actor: oneOf(rng, people),
      drillId: `d${String(rng.below(6))}`,
      emergencyId: `e${String(rng.below(4))}`,
      startedAt: now - rng.below(9),
      endedAt: now - rng.below(9) + 2,
      done: "hall cleared",
      told: [],
      cardId: "fire",
      lead: oneOf(rng, people),
    },
    ...{ date: addDays(today, rng.below(4) - 1), today, reason: "r", minutes: 5, lessons: "" },
    ...{ present: people.slice(0, 1 + rng.below(3)), watchedBy: oneOf(rng, people) },
  };
}

test("DL-1 to DL-6 in any history a drill is held on its day by two and watched, what was held stays, an emergency is one", () => {
  const context = { initial: emptyDrillBook, decide, evolve, command: randomCommand };
  inAnyHistory<DrillCommand, DrillEvent, DrillBookDraft>(context, { seed: 37, steps: 40, stepMs: 400_000 }, () => {
    const held = new Map<string, string>();
    const logged = new Set<string>();
    const dates = new Map<string, string>();
    return ({ command, events, state }) => {
      const today = "today" in command ? command.today : "";
      for (const event of events) {
        if (event.type === "EmergencyLogged") {
          expect(logged.has(event.emergencyId)).toBe(false);
          expect(event.startedAt <= event.endedAt && event.endedAt <= event.at).toBe(true);
          logged.add(event.emergencyId);
          continue;
        }
        const drill = state.drills.get(event.drillId);
        if (event.type === "DrillPlanned") expect(event.date >= today).toBe(true);
        if (event.type === "DrillPutOff") expect(event.date > (dates.get(event.drillId) ?? "")).toBe(true);
        if (event.type === "DrillHeld") {
          expect([drill?.date, drill?.held?.watchedBy === drill?.lead]).toEqual([today, false]);
          expect(new Set(event.present).size).toBeGreaterThan(1);
          held.set(event.drillId, JSON.stringify(drill));
        }
        dates.set(event.drillId, drill?.date ?? "");
      }
      for (const [drillId, known] of held) expect(JSON.stringify(state.drills.get(drillId))).toBe(known);
      if (today === "") return;
      const lastHeld = [...held.keys()]
        .map((drillId) => dates.get(drillId) ?? "")
        .sort()
        .at(-1);
      const { isDue } = standingOf(state, "fire", today, (day) => addDays(day, 3));
      expect(isDue).toBe(lastHeld === undefined || addDays(lastHeld, 3) <= today);
    };
  });
});
