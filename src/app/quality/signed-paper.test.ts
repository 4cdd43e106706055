import { expect, test } from "vitest";
import { instantAt } from "#base/calendar";
import { MONDAY_10, qualityHouse } from "../../../tests/fixtures/quality-house";
import { signedPaper, type PaperName } from "./signed-paper";

const DAY = { outletId: "O03", businessDate: "2026-11-23" } as const;
const PLACE = { outletId: DAY.outletId, caseId: DAY.businessDate };
const at = (time: string): number => instantAt(DAY.businessDate, time, "Asia/Shanghai");

async function signedDay() {
  const house = await qualityHouse();
  const { quality, cause } = house;
  const submit = async (asked: Parameters<typeof quality.submit<"routine">>[2], actor: string): Promise<void> => {
    expect(await quality.submit("routine", PLACE, asked, cause(actor))).toMatchObject({ ok: true });
  };
  await submit(
    {
      type: "PlanDay",
      ...{ ...DAY, opensAt: at("09:00"), closesAt: at("17:00"), dutyHead: "E060", deputy: "E061" },
    },
    "system",
  );
  const filled = { bySystem: 3, byHand: 2 };
  const form = {
    personal: {
      ...{ date: JSON.stringify(DAY.businessDate), outletId: JSON.stringify("O03"), slot: JSON.stringify("peak") },
      ...{ inspector: JSON.stringify("E062"), waiting: "14", emergencies: "A lift stood still." },
      items: JSON.stringify([{ itemId: "peak.1", result: "notOk" }]),
    },
  };
  await submit({ type: "SignInspection", form, filled, slot: "peak", wrong: ["peak.1"], findingIds: [] }, "E062");
  const print = (paper: PaperName, language: "zh" | "en" | "es" | "ko" = "en") =>
    signedPaper({ ...house, network: house.network.state }, DAY, paper, language, { by: "head", purpose: "printed" });
  return { ...house, print };
}

test("QA-23 a signed inspection is printed with what was known, what was seen and who signed; the reading is told", async () => {
  const { print, network, views } = await signedDay();
  const document = await print("peak");
  const badge = network.state().staff.get("E062")?.badgeName ?? "";
  expect(document?.title).toBe("Inspection at the peak");
  expect(document?.facts).toEqual([
    ["Date", "November 23, 2026"],
    ["Outlet", network.state().outlets.get("O03")?.name.en],
    ["Which inspection", "Inspection at the peak"],
    ["Inspector", `${badge} (E062)`],
    ["People waiting", "14"],
    ["Incidents", "A lift stood still."],
  ]);
  expect(document?.tables.map(({ rows }) => rows)).toEqual([[["peak.1", "Not in order"]]]);
  expect(document?.signatures).toEqual([{ label: "November 23, 2026, 10:00", name: `${badge} (E062)` }]);
  expect(views.filter(({ by, purpose }) => by === "head" && purpose === "printed")).toHaveLength(1);
  expect(MONDAY_10).toBe(at("10:00"));
});

test("QA-23 what nobody signed is not printed, and what was signed is printed in each language", async () => {
  const { print } = await signedDay();
  expect(await print("lobbyLog")).toBeUndefined();
  expect(await print("close")).toBeUndefined();
  const titles = await Promise.all((["zh", "es", "ko"] as const).map(async (one) => (await print("peak", one))?.title));
  expect(new Set(titles).size).toBe(3);
});
