import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, scrolls } from "./look-at";
import { customersCome, openWindows } from "./lobby-scenes";

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

const TV = { width: 1920, height: 1080 } as const;
const KIOSK = { width: 1080, height: 1920 } as const;

test("an empty hall says so, and a kiosk without an open window says what to do", async () => {
  const { page } = await openPage(browser, TV);
  await page.goto(`${branch.url}/display/?outlet=O02&lang=zh`);
  await page.getByText("还没有叫号").waitFor();
  await page.goto(`${branch.url}/kiosk/?outlet=O02&lang=en`);
  await page.getByText(/No window is open at the moment/).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.context().close();
});

test("ninety-nine people fit on every screen", async () => {
  await openWindows(branch, "O03", 4);
  await customersCome(branch, "O03", 99);
  for (const [path, look] of [
    ["display", TV],
    ["display", KIOSK],
    ["kiosk", KIOSK],
  ] as const) {
    const { page, errors } = await openPage(browser, look);
    await page.goto(`${branch.url}/${path}/?outlet=O03&lang=es`);
    await page
      .locator(path === "display" ? ".queues li" : ".tile")
      .first()
      .waitFor();
    expect(await clippedTexts(page)).toEqual([]);
    expect(await scrolls(page)).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  }
});

test("a screen whose line is cut says since when it is not live, while it shows what it knew", async () => {
  const { page } = await openPage(browser, TV);
  await page.clock.install();
  await page.goto(`${branch.url}/display/?outlet=O03&lang=en`);
  await page.locator(".status-word", { hasText: "Live" }).waitFor();
  await page.clock.runFor(6_000);
  await page.getByText(/seconds old/).waitFor();
  await page.clock.fastForward(30_000);
  await page
    .getByRole("alert")
    .filter({ hasText: /Not live since \d\d:\d\d; tickets stay valid/ })
    .waitFor();
  expect(await scrolls(page)).toBe(false);
  expect(await brokenRules(page)).toEqual([]);
  await page.context().close();
});

test("a page that cannot begin says what is wrong and offers to try again", async () => {
  const { page } = await openPage(browser, KIOSK);
  await page.goto(`${branch.url}/kiosk/?outlet=O99&channel=phone&lang=en`);
  await page.getByRole("heading", { name: "This page cannot be shown yet" }).waitFor();
  await page.getByRole("button", { name: "Try again" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.context().close();
});

test("the language chosen on a staff page is remembered, and forgotten on a public one", async () => {
  const { page } = await openPage(browser, { width: 1440, height: 900 });
  await signInAs(page, branch.url, { role: "teller", outletId: "O02" });
  await page.goto(`${branch.url}/console/?outlet=O02`);
  await page.getByRole("button", { name: "Español" }).click();
  await page.getByRole("heading", { name: "¿En qué ventanilla está?" }).waitFor();
  await page.goto(`${branch.url}/console/?outlet=O02`);
  await page.getByRole("heading", { name: "¿En qué ventanilla está?" }).waitFor();
  await page.goto(`${branch.url}/kiosk/?outlet=O02`);
  await page.getByRole("heading", { name: "How can we help you?" }).waitFor();
  await page.context().close();
});
