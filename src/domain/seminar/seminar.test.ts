import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { expect, test } from "vitest";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import {
  type CommandOf,
  type SeminarCommand,
  type SeminarDraft,
  type SeminarEvent,
  type Theme,
  unplannedSeminar,
} from "./model";

const ref = { token: "v", hash: "h" };
const HOUR_MS = 3_600_000;

function by<Type extends SeminarCommand["type"]>(
  actor: string,
  type: Type,
  own: Omit<CommandOf<Type>, "type" | "now" | "actor">,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: 10 * HOUR_MS, actor, ...own } as unknown as CommandOf<Type>;
}

const themeOf = (theme: string): Theme => {
  return { theme, complaints: 2, opinions: 1, proposals: 0, lowScores: 3, before: 4 };
};
const AGENDA = [themeOf("waiting"), themeOf("fee")];
const PLANNED = {
  seminarId: "2026-11",
  outletId: "O01",
  heldAt: 9 * HOUR_MS,
  departments: ["operations", "channels"],
  agenda: AGENDA,
  minutesWithinDays: 3,
};
const plan = by("hao", "PlanSeminar", PLANNED);
const ask = by("hao", "AskExtraordinary", { ...PLANNED, reason: "three falls at the door" });
const attendance = [
  { department: "operations", person: "lin" },
  { department: "channels", excuse: "audit week" },
];
const hold = by("hao", "HoldSeminar", { attendance, agenda: AGENDA });
const decideOn = (theme: string) =>
  by("hao", "DecideTheme", { theme, decision: "one more window at noon", owner: "lin", dueOn: "2026-12-15" });
const send = by("hao", "SendMinutes", { minutes: ref });
const given = (...commands: readonly SeminarCommand[]) => givenOn(unplannedSeminar(), decide, evolve, commands);

test("SE-1 a month is planned once, and its agenda is counted again until it begins", () => {
  const { then, refusal } = given(plan);
  expect(refusal(plan)).toEqual({ code: "seminar.plannedAlready", seminarId: "2026-11" });
  expect(then(by("system", "CountThemes", { agenda: AGENDA }))).toEqual([]);
  expect(then(by("system", "CountThemes", { agenda: [themeOf("error")] }))).toMatchObject([{ type: "ThemesCounted" }]);
  expect(given(plan, hold).refusal(by("system", "CountThemes", { agenda: [] }))).toMatchObject({ state: "held" });
  expect(given().refusal(hold)).toEqual({ code: "seminar.unknown" });
});

test("SE-2 an extraordinary session waits for somebody else's approval", () => {
  const { then, refusal } = given(ask);
  expect(refusal(hold)).toMatchObject({ code: "seminar.wrongState", state: "asked" });
  const answer = (actor: string, approved: boolean) => by(actor, "AnswerExtraordinary", { approved });
  expect(refusal(answer("hao", true))).toEqual({ code: "seminar.secondPersonNeeded", staffId: "hao" });
  expect(given(ask, answer("dora", false)).refusal(hold)).toMatchObject({ state: "denied" });
  expect(then(answer("dora", true))).toMatchObject([{ type: "ExtraordinaryApproved" }]);
  expect(then(hold)).toMatchObject([{ type: "SeminarHeld" }]);
});

test("SE-3 a department that nobody speaks for is named", () => {
  const half = by("hao", "HoldSeminar", { attendance: attendance.slice(0, 1), agenda: AGENDA });
  expect(given(plan).refusal(half)).toEqual({ code: "seminar.departmentMissing", department: "channels" });
});

test("SE-4 SE-7 the minutes wait for every theme; an owner has a day", () => {
  const { then, refusal } = given(plan, hold, decideOn("waiting"));
  expect(refusal(send)).toEqual({ code: "seminar.themeUndecided", theme: "fee" });
  expect(refusal(decideOn("moon"))).toEqual({ code: "seminar.themeUnknown", theme: "moon" });
  const unowned = by("hao", "DecideTheme", { theme: "fee", decision: "known", owner: "lin" });
  expect(refusal(unowned)).toEqual({ code: "seminar.ownerWithoutDay" });
  expect(then(by("hao", "DecideTheme", { theme: "fee", decision: "noted: a single case" }))).toHaveLength(1);
  expect(then(decideOn("waiting"))).toEqual([]);
  expect(then(send)).toMatchObject([{ minutes: ref }]);
});

