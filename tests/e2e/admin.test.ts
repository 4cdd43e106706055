import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, scrolls, smallTargets } from "./look-at";

const DESK = { width: 1440, height: 900 } as const;
const TABLET = { width: 1024, height: 768 } as const;

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

async function openAdmin(role = "headOffice", language = "en") {
  const opened = await openPage(browser, { ...DESK, language });
  await signInAs(opened.page, branch.url, { role });
  await opened.page.goto(`${branch.url}/staff/admin?lang=${language}`);
  await opened.page.locator(".staff__main h1").waitFor();
  return opened;
}

async function check(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
}

/** What a dialog scrolls is not lost: everything else is looked at. */
async function checkDialog(page: Page): Promise<void> {
  expect(await brokenRules(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
}

async function showWindow(page: Page, id: string): Promise<void> {
  await page.getByLabel("List").selectOption("windows");
  await page.getByLabel("Search").fill(id);
  await page.getByRole("status").filter({ hasText: "1 to 1 of 1" }).waitFor();
}

test("an editor finds a window, sees what a change does, makes it by keyboard, and takes it back", async () => {
  const { page, errors } = await openAdmin();
  await showWindow(page, "O02-C1");
  await page.getByRole("button", { name: "Edit" }).press("Enter");
  await page.getByRole("dialog").getByLabel("What customers read").fill("77");
  await page
    .getByRole("dialog")
    .getByLabel(/^When nobody of its own waits/u)
    .selectOption("always");
  await checkDialog(page);
  await page.getByRole("button", { name: "What would change?" }).press("Enter");
  await page.getByText("Open days that hear of it: O02 (windows)").waitFor();
  await page.getByRole("button", { name: "Make the change" }).press("Enter");
  await page.getByText("O02-C1 is changed.").waitFor();
  await page.getByRole("cell", { name: "77", exact: true }).waitFor();
  await page.getByRole("button", { name: "Changes" }).press("Enter");
  await page.getByText("Windows: O02-C1 entered or changed").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).first().press("Enter");
  const undoing = page.getByRole("dialog", { name: "Bring O02-C1 back to what it was before this change?" });
  await undoing.getByText("Open days that hear of it: O02 (windows)").waitFor();
  await checkDialog(page);
  await undoing.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("Brought back to what it was.").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a wrong entry is marked at its field, and a change for a later day waits for it", async () => {
  const { page } = await openAdmin();
  await showWindow(page, "O02-C2");
  await page.getByRole("button", { name: "Edit" }).press("Enter");
  const label = page.getByRole("dialog").getByLabel("What customers read");
  await label.fill("much too long a label");
  await page.getByRole("button", { name: "What would change?" }).press("Enter");
  await page.locator("[data-faulty] .fault").waitFor();
  await label.fill("88");
  await page.getByLabel("Takes effect on").fill("2027-01-04");
  await page.getByRole("button", { name: "What would change?" }).press("Enter");
  await page.getByRole("button", { name: "Make the change" }).press("Enter");
  await page.getByText("The change waits for 2027-01-04.").waitFor();
  await page.getByRole("button", { name: "Changes" }).press("Enter");
  await page.getByText("Approved, waits for its day").waitFor();
  await page.context().close();
});

test("whoever gives a window up sees first what hears of it, and may name a later day", async () => {
  const { page, errors } = await openAdmin();
  await showWindow(page, "O02-C3");
  await page.getByRole("button", { name: "Give up" }).press("Enter");
  await page.getByText("Open days that hear of it: O02 (windows)").waitFor();
  await checkDialog(page);
  await page.getByLabel("Takes effect on").fill("2027-01-05");
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("The change waits for 2027-01-05.").waitFor();
  await page.getByRole("button", { name: "Give up" }).press("Enter");
  await page.getByText("Open days that hear of it: O02 (windows)").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("O02-C3 is given up.").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test("one person asks for a policy's value and another approves it, both by who signed in", async () => {
  const head = await openAdmin("branchHead");
  await head.page.getByLabel("Search").fill("today.leftPctMax");
  await head.page.getByRole("button", { name: "Change", exact: true }).press("Enter");
  const dialog = head.page.getByRole("dialog");
  await dialog.getByLabel("Value (%)").fill("4");
  const outletId = /O\d\d/u.exec(await head.page.locator(".staff__head").innerText())?.[0] ?? "";
  await dialog.getByLabel("Outlet", { exact: true }).fill(outletId);
  await dialog.getByLabel("Valid from").fill("2026-11-23");
  await checkDialog(head.page);
  await dialog.getByRole("button", { name: "What would change?" }).press("Enter");
  await dialog.getByText("It is 5 now.").waitFor();
  await dialog.getByRole("button", { name: "Ask for approval" }).press("Enter");
  await head.page.getByText("Somebody else approves it under Changes.").waitFor();

  const manager = await openAdmin("districtManager");
  await manager.page.getByRole("button", { name: "Changes" }).press("Enter");
  await manager.page.getByRole("button", { name: "Approve" }).press("Enter");
  await manager.page.getByText("In force").waitFor();

  await head.page.reload();
  await head.page.getByLabel("Search").fill("today.leftPctMax");
  await head.page.getByLabel("At outlet (empty: whole network)").fill(outletId);
  await head.page.getByLabel("At outlet (empty: whole network)").blur();
  await head.page.getByRole("button", { name: "Undo" }).press("Enter");
  await dialog.getByText("It would be 5.").waitFor();
  await dialog.getByLabel("Reason").fill("as everywhere");
  await checkDialog(head.page);
  await dialog.getByRole("button", { name: "Confirm" }).press("Enter");
  await head.page.getByText("Somebody else approves it under Changes.").waitFor();
  await manager.page.getByRole("button", { name: "Policies" }).press("Enter");
  await manager.page.getByRole("button", { name: "Changes" }).press("Enter");
  await manager.page.getByRole("button", { name: "Approve" }).press("Enter");
  await expect.poll(() => manager.page.getByText("In force").count()).toBe(2);
  await head.page.context().close();
  await manager.page.context().close();
});

test("files with a fault name file, line and field, and change nothing", async () => {
  const { page } = await openAdmin();
  await page.getByRole("button", { name: "Files" }).press("Enter");
  const text = "id,outletId,label,kind,zone,serviceIds\nO02-C9,O02,9,sofa,cash,D1\n";
  await page
    .getByLabel("Bring the network to what files say")
    .setInputFiles({ name: "windows.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByText("windows.csv:2 kind").waitFor();
  await check(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as JSON" }).press("Enter");
  expect((await saved).suggestedFilename()).toMatch(/\.json$/u);
  await page.context().close();
});

test("files are looked at entry by entry, brought in as one change, and taken back as one", async () => {
  const { page, errors } = await openAdmin();
  await page.getByRole("button", { name: "Files" }).press("Enter");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as JSON" }).press("Enter");
  const network = await (await download).path();
  const text = readFileSync(network, "utf8");
  const brought = text.replace(
    '"id":"O04-C1","outletId":"O04","label":"1"',
    '"id":"O04-C1","outletId":"O04","label":"71"',
  );
  expect(brought).not.toBe(text);
  await page
    .getByLabel("Bring the network to what files say")
    .setInputFiles({ name: "network.json", mimeType: "application/json", buffer: Buffer.from(brought) });
  await page.getByText("New: 0, changed: 1, given up: 0, policy values: 0").waitFor();
  await page.getByRole("row", { name: /O04-C1.*71/u }).waitFor();
  await check(page);
  await page.getByRole("button", { name: "Make the change" }).press("Enter");
  await page.getByText("1 change is made.").waitFor();
  await page.getByRole("button", { name: "Changes" }).press("Enter");
  const request = page.getByRole("listitem").filter({ hasText: "Import of network.json" }).first();
  await request.getByRole("button", { name: "Look" }).press("Enter");
  await checkDialog(page);
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).press("Enter");
  await request.getByRole("button", { name: "Undo" }).press("Enter");
  await page
    .getByRole("dialog")
    .getByRole("row", { name: /O04-C1.*71/u })
    .waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("Import of network.json taken back").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

async function openScreens(role: string, language = "en") {
  const opened = await openPage(browser, { ...DESK, language });
  await signInAs(opened.page, branch.url, { role, outletId: "O03" });
  await opened.page.goto(`${branch.url}/staff/screens?lang=${language}`);
  await opened.page.locator(".finding").waitFor();
  return opened;
}

test("a sentence and a picture are written by keyboard, approved by somebody else, and shown in the hall", async () => {
  const manager = await openScreens("lobbyManager");
  const writes = async (what: string, cardId: string): Promise<void> => {
    await manager.page.getByRole("button", { name: what }).press("Enter");
    const dialog = manager.page.getByRole("dialog");
    await dialog.getByLabel("Id").fill(cardId);
    for (const language of ["zh-CN", "en-GB", "es-ES", "ko-KR"]) {
      await dialog.locator(`input[lang="${language}"]`).fill(`${cardId} ${language}`);
    }
    await dialog.getByLabel("Last day").fill("2027-01-31");
  };
  await writes("New sentence", "queue-tip");
  await checkDialog(manager.page);
  await manager.page.getByRole("button", { name: "Confirm" }).press("Enter");
  await manager.page.getByText("Saved; somebody else approves it.").waitFor();
  await writes("New picture", "our-steps");
  await manager.page.locator("input[type=file]").setInputFiles("examples/screens/deposit-in-four-steps.png");
  await manager.page.getByRole("button", { name: "Confirm" }).press("Enter");
  await manager.page.getByRole("heading", { name: "our-steps" }).waitFor();

  const head = await openScreens("branchHead");
  for (const cardId of ["queue-tip", "our-steps"]) {
    await head.page.getByRole("button", { name: `Approve ${cardId} 1` }).press("Enter");
    await head.page.getByRole("button", { name: `Approve ${cardId} 1` }).waitFor({ state: "detached" });
  }
  const hall = await openPage(browser, { width: 1920, height: 1080 });
  await hall.page.goto(`${branch.url}/display/?outlet=O03&lang=en`);
  const pictures = hall.page.locator(".playlist img");
  await pictures.nth(1).waitFor({ state: "attached" });
  const loaded = () => pictures.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0));
  await expect.poll(loaded).toBe(true);
  expect(await pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt))).toContain(
    "our-steps en-GB",
  );
  expect(await scrolls(hall.page)).toBe(false);
  await check(hall.page);

  await head.page.getByRole("button", { name: "Take off the screens our-steps" }).press("Enter");
  await head.page.getByText("Retired; screens drop it").waitFor();
  await hall.page.reload();
  await pictures.first().waitFor({ state: "attached" });
  expect(await pictures.count()).toBe(1);
  for (const { page, errors } of [manager, head, hall]) {
    expect(errors).toEqual([]);
    await page.context().close();
  }
});

test.each(["zh", "en", "es", "ko"])("the cards of the screens are accessible and whole in %s", async (language) => {
  const { page } = await openScreens("headOffice", language);
  await check(page);
  await page.setViewportSize(TABLET);
  expect(await clippedTexts(page)).toEqual([]);
  await page.locator(".staff__main .button--main").first().press("Enter");
  await checkDialog(page);
  await page.context().close();
});

test.each(["zh", "en", "es", "ko"])(
  "every part of the administration is accessible and whole in %s",
  async (language) => {
    const { page } = await openAdmin("headOffice", language);
    await page.locator("table tbody tr").first().waitFor();
    const parts = page.locator(".staff__main > [role=group] button");
    for (let at = 0; at < (await parts.count()); at += 1) {
      await page.setViewportSize(DESK);
      await parts.nth(at).press("Enter");
      await page.locator(".panel li, .panel tbody tr, .panel input[type=file]").first().waitFor();
      await check(page);
      await page.setViewportSize(TABLET);
      expect(await clippedTexts(page)).toEqual([]);
    }
    await page.context().close();
  },
);
