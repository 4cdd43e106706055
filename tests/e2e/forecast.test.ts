import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calendarOfWorld } from "#app/history/demo-calendar";
import { generateHistory } from "#app/history/generate-history";
import { recordFlow, type RecordedDay } from "#app/history/recorded-flow";
import { present } from "#base/assert";
import { addDays } from "#base/calendar";
import type { StaffTwin } from "#app/forecasting/twin-need";
import { nightOn } from "#cli/commands/nightly";
import type { House } from "#cli/house";
import type { TwinProblem } from "#engine/staffing/twin-days";
import { staffOnTwin } from "#engine/staffing/twin-staffing";
import { DEMO_DATE } from "../fixtures/demo-day";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
const DESK = { width: 1440, height: 900 } as const;
/** A season of three outlets is enough to learn from; O09 stays without a day. */
const KNOWN_OUTLETS = ["O02", "O03", "O07"];
const HISTORY_DAYS = 70;
const OUTAGE_DATE = addDays(DEMO_DATE, -18);

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork(rememberASeason);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

/** History and calendar of some outlets, and two nights' work on them. */
async function rememberASeason({ records, store, policies, network }: House): Promise<void> {
  const whole = network.state();
  const known = { ...whole, outlets: new Map([...whole.outlets].filter(([id]) => KNOWN_OUTLETS.includes(id))) };
  const [from, before] = [addDays(DEMO_DATE, -HISTORY_DAYS), DEMO_DATE];
  const cause = () => ({ commandId: uuid(), actor: "e2e" });
  const days = calendarOfWorld(present(whole.world, "world"), from, addDays(before, 40));
  await records.calendar.submit({ type: "SetDays", now: 0, days, knownUntil: [] }, cause());
  const calendar = records.calendar.state();
  const generated = [...generateHistory({ network: known, calendar, from, before, seed: "e2e" })].map(withOutage);
  const { journal } = store;
  await recordFlow({ journal, rows: records.rows }, generated, { at: 1, from: "e2e", cause: cause() });
  const lastNight = addDays(DEMO_DATE, -1);
  await nightOn(records, policies, { date: addDays(DEMO_DATE, -3) });
  await nightOn(records, policies, { date: lastNight }, aGlance);
}

/** At O03 the system was down on a morning. */
function withOutage(day: RecordedDay): RecordedDay {
  if (day.outletId !== "O03" || day.date !== OUTAGE_DATE) return day;
  const services = Object.entries(day.flow.services).map(([id, service]) => {
    const kept = Object.entries(service.issued).filter(([slot]) => Number(slot) < 19 || Number(slot) > 24);
    return [id, { ...service, issued: Object.fromEntries(kept) }] as const;
  });
  return { ...day, flow: { ...day.flow, services: Object.fromEntries(services) } };
}

/** The twin itself with little of its time: two days, and one plan beside the formula's. */
const aGlance: StaffTwin = async ({ planOn, judgeOn, start }) => {
  const few = (problem: TwinProblem): TwinProblem => ({ ...problem, paths: problem.paths.slice(0, 2) });
  return staffOnTwin({ planOn: few(planOn), judgeOn: few(judgeOn), start, evaluationsMax: 2 });
};

async function opened(role: string, path: string, look: { language?: string; outletId?: string } = {}) {
  const { language = "en", outletId } = look;
  const { page, errors } = await openPage(browser, { ...DESK, language });
  await signInAs(page, branch.url, { role, ...(outletId !== undefined && { outletId }) });
  const mark = path.includes("?") ? "&" : "?";
  await page.goto(`${branch.url}/staff/${path}${mark}lang=${language}`);
  await page.locator(".staff__main h1").waitFor();
  return { page, errors };
}

async function check(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, 32)).toEqual([]);
}

