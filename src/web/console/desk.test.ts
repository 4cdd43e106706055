import { expect, test } from "vitest";
import { asReviewer, deskWith, inService, NOW, OUTLET, waiting } from "../../../tests/support/console-desk";
import { authorisationsFor, clockMs, findingOf, queueLines, reviewsFor, undoable } from "./desk";
import { candidatesFor, firstWindow } from "./seat";

test("the finding counts who waits over the limit and names the line of the longest wait", () => {
  const desk = deskWith({ a: waiting("D001", 14), b: waiting("B001", 11, { queueId: "qb" }), c: waiting("D002", 3) });
  expect(findingOf(desk)).toEqual({ late: 2, waiting: 3, longestMs: 14 * 60_000, letter: "D" });
});

test("each line says its people and the wait of its first", () => {
  const lines = queueLines(deskWith({ a: waiting("D001", 11), b: waiting("D002", 3) }));
  expect(lines.map(({ letter, waiting: people, longestMs, isLate }) => [letter, people, longestMs, isLate])).toEqual([
    ["B", 0, 0, false],
    ["D", 2, 660_000, true],
  ]);
});

test("the limit's clock runs on from its last start and stands still in a pause", () => {
  expect(clockMs(inService("D001"), NOW)).toBe(90_000);
  const { runningSince: _stopped, ...paused } = inService("D001").service ?? {};
  expect(
    clockMs({ ...inService("D001"), service: paused as NonNullable<ReturnType<typeof inService>["service"]> }, NOW),
  ).toBe(60_000);
});

test("nobody is offered the own work to review or to release", () => {
  const mine = inService("B001", { state: "awaitingReview", serviceId: "B1" });
  const desk = deskWith({ a: mine, b: { ...mine, number: "B002", state: "awaitingAuthorisation" } });
  expect([reviewsFor(desk).length, authorisationsFor(desk).length]).toEqual([0, 0]);
  const reviewer = asReviewer(desk);
  expect(reviewsFor(reviewer).map(({ number }) => number)).toEqual(["B001"]);
  expect(authorisationsFor(reviewer).map(({ number }) => number)).toEqual(["B002"]);
});

test("the last finish of this window can be undone for a while", () => {
  const ended = inService("D001", { state: "ended", outcome: "done", since: NOW - 60_000 });
  expect(undoable(deskWith({ a: ended }))?.number).toBe("D001");
  expect(undoable(deskWith({ a: { ...ended, since: NOW - 130_000 } }))).toBeUndefined();
  expect(undoable(asReviewer(deskWith({ a: ended })))).toBeUndefined();
});

test("a newcomer is shown a closed window and only people who may open it", () => {
  const { floor } = deskWith({});
  const closed = {
    ...floor,
    windows: { ...floor.windows, w1: { ...floor.windows["w1"], state: "closed" } },
  } as typeof floor;
  const { staffId: _gone, ...window } = closed.windows["w1"] ?? {};
  const free = { ...closed, staff: {}, windows: { ...closed.windows, w1: window } } as typeof floor;
  expect(firstWindow(OUTLET, free)).toBe("w1");
  expect(candidatesFor(OUTLET, free, "w1").map(({ badgeName }) => badgeName)).toEqual(["Ana", "Wei"]);
  expect(candidatesFor(OUTLET, floor, "w1").map(({ badgeName }) => badgeName)).toEqual(["Ana"]);
});
