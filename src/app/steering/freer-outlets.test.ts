import { expect, test } from "vitest";
import { present } from "#base/assert";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyDay } from "#domain/lobby-day/model";
import { decide } from "#domain/policy/decide";
import { evolve as evolvePolicy } from "#domain/policy/evolve";
import { emptyPolicyBook } from "#domain/policy/model";
import type { WaitRange } from "#read/hall-board/hall-board";
import { DEMO_DATE, demoNetwork, demoPlan } from "../../../tests/fixtures/demo-day";
import type { LiveDay } from "../lobbies/lobbies";
import { freerOutlets } from "./freer-outlets";

const network = demoNetwork();
const HERE = "O01";
const min = (fromMin: number, toMin = fromMin): WaitRange => ({ fromMin, toMin });

/** Open days whose every line is as long as said; those not named have not opened. */
function town(waits: Readonly<Record<string, WaitRange | "unknown">>) {
  const policies = emptyPolicyBook();
  const days = new Map(
    Object.keys(waits).map((outletId) => {
      const plan = demoPlan(network, outletId);
      const day: LobbyDay = evolve(unopenedDay(), { type: "DayOpened", at: 0, plan });
      return [outletId, { day } as LiveDay];
    }),
  );
  return {
    days,
    set: (key: string, value: number | boolean) => {
      const said = { valueId: key, key, scope: {}, value, validFrom: DEMO_DATE, setBy: "ada", approvedBy: "bo" };
      const decided = decide({ type: "SetPolicyValue", now: 0, ...said }, policies);
      if (decided.ok) decided.value.reduce(evolvePolicy, policies);
      expect(decided.ok).toBe(true);
    },
    freer: (serviceId?: string) =>
      freerOutlets(
        {
          network: () => network,
          policies: () => policies,
          lobbies: { live: (outletId) => days.get(outletId) },
          waits: { ofQueue: (day) => waits[day.outletId] ?? "unknown" },
        },
        HERE,
        serviceId,
      ),
  };
}
const idsOf = ({ outlets }: ReturnType<ReturnType<typeof town>["freer"]>): readonly string[] =>
  outlets.map(({ outletId }) => outletId);

test("STE-1 an outlet is suggested when way and wait together save enough, and the way is short enough", () => {
  // From O01 it is 10 minutes to O08, 13 to O10 and 41 to O09.
  const { freer } = town({ O01: min(30, 40), O08: min(5, 15), O10: min(10, 20), O09: min(0, 1) });
  expect(freer()).toMatchObject({
    wait: { fromMin: 30, toMin: 40 },
    outlets: [{ outletId: "O08", travelMin: 10, savesMin: 15 }],
  });
  const patient = town({ O01: min(30, 40), O08: min(5, 15), O09: min(0, 1) });
  patient.set("steering.savesMinMin", 16);
  expect(idsOf(patient.freer())).toEqual([]);
});

test("STE-2 nothing is suggested for a short wait, an unknown one, or where it is switched off", () => {
  const quiet = { O08: min(0, 1) };
  expect(town({ O01: min(5, 15), ...quiet }).freer().outlets).toEqual([]);
  expect(idsOf(town({ O01: min(30, 40), ...quiet }).freer())).toEqual(["O08"]);
  expect(town({ O01: "unknown", ...quiet }).freer()).toEqual({ outlets: [] });
  expect(town({ O01: min(30, 40), O08: "unknown" }).freer().outlets).toEqual([]);
  const off = town({ O01: min(30, 40), ...quiet });
  off.set("steering.suggest", false);
  expect(off.freer().outlets).toEqual([]);
});

test("STE-3 only open outlets that do the business, the soonest served first", () => {
  const crowd = { O01: min(60, 80), O08: min(10, 20), O10: min(0, 2), O03: min(20, 30) };
  const { freer, days } = town(crowd);
  expect(idsOf(freer("D3"))).toEqual(["O10", "O08", "O03"]);
  expect(freer("no-such-business")).toEqual({ outlets: [] });
  evolve(present(days.get("O10"), "day").day as Parameters<typeof evolve>[0], { type: "DayClosed", at: 1 });
  expect(idsOf(freer("D3"))).toEqual(["O08", "O03"]);
});
