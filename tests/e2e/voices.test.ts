import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildVoices } from "#adapter/voice/build-voices";
import { writeWav } from "#adapter/voice/wav";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage, signInAs } from "./browser";
import { brokenRules, clippedTexts, smallTargets } from "./look-at";

const DESK = { width: 1440, height: 900 } as const;
const RATE = 8_000;
const tone = (loudness: number): Buffer =>
  writeWav({ samplesPerSecond: RATE, samples: new Int16Array(RATE / 4).fill(loudness) });

let branch: BranchAtWork;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "guichet-voices-"));
beforeAll(async () => {
  await buildVoices(folder, (_language, text) => Promise.resolve(tone(1_000 + text.length)));
  branch = await branchAtWork(undefined, { voicesFolder: folder });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
  rmSync(folder, { recursive: true });
});

async function openStudio(language: string) {
  const opened = await openPage(browser, { ...DESK, language });
  await signInAs(opened.page, branch.url, { role: "headOffice" });
  await opened.page.goto(`${branch.url}/staff/voices?lang=${language}`);
  await opened.page.locator("tbody tr").first().waitFor();
  return opened;
}

test("VS-1 VS-3 head office replaces a clip by a recording of its own, hears a call, and takes it back", async () => {
  const { page, errors } = await openStudio("en");
  const row = page.getByRole("row", { name: /^window-3 / });
  await row.locator(".status-word", { hasText: "Synthetic" }).waitFor();
  const recording = { name: "three.wav", mimeType: "audio/wav", buffer: tone(9_000) };
  await page.locator('input[data-clip="window-3"]').setInputFiles(recording);
  await row.locator(".status-word", { hasText: "Recorded" }).waitFor();
  await row.getByText(/version 1/).waitFor();
  await page.getByText("1 clip recorded").waitFor();
  const played = page.waitForRequest(/\/voices\/en\/window-3\.wav/u);
  await page.getByRole("button", { name: "Hear a call" }).click();
  await played;
  await page.getByRole("button", { name: "Synthetic again: window-3" }).click();
  await row.locator(".status-word", { hasText: "Synthetic" }).waitFor();
  await page.locator('input[data-clip="window-3"]').setInputFiles({ ...recording, buffer: Buffer.from("no") });
  await page.getByText("The browser cannot read this file as sound.").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

for (const language of ["zh", "en", "es", "ko"]) {
  test(`the voice studio reads well in ${language}`, async () => {
    const { page } = await openStudio(language);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await brokenRules(page)).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await smallTargets(page, 32)).toEqual([]);
    await page.context().close();
  });
}
