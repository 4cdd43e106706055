import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#base/calendar";
import { DEMO_DATE } from "../fixtures/demo-day";
import { branchAtWork, type BranchAtWork } from "./branch-at-work";
import { openBrowser } from "./browser";
import { clippedTexts } from "./look-at";
import { expectWhole, officeAt } from "./office";

const OUTLET = "O05";
const HEAD = "E081";
const OFFICE = "head-office";
const DISTRICT = "manager-AREA";
const DESK = { width: 1440, height: 900 } as const;
const TABLET = { width: 1024, height: 768 } as const;

const shipped = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");

let branch: BranchAtWork;
let browser: Browser;
const { post: postAs, openAs } = officeAt(
  () => branch,
  () => browser,
);
const post = (path: string, body: object, accountId = DISTRICT): Promise<void> => postAs(path, body, accountId);
beforeAll(async () => {
  branch = await branchAtWork();
  for (const name of ["assessment", "video", "fixtures"]) {
    await post("/checklists/file", { text: shipped(`checklists/${name}.json`), writtenBy: "quality-office" }, OFFICE);
  }
  type Flow = { template: { processId: string; versionId: string }; writtenBy: string };
  for (const { template, writtenBy } of JSON.parse(shipped("processes/core-flows.json")) as Flow[]) {
    const { processId, ...own } = template;
    await post(`/processes/${processId}/versions`, { template: own, writtenBy }, OFFICE);
  }
  for (const document of JSON.parse(shipped("handbook/standard-service.json")) as object[]) {
    await post("/handbook", { document, writtenBy: "quality-office" }, OFFICE);
  }
  const variant = { variantId: uuidv7(), versionId: "r1", outletIds: [OUTLET], skips: ["greet"], eases: [] };
  const terms = { reason: "harvest season", riskOwner: OFFICE, lastDate: addDays(DEMO_DATE, 90) };
  await post("/processes/reception/variants", { ...variant, ...terms });
  const rack = { fixtureId: uuidv7(), kind: "leafletRack", place: "entrance", count: 2, state: "ok" };
  await post(`/outlets/${OUTLET}/fixtures`, rack, HEAD);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await branch.stop();
});

/** Who looks at which pages, each with what it must show before it is looked at. */
const PAGES = [
  [
    OFFICE,
    [
      ["processes?process=reception", ".practice-steps tbody tr"],
      ["checklists", "#schemes ~ .rows li"],
      [`video-plan?outlet=${OUTLET}`, "#plan"],
    ],
  ],
  [
    HEAD,
    [
      ["handbook?document=standard-service", ".practice-text h3"],
      [`drills?outlet=${OUTLET}`, "#cards ~ .rows li"],
      [`fixtures?outlet=${OUTLET}`, ".practice-steps tbody tr"],
    ],
  ],
] as const;

test.each(["zh", "en", "es", "ko"])(
  "pages of how the network works are accessible and whole in %s",
  async (language) => {
    for (const [accountId, pages] of PAGES) {
      const { page, errors } = await openAs(accountId, pages[0][0], language);
      for (const [path, awaited] of pages) {
        await page.goto(`${branch.url}/staff/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
        await page.locator(awaited).first().waitFor({ state: "attached" });
        await expectWhole(page, `${path} ${language}`);
        const folder = process.env["GUICHET_SHOTS"];
        if (folder) {
          await page.screenshot({ path: `${folder}/${path.split("?")[0] ?? ""}-${language}.png`, fullPage: true });
        }
        await page.setViewportSize(TABLET);
        expect([path, await clippedTexts(page)]).toEqual([path, []]);
        await page.setViewportSize(DESK);
      }
      expect([accountId, errors]).toEqual([accountId, []]);
      await page.context().close();
    }
  },
);

test("3-03 and C13 a deviation is logged, a control cannot be dropped, and a risk is borne by the one who is named", async () => {
  const { page } = await openAs(HEAD, "processes?process=reception");
  await page.getByRole("button", { name: "Log a deviation" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Outlet").selectOption(OUTLET);
  await dialog.getByLabel("Reason").fill("three coaches came at once");
  await dialog.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByText("three coaches came at once").waitFor();
  await page.context().close();

  const { page: office } = await openAs(OFFICE, "processes?process=reception");
  await office.getByRole("button", { name: "Bear the risk" }).press("Enter");
  await office.locator(".status-word").filter({ hasText: "In force" }).waitFor();
  await office.getByRole("button", { name: "Next version" }).press("Enter");
  const next = office.getByRole("dialog");
  await next.getByLabel("Written by").fill("quality-office");
  await next.getByRole("button", { name: "Confirm" }).press("Enter");
  await office.getByText("Steps of version r2").waitFor();
  await office.context().close();
});

test("2-06 and 4-59 a document is read with a receipt, and a drill is planned and held, by keyboard alone", async () => {
  const { page } = await openAs(HEAD, "handbook?document=card-fire");
  await page.getByRole("button", { name: "I have read it" }).press("Enter");
  await page.getByText("Your receipt is kept.").waitFor();
  await page.goto(`${branch.url}/staff/drills?outlet=${OUTLET}&lang=en`);
  await page.getByRole("button", { name: "Plan a drill" }).first().press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByRole("button", { name: "Record the drill" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Minutes it took").fill("9");
  const [first, second] = await dialog.getByRole("checkbox").all();
  await first?.press("Space");
  await second?.press("Space");
  await dialog.getByLabel("Watched by").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.locator(".status-word").filter({ hasText: "Held" }).waitFor();
  await page.context().close();
});

test("2-26 and 2-48 a move plans its audit, and a faulty list is named by its place and not published", async () => {
  const { page } = await openAs(DISTRICT, `fixtures?outlet=${OUTLET}`);
  await page.getByRole("button", { name: "Report a move or renovation" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Opens again on").fill("2026-12-01");
  await dialog.getByRole("button", { name: "Confirm" }).press("Enter");
  await page.getByRole("link", { name: "Open the audit" }).waitFor();
  await page.context().close();

  const { page: office } = await openAs(OFFICE, "checklists");
  await office.getByLabel("Text", { exact: true }).fill('{"schemeId":"own"}');
  await office.getByLabel("Written by").fill("quality-office");
  await office.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await office.getByText(/The checklist is wrong at/u).waitFor();
  const own = shipped("checklists/video.json").replace("guichet.video", "own.video");
  await office.getByLabel("Text", { exact: true }).fill(own);
  await office.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await office.getByText("own.video").waitFor();
  await office.context().close();
});
