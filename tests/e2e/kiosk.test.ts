import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { startFakePrinter, type FakePrinter } from "../support/fake-printer";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openMachine, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, scrolls, smallTargets } from "./look-at";
import { openWindows } from "./lobby-scenes";

const KIOSK = { width: 1080, height: 1920 } as const;
const TARGET_PX = 96;

let printer: FakePrinter;
let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  printer = await startFakePrinter("escpos");
  branch = await branchAtWork(async ({ network }) => {
    const entry = {
      id: "P1",
      outletId: "O01",
      host: "127.0.0.1",
      port: printer.port,
      kind: "escpos",
      widthDots: 576,
    } as const;
    await network.submit(
      { type: "DefineEntry", now: 0, section: "printers", entry },
      { commandId: uuid(), actor: "e2e" },
    );
  });
  browser = await openBrowser();
  for (const outletId of ["O01", "O03"]) await openWindows(branch, outletId, 6);
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
  await printer.close();
});

/** The kiosk of an outlet, with numbers of its own in hand. */
async function kioskAt(outletId: string): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const opened = await openPage(browser, KIOSK);
  const granted = opened.page.waitForResponse(/number-blocks$/);
  await opened.page.goto(`${branch.url}/kiosk/?outlet=${outletId}&lang=en`);
  expect((await granted).ok()).toBe(true);
  return opened;
}

async function takeTicket(page: Page): Promise<string> {
  await page.getByRole("button", { name: /Cash and quick service/ }).click();
  await page.getByRole("button", { name: /Small change/ }).click();
  return page.locator(".ticket__number").innerText();
}

/** As a reader does: all keys at once, faster than this test's line to the browser could type them. */
function readCard(page: Page, track: string): Promise<void> {
  return page.evaluate((typed) => {
    for (const key of [...Array.from(typed), "Enter"]) dispatchEvent(new KeyboardEvent("keydown", { key }));
  }, track);
}

type FloorTicket = { readonly number: string; readonly state: string; readonly issuedAt: number };

async function ticketsAt(outletId: string): Promise<readonly FloorTicket[]> {
  const response = await fetch(`${branch.url}/api/v1/outlets/${outletId}/floor`, { headers: branch.headers });
  const { view } = (await response.json()) as { view: { tickets: Record<string, FloorTicket> } };
  return Object.values(view.tickets);
}

async function expectNothingWrong(page: Page): Promise<void> {
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
  expect(await smallTargets(page, TARGET_PX)).toEqual([]);
  expect(await scrolls(page)).toBe(false);
}

