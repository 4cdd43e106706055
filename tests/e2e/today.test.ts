import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { present } from "#base/assert";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { customersCome, openWindows, windowsCall } from "./lobby-scenes";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const OUTLET = "O02";
const DESK = { width: 1440, height: 900 } as const;
const TABLET = { width: 1024, height: 768 } as const;

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  const windows = await openWindows(branch, OUTLET, 2);
  await customersCome(branch, OUTLET, 19);
  await windowsCall(branch, OUTLET, windows.slice(0, 1));
  const device = present(branch.planOf(OUTLET).devices[0], "device").deviceId;
  await branch.act(OUTLET, { type: "DeviceDown", actor: "test", deviceId: device, reason: "paper jam" });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

async function openToday(language = "en") {
  const opened = await openPage(browser, { ...DESK, language });
  await signInAs(opened.page, branch.url, { role: "branchHead", outletId: OUTLET });
  await opened.page.goto(`${branch.url}/staff/today?lang=${language}`);
  await opened.page.locator(".figure").nth(5).waitFor();
  await opened.page.locator("#today-windows").waitFor();
  return opened;
}

async function check(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
}

test("a head reads the finding first, then six figures with their targets, the windows and what is broken", async () => {
  const { page, errors } = await openToday();
  expect(await page.locator(".figure h2").allInnerTexts()).toEqual([
    "Customers",
    "Mean wait",
    "Waited over 10 minutes",
    "Gone without being served",
    "Within the time limit, no errors",
    "Satisfied",
  ]);
  await page.getByText("Target at most 10 min (rule 4-23, 4-40)").waitFor();
  await page.locator(".figure__value").first().getByText("19", { exact: true }).waitFor();
  await page.getByText("1 device in trouble").waitFor();
  await page.getByText("No fault reported").first().waitFor();
  await page.getByText("paper jam").waitFor();
  expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
  await page.context().close();
});

test("the lobby asks for a window; the head approves by keyboard and the window opens", async () => {
  const { page } = await openToday();
  const { windows, staff } = branch.planOf(OUTLET);
  const window = present(
    windows.find(({ windowId, reviewsFor }) => reviewsFor.length === 0 && windowId.endsWith("N2")) ??
      windows.findLast(({ reviewsFor }) => reviewsFor.length === 0),
    "closed window",
  );
  const person = present(
    staff.findLast(({ serviceIds }) => window.serviceIds.every((id) => serviceIds.includes(id))),
    "free person",
  );
  const { windowId } = window;
  const ask = { type: "ProposeWindow", windowId, staffId: person.staffId, reason: "crowd at the door" } as const;
  await branch.act(OUTLET, {
    ...ask,
    actor: present(
      staff.findLast(({ mayHoldLobby }) => mayHoldLobby),
      "lobby",
    ).staffId,
  });
  await page.getByText("The lobby asks for 1 window to open.").waitFor();
  await page.getByText("crowd at the door").waitFor();
  await page.getByRole("button", { name: "Approve", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("crowd at the door").waitFor({ state: "detached" });
  const row = page.getByRole("row", { name: new RegExp(`^${window.label} ·`, "u") });
  await row.getByRole("button", { name: "Close" }).waitFor();
  await row.getByRole("combobox").selectOption("simpleOnly");
  await expect.poll(() => row.getByRole("combobox").inputValue(), { timeout: 20_000 }).toBe("simpleOnly");
  await page.context().close();
});

test("a head opens a window with somebody who is free and certified", async () => {
  const { page } = await openToday();
  await page.getByRole("button", { name: "Open", exact: true }).first().press("Enter");
  await page.getByRole("dialog").getByLabel("Person").waitFor();
  await check(page);
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("Done.").waitFor();
  await page.context().close();
});

test("TMT-3 LD-99 a head frees a window whose person has gone, and closes the day in two steps", async () => {
  const outletId = "O09";
  const { page, errors } = await openPage(browser, DESK);
  const [window] = await openWindows(branch, outletId, 1);
  await customersCome(branch, outletId, 12);
  await windowsCall(branch, outletId, window ? [window] : []);
  await signInAs(page, branch.url, { role: "branchHead", outletId });
  await page.goto(`${branch.url}/staff/today?lang=en`);
  const row = page.getByRole("row", { name: new RegExp(`^${window?.label} ·`, "u") });
  await row.getByRole("button", { name: "Close" }).press("Enter");
  await row.getByText("Closing").waitFor();
  await check(page);
  await row.getByRole("button", { name: "Nobody there: free it" }).press("Enter");
  await row.getByText("Closed").waitFor();
  await page.getByRole("button", { name: "Announce closing" }).press("Enter");
  await page.getByText("No more tickets are given.").waitFor();
  await check(page);
  await page.getByRole("button", { name: "Close the day" }).press("Enter");
  await page.getByText("The outlet is closed.").waitFor();
  await page.getByRole("button", { name: "Open the day" }).press("Enter");
  await page.getByRole("alert").getByText("already", { exact: false }).waitFor();
  expect(errors.filter((error) => !error.includes("40"))).toEqual([]);
  await page.context().close();
});

test.each(["zh", "en", "es", "ko"])(
  "the head's page is accessible and whole in %s, wide and narrow",
  async (language) => {
    const { page } = await openToday(language);
    await check(page);
    await page.setViewportSize(TABLET);
    expect(await clippedTexts(page)).toEqual([]);
    await page.context().close();
  },
);
