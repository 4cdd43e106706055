import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_DATE } from "../fixtures/demo-day";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser } from "./browser";
import { clippedTexts } from "./look-at";
import { expectWhole, officeAt } from "./office";

const OUTLET = "O05";
const HEAD = "E081";
const LOBBY = "E091";
const DESK = { width: 1440, height: 900 } as const;
const TABLET = { width: 1024, height: 768 } as const;
const FINDING = uuidv7();
const CASE = uuidv7();

let branch: BranchAtWork;
let browser: Browser;
const { post: postAs, openAs } = officeAt(
  () => branch,
  () => browser,
);
const post = (path: string, body: object, accountId = "manager-AREA"): Promise<void> => postAs(path, body, accountId);
beforeAll(async () => {
  branch = await branchAtWork();
  const checklists = ["pre-open", "peak", "close", "mystery-visit"];
  for (const name of checklists) {
    const file = new URL(`../../examples/checklists/${name}.json`, import.meta.url);
    await post("/checklists/file", { text: readFileSync(file, "utf8"), writtenBy: "quality-office" }, "head-office");
  }
  const outlet = `/outlets/${OUTLET}`;
  const { opensAt, closesAt } = branch.planOf(OUTLET);
  const planned = { opensAt, closesAt, dutyHead: HEAD, deputy: "E082" };
  await post(`${outlet}/routine/${DEMO_DATE}/plan`, planned, HEAD);
  await post(`${outlet}/findings/raise`, {
    ...{ findingId: FINDING, clause: "lobby.3", severity: "main", source: "onSite", points: 2, evidence: [] },
    facts: { personal: { text: "leaflets out of date" } },
  });
  const line = { findingId: FINDING, owner: HEAD, action: { personal: { text: "replace them" } } };
  await post(`${outlet}/findings/notices`, { noticeId: uuidv7(), lines: [line] });
  await reportCase(CASE);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

async function reportCase(caseId: string): Promise<void> {
  const person = { personal: { text: "cannot leave her bed" } };
  await post(`/outlets/${OUTLET}/special-cases/${caseId}/report`, { kind: "illness", person }, LOBBY);
}

/** Each page with what it must show before it is looked at. */
const PAGES = [
  ["site", ".site-timeline"],
  ["complaints", "form[role=search]"],
  [`findings?outlet=${OUTLET}&case=${FINDING}`, ".site-history"],
  [`special-cases?outlet=${OUTLET}&case=${CASE}`, ".site-history"],
  ["visits", "form[role=search]"],
  ["duty", ".site-duty"],
  ["quality", ".site-board tbody tr"],
  ["my-record", ".rows"],
  ["skill-tests", ".finding"],
  ["target-letters", ".finding"],
] as const;

test.each(["zh", "en", "es", "ko"])("the pages of the site are accessible and whole in %s", async (language) => {
  const { page, errors } = await openAs(HEAD, "site", language);
  for (const [path, awaited] of PAGES) {
    await page.goto(`${branch.url}/staff/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
    await page.locator(awaited).first().waitFor({ state: "attached" });
    await expectWhole(page, `${path} ${language}`);
    const folder = process.env["GUICHET_SHOTS"];
    if (folder)
      await page.screenshot({ path: `${folder}/${path.split("?")[0] ?? ""}-${language}.png`, fullPage: true });
    await page.setViewportSize(TABLET);
    expect([path, await clippedTexts(page)]).toEqual([path, []]);
    await page.setViewportSize(DESK);
  }
  // A month without a roster and a person without a record are answers, which the browser notes all the same.
  expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
  await page.context().close();
});

test.each(["zh", "en", "es", "ko"])("the page of people's data is accessible and whole in %s", async (language) => {
  const { page, errors } = await openAs("head-office", "personal-data", language);
  await page.locator("#kept").waitFor();
  await page.locator("select[name=outlet] option").first().waitFor({ state: "attached" });
  await expectWhole(page, `personal-data ${language}`);
  await page.setViewportSize(TABLET);
  expect(await clippedTexts(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("2-12 a day's missing inspection stands in red by its name, and the one at the peak is signed item by item", async () => {
  const { page } = await openAs(HEAD, "site");
  await page.getByText(/Missing: .*Inspection before opening/u).waitFor();
  await page.getByRole("button", { name: "Check in" }).press("Enter");
  await page.getByText("Head on duty checked in").waitFor();
  const peak = page.locator(".site-timeline li").filter({ hasText: "Inspection at the peak" });
  await peak.getByRole("button", { name: "Fill in and sign" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Windows open", { exact: true }).waitFor();
  for (const item of await dialog.locator(".site-item select").all()) await item.selectOption("ok");
  await dialog.getByRole("textbox", { name: "Incidents" }).fill("none");
  await dialog.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("Inspection signed").waitFor();
  const paper = await peak.getByRole("link", { name: "Signed, as PDF: Inspection at the peak" }).getAttribute("href");
  const printed = await page.request.get(`${branch.url}${paper ?? ""}`);
  expect([printed.headers()["content-type"], (await printed.body()).subarray(0, 5).toString()]).toEqual([
    "application/pdf",
    "%PDF-",
  ]);
  await page.context().close();
});

test("2-28 a complaint is taken, registered and read with a purpose, by keyboard alone", async () => {
  const { page } = await openAs(HEAD, "complaints");
  await page.getByRole("button", { name: "Take a complaint" }).press("Enter");
  const form = page.getByRole("dialog");
  await form.getByLabel("What happened").fill("Ninety minutes in the queue at noon");
  await form.getByLabel(/^Name/u).fill("Ana Wu");
  await form.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("Complaint received").waitFor();
  await page.getByRole("button", { name: "Register it" }).press("Enter");
  await form.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.locator(".site-history").getByText("Registered").waitFor();
  await page.getByRole("button", { name: "Read “What happened”" }).press("Enter");
  await page.getByRole("dialog").getByLabel("Reason").fill("to answer it");
  await page.keyboard.press("Enter");
  await page.getByText("Ninety minutes in the queue at noon").waitFor();
  await page.getByRole("button", { name: "Back to the list" }).press("Enter");
  await page.locator("tbody tr").filter({ hasText: OUTLET }).first().waitFor({ timeout: 20_000 });
  await page.context().close();
});

test("2-46 a finding is received, answered with a cleaned photo as proof, and verified by somebody else", async () => {
  const head = await openAs(HEAD, `findings?outlet=${OUTLET}&case=${FINDING}`);
  await head.page.getByRole("button", { name: "Sign for the notice" }).press("Enter");
  await head.page.getByRole("button", { name: "Reply with proof" }).press("Enter");
  const form = head.page.getByRole("dialog");
  await form.getByLabel("What was done").fill("new leaflets on the rack");
  const photo = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 10]),
    Buffer.from("from Ana"),
    Buffer.from([0xff, 0xda, 0, 3, 1, 9, 0xff, 0xd9]),
  ]);
  await form.getByLabel("Proof").setInputFiles({ name: "rack.jpg", mimeType: "image/jpeg", buffer: photo });
  await form.getByRole("button", { name: "Confirm" }).press("Enter");
  await head.page.getByText("Replied, to be verified").waitFor();
  const address = await head.page.getByRole("link", { name: "File 1" }).getAttribute("href");
  const kept = await head.page.request.get(`${branch.url}${address ?? ""}`);
  expect([kept.status(), (await kept.body()).toString("latin1").includes("Ana")]).toEqual([200, false]);

  const elsewhere = await openAs("E001", "findings");
  expect((await elsewhere.page.request.get(`${branch.url}${address ?? ""}`)).status()).toBe(403);
  const manager = await openAs("manager-AREA", `findings?outlet=${OUTLET}&case=${FINDING}`);
  await manager.page.getByRole("button", { name: "Verify" }).press("Enter");
  await manager.page.getByRole("dialog").getByRole("button", { name: "Confirm" }).press("Enter");
  await manager.page.getByText("Verified and closed").waitFor();
  for (const { page } of [head, elsewhere, manager]) await page.context().close();
});

test("2-40 a special case shows its three levels, and the head of the outlet acknowledges for one", async () => {
  const caseId = uuidv7();
  await reportCase(caseId);
  const { page } = await openAs(HEAD, `special-cases?outlet=${OUTLET}&case=${caseId}`);
  await page.getByText("Waits for an answer").nth(2).waitFor();
  await page.getByRole("button", { name: "Acknowledge" }).press("Enter");
  await page.getByRole("dialog").getByLabel("Level").selectOption("outlet");
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("Acknowledged by you").waitFor();
  expect(await page.getByText("Waits for an answer").count()).toBe(2);
  await page.context().close();
});
