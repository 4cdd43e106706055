import { beforeAll, expect, test } from "vitest";
import { PLACE, rosteredWeek } from "../../../tests/fixtures/rostered-week";
import { viewLoop, type RosterLoopDeps } from "./roster-loop";

let deps: RosterLoopDeps;
beforeAll(async () => {
  deps = await rosteredWeek();
});

test("RL-4 shows a week from the forecast to the waits that its roster lets one expect", async () => {
  const seen = await viewLoop(deps, PLACE);
  if (!seen.ok) throw new Error(seen.refusal.code);
  const [monday, tuesday] = seen.value.days;
  expect(monday?.slots.map(({ rostered }) => rostered > 0)).toEqual(Array.from({ length: 16 }, () => true));
  expect(tuesday?.slots.every(({ rostered, isKept }) => rostered === 0 && !isKept)).toBe(true);
  expect(seen.value.classes.map(({ segmentId }) => segmentId)).toContain("ordinary");
});

test("RL-4 says no where nobody knows what the week needs", async () => {
  const seen = await viewLoop(deps, { ...PLACE, monday: "2026-11-30" });
  expect(seen).toMatchObject({ ok: false, refusal: { code: "roster.noNeed" } });
});