test("FO-5 a branch head sees the day, why it is so, the windows it needs and what to open", async () => {
  const { page, errors } = await opened("branchHead", "forecast", { outletId: "O02" });
  await page.getByRole("heading", { name: /to come/ }).waitFor();
  await page.locator(".chart svg").first().waitFor();
  await page.getByRole("heading", { name: /ordinary day/ }).waitFor();
  // No window is open at ten in the morning: one is named, and by when.
  await page.getByText(/Open window .+ by \d\d:\d\d|even all .+ windows will not do/).waitFor();
  await page.getByRole("heading", { name: /window-hours in the day/ }).waitFor();
  await page.getByRole("heading", { name: "Opening and closing" }).waitFor();

  await page.getByText("As a table").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("rowheader", { name: "09:30" }).first().waitFor();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSV" }).first().click();
  const file = await (await download).path();
  expect((await readFile(file, "utf8")).split("\n")[0]).toMatch(/^start,expected,p05/);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("FO-16 and FO-1 formula and simulation stand side by side, and a family's or class's customers can be picked", async () => {
  const { page } = await opened("branchHead", "forecast", { outletId: "O02" });
  await page.getByRole("heading", { name: /^Played, / }).waitFor();
  await page.getByRole("columnheader", { name: "Windows, simulation" }).waitFor();
  const all = await page.getByRole("heading", { name: /to come/ }).textContent();
  await page.getByLabel("Customers", { exact: true }).selectOption("family:A");
  await page.getByRole("heading", { name: /to come/ }).waitFor();
  await expect.poll(() => page.getByRole("heading", { name: /to come/ }).textContent()).not.toBe(all);
  await page.getByRole("button", { name: "Tue 24 Nov" }).click();
  await page.getByRole("button", { name: "Play this day" }).waitFor();
  await check(page);
  await page.context().close();
});

test("FO-17 each class of customers stands beside its own promise, as the formula and the simulation see it", async () => {
  const { page } = await opened("branchHead", "forecast", { outletId: "O02" });
  const panel = page.getByRole("region", { name: /class of customers keeps|asks for more windows|is promised/ });
  await panel.waitFor();
  await panel
    .getByRole("row", { name: /20 min, at most 10/ })
    .first()
    .waitFor();
  await panel.getByRole("columnheader", { name: "Late on the simulation" }).waitFor();
  await page.context().close();
});

test("FO-11 the days ahead say what the calendar does, and lead to a day by keyboard alone", async () => {
  const { page } = await opened("branchHead", "forecast", { outletId: "O07" });
  await page
    .getByText(/Market day/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Tue 24 Nov" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /are expected; the half-hour/ }).waitFor();
  expect(await page.getByLabel("Day", { exact: true }).inputValue()).toBe(addDays(DEMO_DATE, 1));
  await page.context().close();
});

test("FO-19 an outage of the past is shown with what was done with it, and taken along", async () => {
  const { page, errors } = await opened("branchHead", "forecast", { outletId: "O03" });

  const panel = page.getByRole("region", { name: /of the past (was|were) not taken as counted/ });
  await panel.waitFor();

  const row = panel.getByRole("row", { name: /Nobody from 09:30 to 12:30, where many were to be expected/ });
  expect(await row.textContent()).toMatch(/Filled up as the rest of the day suggests/);
  const download = page.waitForEvent("download");
  await panel.getByRole("link", { name: "Download CSV" }).click();
  const file = await (await download).path();
  expect(await readFile(file, "utf8")).toContain(`${OUTAGE_DATE},outage,09:30,12:30,,,filled`);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a day that nobody forecast says what to do", async () => {
  const { page } = await opened("branchHead", "forecast?date=2031-01-01", { outletId: "O02" });
  await page.getByRole("heading", { name: "Nothing is forecast for this day yet" }).waitFor();
  await check(page);
  await page.context().close();
});

test("FO-8 head office sees where forecasts failed and asks for a night", async () => {
  const { page, errors } = await opened("headOffice", "forecasts");
  await page.getByRole("heading", { name: /A day ahead forecasts are/ }).waitFor();
  await page.getByRole("heading", { name: /The worst day was/ }).waitFor();
  await page.getByRole("heading", { name: /No window has been open/ }).waitFor();
  await page.getByText("13 of 13 outlets").first().waitFor();
  await page.getByRole("button", { name: "Run this night" }).click();
  await page.getByText(/The night of .+ is asked for/).waitFor();
  await page
    .getByRole("link", { name: /^Show / })
    .first()
    .click();
  await page.getByRole("heading", { name: / came; / }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test("CA-1 and CA-7 a day is entered and removed by keyboard, and a file with a fault enters nothing", async () => {
  const { page } = await opened("headOffice", "calendar");
  await page.getByLabel("Day", { exact: true }).fill(`${DEMO_DATE.slice(0, 4)}-12-24`);
  await page.locator("input[name=effect]").fill("fairDay");
  await page.getByLabel("Source").fill("town hall");
  await page.keyboard.press("Enter");
  await page.getByText(/fairDay on .+ is entered/).waitFor();
  await page.getByLabel("Month", { exact: true }).selectOption("12");
  await page.getByRole("button", { name: /Remove fairDay/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Reason").fill("moved to spring");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /Remove fairDay/ }).waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Take in the calendar of Korea" }).click();
  await page.getByText(/\d+ changes entered/).waitFor();
  const csv = "kind,date,effect,unit,note,source\nday,2026-02-31,holiday,,,law\n";
  await page.getByLabel("CSV file").setInputFiles({ name: "days.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "Import a file" }).click();
  await page.getByText(/Line 2: 2026-02-31 holiday/).waitFor();
  await page.context().close();
});

test("TM-2 one proposes a standard time on its evidence, another approves it", async () => {
  const head = await opened("branchHead", "standard-times", { outletId: "O02" });
  await head.page
    .getByRole("button", { name: /^Propose a standard for D1/ })
    .first()
    .click();
  await head.page.getByLabel("Reason").fill("new machines");
  await head.page.keyboard.press("Enter");
  await head.page.getByText("A colleague has to approve it").waitFor();
  const other = await opened("headOffice", "standard-times");
  await other.page.getByRole("heading", { name: "1 proposal waits for approval" }).waitFor();
  await other.page.getByRole("button", { name: /^Approve the standard for D1/ }).click();
  await other.page.getByRole("heading", { name: "No proposal waits for approval" }).waitFor();
  await head.page.context().close();
  await other.page.context().close();
});

test.each(LANGUAGES)("the pages of forecasts are accessible, whole and quiet in %s", async (language) => {
  const pages = [
    ["forecast", "branchHead", ".figure__table"],
    ["forecasts", "headOffice", ".figure__table"],
    ["calendar", "headOffice", "table"],
    ["standard-times", "branchHead", "table"],
  ] as const;
  for (const [path, role, whole] of pages) {
    const { page, errors } = await opened(role, path, { language, outletId: "O02" });
    await page.locator(whole).first().waitFor();
    await check(page);
    expect(errors).toEqual([]);
    await page.context().close();
  }
});
