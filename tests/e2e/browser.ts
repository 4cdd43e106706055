import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { chromium as programPath } from "../../scripts/debian.mjs";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
];

const executablePath = programPath() ?? "chromium";

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A machine's own browser, which remembers in its folder from one start to the next. */
export async function openMachine(folder: string, viewport: Look): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath, args: FLAGS, viewport });
}

export type Look = { readonly width: number; readonly height: number; readonly language?: string };

/** A page that notes every error of its console and its scripts. */
export async function openPage(
  browser: Browser,
  { width, height, language = "en" }: Look,
): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, locale: language });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, errors };
}

/** Signs in as one of the demonstration's people, as the sign-in page's buttons do. */
export async function signInAs(page: Page, url: string, who: { role: string; outletId?: string }): Promise<void> {
  const data = { ...who, surface: "console" };
  const answer = await page.request.post(`${url}/api/v1/demo/sign-in`, { data, headers: { "guichet-page": "1" } });
  if (!answer.ok()) throw new Error(`nobody signed in: ${await answer.text()}`);
}
