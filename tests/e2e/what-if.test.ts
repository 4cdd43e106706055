import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const OUTLET = "O09";
/** On a machine that does much else at the same time. */
const RUN_MS_MAX = 120_000;
const DESK = { width: 1440, height: 900 } as const;

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

async function opened(language: string, size: { readonly width: number; readonly height: number } = DESK) {
  const { page, errors } = await openPage(browser, { ...size, language });
  await signInAs(page, branch.url, { role: "branchHead", outletId: OUTLET });
  await page.goto(`${branch.url}/staff/what-if?lang=${language}`);
  await page.locator(".whatif__list").waitFor({ state: "attached" });
  await page.locator("#world").waitFor();
  return { page, errors };
}

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const folder = process.env["GUICHET_SHOTS"];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
}

test("WI-1 a branch head asks for two more windows by keyboard, sees the finding, and watches the day", async () => {
  const { page, errors } = await opened("en");
  await page.getByRole("button", { name: "New scenario" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Name").fill("Two more windows");
  await page.getByLabel("Days to play").fill("20");
  await page.getByRole("button", { name: "Add this change", disabled: false }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".whatif__changes").getByText("Windows: 2 more").waitFor();
  await look(page, "what-if-form-en");
  await page.getByRole("button", { name: "Save and play" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("#finding").waitFor({ timeout: RUN_MS_MAX });
  await page.getByRole("rowheader", { name: "Mean wait, minutes" }).first().waitFor();
  const slider = page.getByRole("slider", { name: "Time of day" });
  await slider.waitFor();
  const before = await page.locator(".film__clock").textContent();
  await slider.focus();
  for (let step = 0; step < 120; step += 1) await page.keyboard.press("ArrowRight");
  expect(await page.locator(".film__clock").textContent()).not.toBe(before);
  await look(page, "what-if-en");
  await page.getByRole("button", { name: "Play", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.keyboard.press("Enter");
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(["zh", "es", "ko"])("a kept finding is told in %s, on a tablet too", async (language) => {
  const { page, errors } = await opened(language, { width: 834, height: 1112 });
  await page.locator(".whatif__list button").first().click();
  await page.getByRole("slider").waitFor({ timeout: RUN_MS_MAX });
  await look(page, `what-if-${language}`);
  expect(errors).toEqual([]);
  await page.context().close();
});
