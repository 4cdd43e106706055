import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { customersCome } from "./lobby-scenes";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const OUTLET = "O03";
const TARGET_PX = 32;

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  await customersCome(branch, OUTLET, 99);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

/** The last command is answered: a key pressed before that does nothing, so that nothing happens twice. */
const settled = (page: Page): Promise<void> => page.locator('.actions[aria-busy="false"]').waitFor();

/** A teller who has opened a window with the Enter key. */
async function seated(language = "en"): Promise<{ page: Page; errors: readonly string[] }> {
  const opened = await openPage(browser, { width: 1440, height: 900, language });
  await signInAs(opened.page, branch.url, { role: "teller", outletId: OUTLET });
  await opened.page.goto(`${branch.url}/console/?outlet=${OUTLET}&lang=${language}`);
  await opened.page.locator(".set-up form > .button--main:not([disabled])").waitFor();
  await opened.page.keyboard.press("Enter");
  await settled(opened.page);
  return opened;
}

const dialog = (page: Page) => page.getByRole("dialog");

async function closed(page: Page): Promise<void> {
  await dialog(page).waitFor({ state: "detached" });
}

test("a teller serves a customer from call to rating with the keyboard alone", async () => {
  const { page, errors } = await seated();
  const { keyboard } = page;
  await keyboard.press("F2");
  await page.getByText("Called", { exact: false }).first().waitFor();
  await settled(page);
  await keyboard.press("a");
  await page.locator(".limit").waitFor();
  await settled(page);
  await keyboard.press("g");
  await page.locator('.steps [data-step="done"]').first().waitFor();
  await settled(page);
  await keyboard.press("o");
  await dialog(page).waitFor();
  await keyboard.press("Enter");
  await page
    .getByText(/paused/i)
    .first()
    .waitFor();
  await keyboard.press("o");
  await page
    .getByText(/paused/i)
    .first()
    .waitFor({ state: "detached" });
  await settled(page);
  await keyboard.press("m");
  await page.locator(".facts", { hasText: "asked" }).waitFor();
  await settled(page);
  await keyboard.press("e");
  await dialog(page).waitFor();
  // Not possible: whatever the service asks for before it may be called done.
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await closed(page);
  await page.locator(".current__hint").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test("Ctrl-K reaches what has no key: a machine is reported down by typing", async () => {
  const { page } = await seated();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("machine");
  await page.keyboard.press("Enter");
  await dialog(page).getByLabel("Machine").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Out of paper");
  await page.keyboard.press("Enter");
  await page
    .getByRole("region", { name: /out of order|Machines/i })
    .getByText("Out of paper")
    .waitFor();
  await page.context().close();
});

test("help is called with F9, a colleague answers with J, and the call shows who is coming", async () => {
  const { page } = await seated();
  const { page: colleague } = await seated();
  await page.keyboard.press("F9");
  await dialog(page).waitFor();
  await page.keyboard.type("Forged note");
  await page.keyboard.press("Enter");
  await page.getByText(/nobody has answered yet/).waitFor();
  await colleague.getByText(/needs help/).waitFor();
  await colleague.keyboard.press("j");
  await page.getByText(/is coming, answered after/).waitFor();
  await colleague.context().close();
  await page.context().close();
});

test("single letters are turned off from the help page, and F2 goes on working", async () => {
  const { page } = await seated();
  await page.keyboard.press("?");
  await dialog(page).getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await closed(page);
  await page.keyboard.press("p");
  expect(await dialog(page).count()).toBe(0);
  await page.keyboard.press("F2");
  await page.locator(".current__head .ticket-chip").waitFor();
  await page.context().close();
});

test("a window is closed with counted cash, vouchers and a witness", async () => {
  const { page } = await seated();
  const { keyboard } = page;
  await keyboard.press("k");
  await dialog(page).waitFor();
  await keyboard.type("End of shift");
  await keyboard.press("Tab");
  await keyboard.type("52000");
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("Enter");
  await page.locator(".set-up").waitFor();
  await page.context().close();
});

test.each(["zh", "en", "es", "ko"])(
  "a console with a customer and the palette is accessible and whole in %s",
  async (language) => {
    const { page, errors } = await seated(language);
    await page.keyboard.press("F2");
    await page.locator(".current__head .ticket-chip").waitFor();
    await page.keyboard.press("a");
    await page.locator(".limit").waitFor();
    expect(await brokenRules(page)).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await smallTargets(page, TARGET_PX)).toEqual([]);
    await shot(page, `console-${language}`);
    await page.keyboard.press("Control+k");
    await dialog(page).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await shot(page, `console-palette-${language}`);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

const SHOTS = process.env["GUICHET_SHOTS"];

/** A picture to look at, where a folder for it is named. */
async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}
