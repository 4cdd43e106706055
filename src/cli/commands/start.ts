import { join } from "node:path";
import type { Command } from "commander";
import { pino } from "pino";
import { openHouse, type House, type HouseOptions } from "../house";
import { journalPlace, portOf, withDataOptions, type DataOptions } from "../options";
import { openTerminal } from "../terminal";
import { PACKAGE_ROOT, VERSION } from "../version";
import { readyVoices } from "./voices";

export type StartOptions = DataOptions & { readonly port: string; readonly host: string; readonly logLevel: string };

/** `guichet start`: the server on the data that is there. */
export function registerStart(program: Command): void {
  withServerOptions(program.command("start"))
    .description("start the server on its data; see `demo` for a network to look at")
    .action(async (options: StartOptions) => {
      const terminal = openTerminal(options);
      const house = await openHouse(houseOptions(options));
      const url = await house.server.listen({ port: portOf(options.port), host: options.host });
      stopOnSignal(house);
      terminal.say(`Guichet ${VERSION} at ${url}`);
      terminal.result({ url });
    });
}

export function withServerOptions(command: Command): Command {
  return withDataOptions(command)
    .option("--port <number>", "port to listen on; 0 takes a free one", "8080")
    .option("--host <address>", "address to listen on; loopback until sign-in comes", "127.0.0.1")
    .option("--log-level <level>", "error, warn, info or debug", "warn");
}

export function houseOptions(options: StartOptions): HouseOptions {
  return {
    ...journalPlace(options),
    pagesFolder: join(PACKAGE_ROOT, "dist/web"),
    voicesFolder: readyVoices(options.data),
    log: pino({ level: options.logLevel }, pino.destination(2)),
  };
}

/** Ctrl-C and the service manager's stop: finish what is under way, then go. A second signal does not wait. */
export function stopOnSignal(house: Pick<House, "stop">): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    house.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
