import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { v7 as uuidv7 } from "uuid";
import type { Demo } from "#app/demo/demo";
import { demoAccounts } from "#app/demo/demo-accounts";
import type { UnstampedCommand } from "#app/lobbies/lobbies";
import { assert, present } from "#base/assert";
import { instantAt } from "#base/calendar";
import { importInto, readFiles } from "#cli/commands/network";
import { openHouse, type House, type HouseOptions } from "#cli/house";
import { writeStarterCards } from "#cli/starter-cards";
import { writeStarterScripts } from "#cli/starter-scripts";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { demoRoutes } from "#server/routes/demo";
import { DEMO_DATE } from "../fixtures/demo-day";
import { freshFolder } from "../support/fresh-folder";

const PAGES = fileURLToPath(new URL("../../dist/web", import.meta.url));
const NETWORK = fileURLToPath(new URL("../../examples/demo-network", import.meta.url));
/** An hour after the doors of the demo network open. */
const MORNING = "10:00";
const TIME_ZONE = "Asia/Shanghai";

/** A served branch network on which nobody acts but the test. */
export type BranchAtWork = {
  readonly url: string;
  /** Of a program that may ask everything. */
  readonly headers: Readonly<Record<string, string>>;
  readonly planOf: (outletId: string) => LobbyPlan;
  /** Sends a command past HTTP, to bring the day where a test begins. Throws when it is refused. */
  readonly act: (outletId: string, command: UnstampedCommand) => Promise<void>;
  /** Stops the server as a service manager would. @returns what starts it again, on its data and at its address */
  readonly interrupt: () => Promise<() => Promise<void>>;
  readonly stop: () => Promise<void>;
};

/**
 * The house on its embedded database with its built pages and the demo network: all days open, all windows closed.
 * @param prepare what the house is to remember before it is served
 * @param more a data folder is kept where it is named, else one is made and goes with the house
 */
export async function branchAtWork(
  prepare?: (house: House) => Promise<void>,
  more: Partial<Pick<HouseOptions, "gateways" | "dataDir" | "databaseUrl" | "trustProxy" | "voicesFolder">> = {},
): Promise<BranchAtWork> {
  assert(existsSync(PAGES), "the pages are built before they are looked at: npm run build");
  const dataDir = more.dataDir ?? (await freshFolder());
  const at = instantAt(DEMO_DATE, MORNING, TIME_ZONE);
  const startedAt = performance.now();
  const clockFor = () => ({ at: at + Math.round(performance.now() - startedAt), speed: 1 });
  const open = () => openHouse({ ...more, dataDir, isDemo: true, pagesFolder: PAGES, clockFor });
  let house = await open();
  await importInto(house, await readFiles([NETWORK]), "e2e");
  await house.identity.stream.submit(
    { type: "OpenAccounts", now: 0, by: "e2e", accounts: demoAccounts(house.network.state()) },
    { commandId: uuidv7(), actor: "e2e" },
  );
  await writeStarterScripts(house.scripts);
  await writeStarterCards(house.screens, DEMO_DATE);
  await prepare?.(house);
  await house.server.app.register(demoRoutes(stillDemo), { prefix: "/api/v1" });
  const url = await house.server.listen({ port: 0 });

  const headers = () => ({ authorization: `Bearer ${house.identity.gate.operatorToken}` });
  const act: BranchAtWork["act"] = async (outletId, command) => {
    const handled = await house.lobbies.submit(outletId, { commandId: uuidv7(), command });
    assert(handled.ok, `${command.type} was refused: ${handled.ok ? "" : handled.refusal.code}`);
  };
  for (const outletId of house.network.state().outlets.keys()) {
    const response = await fetch(`${url}/api/v1/outlets/${outletId}/plan?date=${DEMO_DATE}`, { headers: headers() });
    await act(outletId, { type: "OpenDay", actor: "demo", plan: (await response.json()) as LobbyPlan });
  }
  const planOf = (outletId: string): LobbyPlan =>
    present(house.lobbies.live(outletId), "day of a demo outlet").day.plan;
  const stop = async (): Promise<void> => {
    await house.stop();
    if (more.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const interrupt: BranchAtWork["interrupt"] = async () => {
    await house.stop();
    return async () => {
      house = await open();
      await house.server.app.register(demoRoutes(stillDemo), { prefix: "/api/v1" });
      await house.server.listen({ port: Number(new URL(url).port) });
    };
  };
  return {
    url,
    get headers() {
      return headers();
    },
    planOf,
    act,
    interrupt,
    stop,
  };
}

/** A demonstration in which nobody comes: the hub can turn its knobs. */
function stillDemo(): Demo {
  const status = { running: true, speed: 1, paused: false, outlets: 13, rushes: 0, refusals: 0 };
  return {
    status: () => status,
    setSpeed: async (speed) => ({ ...status, speed }),
    pause: async () => ({ ...status, paused: true }),
    resume: async () => status,
    rush: () => 0,
    run: async () => undefined,
    stop: () => undefined,
  };
}
