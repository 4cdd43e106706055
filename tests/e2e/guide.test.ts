import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";
import { openWindows } from "./lobby-scenes";

const PHONE = { width: 390, height: 844 };
const LANGUAGES = ["zh", "en", "es", "ko"] as const;

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  browser = await openBrowser();
  const text = await readFile(new URL("../../examples/guide/guide.json", import.meta.url), "utf8");
  const published = await ask("POST", "/guide/content", { text });
  expect(published.status).toBe(200);
  await openWindows(branch, "O01", 8);
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

function ask(method: "GET" | "POST", path: string, body?: unknown): Promise<Response> {
  const headers = { ...branch.headers, "guichet-actor": "e2e", "idempotency-key": crypto.randomUUID() };
  const json = { ...headers, "content-type": "application/json" };
  return fetch(`${branch.url}/api/v1${path}`, {
    method,
    headers: body === undefined ? headers : json,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const shots = process.env["GUICHET_SHOTS"];
async function shot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/guide-${name}.png`, fullPage: true });
}

/** Whatever a page may not be: hard to hit, cut off, out of bounds for a screen reader. */
async function expectSound(page: Page): Promise<void> {
  expect(await brokenRules(page)).toEqual([]);
  expect(await clippedTexts(page)).toEqual([]);
}

test("a customer finds a service by a word of his own, fills in the bundle once, books, and is served by number", async () => {
  const { page, errors } = await openPage(browser, PHONE);
  await page.goto(`${branch.url}/guide/?lang=en`);
  await page.getByLabel("What would you like to do?").fill("all in one");
  await shot(page, "search-en");
  await page.getByRole("button", { name: /One-page bundled/ }).click();
  await page.getByRole("heading", { name: "Bring with you" }).waitFor();
  await page.getByText("Hexi Main Office").waitFor();
  await shot(page, "service-en");
  await page.getByRole("button", { name: "Prepare your visit" }).click();
  await page.getByLabel(/Cash limit at machines/).check();
  await shot(page, "parts-en");
  await page.getByRole("button", { name: "Go on" }).click();

  await page.getByText("Question 1 of 8").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("heading", { name: "Please correct this" }).waitFor();
  await shot(page, "question-error-en");
  await expectSound(page);
  const answers = ["Ana Lin", "E12345678", "1990-05-17", "13900000000", "1 Hexi Avenue", ""];
  for (const [at, answer] of answers.entries()) {
    await page.getByText(`Question ${at + 1} of 8`).waitFor();
    await page.locator("#answer").fill(answer);
    await page.getByRole("button", { name: "Next" }).click();
  }
  await page.getByLabel("Savings").check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("Question 8 of 8").waitFor();
  await page.locator("#answer").fill("5000");
  await page.getByRole("button", { name: "Next" }).click();

  await page.getByRole("heading", { name: "Check your answers" }).waitFor();
  await page.getByText("Ana Lin").waitFor();
  for (const document of ["Identity card", "Mobile phone in your own name", "Utility customer number"]) {
    await page.getByLabel(new RegExp(document)).check();
  }
  await shot(page, "check-en");
  await expectSound(page);
  await page.getByRole("button", { name: "These answers are right" }).click();
  await page.getByRole("heading", { name: "Your visit" }).waitFor();

  await page.getByRole("button", { name: "Book a time" }).click();
  await page.getByLabel("Outlet").selectOption("O01");
  await page.locator(".slot:not([disabled])").first().click();
  await page.getByText(/is held for you until/).waitFor();
  await shot(page, "booking-en");
  await expectSound(page);
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByRole("button", { name: "Choose another time" }).waitFor();
  await shot(page, "visit-en");
  await expectSound(page);
  expect(await smallTargets(page, 44)).toEqual([]);

  const code = (await page.locator(".visit__code").innerText()).replace("-", "");
  const came = await ask("POST", `/outlets/O01/journeys/${code}/check-in`, {});
  const { tickets, prefill, documentsConfirmed } = (await came.json()) as {
    readonly tickets: readonly { readonly ticketId: string; readonly number: string }[];
    readonly prefill: string;
    readonly documentsConfirmed: boolean;
  };
  expect([tickets.length, prefill, documentsConfirmed]).toEqual([1, "complete", true]);
  expect(tickets[0]?.number).toMatch(/^[A-Z]\d{3}$/u);
  const list = (await (await ask("GET", "/outlets/O01/appointments")).json()) as readonly { readonly state: string }[];
  expect(list.map(({ state }) => state)).toEqual(["arrived"]);
  expect(errors).toEqual([]);
});

test("a form is downloaded as PDF in the language of the page", async () => {
  const { page } = await openPage(browser, PHONE);
  await page.goto(`${branch.url}/guide/?lang=ko&service=A2`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /PDF/ }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe("loss-ko.pdf");
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
});

test("a customer who waits fills in under the ticket in hand, and deletes everything afterwards", async () => {
  const ticketId = crypto.randomUUID();
  const issue = { type: "IssueTicket", actor: "customer", ticketId, serviceIds: ["A4"] } as const;
  const visitId = "01940000-0000-7000-8000-000000000001";
  await branch.act("O01", { ...issue, visitId, segmentId: "ordinary", channel: "phone" });
  const { page, errors } = await openPage(browser, PHONE);
  await page.goto(`${branch.url}/guide/?lang=es#O01/${ticketId}`);
  await page.getByText(/Pregunta 1 de/).waitFor();
  expect(page.url()).not.toContain(ticketId);
  await page.locator("#answer").fill("Ana");
  await page.getByRole("button", { name: "Siguiente" }).click();
  await page.getByText(/Pregunta 2 de/).waitFor();
  await page.goto(`${branch.url}/guide/?lang=es&page=visit`);
  await page.getByRole("button", { name: "Borrar mis respuestas" }).click();
  await page.getByRole("button", { name: "Sí, borrar todo" }).click();
  await page.getByLabel("¿Qué gestión quiere hacer?").waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(errors).toEqual([]);
});

test.each(LANGUAGES)(
  "the guide in %s has no accessibility fault and nothing cut off, on a phone and on a desk",
  async (language) => {
    for (const size of [PHONE, { width: 1280, height: 900 }]) {
      const { page, errors } = await openPage(browser, size);
      await page.goto(`${branch.url}/guide/?lang=${language}`);
      await page.locator(".service").first().waitFor();
      await expectSound(page);
      await shot(page, `list-${language}-${size.width}`);
      await page.goto(`${branch.url}/guide/?lang=${language}&service=A6`);
      await page.locator(".place").first().waitFor();
      await expectSound(page);
      await shot(page, `service-${language}-${size.width}`);
      expect(errors).toEqual([]);
      await page.close();
    }
  },
);
