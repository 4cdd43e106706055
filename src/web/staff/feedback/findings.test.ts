import { expect, test } from "vitest";
import type { FeedbackEntry } from "#contract/feedback";
import { chosen, findingOf } from "./findings";

const entry = (score: number, more: Partial<FeedbackEntry> = {}): FeedbackEntry => ({
  businessDate: "2026-11-23",
  ticketId: `t${score}`,
  serviceId: "D1",
  score,
  givenAt: 0,
  hasWords: false,
  ...more,
});

test("what was set aside is listed and not counted, and its words are to be read all the same", () => {
  const entries = [entry(5), entry(4), entry(1, { setAside: "byStaff", hasWords: true }), entry(2)];
  expect(findingOf(entries)).toEqual({ count: 3, satisfied: 67, words: 1 });
  expect(findingOf([])).toEqual({ count: 0, satisfied: 0, words: 0 });
});

test("the list shows the scores and the words that were asked for", () => {
  const entries = [entry(5, { hasWords: true }), entry(3), entry(2, { hasWords: true }), entry(1)];
  const scores = (band: Parameters<typeof chosen>[1]["band"], wordsOnly: boolean) =>
    chosen(entries, { band, wordsOnly }).map(({ score }) => score);
  expect([scores("all", false), scores("low", false), scores("middle", false)]).toEqual([[5, 3, 2, 1], [2, 1], [3]]);
  expect([scores("all", true), scores("high", true), scores("middle", true)]).toEqual([[5, 2], [5], []]);
});
