import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WindowPlan } from "#domain/lobby-day/plan";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { customersCome, openWindows, staffAt, windowsCall } from "./lobby-scenes";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const OUTLET = "O01";
/** A smallest touch target; the tablet's rule. */
const TARGET_PX = 48;

let branch: BranchAtWork;
let windows: readonly WindowPlan[];
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  windows = await openWindows(branch, OUTLET, 4);
  await customersCome(branch, OUTLET, 99);
  await windowsCall(branch, OUTLET, windows);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

type Options = {
  readonly role?: string;
  readonly language?: string;
  readonly width?: number;
  readonly height?: number;
};

async function tablet({ role = "lobbyManager", language = "en", width = 768, height = 1024 }: Options = {}) {
  const { page, errors } = await openPage(browser, { width, height, language });
  await signInAs(page, branch.url, { role, outletId: OUTLET });
  await page.goto(`${branch.url}/staff/lobby?outlet=${OUTLET}&lang=${language}`);
  await page.locator(".walk__offer").first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, errors };
}

const LOOKS = ["zh", "en", "es", "ko"].flatMap((language) => [
  { language, width: 768, height: 1024 },
  { language, width: 1024, height: 768 },
]);

test.each(LOOKS)("the tablet with 99 waiting is accessible and whole in $language at $width px", async (look) => {
  const { page, errors } = await tablet(look);
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, TARGET_PX)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await shot(page, `lobby-${look.language}-${look.width}`);
  for (const button of [
    /^(代客取号|Issue a ticket|Dar un turno|번호표 발급)$/u,
    /^(登记客户诉求|Note a request|Anotar petición|요청 접수)$/u,
  ]) {
    await page.getByRole("button", { name: button }).first().click();
    await page.getByRole("dialog").waitFor();
    expect(await brokenRules(page)).toEqual([]);
    expect(await smallTargets(page, TARGET_PX)).toEqual([]);
    await shot(page, `lobby-dialog-${look.language}-${look.width}`);
    await page.keyboard.press("Escape");
  }
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a customer is asked, goes, arrives and is done, each with one touch", async () => {
  const { page } = await tablet();
  const first = page.locator(".walk").first();
  const number = await first.locator(".ticket-chip").innerText();
  await page.getByRole("button", { name: "Adviser", exact: true }).click();
  await page.getByRole("button", { name: "Yes, goes there" }).click();
  const underWay = page.getByRole("list", { name: "Asked and under way" });
  await underWay.getByText(number).waitFor();
  await underWay.getByRole("button", { name: "Arrived" }).click();
  await underWay.getByRole("button", { name: "Done" }).click();
  await underWay.waitFor({ state: "detached" });
  await page.context().close();
});

test("an offered no is final: the customer leaves the list of those to ask", async () => {
  const { page } = await tablet();
  const number = await page.locator(".walk .ticket-chip").first().innerText();
  await page.getByRole("button", { name: "No, stays" }).click();
  await page.getByText("1 said no and is not asked again").waitFor();
  expect(await page.locator(".walk__head .ticket-chip").allInnerTexts()).not.toContain(number);
  await page.context().close();
});

test("secondary diversion speaks up, is put off, taken, and tells the time to act", async () => {
  const { page } = await tablet();
  const alert = page.locator(".alert", { hasText: "Secondary diversion" });
  await alert.getByRole("button", { name: "Later, 3 min" }).click();
  await alert.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /more$/ }).first().click();
  await alert.getByText("again in 3 min").waitFor();
  await alert.getByRole("button", { name: "Take" }).click();
  await alert.getByText(/took it after \d+:\d\d/).waitFor();
  await page.getByText(/Taken after \d+:\d\d on average today/).waitFor();
  await page.context().close();
});

test("a window is asked for, the head says yes, and both screens show it open", async () => {
  const { page } = await tablet();
  const { page: heads } = await tablet({ role: "branchHead" });
  await page.getByRole("group", { name: "Ask to open" }).getByRole("button").first().click();
  const form = page.getByRole("dialog");
  const title = await form.getByRole("heading").innerText();
  const label = title.replace(/\D/gu, "");
  await form.getByLabel("Reason").fill("Long line");
  await form.getByRole("button", { name: /Confirm/ }).click();
  const card = (on: Page) =>
    on.locator(".window-card", { has: on.getByRole("heading", { name: `Window ${label}`, exact: true }) });
  await card(heads)
    .getByText(/asks for/)
    .waitFor();
  await card(heads).getByRole("button", { name: "Open it" }).click();
  for (const on of [page, heads]) await card(on).and(on.locator('[data-state="open"]')).waitFor();
  await heads.context().close();
  await page.context().close();
});

