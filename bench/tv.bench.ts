import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { present } from "#base/assert";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { openBrowser, openPage, signInAs } from "../tests/e2e/browser";
import { desksOf, type Desk } from "../tests/support/branch-network";
import { driverOf, openDay } from "../tests/support/drive";
import { httpLine, proofAt } from "../tests/support/http-line";
import { startServer, type Place, type ServerProcess } from "../tests/support/server-process";
import { quantile, repeated, type Bench } from "./measure";

const OUTLET = "O03";
const DATE = "2026-11-23";
const CUSTOMERS = 35;
/** A call and two recalls of each customer. */
const RECALLS = 2;
const REPAINT_MS_MAX = 150;
/** A call stands on the stage for half as long at twice the speed, so that the measurement takes a minute and not two. */
const DEMO = ["demo", "--no-people", "--speed", "2", "--date", DATE];
/** A stage that is full makes the next call wait, as it should; then nothing is measured. */
const ON_STAGE_MAX = 2;

/** From the key under a teller's finger to the hall screen's next picture, measured in the two pages themselves. */
export const tv: Bench = {
  name: "tv",
  about: "from a teller's key press to the repaint of the hall screen, each in a Chromium of its own",
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "guichet-tv-"));
    const tookMs = await pressAndLook({ dataDir });
    rmSync(dataDir, { recursive: true });
    const about = { unit: "ms", runs: 1 };
    return [
      { name: "key presses", value: tookMs.length, unit: "", runs: 1, atLeast: 100 },
      { name: "key to repaint: p50", value: quantile(tookMs, 0.5), ...about },
      { name: "key to repaint: p95", value: quantile(tookMs, 0.95), ...about, atMost: REPAINT_MS_MAX },
      { name: "key to repaint: longest", value: quantile(tookMs, 1), ...about },
    ];
  },
};

async function pressAndLook(place: Place): Promise<readonly number[]> {
  const server = await startServer(place, DEMO);
  const plan = await openToday(server);
  // A browser each, as in a hall: a page behind another is not painted.
  const hall = await openBrowser();
  const counter = await openBrowser();
  const { page: screen } = await openPage(hall, { width: 1920, height: 1080 });
  await screen.goto(`${server.url}/display/?outlet=${OUTLET}`);
  await screen.locator(".stage").waitFor();
  await screen.evaluate(noteRepaints);
  const { page: console } = await openPage(counter, { width: 1440, height: 900 });
  const desk = await takeSeat(console, server, plan);
  await console.evaluate(noteKeys);

  const driver = driverOf(httpLine(server.port), OUTLET);
  const tookMs: number[] = [];
  await repeated(CUSTOMERS, (turn) =>
    driver.issue(present(desk.serviceIds[turn % desk.serviceIds.length], "service"), "ordinary"),
  );
  await console.locator(".finding", { hasText: /[1-9]/u }).waitFor();
  await repeated(CUSTOMERS, async () => {
    await console.locator('.actions[aria-busy="false"]').waitFor();
    const answered = console.waitForResponse(/call-next/u);
    tookMs.push(await press(console, screen, "F2"));
    const { ticketId } = (await (await answered).json()) as { readonly ticketId: string };
    await repeated(RECALLS, async () => {
      await console.locator('.actions[aria-busy="false"]').waitFor();
      tookMs.push(await press(console, screen, "r"));
    });
    await driver.start(desk, ticketId);
    await driver.finish(desk, ticketId);
    await console.locator(".current__hint").waitFor();
  });
  await Promise.all([hall.close(), counter.close()]);
  await server.stop();
  return tookMs;
}

async function openToday({ port, url }: ServerProcess): Promise<LobbyPlan> {
  const answer = await fetch(`${url}/api/v1/outlets/${OUTLET}/plan?date=${DATE}`, { headers: proofAt(port) });
  const plan = (await answer.json()) as LobbyPlan;
  await openDay(httpLine(port), { outletId: OUTLET, plan, desks: [] });
  return plan;
}

/** A teller signs in and opens a cash window, where an errand needs nobody else. */
async function takeSeat(page: Page, { url, port }: ServerProcess, plan: LobbyPlan): Promise<Desk> {
  await signInAs(page, url, { role: "teller", outletId: OUTLET });
  await page.goto(`${url}/console/?outlet=${OUTLET}&lang=en`);
  const cash = present(
    plan.windows.find(({ kind }) => kind === "cash"),
    "cash window",
  );
  await page.getByLabel("Window").selectOption(cash.windowId);
  await page.locator(".set-up form > .button--main:not([disabled])").click();
  await page.locator(".actions").waitFor();
  const floor = await fetch(`${url}/api/v1/outlets/${OUTLET}/floor`, { headers: proofAt(port) });
  const { view } = (await floor.json()) as { view: { windows: Record<string, { staffId?: string }> } };
  const { staffId } = present(view.windows[cash.windowId], "window");
  const staff = plan.staff.filter((person) => person.staffId === staffId);
  return present(desksOf({ ...plan, windows: [cash], staff })[0], "something that this person may do at this window");
}

type Noting = { pressedAt: number; paintedAt: number };

/** One key, and the time until the screen has painted what came of it. */
async function press(console: Page, screen: Page, key: string): Promise<number> {
  await screen.waitForFunction((most) => document.querySelectorAll(".stage__call").length <= most, ON_STAGE_MAX);
  const before = await screen.evaluate(() => (window as unknown as Noting).paintedAt);
  await console.keyboard.press(key);
  const painted = await screen.waitForFunction((last) => {
    const { paintedAt } = window as unknown as Noting;
    return paintedAt > last ? paintedAt : undefined;
  }, before);
  const pressedAt = await console.evaluate(() => (window as unknown as Noting).pressedAt);
  return present(await painted.jsonValue(), "time of the repaint") - pressedAt;
}

/** Runs in the console's page. Both pages' clocks count from the machine's own. */
function noteKeys(): void {
  const noting = window as unknown as Noting;
  addEventListener("keydown", ({ timeStamp }) => (noting.pressedAt = performance.timeOrigin + timeStamp), true);
}

/** Runs in the hall screen's page: when a frame with a new call has been painted. */
function noteRepaints(): void {
  const noting = window as unknown as Noting;
  noting.paintedAt = 0;
  const painted = (): void => {
    // A message that is sent while a frame is made arrives when that frame is done.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (noting.paintedAt = performance.timeOrigin + performance.now());
    channel.port2.postMessage(0);
  };
  const stage = document.querySelector(".stage");
  if (stage)
    new MutationObserver(() => requestAnimationFrame(painted)).observe(stage, { childList: true, subtree: true });
}
