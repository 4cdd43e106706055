import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClaimRuns, playClaimRun } from "#app/claims/claim-runs";
import type { House } from "#cli/house";
import { replicate } from "#engine/simulation/replicate";
import { DEMO_DATE } from "../fixtures/demo-day";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork(playYesterday);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

/** A run that is over, of two days in each arm: what it found does not matter, only that it is shown. */
async function playYesterday({ records, network, policies }: House): Promise<void> {
  const { rows } = records;
  const sources = () => ({ network: network.state(), policies: policies.state() });
  const jobs = { enqueue: () => Promise.resolve(true) };
  const runs = createClaimRuns({ rows, jobs, sources, now: () => 0, newId: () => "0", codeVersion: "e2e" });
  await runs.start({ size: "quick", date: DEMO_DATE, seed: "e2e" });
  const play = (task: Parameters<typeof replicate>[0]) => Promise.resolve(replicate(task, 0, 2));
  await playClaimRun({ rows, sources, play }, "0", new AbortController().signal);
}

async function opened(language: string, width: number) {
  const { page, errors } = await openPage(browser, { width, height: 900, language });
  await signInAs(page, branch.url, { role: "headOffice" });
  await page.goto(`${branch.url}/staff/claims?lang=${language}`);
  await page.locator(".staff__main .panel h2").first().waitFor();
  return { page, errors };
}

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 24)).toEqual([]);
  const folder = process.env["GUICHET_SHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

test("CLM-4 head office reads the verdicts, takes the figures along and plays anew by one button", async () => {
  const { page, errors } = await opened("en", 1440);
  await page.getByText(/^Played on/).waitFor();
  expect(await page.locator(".claims__card").count()).toBe(18);
  await page.getByText("All figures").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("table").getByText("one line", { exact: true }).first().waitFor();
  await look(page, "claims-en");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSV" }).click();
  const file = await (await download).path();
  expect((await readFile(file, "utf8")).split("\n")[0]).toMatch(/^claim,rules,verdict/);

  await page.getByRole("button", { name: "Quick look" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(/\d+ of \d+ claims played/).waitFor();
  expect(await page.locator(".claims__card").count()).toBe(18);
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(LANGUAGES)("CLM-4 the verdicts are told in %s, on a phone too", async (language) => {
  const { page, errors } = await opened(language, 390);
  await page.locator(".claims__card").first().waitFor();
  await look(page, `claims-${language}-phone`);
  expect(errors).toEqual([]);
  await page.context().close();
});
