import { expect, test } from "vitest";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { AdviceCommand, AdviceEvent } from "./messages";
import { emptyAdviceBook } from "./model";

const OUTLOOK = { late: { mean: 12, p10: 6, p90: 19 }, meanWaitMin: { mean: 9, p10: 7, p90: 12 } };
const choose = (windowId: string): AdviceCommand => ({
  type: "ChooseAction",
  now: 1_000,
  actor: "head",
  adviceId: "a1",
  action: { kind: "openWindow", windowId, staffIds: ["E1"] },
  from: 1_000,
  until: 5_000,
  promiseMs: 600_000,
  withIt: { ...OUTLOOK, late: { mean: 4, p10: 1, p90: 8 } },
  withoutIt: OUTLOOK,
  lateChange: { mean: -8, low: -9.5, high: -6.5 },
});
const measure = (now: number): AdviceCommand => {
  return { type: "MeasureOutcome", now, actor: "system", adviceId: "a1", outcome: { late: 5, meanWaitMin: 6 } };
};

function after(...commands: readonly AdviceCommand[]) {
  const book = emptyAdviceBook();
  const said: (readonly AdviceEvent[] | string)[] = [];
  for (const command of commands) {
    const decided = decide(command, book);
    said.push(decided.ok ? decided.value : decided.refusal.code);
    if (decided.ok) for (const event of decided.value) evolve(book, event);
  }
  return { said, choice: book.choices.get("a1") };
}

test("AV-1 a choice keeps the forecast it was chosen by", () => {
  const { choice } = after(choose("w1"));
  expect(choice).toMatchObject({ chosenBy: "head", withoutIt: OUTLOOK, lateChange: { mean: -8 } });
});

test("AV-2 the same choice again changes nothing, and another one is refused", () => {
  const { said } = after(choose("w1"), choose("w1"), choose("w2"));
  expect(said.slice(1)).toEqual([[], "advice.otherChosen"]);
});

test("AV-3 what came of it is measured once, and not before the time is over", () => {
  const { said, choice } = after(measure(9_000), choose("w1"), measure(4_999), measure(5_000), measure(6_000));
  expect([said[0], said[2], said[4]]).toEqual(["advice.unknown", "advice.notOver", []]);
  expect(choice?.outcome).toEqual({ late: 5, meanWaitMin: 6 });
});
