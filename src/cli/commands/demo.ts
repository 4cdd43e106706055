import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { createDemo, type Demo } from "#app/demo/demo";
import { demoAccounts } from "#app/demo/demo-accounts";
import { present } from "#base/assert";
import { addDays, businessDateAt, instantAt, type BusinessDate } from "#base/calendar";
import { active } from "#domain/network/active";
import { demoRoutes } from "#server/routes/demo";
import { openHouse, type House } from "../house";
import { linkTo } from "../lobby-link";
import { portOf } from "../options";
import { writeDemoHistory } from "../demo-history";
import { writeStarterGuide } from "../starter-guide";
import { writeStarterScripts } from "../starter-scripts";
import { CommandFailed, openTerminal, type Terminal } from "../terminal";
import { leaveOperatorToken } from "../token-file";
import { PACKAGE_ROOT, VERSION } from "../version";
import { importInto, readFiles } from "./network";
import { nightOn } from "./nightly";
import { houseOptions, stopOnSignal, withServerOptions, type StartOptions } from "./start";

type DemoOptions = StartOptions & {
  readonly speed: string;
  readonly date?: string;
  readonly seed: string;
  readonly people: boolean;
  readonly history?: boolean;
};

const DEMO_NETWORK = join(PACKAGE_ROOT, "examples/demo-network");
/** The clocks start on the morning of the chosen date; opening a day moves them on to it. */
const EARLY = "00:00";

/** `guichet demo`: the server with the demo network on it, its days opened, and people coming in. */
export function registerDemo(program: Command): void {
  withServerOptions(program.command("demo"))
    .description("start the server with the demo network, open a Monday and send people in")
    .option("--speed <number>", "business seconds a second", "30")
    .option("--date <date>", "the first Monday on or after this date; today's without it")
    .option("--seed <word>", "which people come; the same word, the same people", "guichet")
    .option("--no-people", "open nothing and send nobody in")
    .option("--history", "write two years of counts before the date, so that forecasts have something to learn from")
    .action(async (options: DemoOptions) => {
      const terminal = openTerminal(options);
      const speed = speedOf(options.speed);
      const from = options.date ?? businessDateAt(Date.now(), "UTC");
      const startsAt = instantAt(from, EARLY, "UTC");
      const house = await openHouse({
        ...houseOptions(options),
        isDemo: true,
        clockFor: () => ({ at: startsAt, speed }),
      });
      if (house.network.state().outlets.size === 0) {
        await importInto(house, await readFiles([DEMO_NETWORK]), "demo");
      }
      await house.identity.stream.submit(
        { type: "OpenAccounts", now: Date.now(), by: "demo", accounts: demoAccounts(house.network.state()) },
        { commandId: uuid(), actor: "demo" },
      );
      await writeStarterScripts(house.scripts);
      await writeStarterGuide(house.guide);
      if (options.history) await prepareHistory(house, { before: from, seed: options.seed }, terminal);
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
      await people.demo?.run();
    });
}

/** Nights worked off after the fact, so that forecasts of days that are over can be held against them. */
const NIGHTS_BACK = [15, 8, 1] as const;

async function prepareHistory(
  { records, policies }: House,
  chosen: { readonly before: BusinessDate; readonly seed: string },
  terminal: Terminal,
): Promise<void> {
  const onProgress = (done: number, of: number): void => terminal.progress("outlets", done, of);
  const days = await writeDemoHistory(records, chosen, onProgress);
  if (days > 0) terminal.say(`${days} days of history written`);
  for (const daysBack of NIGHTS_BACK) {
    const { outlets } = await nightOn(records, policies, { date: addDays(chosen.before, -daysBack), onProgress });
    terminal.say(`${outlets} outlets forecast as ${daysBack === 1 ? "last night" : `${daysBack} nights ago`}`);
  }
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
  throw new CommandFailed(`--speed must be above 0 and up to 1000, not "${text}"`);
}
