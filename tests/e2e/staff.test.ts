import { generate } from "otplib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
const DESK = { width: 1440, height: 900 } as const;

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

async function check(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
}

test("whoever opens the console signs in by keyboard, and comes back to the window he wanted", async () => {
  const { page, errors } = await openPage(browser, DESK);
  await page.goto(`${branch.url}/console/?outlet=O02&lang=en`);
  await page.getByRole("heading", { name: "Sign in", exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/staff/sign-in");
  await page.getByRole("button", { name: "Teller", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Which window are you at?" }).waitFor();
  expect(new URL(page.url()).search).toContain("outlet=O02");
  expect(errors.filter((error) => !error.includes("401"))).toEqual([]);
  await page.context().close();
});

test("a console that nobody touches locks, shows nothing of the floor, and opens again", async () => {
  const { page } = await openPage(browser, DESK);
  await page.clock.install();
  await signInAs(page, branch.url, { role: "teller", outletId: "O02" });
  await page.goto(`${branch.url}/console/?outlet=O02&lang=en`);
  await page.clock.runFor(1_000);
  await page.getByRole("heading", { name: "Which window are you at?" }).waitFor();
  await page.clock.runFor(5 * 60_000 + 2_000);
  await page.getByRole("heading", { name: "Screen locked" }).waitFor();
  expect(await page.getByRole("heading", { name: "Which window are you at?" }).isVisible()).toBe(false);
  await check(page);
  await page.getByLabel("PIN or password").fill("000000");
  await page.keyboard.press("Enter");
  await page.getByText("the screen stays locked").waitFor();
  await page.getByRole("button", { name: /Go on as/ }).click();
  await page.getByRole("heading", { name: "Which window are you at?" }).waitFor();
  await page.context().close();
});

test("an administrator invites somebody, who chooses a password and signs in with it", async () => {
  const admin = await openPage(browser, DESK);
  await signInAs(admin.page, branch.url, { role: "administrator" });
  await admin.page.goto(`${branch.url}/staff/accounts?lang=en`);
  await admin.page.getByLabel("Number", { exact: true }).fill("N100");
  await admin.page.getByLabel("Role").first().selectOption("branchHead");
  await admin.page.getByLabel("Outlet or district").fill("O02");
  await admin.page.getByRole("button", { name: "Open account", exact: true }).click();
  await admin.page.getByLabel("Find by number, name or role").fill("N100");
  await admin.page.getByRole("button", { name: "Invite N100" }).click();
  const told = await admin.page.getByText(/Invitation for N100/).innerText();
  const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/u.exec(told)?.[0] ?? "";

  const guest = await openPage(browser, DESK);
  await guest.page.goto(`${branch.url}/staff/invitation?lang=en`);
  await guest.page.getByLabel("Invitation").fill(code);
  await guest.page.getByLabel("Password").fill("seven quiet herons");
  await guest.page.keyboard.press("Enter");
  await guest.page.getByText("The password of N100 is set").waitFor();
  await guest.page.goto(`${branch.url}/staff/sign-in?lang=en`);
  await guest.page.getByLabel("Staff number").fill("N100");
  await guest.page.getByLabel("Password").fill("wrong on purpose");
  await guest.page.keyboard.press("Enter");
  await guest.page.getByText("Staff number, password or code is not right").waitFor();
  await guest.page.getByLabel("Password").fill("seven quiet herons");
  await guest.page.keyboard.press("Enter");
  await guest.page.getByRole("heading", { name: "Hello, N100" }).waitFor();
  await admin.page.context().close();
  await guest.page.context().close();
});

test("a new administrator sets up a second factor before anything else, and then is let in", async () => {
  const admin = await openPage(browser, DESK);
  await signInAs(admin.page, branch.url, { role: "administrator" });
  const post = (path: string, data?: object) =>
    admin.page.request.post(`${branch.url}/api/v1/identity/accounts${path}`, {
      ...(data && { data }),
      headers: { "guichet-page": "1" },
    });
  await post("", { accountId: "A100", posts: [{ role: "administrator", place: { kind: "network" } }] });
  const { code: invitation } = (await (await post("/A100/invite")).json()) as { code: string };
  const guest = await openPage(browser, DESK);
  const password = "seven quiet herons";
  const invited = { data: { code: invitation, password }, headers: { "guichet-page": "1" } };
  await guest.page.request.post(`${branch.url}/api/v1/identity/invitation`, invited);
  await guest.page.goto(`${branch.url}/staff/sign-in?lang=en`);
  await guest.page.getByLabel("Staff number").fill("A100");
  await guest.page.getByLabel("Password").fill(password);
  await guest.page.keyboard.press("Enter");
  await guest.page.getByRole("heading", { name: "Set up your second factor first" }).waitFor();
  await guest.page.goto(`${branch.url}/staff/accounts?lang=en`);
  await guest.page.getByRole("heading", { name: "Set up your second factor first" }).waitFor();
  expect(await guest.page.getByRole("navigation").count()).toBe(0);
  await check(guest.page);
  await guest.page.getByLabel("Present password").fill(password);
  await guest.page.keyboard.press("Enter");
  const secret = await guest.page.locator(".totp + .soft").innerText();
  await check(guest.page);
  await guest.page.getByLabel("Code", { exact: true }).fill(await generate({ secret }));
  await guest.page.keyboard.press("Enter");
  await guest.page.locator(".codes li").nth(9).waitFor();
  await check(guest.page);
  await guest.page.getByRole("button", { name: "I have kept the codes, go on" }).click();
  await guest.page.getByRole("heading", { name: "Accounts", exact: true }).waitFor();

  await admin.page.goto(`${branch.url}/staff/accounts?lang=en`);
  await admin.page.getByLabel("Find by number, name or role").fill("A100");
  await admin.page.getByRole("button", { name: "Reset second factor A100" }).click();
  await admin.page.getByText("The second factor of A100 is forgotten").waitFor();
  await check(admin.page);
  await admin.page.context().close();
  await guest.page.context().close();
});

test("a television shows a code, a head types it, and the hall screen appears; revoked, it asks again", async () => {
  const tv = await openPage(browser, { width: 1920, height: 1080 });
  await tv.page.clock.install();
  // Not the demonstration's own pairing: as a television of a real house.
  await tv.page.route("**/identity/options", (route) =>
    route.fulfill({ json: { demo: false, sso: false, setUpNeeded: false } }),
  );
  await tv.page.goto(`${branch.url}/display/?outlet=O02&lang=en`);
  await tv.page.getByRole("heading", { name: "This device is not known yet" }).waitFor();
  await tv.page.getByText(/^\d{3} \d{3}$/u).waitFor();
  expect(await brokenRules(tv.page)).toEqual([]);
  const code = await tv.page.getByText(/^\d{3} \d{3}$/u).innerText();

  const head = await openPage(browser, DESK);
  await signInAs(head.page, branch.url, { role: "branchHead", outletId: "O02" });
  await head.page.goto(`${branch.url}/staff/devices?lang=en`);
  await head.page.getByLabel("Six digits that the device shows").fill(code);
  await head.page.locator("[aria-labelledby=pair]").getByLabel("Outlet").selectOption("O02");
  await head.page.getByLabel(/Where it stands/).fill("above the counter");
  await head.page.keyboard.press("Enter");
  await head.page.getByText("above the counter is paired").waitFor();
  await tv.page.locator(".queues, .stage").first().waitFor();
  await head.page.getByRole("button", { name: "Revoke" }).click();
  await head.page.getByLabel("Reason", { exact: true }).fill("moved to another wall");
  await head.page.keyboard.press("Enter");
  await head.page.getByRole("button", { name: "Revoke" }).waitFor({ state: "detached" });
  // A device looks every half minute whether it is still known.
  await tv.page.clock.fastForward(31_000);
  await tv.page.getByRole("heading", { name: "This device is not known yet" }).waitFor();
  await tv.page.context().close();
  await head.page.context().close();
});

const PAGES = [
  ["", "headOffice"],
  ["accounts?", "administrator"],
  ["devices?", "administrator"],
  ["audit?", "headOffice"],
  ["account?", "branchHead"],
  ["feedback?", "branchHead"],
] as const;

test.each(LANGUAGES)("the staff pages are accessible, whole and quiet in %s", async (language) => {
  for (const [path, role] of PAGES) {
    const { page, errors } = await openPage(browser, { ...DESK, language });
    await signInAs(page, branch.url, { role });
    await page.goto(`${branch.url}/staff/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
    await page.locator(".staff__main h1").waitFor();
    await check(page);
    expect(errors).toEqual([]);
    await page.context().close();
  }
  const { page } = await openPage(browser, { ...DESK, language });
  for (const door of ["sign-in", "set-up", "invitation"]) {
    await page.goto(`${branch.url}/staff/${door}?lang=${language}`);
    await page.locator("form button").first().waitFor();
    await check(page);
  }
  await page.context().close();
});

test("a page that the posts do not open says so, and is not in the menu", async () => {
  const { page } = await openPage(browser, DESK);
  await signInAs(page, branch.url, { role: "teller", outletId: "O02" });
  await page.goto(`${branch.url}/staff/accounts?lang=en`);
  await page.getByText("Your posts do not open this page").waitFor();
  expect(await page.getByRole("navigation").getByText("Accounts").count()).toBe(0);
  await page.context().close();
});
