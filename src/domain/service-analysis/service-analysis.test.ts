import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { expect, test } from "vitest";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import {
  actionsIn,
  type AnalysisCommand,
  type AnalysisDraft,
  type AnalysisEvent,
  type CommandOf,
  emptyAnalysis,
  misses,
  type PackFigure,
} from "./model";

function by<Type extends AnalysisCommand["type"]>(
  actor: string,
  type: Type,
  own: Omit<CommandOf<Type>, "type" | "now" | "actor">,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: 1_000, actor, ...own } as unknown as CommandOf<Type>;
}

const over10 = (value: number | null): PackFigure => {
  return { indicator: "over10", value, before: 0.1, target: { limit: 0.15, better: "lower" } };
};
const calm: PackFigure = { indicator: "served", value: 900, before: 800 };
const open = (month: string, value = 0.3) => by("hao", "OpenPack", { month, figures: [over10(value), calm] });
const gap = (gapId: string, month = "2026-10") =>
  by("hao", "NoteGap", {
    gapId,
    month,
    indicator: "over10",
    cause: "staffing",
    action: "one more window at noon",
    owner: "lin",
    dueOn: "2026-11-20",
  });
const sign = (month: string) => by("hao", "SignPack", { month });
const end = (actor: string, gapId = "g1") => by(actor, "EndAction", { gapId, effect: "0.3 became 0.1" });
const given = (...commands: readonly AnalysisCommand[]) => givenOn(emptyAnalysis(), decide, evolve, commands);

test("SA-1 a month is opened once and in its order, and counted again until it is signed", () => {
  const { then, refusal } = given(open("2026-10"));
  expect(refusal(open("2026-10"))).toEqual({ code: "analysis.openedAlready", month: "2026-10" });
  expect(refusal(open("2026-09"))).toEqual({ code: "analysis.monthsOutOfOrder", month: "2026-10" });
  const count = (value: number) => by("system", "CountPack", { month: "2026-10", figures: [over10(value), calm] });
  expect(then(count(0.3))).toEqual([]);
  expect(then(count(0.12))).toHaveLength(1);
  then(sign("2026-10"));
  expect(refusal(count(0.3))).toEqual({ code: "analysis.signedAlready", month: "2026-10" });
  expect(refusal(sign("2026-12"))).toEqual({ code: "analysis.packUnknown", month: "2026-12" });
});

test("SA-2 a gap is about a figure of its pack, and has its own number", () => {
  const { refusal } = given(open("2026-10"), gap("g1"));
  expect(refusal(gap("g1"))).toEqual({ code: "analysis.gapTaken", gapId: "g1" });
  expect(refusal({ ...gap("g2"), indicator: "moon" })).toEqual({ code: "analysis.figureUnknown", indicator: "moon" });
  expect(refusal(end("hao", "g9"))).toEqual({ code: "analysis.gapUnknown", gapId: "g9" });
});

test("SA-3 SA-6 no signature while a missed target has no action; a figure nobody could measure misses nothing", () => {
  expect(misses(over10(null))).toBe(false);
  expect(misses({ ...over10(0.1), target: { limit: 0.9, better: "higher" } })).toBe(true);
  const { then, refusal } = given(open("2026-10"));
  expect(refusal(sign("2026-10"))).toEqual({ code: "analysis.gapMissing", indicator: "over10" });
  then(gap("g1"));
  expect(then(sign("2026-10"))).toMatchObject([{ type: "PackSigned", by: "hao" }]);
  expect(then(sign("2026-10"))).toEqual([]);
});

test("SA-4 what is not over is carried from month to month, and answers for the same figure there", () => {
  const { then } = given(open("2026-10"), gap("g1"));
  expect(then(open("2026-11"))).toMatchObject([{ carried: ["g1"] }]);
  expect(then(sign("2026-11"))).toMatchObject([{ type: "PackSigned" }]);
  then(by("lin", "ReportProgress", { gapId: "g1", said: "window 4 opens at noon" }));
  then(end("hao"));
  expect(then(open("2026-12"))).toMatchObject([{ carried: [] }]);
});

