import type { Browser } from "playwright-core";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { present } from "#base/assert";
import { ticketPagePath } from "#contract/ticket-page";
import { DEMO_DATE } from "../fixtures/demo-day";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser, openPage } from "./browser";
import { clippedTexts } from "./look-at";
import { expectWhole, officeAt } from "./office";

const OUTLET = "O05";
const HEAD = "E081";
const LOBBY = "E091";
const MONTH = DEMO_DATE.slice(0, 7);
const DESK = { width: 1440, height: 900 } as const;
const TABLET = { width: 1024, height: 768 } as const;
const PHONE = { width: 360, height: 740 } as const;
const [COMPLAINT, OPINION, PROPOSAL, SURVEY, TICKET] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
const text = (said: string) => ({ personal: { text: said } });

let branch: BranchAtWork;
let browser: Browser;
beforeAll(async () => {
  branch = await branchAtWork();
  await serveOne();
  await post(`complaints/${COMPLAINT}/receive`, LOBBY, {
    ...{ intake: "tablet", category: "waiting", facts: text("An hour at noon"), subjects: [] },
    givers: [{ giverId: "ana", role: "customer", person: { personal: { name: "Ana Wu" } }, identityVerified: false }],
    tickets: [{ outletId: OUTLET, businessDate: DEMO_DATE, ticketId: TICKET }],
  });
  const opinion = { channel: "box", theme: "fee", text: text("Fees are hard to find"), identityVerified: false };
  await post(`opinions/${OPINION}/receive`, LOBBY, { ...opinion, giver: { personal: { name: "Bea" } } });
  await post(`proposals/${PROPOSAL}/submit`, LOBBY, { theme: "waiting", text: text("A stool"), source: "staff" });
  await post(`surveys/${SURVEY}/draft`, HEAD, surveyDraft());
  await post(`surveys/${SURVEY}/approval`, "manager-AREA", {});
  // The themes follow the records a moment later.
  const themes = async () =>
    ((await (await get(`themes/${MONTH}`, HEAD)).json()) as { themes: unknown[] }).themes.length;
  await vi.waitFor(async () => expect(await themes()).toBe(2), { timeout: 60_000, interval: 500 });
  await post(`seminars/${MONTH}/plan`, HEAD, { heldAt: branch.planOf(OUTLET).opensAt, departments: ["operations"] });
  await post("service-analysis/open", HEAD, { month: MONTH });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

function surveyDraft(): object {
  const inFour = {
    zh: "等候时间合适吗?",
    en: "Was the wait all right?",
    es: "¿La espera fue razonable?",
    ko: "대기 시간은 괜찮았나요?",
  };
  const questions = [{ questionId: "q1", theme: "waiting", text: inFour }];
  const days = { from: DEMO_DATE, to: DEMO_DATE, sharePercent: 100 };
  return { title: inFour, consent: inFour, questions, ...days };
}

/** One customer from the machine to the door. */
async function serveOne(): Promise<void> {
  const { windows, staff } = branch.planOf(OUTLET);
  const window = present(
    windows.find(({ kind, serviceIds }) => kind === "cash" && serviceIds.includes("D4")),
    "window",
  );
  const teller = present(
    staff.find(({ serviceIds }) => serviceIds.includes("D4")),
    "teller",
  );
  const [actor, windowId] = [teller.staffId, window.windowId];
  const own = { serviceIds: ["D4"], segmentId: "ordinary", channel: "kiosk" } as const;
  await branch.act(OUTLET, { type: "IssueTicket", actor: "customer", ticketId: TICKET, ...own });
  await branch.act(OUTLET, { type: "OpenWindow", actor, windowId, staffId: actor, mode: "normal" });
  await branch.act(OUTLET, { type: "CallNext", actor, windowId });
  await branch.act(OUTLET, { type: "StartService", actor, ticketId: TICKET });
  await branch.act(OUTLET, { type: "FinishTicket", actor, ticketId: TICKET, outcome: "notPossible" });
}

const office = officeAt(
  () => branch,
  () => browser,
);
const { openAs } = office;

/** An act of somebody at the outlet, past the pages. */
const post = (path: string, accountId: string, body: object): Promise<void> =>
  office.post(`/outlets/${OUTLET}/${path}`, body, accountId);

async function get(path: string, accountId: string): Promise<Response> {
  const headers = { cookie: await office.cookieOf(accountId), "guichet-page": "1" };
  return fetch(`${branch.url}/api/v1/outlets/${OUTLET}/${path}`, { headers });
}

const at = (page: string, caseId: string): string => `${page}?outlet=${OUTLET}&case=${caseId}`;
/** Each page with what it must show before it is looked at. */
const PAGES = [
  ["opinions", "form[role=search]"],
  [at("opinions", OPINION), ".site-history"],
  [at("proposals", PROPOSAL), ".site-history"],
  ["seminars", "details"],
  [at("seminars", MONTH), ".site-themes"],
  ["surveys", "details"],
  [at("surveys", SURVEY), ".site-facts"],
  ["service-analysis", ".finding"],
  ["inbox", ".finding"],
] as const;

test.each(["zh", "en", "es", "ko"])("what customers said is accessible and whole in %s", async (language) => {
  const { page, errors } = await openAs(HEAD, "opinions", language);
  for (const [path, awaited] of PAGES) {
    await page.goto(`${branch.url}/staff/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
    await page.locator(awaited).first().waitFor({ state: "attached" });
    for (const summary of await page.locator("details > summary").all()) await summary.click();
    await expectWhole(page, `${path} ${language}`);
    await page.setViewportSize(TABLET);
    expect([path, await clippedTexts(page)]).toEqual([path, []]);
    await page.setViewportSize(DESK);
  }
  expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
  await page.context().close();
});

test("2-21 a linked ticket opens its recorded minute with why it was its turn, and a file is attached", async () => {
  const { page } = await openAs(HEAD, at("complaints", COMPLAINT));
  await page.getByRole("button", { name: new RegExp(`${DEMO_DATE} · ticket`, "u") }).press("Enter");
  await page.getByRole("heading", { name: "Why this ticket" }).waitFor();
  await page.getByRole("button", { name: "Service began" }).press("Enter");
  await expectWhole(page, "complaint minute en");
  await page.getByRole("button", { name: "Attach files" }).press("Enter");
  const photo = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, 9, 0xff, 0xd9]);
  const form = page.getByRole("dialog");
  await form.getByLabel("Photos or documents").setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: photo });
  await form.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByRole("link", { name: "File 1" }).waitFor();
  await page.context().close();
});

test("0-43 the seminar is held, its theme decided and its minutes sent, by keyboard alone", async () => {
  const { page } = await openAs(HEAD, at("seminars", MONTH));
  const form = page.getByRole("dialog");
  const confirm = () => form.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByRole("button", { name: "Begin, with who is there" }).press("Enter");
  await form.getByLabel(/Operations: who came/u).fill("Lin");
  await confirm();
  for (let left = 2; left > 0; left -= 1) {
    await page.getByRole("button", { name: "Decide on a theme" }).press("Enter");
    await form.getByLabel("Decision").fill("One more window at noon");
    await confirm();
    await form.waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Send the minutes" }).press("Enter");
  await form.getByLabel("Minutes").fill("We agreed on a window at noon.");
  await confirm();
  await page.getByText("Minutes sent, receipt to come").waitFor();
  await page.context().close();
});

test("2-45 a gap gets its cause, action, owner and day, and the pack comes as PDF", async () => {
  const { page } = await openAs(HEAD, "service-analysis");
  await page
    .getByText("0 of them have no action yet")
    .or(page.getByText(/figures missed their target/u))
    .first()
    .waitFor();
  const address = await page.getByRole("link", { name: "PDF" }).getAttribute("href");
  const file = await page.request.get(`${branch.url}${address ?? ""}`);
  expect([file.status(), (await file.body()).toString("latin1", 0, 4)]).toEqual([200, "%PDF"]);
  await page.getByRole("button", { name: "Sign", exact: true }).press("Enter");
  await page.getByText("Recorded.").waitFor();
  await page.context().close();
});

test.each(["zh", "es"])(
  "0-42 who was drawn agrees and answers on the phone, and drops a word into the box, in %s",
  async (language) => {
    const { page, errors } = await openPage(browser, { ...PHONE, language });
    await page.goto(`${branch.url}${ticketPagePath(OUTLET, TICKET).replace("#", `?lang=${language}#`)}`);
    const survey = page.locator("section[aria-labelledby=survey]");
    if (language === "zh") {
      await survey.getByRole("button", { name: "同意并回答" }).click();
      await survey.getByRole("radio", { name: "4" }).check();
      await expectWhole(page, `phone survey ${language}`);
      await survey.getByRole("button", { name: "提交" }).click();
      await survey.getByText("谢谢您。").waitFor();
      await page.context().close();
      return;
    }
    await page.getByRole("button", { name: "Cuéntenos algo" }).click();
    await page.getByLabel("Lo que quiere decir").fill("Gracias por la silla");
    await expectWhole(page, `phone box ${language}`);
    await page.getByRole("button", { name: "Enviar", exact: true }).last().click();
    await page.getByText("Lo hemos recibido").waitFor();
    expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
    await page.context().close();
  },
);
