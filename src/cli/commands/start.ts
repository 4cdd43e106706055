import { join } from "node:path";
import type { Command } from "commander";
import { pino } from "pino";
import { openHouse, type House, type HouseOptions } from "../house";
import { journalPlace, portOf, withDataOptions, type DataOptions } from "../options";
import { openTerminal } from "../terminal";
import { leaveOperatorToken } from "../token-file";
import { plainTextWarning, readTls, renewTlsOnSignal, type TlsOptions } from "../tls";
import { PACKAGE_ROOT, VERSION } from "../version";
import { readyVoices } from "./voices";

export type StartOptions = DataOptions &
  TlsOptions & {
    readonly port: string;
    readonly host: string;
    readonly logLevel: string;
    readonly publicUrl?: string;
    readonly trustProxy?: boolean;
    readonly customers?: string;
  };

type OwnOptions = StartOptions & { readonly timetable: boolean };

/** `guichet start`: the server on the data that is there. */
export function registerStart(program: Command): void {
  withServerOptions(program.command("start"))
    .description("start the server on its data; see `demo` for a network to look at")
    .option(
      "--no-timetable",
      "leave it to programs to open and close business days; else they follow the opening hours",
    )
    .action(async (options: OwnOptions) => {
      const terminal = openTerminal(options);
      const house = await openHouse({ ...houseOptions(options), ...(options.timetable && { keepsHours: true }) });
      const url = await house.server.listen({ port: portOf(options.port), host: options.host });
      const withdrawToken = leaveOperatorToken(options.data, house.identity.gate.operatorToken);
      stopOnSignal(house, withdrawToken);
      if (options.tlsCert !== undefined) renewTlsOnSignal(house.server, options, terminal.say);
      const warning = plainTextWarning(options.host, options.tlsCert !== undefined || options.trustProxy === true);
      if (warning !== undefined) terminal.say(warning);
      terminal.say(`Guichet ${VERSION} at ${url}`);
      const { setUp } = house.identity;
      if (setUp.isNeeded()) {
        terminal.say(`No administrator yet: open ${url}/staff/set-up and give the code ${setUp.code}`);
      }
      terminal.result({ url });
    });
}

export function withServerOptions(command: Command): Command {
  return withDataOptions(command)
    .option("--port <number>", "port to listen on; 0 takes a free one", "8080")
    .option("--host <address>", "address to listen on; only this machine without it", "127.0.0.1")
    .option("--public-url <address>", "address of this server as browsers know it, for the bank's own sign-in")
    .option("--customers <file>", "CSV of customers in a class of their own: proof (card, phone, id), value, segmentId")
    .option("--tls-cert <file>", "certificate with its chain (PEM) to serve HTTPS with; read again on SIGHUP")
    .option("--tls-key <file>", "key of the certificate (PEM)")
    .option("--trust-proxy", "believe a proxy in front about callers' addresses and TLS")
    .option("--log-level <level>", "error, warn, info or debug", "warn");
}

export function houseOptions(options: StartOptions): HouseOptions {
  const tls = readTls(options);
  return {
    ...(tls && { tls }),
    ...journalPlace(options),
    pagesFolder: join(PACKAGE_ROOT, "dist/web"),
    voicesFolder: readyVoices(options.data),
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
    ...(options.trustProxy && { trustProxy: true }),
    ...(options.customers !== undefined && { customersFile: options.customers }),
    ...ssoFrom(process.env),
    log: pino({ level: options.logLevel }, pino.destination(2)),
  };
}

/** The bank's identity provider, from the environment, because one of these is a secret. */
function ssoFrom(env: Readonly<Record<string, string | undefined>>): Pick<HouseOptions, "sso"> {
  const {
    GUICHET_OIDC_ISSUER: issuer,
    GUICHET_OIDC_CLIENT_ID: clientId,
    GUICHET_OIDC_CLIENT_SECRET: clientSecret,
  } = env;
  if (issuer === undefined || clientId === undefined) return {};
  const accountClaim = env["GUICHET_OIDC_CLAIM"] ?? "preferred_username";
  return { sso: { issuer, clientId, accountClaim, ...(clientSecret !== undefined && { clientSecret }) } };
}

/** Ctrl-C and the service manager's stop: finish what is under way, then go. A second signal does not wait. */
export function stopOnSignal(house: Pick<House, "stop">, before: () => void = () => undefined): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    before();
    house.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
