import type { Browser, Page } from "playwright-core";
import { v7 as uuidv7 } from "uuid";
import { expect } from "vitest";
import type { BranchAtWork } from "./branch-at-work";
import { openPage } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const DESK = { width: 1440, height: 900 } as const;
const SIGN_IN = { "content-type": "application/json", "guichet-page": "1" } as const;

/** The demonstration's people by their accounts, past the pages and on them. */
export function officeAt(branch: () => BranchAtWork, browser: () => Browser) {
  /** Who has signed in past the pages, by what the house gave to know each again. */
  const cookies = new Map<string, string>();
  const cookieOf = async (accountId: string): Promise<string> => {
    const known = cookies.get(accountId);
    if (known !== undefined) return known;
    const body = JSON.stringify({ accountId, surface: "office" });
    const answer = await fetch(`${branch().url}/api/v1/demo/sign-in`, { method: "POST", headers: SIGN_IN, body });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0] ?? "")
      .join("; ");
    cookies.set(accountId, cookie);
    return cookie;
  };
  return {
    cookieOf,
    /** An act of somebody, past the pages. */
    post: async (path: string, body: object, accountId: string): Promise<void> => {
      const headers = { ...SIGN_IN, cookie: await cookieOf(accountId), "idempotency-key": uuidv7() };
      const answer = await fetch(`${branch().url}/api/v1${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      expect([path, answer.ok ? "" : await answer.text()]).toEqual([path, ""]);
    },
    openAs: async (accountId: string, path: string, language = "en") => {
      const opened = await openPage(browser(), { ...DESK, language });
      const data = { accountId, surface: "office" };
      const headers = { "guichet-page": "1" };
      const answer = await opened.page.request.post(`${branch().url}/api/v1/demo/sign-in`, { data, headers });
      expect(answer.ok()).toBe(true);
      await opened.page.goto(`${branch().url}/staff/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
      return opened;
    },
  };
}

/** A staff page breaks no rule of accessibility, cuts off no word, and has no target that a pointer could miss. */
export async function expectWhole(page: Page, what: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect([what, await brokenRules(page)]).toEqual([what, []]);
  expect([what, await clippedTexts(page)]).toEqual([what, []]);
  expect([what, await smallTargets(page, 32)]).toEqual([what, []]);
}
