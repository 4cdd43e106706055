import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { createRaters } from "./raters";

const finish = (ticketId: string) =>
  ({ type: "FinishTicket", now: 0, actor: "ana", ticketId, outcome: "done" }) as const;
const call = { type: "CallNext", now: 0, actor: "ana", windowId: "w1" } as const;

/** Ratings of so many customers who waited that long: how many, their mean, and how many of them were asked. */
function ratings(count: number, waitedMs: number): { share: number; mean: number; asked: number } {
  const raters = createRaters("a");
  for (let ix = 0; ix < count; ix += 1) {
    raters.heard(call, { version: 1, ticketId: `t${ix}`, waitedMs }, 0);
    raters.heard(finish(`t${ix}`), { version: 2 }, 0);
  }
  const scores: number[] = [];
  const asked = new Set<string>();
  for (let said = raters.next(MINUTE_MS); said; said = raters.next(MINUTE_MS)) {
    if (said.type === "RequestRating") asked.add(said.ticketId);
    if (said.type !== "Rate") continue;
    scores.push(said.score);
    expect(said.asked).toBe(asked.has(said.ticketId));
  }
  expect(scores.every((score) => Number.isInteger(score) && score >= 1 && score <= 5)).toBe(true);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { share: scores.length / count, mean, asked: asked.size / count };
}

test("most of the served customers are asked by their teller, some of them rate, and the longer the wait the worse", () => {
  const short = ratings(1_000, MINUTE_MS);
  const long = ratings(1_000, 25 * MINUTE_MS);
  expect(short.share).toBeGreaterThan(0.35);
  expect(short.share).toBeLessThan(0.45);
  expect(short.asked).toBeGreaterThan(0.75);
  expect(short.asked).toBeLessThan(0.85);
  expect(short.mean).toBeGreaterThan(4.3);
  expect(long.mean).toBeLessThan(2.8);
});

test("nobody rates before he is done, nor while another service of his is to come", () => {
  const raters = createRaters("a");
  for (let ix = 0; ix < 50; ix += 1) {
    raters.heard(call, { version: 1, ticketId: `t${ix}` }, 0);
    raters.heard(finish(`t${ix}`), { version: 2, next: { serviceId: "B1", queueId: "B" } }, 0);
  }
  expect([raters.nextAt(), raters.next(MINUTE_MS)]).toEqual([Infinity, undefined]);
});
