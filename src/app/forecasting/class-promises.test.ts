import { beforeAll, describe, expect, test, vi } from "vitest";
import { MINUTE_MS } from "#base/time";
import { emptyPolicyBook, type PolicyBook } from "#domain/policy/model";
import type { Network } from "#domain/network/network";
import { fourOutlets, NIGHT, nightHouse, type FourOutlets } from "../../../tests/fixtures/night-house";
import { cover } from "./cover";
import { NEEDS } from "./forecast-rows";
import { runNightly } from "./nightly";

// Each test learns an outlet's history twice.
vi.setConfig({ testTimeout: 120_000 });

let four: FourOutlets;
let network: Network;
beforeAll(() => {
  four = fourOutlets();
  ({ network } = four);
});
const house = () => nightHouse(four);

describe("what each class is promised", () => {
  const policy = (key: "wait.limit.midHighMs" | "holiday.serviceLevelPctMin", value: number): PolicyBook => {
    const book = emptyPolicyBook();
    const said = { valueId: "v1", key, scope: {}, value, validFrom: "2026-01-01" } as const;
    book.standing.set(key, [{ ...said, setBy: "ana", approvedBy: "wei", version: 1 }]);
    return book;
  };

  /** One outlet's night: what is asked of it needs no neighbours. */
  const alone = async () => {
    const { rows, deps } = await house();
    const own = { ...network, outlets: new Map([...network.outlets].filter(([id]) => id === "O06")) };
    return { rows, deps: { ...deps, network: { state: () => own, version: () => 1 } } };
  };

  test("FO-17 each class has the limit that policy sets it; a tighter one asks for more windows and names the class", async () => {
    const { rows, deps } = await alone();
    const needsWith = async (book: PolicyBook) => {
      await runNightly({ ...deps, policies: { state: () => book } }, { date: NIGHT, anew: true });
      return (await rows.select(NEEDS, { where: { unitId: "O06" } })).flatMap(({ slots }) => slots);
    };
    const usual = await needsWith(emptyPolicyBook());
    const promised = (slots: typeof usual) =>
      Object.fromEntries(Object.entries(slots[0]?.byClass ?? {}).map(([id, { promiseMin }]) => [id, promiseMin]));
    expect(promised(usual)).toMatchObject({ ordinary: 20, midHigh: 10 });
    const strict = await needsWith(policy("wait.limit.midHighMs", MINUTE_MS / 2));
    expect(promised(strict)).toMatchObject({ ordinary: 20, midHigh: 0.5 });
    const sum = (slots: typeof usual): number => slots.reduce((all, { windows }) => all + windows, 0);
    expect(sum(strict)).toBeGreaterThan(sum(usual));
    const binding = new Set(strict.flatMap(({ bindingClass }) => bindingClass ?? []));
    expect(binding.has("ordinary")).toBe(false);
    expect(binding.size).toBeGreaterThan(0);
    for (const { isKept, byClass = {} } of strict) {
      if (isKept) expect(Object.values(byClass).every((one) => one.isKept)).toBe(true);
    }
  });

  test("FO-18 a day before a long rest keeps the level that policy asks, and is shown beside ordinary days", async () => {
    const { rows, deps } = await alone();
    const rest = ["2026-07-08", "2026-07-09", "2026-07-10"];
    const calendar = deps.calendar.state();
    const days = new Map(calendar.days);
    const byDate = new Map(calendar.byDate);
    for (const date of rest) {
      const day = { date, effect: "holiday", source: "notice" };
      days.set(`${date} holiday `, day);
      byDate.set(date, [...(byDate.get(date) ?? []), day]);
    }
    const withRest = { ...calendar, days, byDate };
    const coverWith = async (book: PolicyBook) => {
      const sources = {
        ...deps,
        calendar: { ...deps.calendar, state: () => withRest },
        policies: { state: () => book },
      };
      await runNightly(sources, { date: NIGHT, anew: true });
      const desk = { rows, network: () => network, policies: () => book, rostered: async () => undefined };
      return cover(desk, "O06", NIGHT);
    };
    const usual = await coverWith(emptyPolicyBook());
    const off = usual.days.filter(({ isHoliday }) => isHoliday).map(({ date }) => date);
    const around = ["2026-07-06", "2026-07-07", ...rest, "2026-07-11", "2026-07-12", "2026-07-13"];
    expect(around).toEqual(expect.arrayContaining(off));
    expect(off).toEqual(expect.arrayContaining(["2026-07-07", ...rest]));
    expect(usual.holidays).toMatchObject({ days: off.length, levelMin: 1 });
    const { serviceLevel = 0, ordinaryLevel = 0 } = usual.holidays ?? {};
    expect(Math.abs(serviceLevel - ordinaryLevel)).toBeLessThan(0.2);
    const lenient = await coverWith(policy("holiday.serviceLevelPctMin", 60));
    const hours = (view: typeof usual, date: string) => view.days.find((day) => day.date === date)?.neededHours ?? 0;
    expect(hours(lenient, "2026-07-07")).toBeLessThan(hours(usual, "2026-07-07"));
    expect(hours(lenient, "2026-06-16")).toBe(hours(usual, "2026-06-16"));
    expect(lenient.holidays?.levelMin).toBe(0.6);
  });
});