test("SE-5 the head office confirms, never the sender", () => {
  const { then, refusal } = given(plan, hold, decideOn("waiting"), decideOn("fee"), send);
  const confirm = (actor: string) => by(actor, "ConfirmMinutes", {});
  expect(refusal(confirm("hao"))).toEqual({ code: "seminar.secondPersonNeeded", staffId: "hao" });
  expect(then(confirm("dora"))).toMatchObject([{ type: "MinutesReceived", by: "dora" }]);
  expect(then(confirm("dora"))).toEqual([]);
});

test("SE-6 the minutes are due three days after the session", () => {
  expect(given(plan).then(hold)).toMatchObject([{ minutesDueBy: (10 + 72) * HOUR_MS }]);
});

test("SE-1 to SE-7 in any history a seminar is planned once, held with everybody asked for, decided whole and confirmed by another", () => {
  const TYPES = [
    "PlanSeminar",
    "AnswerExtraordinary",
    "CountThemes",
    "HoldSeminar",
    "DecideTheme",
    "SendMinutes",
    "ConfirmMinutes",
  ] as const;
  const seen = new Set<string>();
  const command = (rng: Rng, now: number, { state }: SeminarDraft): SeminarCommand => {
    if (state === "unplanned") return { ...oneOf<SeminarCommand>(rng, [plan, ask]), now };
    const own = {
      ...PLANNED,
      approved: rng.next() < 0.7,
      agenda: [themeOf(oneOf(rng, ["waiting", "fee"]))],
      attendance: attendance.filter(() => rng.next() < 0.8),
      theme: oneOf(rng, ["waiting", "fee", "privacy"]),
      decision: "d",
      ...(rng.next() < 0.5 && { owner: "lin" }),
      ...(rng.next() < 0.5 && { dueOn: "2026-12-15" }),
      minutes: ref,
    };
    return { ...by(oneOf(rng, ["hao", "dora"]), oneOf(rng, TYPES), own as never), now };
  };
  const context = { initial: unplannedSeminar, decide, evolve, command };
  inAnyHistory<SeminarCommand, SeminarEvent, SeminarDraft>(
    context,
    { seed: 33, steps: 20, stepMs: 1_000, runs: 300 },
    () => {
      const approvals = new Set<string>();
      const order: string[] = [];
      return ({ state, events, command: asked }) => {
        seen.add(state.state);
        for (const event of events) {
          order.push(event.type);
          if (event.type === "ExtraordinaryApproved") approvals.add(event.by);
          if (event.type === "ThemesCounted") expect(order).not.toContain("SeminarHeld");
          if (event.type === "SeminarHeld") {
            if (state.reason !== undefined) expect([approvals.size, approvals.has(state.askedBy)]).toEqual([1, false]);
            expect(event.attendance.map(({ department }) => department).sort()).toEqual([...state.departments].sort());
            expect(event.minutesDueBy).toBe(event.at + 72 * HOUR_MS);
          }
          if (event.type === "ThemeDecided") {
            expect((event.owner === undefined) === (event.dueOn === undefined)).toBe(true);
            expect(state.agenda.map(({ theme }) => theme)).toContain(event.theme);
          }
          if (event.type === "MinutesSent") {
            expect(state.agenda.every(({ theme }) => state.decisions.has(theme))).toBe(true);
          }
          if (event.type === "MinutesReceived") expect(event.by).not.toBe(state.sentBy);
        }
        const once = order.filter((type) => type !== "ThemesCounted" && type !== "ThemeDecided");
        expect(new Set(once).size).toBe(once.length);
        if (asked.type === "CountThemes" || asked.type === "DecideTheme" || asked.type === "ConfirmMinutes") {
          expect(decide(asked, state)).toEqual({ ok: true, value: [] });
        }
      };
    },
  );
  expect([...seen].sort()).toEqual(["asked", "denied", "filed", "held", "minuted", "planned"]);
});
