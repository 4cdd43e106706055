import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, scrolls, smallTargets } from "./look-at";
import { customersCome, openWindows, windowsCall } from "./lobby-scenes";

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
const OUTLET = "O01";

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  const windows = await openWindows(branch, OUTLET, 12);
  await customersCome(branch, OUTLET, 40);
  await windowsCall(branch, OUTLET, windows);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

type Surface = {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Smallest side of a control; ui rules per surface. */
  readonly targetPx?: number;
  readonly fitsOneScreen?: true;
  /** For whoever has signed in. */
  readonly staff?: true;
  /** What is there once the page has settled. */
  readonly ready: string;
};

const SURFACES: readonly Surface[] = [
  { name: "the kiosk", path: "kiosk", width: 1080, height: 1920, targetPx: 96, fitsOneScreen: true, ready: ".tile" },
  {
    name: "the kiosk on a low screen",
    path: "kiosk",
    width: 1280,
    height: 800,
    targetPx: 96,
    fitsOneScreen: true,
    ready: ".tile",
  },
  { name: "the hall screen", path: "display", width: 1920, height: 1080, fitsOneScreen: true, ready: ".stage__call" },
  {
    name: "the hall screen upright",
    path: "display",
    width: 1080,
    height: 1920,
    fitsOneScreen: true,
    ready: ".stage__call",
  },
  {
    name: "the console before a window is opened",
    path: "console",
    staff: true,
    width: 1440,
    height: 900,
    targetPx: 32,
    ready: ".set-up",
  },
  {
    name: "the hub",
    path: "hub",
    staff: true,
    width: 1440,
    height: 900,
    targetPx: 32,
    ready: ".picture__windows article",
  },
];

async function look(surface: Surface, language: string, zoom = 1): Promise<{ page: Page; errors: readonly string[] }> {
  const { width, height, path, ready } = surface;
  const opened = await openPage(browser, { width: width / zoom, height: height / zoom, language });
  if (surface.staff) await signInAs(opened.page, branch.url, { role: "teller", outletId: OUTLET });
  await opened.page.goto(`${branch.url}/${path}/?outlet=${OUTLET}&lang=${language}`);
  await opened.page.locator(ready).first().waitFor();
  await opened.page.evaluate(() => document.fonts.ready.then(() => undefined));
  return opened;
}

for (const surface of SURFACES) {
  test.each(LANGUAGES)(`${surface.name} is accessible, whole and quiet in %s`, async (language) => {
    const { page, errors } = await look(surface, language);
    expect(await brokenRules(page)).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    if (surface.targetPx !== undefined) expect(await smallTargets(page, surface.targetPx)).toEqual([]);
    if (surface.fitsOneScreen) expect(await scrolls(page)).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });
}

test.each(LANGUAGES)("a console at work is accessible and whole in %s, with a form open too", async (language) => {
  const { page, errors } = await openPage(browser, { width: 1440, height: 900, language });
  await signInAs(page, branch.url, { role: "teller", outletId: OUTLET });
  await page.goto(`${branch.url}/console/?outlet=${OUTLET}&lang=${language}`);
  await page.locator(".set-up form > .button--main").click();
  await page.locator(".actions").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
  await page.keyboard.press("d");
  await page.getByRole("dialog").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(LANGUAGES)("every question of the kiosk is accessible and whole in %s", async (language) => {
  const kiosk = SURFACES[0];
  expect(kiosk).toBeDefined();
  if (!kiosk) return;
  const { page, errors } = await look(kiosk, language);
  const check = async (): Promise<void> => {
    expect(await brokenRules(page)).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await smallTargets(page, 96)).toEqual([]);
    expect(await scrolls(page)).toBe(false);
  };
  await page.locator(".kiosk__foot button").first().click();
  await page.locator(".choices--many").waitFor();
  await check();
  await page.locator(".choices--many button").last().click();
  await page.locator(".tile").last().click();
  await check();
  await page.locator(".tile").first().click();
  await page.locator(".choices").waitFor();
  await check();
  await page.locator(".choices button").first().click();
  await page.locator(".lead").waitFor();
  await check();
  await page.locator(".choices button").last().click();
  await page.locator(".ticket__number").waitFor();
  await check();
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(["kiosk", "console", "hub"])("nothing of the %s is cut off in Spanish at twice the size", async (path) => {
  const surface = SURFACES.find((one) => one.path === path);
  expect(surface).toBeDefined();
  if (!surface) return;
  const { page } = await look(surface, "es", 2);
  expect(await clippedTexts(page)).toEqual([]);
  await page.context().close();
});

test("large text keeps the kiosk whole, and goes with the customer", async () => {
  const kiosk = SURFACES[0];
  if (!kiosk) return;
  const { page } = await look(kiosk, "es");
  await page.getByRole("button", { name: "Texto grande" }).click();
  expect(await clippedTexts(page)).toEqual([]);
  await page.getByRole("button", { name: "Alto contraste" }).click();
  expect(await brokenRules(page)).toEqual([]);
  await page.context().close();
});
