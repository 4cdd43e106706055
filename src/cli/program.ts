import { Command } from "commander";
import { registerAudit } from "./commands/audit";
import { registerBackup } from "./commands/backup";
import { registerBench } from "./commands/bench";
import { registerCalendar } from "./commands/calendar";
import { registerClaims } from "./commands/claims";
import { registerConvert } from "./commands/convert";
import { registerDemo } from "./commands/demo";
import { registerDeviceAgent } from "./commands/device-agent";
import { registerForecast } from "./commands/forecast";
import { registerHistory } from "./commands/history";
import { registerLampSimulator } from "./commands/lamp-simulator";
import { registerNetwork } from "./commands/network";
import { registerNightly } from "./commands/nightly";
import { registerReplay } from "./commands/replay";
import { registerSiteForms } from "./commands/site-forms";
import { registerSimulate } from "./commands/simulate";
import { registerRoster } from "./commands/roster";
import { registerStaffing } from "./commands/staffing";
import { registerStart } from "./commands/start";
import { registerTwin } from "./commands/twin";
import { registerWaits } from "./commands/waits";
import { registerWhatIf } from "./commands/what-if";
import { registerVoices } from "./commands/voices";
import { registerToken } from "./commands/token";
import { VERSION } from "./version";

/** Every command of `guichet`. What commander itself says no to is thrown, as everything else is. */
export function createProgram(): Command {
  const program = new Command("guichet")
    .description("the operating system of a bank's branch network")
    .version(VERSION)
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  registerStart(program);
  registerNetwork(program);
  registerAudit(program);
  registerBackup(program);
  registerBench(program);
  registerDemo(program);
  registerReplay(program);
  registerConvert(program);
  registerHistory(program);
  registerCalendar(program);
  registerForecast(program);
  registerNightly(program);
  registerRoster(program);
  registerStaffing(program);
  registerDeviceAgent(program);
  registerLampSimulator(program);
  registerVoices(program);
  registerWaits(program);
  registerSimulate(program);
  registerSiteForms(program);
  registerTwin(program);
  registerWhatIf(program);
  registerClaims(program);
  registerToken(program);
  return program;
}
