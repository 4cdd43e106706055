import { expect, test } from "vitest";
import type { PlayedCard } from "#contract/screen-content";
import { playsAt, turnOf } from "./play";

const text = { zh: "存", en: "Save", es: "Ahorre", ko: "저축" };
const line = (cardId: string, showSec: number, from = 0, until = 1_000): PlayedCard => ({
  cardId,
  version: 1,
  content: { kind: "line", text },
  showSec,
  from,
  until,
});

test("a card plays from its first instant to before its end, and none while the time is unknown", () => {
  const cards = [line("a", 10, 100, 200), line("b", 10, 150, 300)];
  const at = (now: number | undefined) => playsAt(cards, now).map(({ cardId }) => cardId);
  expect([99, 100, 199, 200, 300, undefined].map((now) => at(now))).toEqual([[], ["a"], ["a", "b"], ["b"], [], []]);
});

test("each stands for its own seconds, one after the other, and then the round begins anew", () => {
  const turns = [line("a", 5), line("b", 20), line("c", 6)];
  const at = (second: number) => turnOf(turns, second * 1_000)?.cardId;
  expect([0, 4, 5, 24, 25, 30, 31, 36].map((second) => at(second))).toEqual(["a", "a", "b", "b", "c", "c", "a", "b"]);
  const nobody: readonly PlayedCard[] = [];
  expect(turnOf(nobody, 5)?.cardId).toBe(undefined);
});
