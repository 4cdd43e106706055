import type { Command } from "commander";
import type { LampFault } from "#adapter/lamps/lamp-reader";
import { startLampSimulator, type LampReport } from "#adapter/lamps/lamp-simulator";
import { portOf } from "../options";
import { openTerminal } from "../terminal";
import { stopOnSignal } from "./start";

type SimulatorOptions = { readonly port: string; readonly host: string; readonly json?: boolean };

const FAULTS: Readonly<Record<LampFault, string>> = {
  unfinished: "it breaks off before its end",
  tooLong: "it has no end",
  brokenAddress: "its type and address are none",
  brokenChecksum: "its checksum is wrong",
  unknownCommand: "it writes no text",
  brokenText: "its text is none",
};

/** `guichet lamp-simulator`: window lamps to try the network's entries with, before there are any on the wall. */
export function registerLampSimulator(program: Command): void {
  program
    .command("lamp-simulator")
    .description("stand in for window lamps, of the Alpha protocol and of plain lines, and print what they show")
    .requiredOption("--port <number>", "port to listen on; 0 takes a free one")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--json", "print each change as a line of JSON")
    .action(async (options: SimulatorOptions) => {
      const terminal = openTerminal(options);
      const simulator = await startLampSimulator({
        host: options.host,
        port: portOf(options.port),
        onReport: (report) => {
          terminal.say(lineOf(report));
          terminal.result(report);
        },
      });
      stopOnSignal(simulator);
      terminal.say(`Lamps at ${options.host}:${simulator.port}; Ctrl-C ends`);
      terminal.result({ host: options.host, port: simulator.port });
    });
}

function lineOf(report: LampReport): string {
  if ("fault" in report) return `something came that no lamp shows: ${FAULTS[report.fault]}`;
  return report.shown === "" ? `${report.sign}: dark` : `${report.sign}: ${report.shown}`;
}
