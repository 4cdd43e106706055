import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { addDays } from "#base/calendar";
import { writeDemoRosters } from "#cli/demo-rosters";
import type { House } from "#cli/house";
import { DEMO_DATE } from "../fixtures/demo-day";
import type { Me } from "#contract/identity";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
const DESK = { width: 1440, height: 900 } as const;
const PHONE = { width: 360, height: 780 } as const;
const OUTLET = "O03";
/** The demo's Monday is published; the next week is a draft. */
const DRAFT = addDays(DEMO_DATE, 7);

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork((house: House) => writeDemoRosters(house, DEMO_DATE, [OUTLET]));
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

type Opened = { readonly page: Page; readonly errors: readonly string[] };

async function opened(role: string, path: string, look: { language?: string; phone?: true } = {}): Promise<Opened> {
  const { language = "en", phone } = look;
  const { page, errors } = await openPage(browser, { ...(phone ? PHONE : DESK), language });
  await signInAs(page, branch.url, { role, outletId: OUTLET });
  await page.goto(`${branch.url}/staff/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
  return { page, errors };
}

async function check(page: Page, leastPx: number): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, leastPx)).toEqual([]);
}

/** Somebody who works on the day of the week, and the cell as a selector. */
async function workedCell(page: Page, day: number): Promise<string> {
  const cell = page.locator(`.board__cell[data-place$="/${day}"]:has(.board__bar)`).first();
  await cell.waitFor();
  const place = await cell.getAttribute("data-place");
  return `.board__cell[data-place="${place ?? ""}"]`;
}

test("RWK-10 a draft is moved by keyboard and by pointer, priced at once, taken back and kept", async () => {
  const { page, errors } = await opened("branchHead", `roster?outlet=${OUTLET}&week=${DRAFT}`);
  await page.getByText("To be published by").waitFor();
  const cell = await workedCell(page, 1);
  await page.locator(cell).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page
    .getByText(/points dearer|points cheaper|Costs the same|Rules broken: \d/)
    .first()
    .waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { name: "Days moved and not kept: 0" }).waitFor({ state: "detached" });

  const box = await page.locator(`${cell} .board__bar rect`).first().boundingBox();
  if (!box) throw new Error("a bar has a place");
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 50, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("heading", { name: /Days moved and not kept: [12]/ }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();

  await page.locator(cell).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("heading", { name: "Days moved and not kept: 1" }).waitFor();
  await page.getByRole("button", { name: "Keep in the draft" }).click();
  await page.getByText("Kept in the draft.").waitFor();
  await page.locator(`${cell} .board__bar`).waitFor({ state: "detached" });
  expect(errors).toEqual([]);
  await page.context().close();
});

test("RWK-8 and RWK-9 a gap names who could come and why not, and a shift why this person works it", async () => {
  const { page } = await opened("branchHead", `roster?outlet=${OUTLET}&week=${DRAFT}`);
  await page.getByRole("heading", { name: /Stretches short of people: [1-9]/ }).waitFor();
  await page
    .getByRole("button", { name: /^Who could:/ })
    .first()
    .click();
  await page
    .getByText(/Who cannot, and why/)
    .first()
    .waitFor();
  await page
    .getByRole("button", { name: /^Who could:/ })
    .first()
    .click();
  await page.locator(await workedCell(page, 2)).click();
  await page.getByRole("button", { name: "Why this person?" }).click();
  await page.getByRole("heading", { name: /^Without / }).waitFor();
  await page.getByText("has it now").waitFor();
  await check(page, 32);
  await page.context().close();
});

test("RW-7 and RWK-11 a published week is compared, offered, printed and taken along", async () => {
  const { page, errors } = await opened("branchHead", `roster?outlet=${OUTLET}&week=${DEMO_DATE}`);
  await page.getByText(/^since /).waitFor();
  await page.getByLabel("Mark what differs from what was published").check();
  await page.locator(await workedCell(page, 3)).click();
  await page.getByRole("button", { name: "Is absent" }).click();
  await page.getByText("The absence is recorded.").waitFor();
  await page.locator(".board__ghost").waitFor();
  await page
    .getByRole("button", { name: /^Offer as open shift:/ })
    .first()
    .click();
  await page.getByText("The shift is offered.").waitFor();
  await page
    .getByText(/^Open shift: /)
    .first()
    .waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toMatch(/^staffId,name,hours/);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".print-only .week-table").isVisible()).toBe(true);
  expect(await page.locator(".staff__nav").isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("RL-4 and RO-24 a published week shows the waits it lets one expect, and who could fill in for whom", async () => {
  const { page, errors } = await opened("branchHead", `roster?outlet=${OUTLET}&week=${DEMO_DATE}`);
  await page.getByRole("button", { name: "Play the week" }).press("Enter");
  await page.getByRole("heading", { name: /half-hours keep the promise|half-hour keeps the promise/ }).waitFor();
  const missing = page.getByRole("group", { name: "Who is missing" }).getByRole("checkbox").first();
  await missing.press("Space");
  await page.getByRole("button", { name: "Find the least change" }).press("Enter");
  await page
    .getByText(/Minutes that customers wait beyond the promise/)
    .first()
    .waitFor();
  // The relief team is minutes away and has nobody else to help.
  await page.getByText(/relief team, \d+ min away/).waitFor();
  await page.getByRole("button", { name: /^Ask for / }).press("Enter");
  await page.getByText(/the district approves, then the person accepts on the phone/).waitFor();
  await page.getByText("Who is to be left alone").click();
  await page.getByRole("group", { name: "These keep their day" }).getByRole("checkbox").last().check();
  await page.getByLabel("Customers from now on").selectOption("2");
  await page.getByRole("button", { name: "Find the least change" }).press("Enter");
  const order = page.getByRole("button", { name: "Order these changes" });
  const none = page.getByText("Nothing that the rules allow would help.");
  await order.or(none).waitFor();
  await check(page, 32);
  await page.reload();
  // What was played is at hand for whoever comes next.
  await page.getByRole("heading", { name: /half-hours keep the promise|half-hour keeps the promise/ }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test("RW-6 and RW-16 on the phone a teller offers a swap, wishes, offers overtime, and takes the calendar along", async () => {
  const { page, errors } = await opened("teller", `my-roster?week=${DEMO_DATE}`, { phone: true });
  await page.getByRole("heading", { name: "My roster" }).waitFor();
  await page
    .getByRole("button", { name: /^Swap the shift of/ })
    .last()
    .click();
  await page.getByLabel("Reason").fill("family day");
  await page
    .getByText(/the rules allow it|at most|at least|nobody/)
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Make an address to subscribe to" }).click();
  const address = await page.getByLabel("Address").inputValue();
  const told = await fetch(address);
  expect([told.status, (await told.text()).startsWith("BEGIN:VCALENDAR")]).toEqual([200, true]);
  await page.getByRole("button", { name: "Take the address back" }).click();
  await page.getByText("The address opens nothing any more.").waitFor();
  expect((await fetch(address)).status).toBe(404);
  await page.getByRole("button", { name: "Week after" }).click();
  await page.getByRole("button", { name: "I wish to be off" }).click();
  await page.getByText(/^Wish: off on /).waitFor();
  const overtime = page.getByLabel("Hours beyond my contract that I would work this week");
  await overtime.selectOption("240");
  await expect.poll(() => overtime.inputValue()).toBe("240");
  expect(errors).toEqual([]);
  await page.context().close();
});

type SeenShift = { day: number; post: string; template: string; lunchMin?: number };
type SeenPerson = { staffId: string; posts: string[]; shifts: SeenShift[] };
const asked = ({ post, template, lunchMin }: SeenShift) => ({
  post,
  template,
  ...(lunchMin !== undefined && { lunchMin }),
});

/** Days that two people could exchange: both hold both posts, and the shifts are not the same. */
function exchanges(people: readonly SeenPerson[], staffId: string) {
  const own = people.find((person) => person.staffId === staffId);
  return people.flatMap((other) =>
    (own?.shifts ?? []).flatMap((mine) => {
      const { day } = mine;
      const theirs = other.shifts.find((shift) => shift.day === day);
      if (!own || !theirs || other === own || day === 0) return [];
      if (!own.posts.includes(theirs.post) || !other.posts.includes(mine.post)) return [];
      if (JSON.stringify(asked(mine)) === JSON.stringify(asked(theirs))) return [];
      return [
        [
          { staffId, day, shift: asked(theirs) },
          { staffId: other.staffId, day, shift: asked(mine) },
        ],
      ];
    }),
  );
}

test("C18 a swap that a colleague proposes waits on the phone for the own yes, and then for somebody else's", async () => {
  const { page, errors } = await opened("teller", `my-roster?week=${DEMO_DATE}`, { phone: true });
  await page.locator(".my-days").waitFor();
  const path = `${branch.url}/api/v1/outlets/${OUTLET}/rosters/${DEMO_DATE}`;
  const { accountId } = (await (await page.request.get(`${branch.url}/api/v1/identity/me`)).json()) as Me;
  const { people } = (await (await page.request.get(path)).json()) as { people: SeenPerson[] };
  const colleague = await openPage(browser, PHONE);
  const post = (address: string, data: object) => {
    const headers = { "guichet-page": "1", "idempotency-key": uuid() };
    return colleague.page.request.post(address, { data, headers });
  };
  let proposed = 0;
  for (const cells of exchanges(people, accountId)) {
    await post(`${branch.url}/api/v1/demo/sign-in`, { accountId: cells[1]?.staffId, surface: "console" });
    const priced = (await (await post(`${path}/price`, { cells })).json()) as { broken: string[] };
    if (priced.broken.length > 0) continue;
    const answer = await post(`${path}/swaps`, { changeId: uuid(), cells, reason: "family day" });
    proposed = answer.status();
    break;
  }
  expect(proposed).toBe(200);
  await page.reload();
  await page.getByText("waits for your yes").waitFor();
  await check(page, 36);
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await page.getByText("Answered.").waitFor();
  const head = await opened("branchHead", `roster?outlet=${OUTLET}&week=${DEMO_DATE}`);
  await head.page.getByRole("button", { name: "Approve" }).click();
  await head.page.getByText("Decided.").waitFor();
  expect([...errors, ...head.errors]).toEqual([]);
  for (const one of [page, colleague.page, head.page]) await one.context().close();
});

test.each(LANGUAGES)("the pages of rosters are accessible, whole and quiet in %s", async (language) => {
  const board = await opened("branchHead", `roster?outlet=${OUTLET}&week=${DRAFT}`, { language });
  await board.page.locator(".board__bar").first().waitFor();
  await board.page.locator(".view-picker select").first().selectOption("1");
  await check(board.page, 32);
  const phone = await opened("teller", `my-roster?week=${DRAFT}`, { language, phone: true });
  await phone.page.locator(".my-week select").first().waitFor();
  await check(phone.page, 36);
  expect([...board.errors, ...phone.errors]).toEqual([]);
  await board.page.context().close();
  await phone.page.context().close();
});