test("SA-5 SA-6 the owner does not end his own action", () => {
  const { then, refusal } = given(open("2026-10"), gap("g1"));
  expect(refusal(end("lin"))).toEqual({ code: "analysis.secondPersonNeeded", staffId: "lin" });
  expect(then(end("hao"))).toMatchObject([{ effect: "0.3 became 0.1" }]);
  expect(then(end("hao"))).toEqual([]);
  expect(refusal(by("lin", "ReportProgress", { gapId: "g1", said: "more" }))).toMatchObject({
    code: "analysis.gapOver",
  });
});

test("SA-1 to SA-6 in any history months are opened in order, no action is lost or ends itself, and no signed pack hides a miss or changes", () => {
  const TYPES = ["OpenPack", "CountPack", "NoteGap", "ReportProgress", "EndAction", "SignPack"] as const;
  const MONTHS = ["2026-09", "2026-10", "2026-11", "2026-12"] as const;
  const seen = new Set<string>();
  const command = (rng: Rng, now: number): AnalysisCommand => {
    const figures = [over10(rng.next() < 0.7 ? 0.3 : 0.1), calm];
    const own = { month: oneOf(rng, MONTHS), figures, gapId: `g${rng.below(6)}`, said: "s", effect: "e" };
    const actor = oneOf(rng, ["hao", "lin"]);
    const type = oneOf(rng, TYPES);
    const indicator = oneOf(rng, ["over10", "over10", "unknown"]);
    if (type !== "NoteGap") return { ...by(actor, type, own as never), now };
    return { ...gap(own.gapId, own.month), indicator, owner: oneOf(rng, ["hao", "lin"]), actor, now };
  };
  const context = { initial: emptyAnalysis, decide, evolve, command };
  inAnyHistory<AnalysisCommand, AnalysisEvent, AnalysisDraft>(
    context,
    { seed: 35, steps: 40, stepMs: 1_000, runs: 200 },
    () => {
      const months: string[] = [];
      const gaps = new Set<string>();
      const signed = new Map<string, string>();
      return ({ state, events, command: asked }) => {
        for (const event of events) {
          seen.add(event.type);
          if (event.type === "PackOpened") {
            months.push(event.month);
            const open = [...state.actions.values()].filter(({ ended }) => !ended).map(({ gapId }) => gapId);
            expect(event.carried).toEqual(open);
          }
          if (event.type === "PackCounted") expect(signed.has(event.month)).toBe(false);
          if (event.type === "GapNoted") {
            expect([gaps.has(event.gapId), event.indicator, signed.has(event.month)]).toEqual([false, "over10", false]);
            gaps.add(event.gapId);
          }
          if (event.type === "ActionEnded") expect(state.actions.get(event.gapId)?.owner).not.toBe(event.by);
          if (event.type !== "PackSigned") continue;
          const missed = state.packs.get(event.month)?.figures.filter(misses) ?? [];
          const inHand = actionsIn(state, event.month).filter(({ ended }) => !ended);
          for (const { indicator } of missed) expect(inHand.map((one) => one.indicator)).toContain(indicator);
          signed.set(event.month, JSON.stringify(state.packs.get(event.month)));
        }
        expect(months).toEqual([...new Set(months)].sort());
        expect([...state.actions.keys()].sort()).toEqual([...gaps].sort());
        for (const [month, pack] of signed) expect(JSON.stringify(state.packs.get(month))).toBe(pack);
        if (asked.type === "CountPack" || asked.type === "SignPack" || asked.type === "EndAction") {
          expect(decide(asked, state)).toEqual({ ok: true, value: [] });
        }
      };
    },
  );
  expect(seen.size).toBe(6);
});
