import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttpSms } from "#adapter/notices/http-sms";
import { assert, present } from "#base/assert";
import { ticketPagePath } from "#contract/ticket-page";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
const PHONES = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
] as const;
/** Smallest side of a control on a phone. */
const TARGET_PX = 60;
const ERRAND = "D4";

/** A gateway of the bank's telephone company: takes JSON and says yes. */
async function telephoneCompany() {
  const texts: { readonly to: string; readonly text: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      texts.push(JSON.parse(body) as (typeof texts)[number]);
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  const fields = { to: "to", text: "text", sender: "from" };
  const sms = createHttpSms({ kind: "http", url, sender: "", fields }, { countryCode: "+86" });
  const stop = () => new Promise<void>((closed) => server.close(() => closed()));
  return { texts, sms, stop };
}

let branch: BranchAtWork;
let browser: Browser;
let company: Awaited<ReturnType<typeof telephoneCompany>>;
beforeAll(async () => {
  company = await telephoneCompany();
  branch = await branchAtWork(undefined, { gateways: { byWay: { sms: company.sms } } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
  await company.stop();
});

type Desk = { readonly outletId: string; readonly windowId: string; readonly staffId: string };

/** A window for the errand, with somebody who can do it. */
async function openDesk(outletId: string): Promise<Desk> {
  const { windows, staff } = branch.planOf(outletId);
  const { windowId } = present(
    windows.find(({ kind, serviceIds, reservedFor }) => kind === "cash" && serviceIds.includes(ERRAND) && !reservedFor),
    "window for the errand",
  );
  const { staffId } = present(
    staff.find(({ serviceIds }) => serviceIds.includes(ERRAND)),
    "teller for the errand",
  );
  await branch.act(outletId, { type: "OpenWindow", actor: staffId, windowId, staffId, mode: "normal" });
  return { outletId, windowId, staffId };
}

async function issue(outletId: string): Promise<string> {
  const ticketId = uuidv7();
  const who = { segmentId: "ordinary", channel: "kiosk", language: "en" } as const;
  await branch.act(outletId, { type: "IssueTicket", actor: "customer", ticketId, serviceIds: [ERRAND], ...who });
  return ticketId;
}

async function queue(outletId: string, people: number): Promise<readonly string[]> {
  const ticketIds: string[] = [];
  for (let come = 0; come < people; come += 1) ticketIds.push(await issue(outletId));
  return ticketIds;
}

const callNext = ({ outletId, windowId, staffId }: Desk): Promise<void> =>
  branch.act(outletId, { type: "CallNext", actor: staffId, windowId });

/** Whoever was called did not come: the window is free for the next. */
async function skip(desk: Desk, ticketId: string): Promise<void> {
  await callNext(desk);
  await branch.act(desk.outletId, { type: "RecordNoShow", actor: desk.staffId, ticketId });
}

async function openTicket(
  outletId: string,
  ticketId: string,
  language = "en",
  look: (typeof PHONES)[number] = PHONES[1],
) {
  const opened = await openPage(browser, { ...look, language });
  await opened.page.goto(`${branch.url}${ticketPagePath(outletId, ticketId).replace("/#", `/?lang=${language}#`)}`);
  await opened.page.locator(".standing__number").waitFor();
  return opened;
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name }).click();
const sees = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

test("a customer follows his ticket to the window and says in one touch how it was", async () => {
  const desk = await openDesk("O01");
  const [first = "", own = ""] = await queue("O01", 2);
  const { page, errors } = await openTicket("O01", own);
  await sees(page, "1 person ahead of you");
  await skip(desk, first);
  await sees(page, "You are next");
  await callNext(desk);
  await sees(page, /Please go to window/);
  await branch.act("O01", { type: "Recall", actor: desk.staffId, ticketId: own });
  await sees(page, "Call 2 of 3");
  await branch.act("O01", { type: "StartService", actor: desk.staffId, ticketId: own });
  await sees(page, /You are being served at window/);
  await branch.act("O01", { type: "FinishTicket", actor: desk.staffId, ticketId: own, outcome: "notPossible" });
  await page.getByRole("button", { name: "Well", exact: true }).click();
  await sees(page, "Your answer has been noted");
  await page.getByLabel("Would you like to say more? (optional)").fill("Nobody told me about the form.");
  await press(page, "Send");
  await sees(page, "We have received your words");
  expect(errors).toEqual([]);
});

test("an SMS comes when it is nearly his turn and when he is called, after he agreed, and no more after he stopped", async () => {
  const desk = await openDesk("O02");
  const people = await queue("O02", 5);
  const own = people.at(-1) ?? "";
  const { page, errors } = await openTicket("O02", own);
  await press(page, "Tell me when it is nearly my turn");
  await page.getByLabel(/Mobile number/).fill("138 0000 0000");
  await press(page, "Agree and switch on");
  await sees(page, "Please agree first.");
  await page.getByRole("checkbox").check();
  await press(page, "Agree and switch on");
  await sees(page, /Switched on/);
  expect(company.texts).toEqual([]);
  await skip(desk, people[0] ?? "");
  await expect.poll(() => company.texts.length, { timeout: 10_000 }).toBe(1);
  expect(company.texts[0]).toMatchObject({
    to: "+8613800000000",
    text: expect.stringContaining("people ahead of you: 3") as string,
  });
  await page.reload();
  await press(page, "Tell me when it is nearly my turn");
  await sees(page, "Before your turn: sent");
  await press(page, "Stop the notices");
  await page.getByLabel(/Mobile number/).waitFor();
  for (const other of people.slice(1, -1)) await skip(desk, other);
  await callNext(desk);
  await sees(page, /Please go to window/);
  expect(company.texts).toHaveLength(1);
  expect(errors).toEqual([]);
});

test("whoever is late lets three others go first, and says when he will be there", async () => {
  await openDesk("O05");
  const [own = ""] = await queue("O05", 6);
  const { page, errors } = await openTicket("O05", own);
  await sees(page, "You are next");
  await press(page, "I am late");
  await press(page, "Let them go first");
  await sees(page, "3 people ahead of you");
  await press(page, "In 10 minutes");
  await sees(page, /You are expected at/);
  expect(errors).toEqual([]);
});

test("a ticket moves to a freer branch: its page becomes the new one's", async () => {
  await openDesk("O03");
  await openDesk("O04");
  const own = (await queue("O03", 14)).at(-1) ?? "";
  const { page, errors } = await openTicket("O03", own);
  await press(page, "Branches with a shorter wait");
  await sees(page, "Station Plaza Branch");
  await press(page, "Go to Station Plaza Branch instead");
  await press(page, "Yes, take a ticket there");
  await sees(page, /You are expected at/);
  await page.getByText("Station Plaza Branch").first().waitFor();
  expect(new URL(page.url()).hash).toMatch(/^#O04\//);
  const response = await fetch(`${branch.url}/api/v1/outlets/O03/tickets/${own}`);
  expect(await response.json()).toMatchObject({ state: "ended", outcome: "diverted", movedTo: "O04" });
  expect(errors).toEqual([]);
});

test("a complaint is filed with a contact that a code has confirmed, and gets a receipt", async () => {
  const own = await issue("O06");
  const { page, errors } = await openTicket("O06", own);
  const before = company.texts.length;
  await press(page, "I want to complain");
  await page.getByLabel("What is it about?").selectOption({ label: "Waiting" });
  await page.getByLabel("What happened?").fill("I have been waiting for an hour.");
  await page.getByLabel("Your name").fill("Ana Li");
  await page.getByLabel(/Mobile number/).fill("+8613900000000");
  await press(page, "Send me a code");
  await page.getByLabel("Six-digit code").waitFor();
  const code = /\d{6}/.exec(company.texts[before]?.text ?? "")?.[0] ?? "";
  await page.getByLabel("Six-digit code").fill(code === "000000" ? "111111" : "000000");
  await press(page, "File the complaint");
  await sees(page, "This code is wrong");
  await page.getByLabel("Six-digit code").fill(code);
  await press(page, "File the complaint");
  await sees(page, /Receipt number O06-20261123-[0-9A-F]{8}/);
  // The browser notes the wrong code's 422 as an error of the network.
  expect(errors.filter((error) => !error.includes("422"))).toEqual([]);
});

test("giving up is asked twice; then the page says that it was done", async () => {
  const own = await issue("O06");
  const { page, errors } = await openTicket("O06", own);
  await press(page, "Give up my place");
  await press(page, "Yes, give it up");
  await sees(page, "You have given up your place.");
  expect(errors).toEqual([]);
});

test("an address that names no ticket of the day says so, and shows nothing", async () => {
  const { page } = await openPage(browser, PHONES[0]);
  await page.goto(`${branch.url}${ticketPagePath("O01", uuidv7())}`);
  await page.getByRole("heading", { name: "This page has ended" }).waitFor();
  await page.goto(`${branch.url}/phone/#`);
  await page.getByRole("heading", { name: "No ticket" }).waitFor();
});

test.each(LANGUAGES)("in %s every state of the page is clean, whole and easy to touch", async (language) => {
  const desk = await openDesk("O07").catch(() => undefined);
  const own = await issue("O07");
  for (const look of PHONES) {
    const { page, errors } = await openTicket("O07", own, language, look);
    for (const section of await page.locator(".section__title").all()) await section.click();
    await page.locator(".check, .field").first().waitFor();
    expect(await brokenRules(page)).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await smallTargets(page, TARGET_PX)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  }
  assert(desk ?? language !== "zh", "the first language opens the window");
  await branch.act("O07", { type: "LeaveTicket", actor: "customer", ticketId: own, by: "customer" });
});

test("without a server the page still shows what it knew last, and goes on when it is back", async () => {
  const own = await issue("O08");
  const { page } = await openTicket("O08", own);
  const number = await page.locator(".standing__number").innerText();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (!active) throw new Error("no worker");
    while ((await caches.keys()).length === 0) await new Promise((later) => setTimeout(later, 50));
    while (!(await caches.match("/phone/"))) await new Promise((later) => setTimeout(later, 50));
  });
  await page.reload();
  await page.locator(".standing__number").waitFor();
  const goOn = await branch.interrupt();
  await page.reload();
  await page.locator(".standing__number").waitFor();
  expect(await page.locator(".standing__number").innerText()).toBe(number);
  await sees(page, /seconds old|Not live/);
  await goOn();
  await page.locator(".status-word[data-tone=ok]").waitFor({ timeout: 40_000 });
});
