import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { createDemo, mondayFrom, type Demo } from "#app/demo/demo";
import { demoAccounts } from "#app/demo/demo-accounts";
import { present } from "#base/assert";
import { businessDateAt, type BusinessDate } from "#base/calendar";
import { active } from "#domain/network/active";
import { demoRoutes } from "#server/routes/demo";
import { openHouse, type House } from "../house";
import { linkTo } from "../lobby-link";
import { portOf } from "../options";
import { pastOf, writeDemoPast } from "../demo-past";
import { writeDemoRosters } from "../demo-rosters";
import { writeStarterGuide } from "../starter-guide";
import { writeStarterCards } from "../starter-cards";
import { publishStarterPractice } from "../starter-practice";
import { writeStarterScripts } from "../starter-scripts";
import { openTerminal, type Terminal } from "../terminal";
import { leaveOperatorToken } from "../token-file";
import { PACKAGE_ROOT, VERSION } from "../version";
import { importInto, readFiles } from "./network";
import { houseOptions, stopOnSignal, withServerOptions, type StartOptions } from "./start";
import { failed } from "../failed";

type DemoOptions = StartOptions & {
  readonly speed: string;
  readonly date?: string;
  readonly seed: string;
  readonly people: boolean;
  readonly history?: boolean;
  readonly month?: boolean;
};

const DEMO_NETWORK = join(PACKAGE_ROOT, "examples/demo-network");

/** `guichet demo`: the server with the demo network on it, its days opened, and people coming in. */
export function registerDemo(program: Command): void {
  withServerOptions(program.command("demo"))
    .description("start the server with the demo network, open a Monday and send people in")
    .option("--speed <number>", "business seconds a second", "30")
    .option("--date <date>", "the first Monday on or after this date; today's without it")
    .option("--seed <word>", "which people come; the same word, the same people", "guichet")
    .option("--no-people", "open nothing and send nobody in")
    .option("--history", "write two years of counts before the date, so that forecasts have something to learn from")
    .option("--month", "play the 30 days before the demo's Monday at every outlet, with the site's records, first")
    .action(async (options: DemoOptions) => {
      const terminal = openTerminal(options);
      const speed = speedOf(options.speed);
      if (options.people && options.tlsCert !== undefined) throw failed("demoPlainLines");
      const from = options.date ?? businessDateAt(Date.now(), "UTC");
      const past = pastOf(options, from);
      const house = await openHouse({
        ...houseOptions(options),
        isDemo: true,
        clockFor: () => ({ at: past.clocksAt, speed, paused: past.month !== undefined }),
        atRest: past.isUnderWay,
      });
      if (house.network.state().outlets.size === 0) {
        await importInto(house, await readFiles([DEMO_NETWORK]), "demo");
      }
      await house.identity.stream.submit(
        { type: "OpenAccounts", now: Date.now(), by: "demo", accounts: demoAccounts(house.network.state()) },
        { commandId: uuid(), actor: "demo" },
      );
      await writeStarterScripts(house.scripts);
      await writeStarterCards(house.screens, from);
      await writeStarterGuide(house.guide);
      await publishStarterPractice(house.site);
      await writeDemoPast(house, past, terminal).catch(async (error: unknown) => {
        await house.stop();
        throw error;
      });
      const people: { demo?: Demo } = {};
      if (options.people) {
        const current = (): Demo => present(people.demo, "demonstration");
        await house.server.app.register(demoRoutes(current), { prefix: "/api/v1" });
      }
      const url = await house.server.listen({ port: portOf(options.port), host: options.host });
      if (options.people) people.demo = demoOn(house, url, { speed, from, seed: options.seed });
      const withdrawToken = leaveOperatorToken(options.data, house.identity.gate.operatorToken);
      stopOnSignal({ stop: () => stop(house, people.demo) }, withdrawToken);
      terminal.say(`Guichet ${VERSION} at ${url}`);
      terminal.result({ url });
      if (options.people) rosterInPassing(house, past.before, terminal);
      await people.demo?.run();
    });
}

/** Rosters are searched beside the day that is played; a demo goes on without them. */
function rosterInPassing(house: House, from: BusinessDate, terminal: Terminal): void {
  writeDemoRosters(house, mondayFrom(from)).catch((error: unknown) => {
    terminal.say(`no demo rosters: ${error instanceof Error ? error.message : String(error)}`);
  });
}

function demoOn(house: House, url: string, chosen: { speed: number; from: BusinessDate; seed: string }): Demo {
  return createDemo({
    ...chosen,
    baseUrl: url,
    token: house.identity.gate.operatorToken,
    lobby: linkTo(url, house.identity.gate.operatorToken),
    streamFetch: (address, request) => fetch(address, request),
    network: house.network.state,
    outletIds: [...active(house.network.state().outlets)].map(({ id }) => id),
    wall: { now: () => Date.now() },
    newCommandId: () => uuid(),
    sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
  });
}

function stop(house: House, demo: Demo | undefined): Promise<void> {
  demo?.stop();
  return house.stop();
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (speed > 0 && speed <= 1_000) return speed;
  throw failed("option", { option: "--speed", expected: "0.1…1000", given: text });
}
