import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ticketPagePath } from "#contract/ticket-page";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { openWindows } from "./lobby-scenes";

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

test("a customer takes a ticket, a teller calls it, the hall sees it, and the errand is done", async () => {
  await openWindows(branch, "O01", 6);
  const kiosk = await openPage(browser, { width: 1080, height: 1920 });
  const display = await openPage(browser, { width: 1920, height: 1080 });
  const desk = await openPage(browser, { width: 1440, height: 900 });
  const at = (surface: string): string => `${branch.url}/${surface}/?outlet=O01&lang=en`;
  await signInAs(desk.page, branch.url, { role: "teller", outletId: "O01" });
  await Promise.all([kiosk.page.goto(at("kiosk")), display.page.goto(at("display")), desk.page.goto(at("console"))]);

  await kiosk.page.getByRole("button", { name: /Cash and quick service/ }).click();
  await kiosk.page.getByRole("button", { name: /Small change/ }).click();
  const number = await kiosk.page.locator(".ticket__number").innerText();
  expect(number).toMatch(/^D\d{3}$/);

  await desk.page.getByLabel("Window").selectOption({ label: "Window 5 · Cash · Closed" });
  await desk.page.getByRole("button", { name: /Open the window/ }).click();
  await desk.page.getByRole("heading", { name: "This window is free" }).waitFor();
  await desk.page.locator('.actions[aria-busy="false"]').waitFor();
  await desk.page.keyboard.press("F2");
  await desk.page.getByRole("heading", { name: number }).waitFor();
  await display.page.locator(".stage__call").filter({ hasText: number }).filter({ hasText: "Window 5" }).waitFor();
  await desk.page.keyboard.press("a");
  await desk.page.getByText("Being served").waitFor();
  await desk.page.keyboard.press("g");
  await desk.page.getByText("✓").waitFor();
  await desk.page.keyboard.press("e");
  await desk.page.getByRole("dialog").waitFor();
  await desk.page.keyboard.press("Enter");
  await desk.page.getByRole("heading", { name: "This window is free" }).waitFor();
  expect([kiosk.errors, display.errors, desk.errors]).toEqual([[], [], []]);
});

test("the page behind the ticket's QR symbol says where the customer stands, and lets him give up", async () => {
  const { page, errors } = await openPage(browser, { width: 390, height: 844 });
  await page.goto(`${branch.url}/kiosk/?outlet=O01&channel=phone&lang=es`);
  await page.getByRole("button", { name: /Efectivo y gestiones/ }).click();
  await page
    .getByRole("button", { name: /Cambio|Moneda|calderilla/i })
    .first()
    .click();
  await page.locator(".ticket__number").waitFor();
  const issued = await page.locator(".ticket__number").innerText();
  const ticketId = await lastTicketId();
  await page.goto(`${branch.url}${ticketPagePath("O01", ticketId)}`.replace("/#", "/?lang=es#"));
  await page.getByText(issued).waitFor();
  await page.getByRole("button", { name: "Renunciar a mi turno" }).click();
  await page.getByRole("button", { name: "Sí, renuncio" }).click();
  await page.getByText("Ha renunciado a su turno.").waitFor();
  expect(errors).toEqual([]);
});

async function lastTicketId(): Promise<string> {
  const response = await fetch(`${branch.url}/api/v1/outlets/O01/floor`, { headers: branch.headers });
  const { view } = (await response.json()) as { view: { tickets: Record<string, unknown> } };
  return Object.keys(view.tickets).sort().at(-1) ?? "";
}
