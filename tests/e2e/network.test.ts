import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { customersCome, openWindows } from "./lobby-scenes";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const BUSY = "O05";
const DESK = { width: 1440, height: 900 } as const;
const TABLET = { width: 1024, height: 768 } as const;

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  for (const [outletId, open, customers] of [
    [BUSY, 1, 12],
    ["O04", 4, 3],
    ["O03", 3, 8],
    ["O12", 2, 0],
  ] as const) {
    await openWindows(branch, outletId, open);
    await customersCome(branch, outletId, customers);
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

async function openNetwork(language = "en") {
  const opened = await openPage(browser, { ...DESK, language });
  await signInAs(opened.page, branch.url, { role: "districtManager" });
  await opened.page.goto(`${branch.url}/staff/network?lang=${language}`);
  await opened.page.locator(".network-table tbody tr").nth(12).waitFor();
  await opened.page.locator(".move--suggested, .move").first().waitFor();
  return opened;
}

async function check(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
}

const firstOutlet = (page: Page): Promise<string> => page.locator(".network-table tbody tr").first().innerText();

test.each(["zh", "en", "es", "ko"])(
  "the network page is accessible and whole in %s, wide and narrow",
  async (language) => {
    const { page, errors } = await openNetwork(language);
    await check(page);
    await page.setViewportSize(TABLET);
    expect(await clippedTexts(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

test("the busiest outlet stands first and says so, and another one that fills up follows live", async () => {
  const { page } = await openNetwork();
  await expect.poll(() => firstOutlet(page)).toContain(BUSY);
  await page.getByText(/outlet is too busy|outlets are too busy/u).waitFor();
  const quiet = page.locator(".network-table tbody tr").filter({ hasText: "O12" });
  await quiet.getByText("Room to spare").waitFor();
  await customersCome(branch, "O12", 30);
  await quiet.getByText("Too busy").waitFor();
  await expect.poll(() => firstOutlet(page)).toContain("O12");
  await page.getByRole("button", { name: /^O12/u }).press("Enter");
  await page
    .getByText(/30 waiting/u)
    .first()
    .waitFor();
  await page.context().close();
});

test("the house suggests somebody, the manager approves, the person accepts and opens, and the effect is shown", async () => {
  const manager = await openNetwork();
  const card = manager.page.locator(".move--suggested").filter({ hasText: BUSY });
  const who = /Suggested: .+ · (E\d+) to/u.exec(await card.innerText())?.[1] ?? "";
  await card.getByRole("button", { name: "Propose and approve" }).press("Enter");
  const move = manager.page.locator(".move").filter({ hasText: who });
  await move.getByText("Approved, waits for the person").waitFor();

  const person = await openPage(browser, DESK);
  const data = { accountId: who, surface: "console" };
  await person.page.request.post(`${branch.url}/api/v1/demo/sign-in`, { data, headers: { "guichet-page": "1" } });
  await person.page.goto(`${branch.url}/staff/?lang=en`);
  await person.page.getByRole("heading", { name: "You are asked to help" }).waitFor();
  await check(person.page);
  await person.page.getByRole("button", { name: "Accept" }).press("Enter");
  await person.page.getByRole("button", { name: "Arrived: open the window" }).press("Enter");
  await person.page.getByText("At the window").waitFor();
  await move.getByText("At the window").waitFor({ timeout: 20_000 });
  await move.getByText(/A comparison, not a proof/u).waitFor();
  await move.getByRole("button", { name: "End" }).press("Enter");
  await manager.page.getByLabel("Reason", { exact: true }).fill("quiet again");
  await manager.page.keyboard.press("Enter");
  await move.getByText("Ended").waitFor();
  await manager.page.context().close();
  await person.page.context().close();
});
