import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { present } from "#base/assert";
import { HOUR_MS } from "#base/time";
import type { House } from "#cli/house";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import { drawCustomers } from "#engine/simulation/customers";
import { runDay } from "#engine/simulation/run";
import { worldOf } from "#engine/simulation/world-of";
import { demoPlan, DEMO_DATE } from "../fixtures/demo-day";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const OUTLET = "O09";
/** On a machine that does much else at the same time. */
const ADVICE_MS_MAX = 120_000;
const DESK = { width: 1440, height: 900 } as const;

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  let house: House | undefined;
  branch = await branchAtWork(async (opened) => void (house = opened));
  await playMorning(present(house, "house"));
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

/** The outlet's Monday over the live path, to its fourth hour; the clock goes along. The day is open already. */
async function playMorning({ network, lobbies, clockOf }: House): Promise<void> {
  const plan = demoPlan(network.state(), OUTLET);
  const model = worldOf(network.state(), plan, DEMO_DATE);
  const commands: LobbyCommand[] = [];
  const onCommand = (command: LobbyCommand): void => void commands.push(command);
  runDay({ plan, model, customers: drawCustomers(model, 1), seed: 1, onCommand, ticketIdOf: () => uuid() });
  for (const command of commands) {
    if (command.now > plan.opensAt + 3 * HOUR_MS) return;
    if (command.type === "OpenDay") continue;
    clockOf(OUTLET).advanceTo(command.now);
    await lobbies.submit(OUTLET, { commandId: uuid(), command });
  }
}

async function opened(language: string, size: { readonly width: number; readonly height: number } = DESK) {
  const { page, errors } = await openPage(browser, { ...size, language });
  await signInAs(page, branch.url, { role: "branchHead", outletId: OUTLET });
  await page.goto(`${branch.url}/staff/look-ahead?lang=${language}`);
  await page.locator(".ahead__number").waitFor({ timeout: ADVICE_MS_MAX });
  return { page, errors };
}

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
  const folder = process.env["GUICHET_SHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

test("AV-1 a branch head sees the next two hours, chooses by keyboard, and finds the choice among today's", async () => {
  const { page, errors } = await opened("en");
  await page.getByText(/will wait longer than \d+ minutes until/).waitFor();
  await page.getByRole("heading", { name: /in line$/ }).waitFor();
  await look(page, "look-ahead-en");
  await page.getByRole("button", { name: "I do this" }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByText("Noted. What comes of it is measured").waitFor();
  await page.getByRole("heading", { name: "Chosen today, and what came of it" }).waitFor();
  await look(page, "look-ahead-chosen");
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(["zh", "es", "ko"])("the next two hours are told in %s, on a tablet too", async (language) => {
  const { page, errors } = await opened(language, { width: 834, height: 1112 });
  await look(page, `look-ahead-${language}`);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a lobby in which nobody works has nothing that could be done, and the page says so", async () => {
  const { page } = await openPage(browser, { ...DESK, language: "en" });
  await signInAs(page, branch.url, { role: "branchHead", outletId: "O12" });
  await page.goto(`${branch.url}/staff/look-ahead?lang=en`);
  await page.getByText("There is nothing to be done just now").waitFor({ timeout: ADVICE_MS_MAX });
  await look(page, "look-ahead-nobody");
  await page.context().close();
});
