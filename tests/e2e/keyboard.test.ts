import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mayAnywhere } from "#domain/identity/permissions";
import { PLACES_OF, type StaffRole } from "#domain/identity/roles";
import { PAGES, type StaffPage } from "../../src/web/staff/pages";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { customersCome, openWindows } from "./lobby-scenes";

const OUTLET = "O03";
/** Whoever looks after most comes first, so that few people are needed for all pages. */
const READERS = ["districtManager", "headOffice", "administrator", "branchHead", "lobbyManager", "teller"] as const;
/** More presses than any page has controls. */
const TABS_MAX = 700;
const TABS_AT_ONCE = 10;

let branch: BranchAtWork;
let browser: Browser;
const pages = new Map<StaffRole, Page>();
beforeAll(async () => {
  branch = await branchAtWork();
  await openWindows(branch, OUTLET, 3);
  await customersCome(branch, OUTLET, 12);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

/** The first of the readers who may open the page. */
function readerOf({ permission }: StaffPage): StaffRole {
  const wanted = permission === undefined ? [] : [permission].flat();
  const reader = READERS.find((role) => wanted.length === 0 || wanted.some((one) => mayAnywhere([{ role }], one)));
  if (!reader) throw new Error(`nobody opens a page for ${wanted.join(", ")}`);
  return reader;
}

/** One browser page for each reader, who signs in once. */
async function pageOf(role: StaffRole): Promise<Page> {
  const known = pages.get(role);
  if (known) return known;
  const { page } = await openPage(browser, { width: 1440, height: 900 });
  await signInAs(page, branch.url, { role, ...(PLACES_OF[role].includes("outlet") && { outletId: OUTLET }) });
  pages.set(role, page);
  return page;
}

type Walk = { readonly faint: string[]; rounds: number };

/** Marks every control that is open, and notes where the focus goes and where nobody could see it. Runs in the page. */
function noteFocus(): void {
  const walk: Walk = { faint: [], rounds: 0 };
  Object.assign(window, { walk });
  const isOpen = (control: Element): boolean =>
    control.checkVisibility({ visibilityProperty: true }) && control.closest("[inert], [hidden]") === null;
  const controls = document.querySelectorAll("button:not([disabled]), a[href], select, input, textarea, summary");
  for (const control of controls) if (isOpen(control)) control.setAttribute("data-awaited", "");
  let first: EventTarget | null = null;
  addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    target.removeAttribute("data-awaited");
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    if (outlineStyle === "none" || outlineWidth === "0px") walk.faint.push(target.outerHTML.slice(0, 120));
    first ??= target;
    if (target === first) walk.rounds += 1;
  });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Whether as many controls stand there as when somebody last looked. Runs in the page. */
function isSettled(): boolean {
  const seen = window as unknown as { controls?: number };
  const controls = document.querySelectorAll("main :is(button, a, select, input)").length;
  const isSame = seen.controls === controls;
  seen.controls = controls;
  return isSame;
}

/** Goes once around the page with the Tab key alone. */
async function walkAround(page: Page) {
  await page.evaluate(noteFocus);
  const rounds = () => page.evaluate(() => (window as unknown as { walk: Walk }).walk.rounds);
  for (let tabs = 0; tabs < TABS_MAX && (await rounds()) < 2; tabs += TABS_AT_ONCE) {
    for (let press = 0; press < TABS_AT_ONCE; press += 1) await page.keyboard.press("Tab");
  }
  return page.evaluate(() => {
    const { faint, rounds: gone } = (window as unknown as { walk: Walk }).walk;
    // Of radio buttons with one name the Tab key stops at one; arrows lead to the others.
    const left = [...document.querySelectorAll("[data-awaited]:not([type=radio]):not([tabindex='-1'])")];
    return { unreached: left.map((control) => control.outerHTML.slice(0, 120)), faint, isRound: gone >= 2 };
  });
}

test.each(PAGES)(
  "$path: the Tab key alone reaches every control, is seen where it stands, and comes round",
  async (one) => {
    const page = await pageOf(readerOf(one));
    await page.goto(`${branch.url}${one.path}?lang=en`);
    await page.locator("main h1").first().waitFor();
    await page.waitForFunction(isSettled, undefined, { polling: 200 });
    expect(await walkAround(page)).toEqual({ unreached: [], faint: [], isRound: true });
  },
);
