import { beforeAll, expect, test } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import { accept, refuse } from "#base/result";
import type { Network } from "#domain/network/network";
import { emptyPolicyBook } from "#domain/policy/model";
import { NOTHING_CARRIED } from "#domain/roster/ledger";
import { emptyRosterWeek, type RosterWeek } from "#domain/roster/model";
import { checkBankRoster } from "#engine/roster/bank/check-bank";
import { replicateWeek } from "#engine/roster/loop/play-week";
import { worldOf } from "#engine/simulation/world-of";
import { demoNetwork } from "../../../tests/fixtures/demo-day";
import { NEEDS } from "../forecasting/forecast-rows";
import { proposeRepair, type IntradayDeps } from "../intraday-roster/intraday-roster";
import { put } from "../ports/rows";
import { shiftOf } from "../rosters/asked-of-week";
import { rosterOf } from "../rosters/rule-facts";
import { weekOf } from "../rosters/week-of";
import { assumedNeeds } from "./assumed-needs";
import { viewLoop } from "./roster-loop";

const MONDAY = "2026-11-23";
const PLACE = { outletId: "O09", monday: MONDAY };
/** Monday, ten o'clock in the demo's time zone. */
const TEN = Date.parse("2026-11-23T10:00:00+08:00");
const policies = emptyPolicyBook();
let network: Network;
let deps: IntradayDeps;

beforeAll(async () => {
  network = demoNetwork();
  const needs = assumedNeeds({ network, policies }, PLACE.outletId, MONDAY);
  const rows = createMemoryRows();
  await rows.write([put(NEEDS, needs)]);
  const empty = emptyRosterWeek();
  const bank = weekOf({ network, policies, ...PLACE, needs, week: empty, carried: () => NOTHING_CARRIED });
  const lines = bank.people.map(({ id, posts }, at) => {
    const shift = shiftOf(bank, 0, {
      outlet: "O09",
      post: posts[0] ?? "",
      template: "day",
      lunchMin: 660 + 30 * (at % 5),
    });
    const isOff = tellers().at(-1) === id;
    return [id, shift && posts.length > 0 && !isOff ? [shift] : []] as const;
  });
  const week: RosterWeek = { ...empty, state: "published", lines: new Map(lines) };
  const verdict = checkBankRoster(bank, rosterOf(bank, week.lines));
  deps = {
    rosters: {
      view: ({ monday }) =>
        Promise.resolve(
          monday === MONDAY ? accept({ week, bank, verdict }) : refuse({ code: "roster.noNeed", monday } as const),
        ),
    },
    rows,
    network: () => network,
    policies: () => policies,
    worlds: {
      around: (plan) =>
        Promise.resolve({ model: worldOf(network, plan, plan.businessDate), source: "assumed" as const }),
    },
    // One day is played more often than a week.
    play: (task) => Promise.resolve(replicateWeek(task, 0, task.rostered.filter((day) => day).length > 1 ? 1 : 4)),
    codeVersion: "test",
    nowAt: () => TEN,
  };
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

test("IR-1 proposes at most three changes when a teller is missing, and fewer customers are late than without", async () => {
  const absent = tellers().slice(0, 1);
  const proposed = await proposeRepair(deps, PLACE, { day: 0, absent, pinned: [] });
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  const { changes, costBefore, costAfter, effect, fromMin } = proposed.value;
  expect(fromMin).toBe(600);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.length).toBeLessThanOrEqual(3);
  expect(changes.every(({ person }) => !absent.includes(person))).toBe(true);
  expect(costAfter).toBeLessThan(costBefore);
  expect(effect.after.lateMin).toBeLessThan(effect.before.lateMin);
});

test("IR-1 refuses to mend a day that is over", async () => {
  const late = { ...deps, nowAt: () => TEN + 3 * 86_400_000 };
  const proposed = await proposeRepair(late, PLACE, { day: 0, absent: [], pinned: [] });
  expect(proposed).toMatchObject({ ok: false, refusal: { code: "roster.dayOver" } });
});

/** The outlet's tellers; the last one is off on Monday. */
const tellers = (): readonly string[] =>
  [...network.staff.values()]
    .filter(({ homeId, posts }) => homeId === "O09" && /teller/iu.test(posts[0] ?? ""))
    .map(({ id }) => id);
