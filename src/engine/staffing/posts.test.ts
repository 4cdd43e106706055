import fc from "fast-check";
import { expect, test } from "vitest";
import { familyWindows } from "./family-windows";
import { freedHours, workIntensity } from "./freed-hours";
import { jobsPerPersonHour, peopleForPost } from "./posts";
import { windowMoves, windowSpells } from "./window-spells";
import { windowsNeeded } from "./windows-needed";

const PROMISE = { withinMin: 10, share: 0.9, basis: "everyoneWaits" } as const;

test("ST-11 two families at separate windows need what each needs alone", () => {
  const families = [
    { arrivalsPerHour: 24, serviceMin: 4 },
    { arrivalsPerHour: 9, serviceMin: 10 },
  ];
  const kinds = [
    { serves: [0], cost: 1 },
    { serves: [1], cost: 1 },
  ];
  expect(familyWindows({ families, kinds, promise: PROMISE })).toEqual(
    families.map((family) => windowsNeeded(family, PROMISE)),
  );
});

test("ST-11 universal windows need no more than separate ones, and every set of families has its pooled need", () => {
  const family = fc.record({
    arrivalsPerHour: fc.double({ min: 1, max: 60, noNaN: true }),
    serviceMin: fc.double({ min: 2, max: 20, noNaN: true }),
  });
  fc.assert(
    fc.property(family, family, (cash, advice) => {
      const kinds = [
        { serves: [0], cost: 1 },
        { serves: [1], cost: 1 },
        { serves: [0, 1], cost: 1 },
      ];
      const [a = 0, b = 0, both = 0] = familyWindows({ families: [cash, advice], kinds, promise: PROMISE }) ?? [];
      const [needA = 0, needB = 0] = [windowsNeeded(cash, PROMISE), windowsNeeded(advice, PROMISE)];
      expect(a + both).toBeGreaterThanOrEqual(needA);
      expect(b + both).toBeGreaterThanOrEqual(needB);
      expect(a + b + both).toBeLessThanOrEqual(needA + needB);
    }),
    { seed: 13, numRuns: 100 },
  );
});

test("ST-11 a family that no kind of window serves cannot be staffed", () => {
  const families = [{ arrivalsPerHour: 5, serviceMin: 5 }];
  expect(familyWindows({ families, kinds: [{ serves: [], cost: 1 }], promise: PROMISE })).toBeUndefined();
});

test("ST-12 a post has people for its workload, for its queue, or for its presence, and says which", () => {
  const guide = { post: "guide", jobsPerHour: 110, jobsPerPersonHour: 60, intensityMax: 0.8, peopleMin: 1 };
  expect(peopleForPost(guide)).toEqual({ post: "guide", people: 3, because: "workload", intensity: 110 / 60 / 3 });
  const promise = { withinMin: 2, share: 0.9, basis: "everyoneWaits" } as const;
  expect(peopleForPost({ ...guide, promise: { ...promise, withinMin: 0.1, share: 0.95 } })).toMatchObject({
    people: 5,
    because: "waiting",
  });
  expect(peopleForPost({ ...guide, jobsPerHour: 0, promise })).toMatchObject({
    people: 1,
    because: "presence",
    intensity: 0,
  });
});

test("ST-12 productivity is jobs over hours at the post, and nothing without hours", () => {
  expect(jobsPerPersonHour(111, 7.4)).toBeCloseTo(15, 12);
  expect(jobsPerPersonHour(5, 0)).toBeUndefined();
});

test("ST-13 the window opened last closes first, and the plan is met in every interval", () => {
  const plan = [2, 3, 3, 1, 2];
  const spells = windowSpells(plan, ["1", "2", "3"], 510, 30);
  expect(spells).toEqual([
    { windowId: "1", fromMin: 510, toMin: 660 },
    { windowId: "2", fromMin: 510, toMin: 600 },
    { windowId: "2", fromMin: 630, toMin: 660 },
    { windowId: "3", fromMin: 540, toMin: 600 },
  ]);
  for (const [interval, windows] of plan.entries()) {
    const minute = 510 + interval * 30;
    expect(spells.filter(({ fromMin, toMin }) => fromMin <= minute && minute < toMin)).toHaveLength(windows);
  }
  expect(windowMoves(spells).slice(0, 3)).toEqual([
    { atMin: 510, windowId: "1", move: "open" },
    { atMin: 510, windowId: "2", move: "open" },
    { atMin: 540, windowId: "3", move: "open" },
  ]);
});

test("ST-14 tellers freed and hours short are told apart, not set off", () => {
  expect(freedHours([4, 4, 4], [3, 5, 2], 30)).toEqual({ freed: 1.5, short: 0.5, byInterval: [1, -1, 2] });
});

test("ST-14 intensity is load over open windows; a closed lobby with customers is beyond any", () => {
  expect(workIntensity([60, 30, 0], 6, [8, 0, 0])).toEqual([0.75, Infinity, 0]);
});
