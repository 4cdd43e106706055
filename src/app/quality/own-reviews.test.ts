import { expect, test } from "vitest";
import { createMemoryVaultStore } from "#adapter/vault/memory";
import { createVault, type View } from "../vault/vault";
import { createOwnReviews } from "./own-reviews";

const TODAY = "2026-11-23";

function reviews() {
  const views: View[] = [];
  const tellView = (view: View) => Promise.resolve(void views.push(view));
  const vault = createVault({ store: createMemoryVaultStore(), masterKey: new Uint8Array(32).fill(7), tellView });
  return { ...createOwnReviews(vault), views };
}

test("QA-25 somebody writes how his day went, changes it, takes it back, and nobody else sees it", async () => {
  const own = reviews();
  expect(await own.write("E059", TODAY, { date: TODAY, text: "too quick with the forms" })).toBe(true);
  expect(await own.write("E059", TODAY, { date: "2026-10-30", text: "calm" })).toBe(true);
  expect(await own.write("E059", TODAY, { date: TODAY, text: "too quick at noon" })).toBe(true);
  expect(await own.of("E059", TODAY)).toEqual([
    { date: TODAY, text: "too quick at noon" },
    { date: "2026-10-30", text: "calm" },
  ]);
  expect(await own.of("E058", TODAY)).toEqual([]);
  await own.write("E059", TODAY, { date: TODAY, text: "" });
  expect((await own.of("E059", TODAY)).map(({ date }) => date)).toEqual(["2026-10-30"]);
  expect(new Set(own.views.map(({ by }) => by))).toEqual(new Set(["E059"]));
});

test.each(["2026-11-24", "2026-09-30"])("QA-25 nothing is written of %s on 23 November", async (date) => {
  const own = reviews();
  expect(await own.write("E059", TODAY, { date, text: "x" })).toBe(false);
  expect(await own.of("E059", TODAY)).toEqual([]);
});

test("QA-25 what was written in September is gone in the first nights of November, also for who looks no more", async () => {
  const own = reviews();
  await own.write("E059", "2026-09-30", { date: "2026-09-30", text: "gone" });
  await own.write("E059", "2026-10-31", { date: "2026-10-31", text: "kept" });
  await own.forgetOld(["E059"], "2026-11-02");
  expect((await own.of("E059", "2026-10-31")).map(({ text }) => text)).toEqual(["kept"]);
});