test("a request stays with whoever was asked first until the colleague has taken it", async () => {
  const { page } = await tablet();
  const { page: heads } = await tablet({ role: "branchHead" });
  await page.getByRole("button", { name: "Note a request" }).first().click();
  const form = page.getByRole("dialog");
  await form.getByLabel("About").selectOption("lostItem");
  await form.getByLabel(/few words/).fill("An umbrella at the desk");
  await form.getByRole("button", { name: /Confirm/ }).click();
  const request = page.locator(".request", { hasText: "An umbrella" });
  await request.getByRole("button", { name: "Hand over" }).click();
  const head = await heads.locator(".staff__head strong").innerText();
  await page.getByRole("dialog").getByLabel("To").selectOption({ label: head });
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Confirm/ })
    .click();
  await request.getByText(`offered to ${head}`).waitFor();
  const theirs = heads.locator(".request", { hasText: "An umbrella" });
  await theirs.getByRole("button", { name: "Take over" }).click();
  await theirs.getByRole("button", { name: "Settled" }).click();
  await theirs.waitFor({ state: "detached" });
  await heads.context().close();
  await page.context().close();
});

test("a no is noted with the other way that was shown", async () => {
  const { page } = await tablet();
  await page
    .getByRole("button", { name: /Cannot be done/ })
    .first()
    .click();
  const form = page.getByRole("dialog");
  await form.getByLabel("The other way").selectOption("homeVisit");
  await form.getByRole("button", { name: /Confirm/ }).click();
  await page.getByText("Not done today: 1, another way taken: 1").waitFor();
  await page.context().close();
});

test("two services in one visit are issued to somebody without a ticket, by keyboard alone", async () => {
  const { page } = await tablet();
  await page.getByRole("button", { name: "Issue a ticket" }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog");
  for (const service of [/^D1/, /^D5/]) {
    await form.getByRole("checkbox", { name: service }).focus();
    await page.keyboard.press("Space");
  }
  await form.getByRole("button", { name: "Issue" }).focus();
  await page.keyboard.press("Enter");
  expect(await form.getByRole("status").locator(".ticket-chip").innerText()).toMatch(/^[A-Z]\d{3}$/);
  await page.context().close();
});

test("the lobby post is taken and left, and a machine reported down is up again", async () => {
  const { page } = await tablet();
  await page.getByRole("button", { name: "I take the post" }).click();
  await page.getByText(/^● ?Lobby post: /).waitFor();
  await page.getByRole("button", { name: "Report a machine" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Reason").fill("Out of paper");
  await form.getByRole("button", { name: /Confirm/ }).click();
  await page.getByRole("button", { name: /Works again/ }).click();
  await page.getByRole("button", { name: /Works again/ }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "I leave the post" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Confirm/ })
    .click();
  await page.getByText("Nobody holds the lobby post").waitFor();
  await page.context().close();
});

test("a script is written in four languages by one person and approved by another, accessible to both", async () => {
  const { page } = await scriptsPage("lobbyManager");
  await page.getByRole("button", { name: "New script" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Id", { exact: true }).fill("walk-statement");
  for (const language of ["中文", "English", "Español", "한국어"]) await form.getByLabel(language).fill("D5 → ATM");
  expect(await brokenRules(page)).toEqual([]);
  await form.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("Saved; somebody else approves it.").waitFor();
  await page.context().close();

  const { page: office } = await scriptsPage("headOffice");
  const script = office.locator(".scripts > li", { hasText: "walk-statement" });
  await script.getByRole("button", { name: /^Approve/ }).click();
  await script.getByText("in use").waitFor();
  expect(await brokenRules(office)).toEqual([]);
  await shot(office, "scripts-en");
  await office.context().close();
});

async function scriptsPage(role: string): Promise<{ page: Page }> {
  const { page } = await openPage(browser, { width: 1280, height: 900 });
  await signInAs(page, branch.url, role === "headOffice" ? { role } : { role, outletId: OUTLET });
  await page.goto(`${branch.url}/staff/scripts?lang=en`);
  await page.locator(".scripts > li").first().waitFor();
  return { page };
}

const SHOTS = process.env["GUICHET_SHOTS"];

describe("what one person asks or counts and another answers for", () => {
  let [windowId, staffId] = ["", ""];
  beforeAll(async () => {
    [windowId, staffId] = [windows[0]?.windowId ?? "", await staffAt(branch, OUTLET, windows[0]?.windowId ?? "")];
    const leaving = windows[1]?.windowId ?? "";
    const actor = await staffAt(branch, OUTLET, leaving);
    const handOver = { cashMinor: 5_012_350, vouchersCounted: true, witnessId: staffId };
    await branch.act(OUTLET, { type: "CloseWindow", actor, windowId: leaving, reason: "shift", handOver });
  });

  test.each(["zh", "en", "es", "ko"])("is whole and answered on the head's tablet in %s", async (language) => {
    const ask = { type: "ProposeMode", actor: staffId, windowId, mode: "complexOnly", reason: "few firms" } as const;
    await branch.act(OUTLET, ask);
    const { page, errors } = await tablet({ role: "branchHead", language });
    const list = page.locator(".approvals");
    await list.getByText("few firms").waitFor();
    await list.getByText(/50[.,]123[.,]50/u).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await smallTargets(page, TARGET_PX)).toEqual([]);
    await shot(page, `approvals-${language}`);
    await list.getByRole("button").first().press("Enter");
    await list.getByText("few firms").waitFor({ state: "detached" });
    const back = { type: "SetWindowMode", windowId, mode: "normal", reason: "over" } as const;
    await branch.act(OUTLET, { ...back, actor: staffId });
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** A picture to look at, where a folder for it is named. */
async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: name.includes("full") });
}
