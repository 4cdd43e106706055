import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rng } from "#base/rng";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide, evolve } from "./decide";
import {
  type DutyDay,
  type DutyRosterCommand,
  type DutyRosterDraft,
  type DutyRosterEvent,
  emptyDutyRoster,
} from "./model";

const OPEN = ["2026-12-01", "2026-12-02"];
const head = (date: string, name = "hao", deputy = "mei"): DutyDay => ({ date, head: name, deputy });
const draft = (days: readonly DutyDay[] = OPEN.map((date) => head(date)), actor = "hao"): DutyRosterCommand => ({
  type: "DraftRoster",
  now: 1,
  actor,
  openDates: OPEN,
  days,
});
const approve = (actor = "dora"): DutyRosterCommand => ({ type: "ApproveRoster", now: 2, actor });
const publish: DutyRosterCommand = { type: "PublishRoster", now: 3, actor: "hao" };
const ask = (day: DutyDay, changeId = "c1"): DutyRosterCommand => ({
  type: "AskForChange",
  now: 4,
  actor: "hao",
  changeId,
  day,
  reason: "training",
});
const answer = (actor: string, approved = true, changeId = "c1"): DutyRosterCommand => ({
  type: "AnswerChange",
  now: 5,
  actor,
  changeId,
  approved,
});

function after(...commands: readonly DutyRosterCommand[]) {
  const roster = emptyDutyRoster();
  const decided = (command: DutyRosterCommand): unknown => {
    const decision = decide(command, roster);
    if (!decision.ok) return decision.refusal;
    decision.value.reduce(evolve, roster);
    return decision.value;
  };
  commands.forEach(decided);
  return { roster, decided };
}

test("DR-1 a draft covers every open day with a head and another deputy, and may be redrafted", () => {
  const { decided } = after();
  expect(decided(draft([head("2026-12-01")]))).toEqual({ code: "dutyRoster.dayUncovered", date: "2026-12-02" });
  expect(decided(draft(OPEN.map((date) => head(date, "hao", "hao"))))).toMatchObject({ code: "dutyRoster.sameDeputy" });
  expect(decided(draft([...OPEN.map((date) => head(date)), head("2026-12-06")]))).toMatchObject({
    code: "dutyRoster.closedDay",
  });
  expect(decided(draft(OPEN.map((date) => head(date, ""))))).toMatchObject({ code: "dutyRoster.dayUncovered" });
  expect(decided(draft())).toMatchObject([{ type: "RosterDrafted" }]);
  expect(decided(draft())).toMatchObject([{ type: "RosterDrafted" }]);
});

test("DR-2 another approves, and only then it is published", () => {
  const { roster, decided } = after(draft());
  expect(decided(publish)).toEqual({ code: "dutyRoster.wrongState", state: "draft" });
  expect(decided(approve("hao"))).toEqual({ code: "dutyRoster.secondPersonNeeded", staffId: "hao" });
  decided(approve());
  expect([decided(approve()), decided(draft())]).toEqual([[], { code: "dutyRoster.wrongState", state: "approved" }]);
  decided(publish);
  expect([roster.state, roster.publishedAt, decided(publish)]).toEqual(["published", 3, []]);
});

test("DR-3 a published day changes with a reason and another's approval", () => {
  const { roster, decided } = after(draft(), approve(), publish);
  expect(decided(ask(head("2026-12-02", "bo")))).toMatchObject([
    { type: "ChangeAsked", reason: "training", by: "hao" },
  ]);
  expect(decided(answer("hao"))).toMatchObject({ code: "dutyRoster.secondPersonNeeded" });
  decided(answer("dora"));
  expect(roster.days.get("2026-12-02")?.head).toBe("bo");
  expect(decided(answer("dora"))).toEqual({ code: "dutyRoster.changeUnknown", changeId: "c1" });
  decided(ask(head("2026-12-02", "kim"), "c2"));
  decided(answer("dora", false, "c2"));
  expect(roster.days.get("2026-12-02")?.head).toBe("bo");
});

test("DR-4 whatever is asked and answered, a published roster covers every open day", () => {
  const names = fc.constantFrom("", "hao", "bo", "mei");
  const change = fc.tuple(fc.constantFrom(...OPEN, "2026-12-06"), names, fc.boolean());
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const { roster, decided } = after(draft(), approve(), publish);
      changes.forEach(([date, name, approved], at) => {
        decided(ask(head(date, name), `c${at}`));
        decided(answer("dora", approved, `c${at}`));
      });
      expect(OPEN.filter((date) => !roster.days.get(date)?.head)).toEqual([]);
      expect(roster.days.size).toBe(OPEN.length);
    }),
    { seed: 4, numRuns: 100 },
  );
});

const STAFF = ["hao", "mei", "dora"] as const;
function randomCommand(rng: Rng, now: number, { asked }: DutyRosterDraft): DutyRosterCommand {
  const [date, actor] = [oneOf(rng, ["2026-12-01", "2026-12-02", "2026-12-06"]), oneOf(rng, STAFF)];
  const day = head(date, oneOf(rng, ["", "hao", "bo"]), oneOf(rng, ["mei", "hao"]));
  const changeId = rng.next() < 0.5 ? `c${String(rng.below(6))}` : ([...asked.keys()][0] ?? "c0");
  const days = OPEN.filter(() => rng.next() < 0.9).map((one) => head(one, oneOf(rng, ["hao", "bo"]), "mei"));
  const drawn = oneOf(rng, [
    draft(days, actor),
    approve(actor),
    publish,
    ask(day, changeId),
    answer(actor, rng.next() < 0.7, changeId),
  ]);
  return { ...drawn, now, actor };
}

test("DR-1 to DR-4 in any history no day of a roster is bare, and nothing is approved by who wrote it or asked for it", () => {
  const context = { initial: emptyDutyRoster, decide, evolve, command: randomCommand };
  const seen = new Set<string>();
  inAnyHistory<DutyRosterCommand, DutyRosterEvent, DutyRosterDraft>(context, { seed: 62, steps: 25, stepMs: 9 }, () => {
    const order: string[] = [];
    const askedBy = new Map<string, string>();
    return ({ events, state }) => {
      for (const event of events) {
        seen.add(event.type);
        if (event.type === "RosterApproved") expect(event.by).not.toBe(state.author);
        if (event.type === "ChangeAsked") {
          expect([event.reason, state.state]).toEqual(["training", "published"]);
          askedBy.set(event.changeId, event.by);
        }
        if (event.type === "ChangeApproved" || event.type === "ChangeDenied") {
          expect(event.by).not.toBe(askedBy.get(event.changeId));
        }
        if (event.type.startsWith("Roster")) order.push(event.type);
      }
      // Once approved it is published, and neither happens twice.
      expect(order.filter((type) => type !== "RosterDrafted")).toEqual(
        ["RosterApproved", "RosterPublished"].slice(0, order.filter((type) => type !== "RosterDrafted").length),
      );
      expect([...state.days.keys()].sort()).toEqual([...OPEN]);
      expect([...state.days.values()].filter((one) => one.head === "" || one.head === one.deputy)).toEqual([]);
    };
  });
  expect(seen.size).toBe(6);
});
