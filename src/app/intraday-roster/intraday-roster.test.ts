import { beforeAll, expect, test } from "vitest";
import { PLACE, rosteredWeek, TEN, tellersOf } from "../../../tests/fixtures/rostered-week";
import { proposeRepair, type AskedRepair, type IntradayDeps, type RepairProposal } from "./intraday-roster";

let deps: IntradayDeps;
let absent: readonly string[];
beforeAll(async () => {
  deps = await rosteredWeek();
  absent = tellersOf(deps.network()).slice(0, 1);
});

async function repaired(asked: Partial<AskedRepair>, more: Partial<IntradayDeps> = {}): Promise<RepairProposal> {
  const known = { day: 0, absent, pinned: [], busyness: 1 };
  const proposed = await proposeRepair({ ...deps, ...more }, PLACE, { ...known, ...asked });
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  return proposed.value;
}

test("IR-1 proposes at most three changes when a teller is missing, and fewer customers are late than without", async () => {
  const { changes, costBefore, costAfter, effect, fromMin } = await repaired({});
  expect(fromMin).toBe(600);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.length).toBeLessThanOrEqual(3);
  expect(changes.every(({ person }) => !absent.includes(person))).toBe(true);
  expect(costAfter).toBeLessThan(costBefore);
  expect(effect.after.lateMin).toBeLessThan(effect.before.lateMin);
});

test("IR-1 whoever is pinned keeps his day", async () => {
  const free = await repaired({});
  const pinned = free.changes.map(({ person }) => person);
  const { changes } = await repaired({ pinned });
  expect(changes.filter(({ person }) => pinned.includes(person))).toEqual([]);
});

test("IR-1 a rush of half as many again makes more people late, with nobody missing", async () => {
  const usual = await repaired({ absent: [] });
  const rush = await repaired({ absent: [], busyness: 1.5 });
  expect(rush.effect.before.came).toBeGreaterThan(1.2 * usual.effect.before.came);
  expect(rush.effect.before.lateMin).toBeGreaterThan(usual.effect.before.lateMin);
});

test("IR-1 refuses to mend a day that is over", async () => {
  const late = { ...deps, nowAt: () => TEN + 3 * 86_400_000 };
  const proposed = await proposeRepair(late, PLACE, { day: 0, absent: [], pinned: [], busyness: 1 });
  expect(proposed).toMatchObject({ ok: false, refusal: { code: "roster.dayOver" } });
});

/** A cashier of the relief team, twenty minutes away. */
const reachable = (travelMin: number): IntradayDeps["floats"] => ({
  reachable: () => {
    const [staffId = ""] = tellersOf(deps.network());
    const window = [...deps.network().windows.values()].find(
      ({ outletId, kind }) => outletId === "O09" && kind === "cash",
    );
    const windows = [{ windowId: window?.id ?? "", serves: 9 }];
    return Promise.resolve({ people: [{ staffId, badgeName: "Gil", travelMin, windows }], minutesMax: 240 });
  },
});

test("IR-2 somebody of outside begins when the way lets him, stays no longer than allowed, and helps further", async () => {
  const { help, effect } = await repaired({ busyness: 1.6 }, { floats: reachable(20) });
  expect(help).toMatchObject({ badgeName: "Gil", travelMin: 20, fromMin: 660, toMin: 840 });
  expect(help?.effect.after.lateMin).toBeLessThan(effect.after.lateMin);
  expect(help?.effect.before).toEqual(effect.before);
});

test("IR-2 nobody is called from so far away that the day would be over, nor for another day", async () => {
  expect((await repaired({ busyness: 1.6 }, { floats: reachable(400) })).help).toBeUndefined();
  expect((await repaired({ day: 1, absent: [] }, { floats: reachable(20) })).help).toBeUndefined();
});
