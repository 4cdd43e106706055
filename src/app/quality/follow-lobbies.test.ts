import { expect, test } from "vitest";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import { MONDAY_10, qualityHouse } from "../../../tests/fixtures/quality-house";
import type { LobbyChange } from "../lobbies/lobbies";
import { followLobbies } from "./follow-lobbies";

const DATE = "2026-11-23";
const MONTH = { outletId: "O01", caseId: "2026-11" };
const DAY = { outletId: "O01", caseId: DATE };
const plan = { opensAt: MONDAY_10 - 3_600_000, closesAt: MONDAY_10 + 7 * 3_600_000 };

async function followed() {
  const house = await qualityHouse();
  let tell: (change: LobbyChange) => void = () => undefined;
  const lobbies = { subscribe: (listener: typeof tell) => ((tell = listener), () => undefined) };
  const troubles: unknown[] = [];
  const stop = followLobbies({
    lobbies,
    quality: house.quality,
    newCommandId: () => house.cause("system").commandId,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  const happens = async (events: readonly object[], elsewhere = false): Promise<void> => {
    const day = { businessDate: DATE, plan } as unknown as LobbyDay;
    tell({ outletId: "O01", version: 1, events: events as readonly LobbyEvent[], elsewhere, day });
    await stop();
  };
  const publish = async (): Promise<void> => {
    const days = [{ date: DATE, head: "hao", deputy: "lin" }];
    const drafted = { type: "DraftRoster", openDates: [DATE], days } as const;
    await house.quality.submit("dutyRoster", MONTH, drafted, house.cause("hao"));
    await house.quality.submit("dutyRoster", MONTH, { type: "ApproveRoster" }, house.cause("mei"));
    await house.quality.submit("dutyRoster", MONTH, { type: "PublishRoster" }, house.cause("mei"));
  };
  const routine = async () => (await house.quality.look("routine", DAY))?.state;
  return { happens, publish, routine, troubles };
}

const opened = { type: "DayOpened", at: MONDAY_10, plan };
const peak = {
  type: "AlertRaised",
  at: MONDAY_10,
  alertId: "a1",
  kind: "secondaryDiversion",
  measured: { waiting: 14, waitMs: 700_000 },
};

test("QA-14 a day that opens has the head of the published roster, and without one nobody is made up", async () => {
  const { happens, publish, routine, troubles } = await followed();
  await happens([opened]);
  expect(await routine()).toBeUndefined();
  await publish();
  await happens([opened]);
  expect(await routine()).toMatchObject({ dutyHead: "hao", deputy: "lin", ...plan });
  await happens([opened]);
  expect(troubles).toEqual([]);
});

test("QA-14 the first peak asks for its inspection, once, and another server's news are that server's", async () => {
  const { happens, publish, routine } = await followed();
  await publish();
  await happens([opened]);
  await happens([peak], true);
  expect(await routine()).not.toHaveProperty("peakAskedAt", MONDAY_10);
  await happens([peak]);
  expect(await routine()).toMatchObject({ peakAskedAt: MONDAY_10 });
});
