import type { Command } from "commander";
import { startUsbAgent } from "#adapter/printer/usb-agent";
import { portOf } from "../options";
import { openTerminal } from "../terminal";

type AgentOptions = { readonly printer: string; readonly host: string; readonly port: string; readonly json?: boolean };

/** `guichet device-agent`: runs on the kiosk's computer and lends its USB printer to the server. */
export function registerDeviceAgent(program: Command): void {
  program
    .command("device-agent")
    .description("make a ticket printer on USB reachable for the server, as if it stood on the network")
    .requiredOption("--printer <file>", "device file of the printer, for example /dev/usb/lp0")
    .option("--port <number>", "port to listen on; 0 takes a free one", "9100")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--json", "print the result as JSON")
    .action(async (options: AgentOptions) => {
      const terminal = openTerminal(options);
      const { port } = await startUsbAgent({
        device: options.printer,
        host: options.host,
        port: portOf(options.port),
      });
      terminal.say(`${options.printer} is a printer at ${options.host}:${port}`);
      terminal.result({ host: options.host, port });
    });
}