test("a ticket is printed before the kiosk says that it can be taken", async () => {
  const { page, errors } = await kioskAt("O01");
  await takeTicket(page);
  await page.getByRole("heading", { name: "Please take your ticket" }).waitFor();
  expect(printer.papers).toHaveLength(1);
  await expectNothingWrong(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("without paper the number stands on the screen, staff hear of it, and a filled printer is mended", async () => {
  const { page, errors } = await kioskAt("O01");
  printer.state = "paperOut";
  const number = await takeTicket(page);
  await page.getByRole("heading", { name: "Please remember your number" }).waitFor();
  await expectNothingWrong(page);
  const staff = await openPage(browser, { width: 1440, height: 900 });
  await signInAs(staff.page, branch.url, { role: "lobbyManager", outletId: "O01" });
  await staff.page.goto(`${branch.url}/staff/devices?lang=en`);
  await staff.page.getByText("Out of paper").waitFor();
  expect(await brokenRules(staff.page)).toEqual([]);

  printer.state = "paperLow";
  await staff.page.getByRole("button", { name: "Test print" }).click();
  await staff.page.getByText("Printed.").waitFor();
  await staff.page.getByText("Paper is low").waitFor();
  await staff.page.getByLabel("Number of a lost ticket").fill(number.toLowerCase());
  await staff.page.getByRole("button", { name: "Print a copy" }).click();
  await staff.page.getByRole("button", { name: "Show the ticket" }).click();
  await staff.page.getByAltText("A ticket as this printer prints it").waitFor();
  expect([errors, staff.errors]).toEqual([[], []]);
  printer.state = "ready";
  await Promise.all([page.context().close(), staff.page.context().close()]);
});

test("who lost the ticket gets a copy for its number, with every key large enough", async () => {
  const { page } = await kioskAt("O01");
  const number = await takeTicket(page);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "I lost my ticket" }).click();
  await page.locator(".keypad").waitFor();
  await expectNothingWrong(page);
  for (const sign of number) await page.getByRole("button", { name: sign, exact: true }).click();
  await page.getByRole("button", { name: "Print a copy" }).click();
  await page.getByRole("heading", { name: "Please take your copy" }).waitFor();
  await expectNothingWrong(page);
  await page.context().close();
});

test("a card at the reader is recognised, and the ticket carries a token and nothing else", async () => {
  const { page } = await kioskAt("O03");
  await page.getByRole("button", { name: /Card, phone or ID/ }).click();
  await expectNothingWrong(page);
  await readCard(page, ";6225880012345678=2912?");
  await page.getByText(/Thank you. What is it about/).waitFor();
  const asked = page.waitForRequest(/\/tickets$/);
  await takeTicket(page);
  const said = (await asked).postData() ?? "";
  expect(JSON.parse(said)).toMatchObject({ customerToken: expect.stringMatching(/^[\w-]{43}$/u) as string });
  expect(said).not.toContain("6225");
  await page.context().close();
});

test("while the server is away the kiosk gives its own numbers, and brings them within five seconds of its return", async () => {
  const { page } = await kioskAt("O03");
  const before = (await ticketsAt("O03")).length;
  const start = await branch.interrupt();
  const first = await takeTicket(page);
  expect(first).toMatch(/^D9\d\d$/);
  await page.getByText("wait unknown").waitFor();
  await page.getByText(/keeps its place from now on/).waitFor();
  await expectNothingWrong(page);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByText(/still get a valid number/).waitFor();
  const second = await takeTicket(page);
  expect(Number(second.slice(1))).toBe(Number(first.slice(1)) + 1);
  await page.getByRole("button", { name: "Done" }).click();

  await start();
  await expect.poll(() => ticketsAt("O03"), { timeout: 5_000 }).toHaveLength(before + 2);
  await page.getByText("Choose a service, take your ticket").waitFor();
  const after = await ticketsAt("O03");
  const [one, two] = [first, second].map((number) => after.find((ticket) => ticket.number === number));
  expect([one?.state, two?.state]).toEqual(["waiting", "waiting"]);
  expect((two?.issuedAt ?? 0) - (one?.issuedAt ?? 0)).toBeGreaterThan(0);
  expect(await takeTicket(page)).toMatch(/^D0\d\d$/);
  await page.context().close();
});

test("a kiosk that is switched on while the server is away shows its page, gives its numbers and brings them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guichet-kiosk-"));
  const address = `${branch.url}/kiosk/?outlet=O03&lang=en`;
  let machine = await openMachine(folder, KIOSK);
  let page = machine.pages()[0] ?? (await machine.newPage());
  const granted = page.waitForResponse(/number-blocks$/);
  await page.goto(address);
  expect((await granted).ok()).toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await takeTicket(page);
  const kept = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path !== "/kiosk/" && !path.startsWith("/assets/"))).toEqual([]);
  await machine.close();

  const before = (await ticketsAt("O03")).length;
  const start = await branch.interrupt();
  machine = await openMachine(folder, KIOSK);
  page = machine.pages()[0] ?? (await machine.newPage());
  await page.goto(address);
  const number = await takeTicket(page);
  expect(number).toMatch(/^D9\d\d$/);
  await expectNothingWrong(page);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByText(/still get a valid number/).waitFor();

  await start();
  await expect.poll(() => ticketsAt("O03"), { timeout: 8_000 }).toHaveLength(before + 1);
  await page.getByText("Choose a service, take your ticket").waitFor();
  expect((await ticketsAt("O03")).find((ticket) => ticket.number === number)?.state).toBe("waiting");
  const asked = [] as string[];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  await page.reload();
  await page.getByText("Choose a service, take your ticket").waitFor();
  await takeTicket(page);
  // What is left of its numbers is enough: nothing of the series is used up by starting anew.
  expect(asked.filter((path) => path.endsWith("number-blocks"))).toEqual([]);
  await machine.close();
  await rm(folder, { recursive: true, force: true });
});

test("a freer outlet stands beside a long wait, legible and whole upright and across", async () => {
  const name = { zh: "南湖支行", en: "South Lake", es: "Lago del Sur", ko: "남호 지점" };
  const wait = { fromMin: 0, toMin: 5 };
  const place = { outletId: "O04", name, address: "8 Canal Road", travelMin: 12, waiting: 0, wait, savesMin: 25 };
  for (const look of [KIOSK, { width: 1280, height: 800 }]) {
    const { page, errors } = await openPage(browser, { ...look, language: "es" });
    await page.route("**/freer-outlets*", (route) => route.fulfill({ json: { wait, outlets: [place] } }));
    await page.route("**/move", (route) =>
      route.fulfill({ status: 201, json: { outletId: "O04", ticketId: uuid(), number: "D004" } }),
    );
    await page.goto(`${branch.url}/kiosk/?outlet=O03&lang=es`);
    await page.getByRole("button", { name: /Efectivo y gestiones rápidas/ }).click();
    await page.getByRole("button", { name: /Cambio, monedas/ }).click();
    await page.getByRole("heading", { name: "En Lago del Sur le atenderían antes" }).waitFor();
    await expectNothingWrong(page);
    await page.getByRole("button", { name: "Tomar turno allí" }).click();
    await page.getByText(/Este turno es para Lago del Sur/).waitFor();
    expect(await page.locator(".ticket__number").innerText()).toBe("D004");
    await expectNothingWrong(page);
    expect(errors).toEqual([]);
    await page.context().close();
  }
});

test("every question of the kiosk is right in four languages, upright, across, and with large text", async () => {
  const looks = [KIOSK, { width: 1920, height: 1080 }, { width: 1280, height: 800 }];
  for (const [ix, language] of (["zh", "es", "en", "ko"] as const).entries()) {
    const { page, errors } = await openPage(browser, looks[ix % looks.length] ?? KIOSK);
    await page.goto(`${branch.url}/kiosk/?outlet=O03&lang=${language}`);
    await page.locator(".tile").first().waitFor();
    for (const way of [0, 1, 2]) {
      await page.locator(".ways button").nth(way).click();
      await page.locator(".keypad, .reader").waitFor();
      expect(await brokenRules(page)).toEqual([]);
      expect(await clippedTexts(page)).toEqual([]);
      expect(await smallTargets(page, TARGET_PX)).toEqual([]);
      await page.locator(".kiosk__foot button").first().click();
    }
    expect(await scrolls(page)).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  }
});
