import { expect, test } from "vitest";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { countUse, NO_USE } from "./count-use";

const offered = (ticketId: string, scriptId?: string): LobbyEvent => ({
  type: "DiversionOffered",
  at: 1,
  ticketId,
  trigger: "secondary",
  to: "selfService",
  ...(scriptId !== undefined && { scriptId }),
});
const answered = (ticketId: string, accepted: boolean): LobbyEvent => ({
  type: "DiversionAnswered",
  at: 2,
  ticketId,
  accepted,
});

test("SU-1 offers and their answers count for the version that was said", () => {
  const events = [
    offered("t1", "walk:1"),
    offered("t2", "walk:1"),
    offered("t3", "walk:2"),
    offered("t4"),
    answered("t1", true),
    answered("t2", false),
    answered("t4", true),
    answered("t1", true),
  ];
  expect(events.reduce(countUse, NO_USE)).toEqual({
    counts: { "walk:1": { said: 2, accepted: 1, refused: 1 }, "walk:2": { said: 1, accepted: 0, refused: 0 } },
    open: { t3: "walk:2" },
  });
});

test("SU-1 a second offer without a script takes the first one's answer away", () => {
  const use = [offered("t1", "walk:1"), offered("t1"), answered("t1", true)].reduce(countUse, NO_USE);
  expect(use.counts["walk:1"]).toEqual({ said: 1, accepted: 0, refused: 0 });
});

test("SU-2 prompts and refusals of the register count too", () => {
  const word = { type: "WordSaid", at: 1, by: "lin", situation: "care", scriptRef: "care:1" } as const;
  const no = {
    type: "RefusalNoted",
    at: 1,
    by: "lin",
    refusalId: "n",
    cause: "rule",
    alternative: "callBack",
  } as const;
  const events = [
    { ...word, wordId: "w1" },
    { ...word, wordId: "w2", accepted: true },
    { ...no, taken: false, scriptRef: "no:1" },
    { ...no, taken: true },
  ];
  expect(events.reduce(countUse, NO_USE).counts).toEqual({
    "care:1": { said: 2, accepted: 1, refused: 0 },
    "no:1": { said: 1, accepted: 0, refused: 1 },
  });
});
